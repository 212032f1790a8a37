using System.Globalization;
using AstanaSite.Content.Records;
using AstanaSite.Rendering.Themes;

namespace AstanaSite.Rendering.Citing;

/// <summary>The names of authors and editors as the styles print them.</summary>
/// <param name="words">The interface words.</param>
internal sealed class CitedNames(Words words)
{
    private const int ApaMost = 20;
    private const int ChicagoMost = 6;
    private const int ChicagoFirst = 3;

    // Signs of transliteration and apostrophes that stand before the first letter of a name.
    private const string Signs = "ʿʾʼ‘’'`ʻ";

    private readonly string[] shortRoles = words["cite_editors"].Split('|');
    private readonly string[] longRoles = words["cite_editors_long"].Split('|');

    /// <summary>APA: family name first, initials, an ampersand; of more than twenty the first nineteen and the last.</summary>
    public static string Apa(IReadOnlyList<AuthorName> names)
    {
        var all = names.Select(ApaName).ToList();
        return all.Count > ApaMost ? $"{string.Join(", ", all.Take(ApaMost - 1))}, … {all[^1]}" : Joined(all, "&", true);
    }

    /// <summary>APA: editors who stand behind a title, initials first, with their role.</summary>
    public string ApaEditors(IReadOnlyList<AuthorName> names) => $"{ApaInitialsFirst(names)}, {Role(names)}";

    /// <summary>APA: editors who stand before the title of what they edited, initials first, with their role in parentheses.</summary>
    public string ApaEditorsBefore(IReadOnlyList<AuthorName> names) => $"{ApaInitialsFirst(names)} ({Role(names)})";

    /// <summary>APA's word for editors: <c>Ed.</c> or <c>Eds.</c></summary>
    public string Role(IReadOnlyList<AuthorName> names) => Capitalised(shortRoles[names.Count > 1 ? ^1 : 0]);

    /// <summary>Chicago: the first family name first; of more than six the first three.</summary>
    public string Chicago(IReadOnlyList<AuthorName> names)
    {
        var all = Full(names);
        return all.Count > ChicagoMost
            ? $"{string.Join(", ", all.Take(ChicagoFirst))}, {words["cite_others"]}"
            : Joined(all, words["cite_and"], true);
    }

    /// <summary>Chicago: editors in the place of authors.</summary>
    public string ChicagoEditors(IReadOnlyList<AuthorName> names) => $"{Chicago(names)}, {shortRoles[names.Count > 1 ? ^1 : 0]}";

    /// <summary>Chicago: "edited by" and the names.</summary>
    public string ChicagoEditedBy(IReadOnlyList<AuthorName> names) =>
        words.Fill("cite_edited_by", "names", Joined([.. names.Select(Spoken)], words["cite_and"], false));

    /// <summary>MLA: the first family name first; of more than two the first.</summary>
    public string Mla(IReadOnlyList<AuthorName> names)
    {
        var all = Full(names);
        return all.Count > 2 ? $"{all[0]}, {words["cite_others"]}" : Joined(all, words["cite_and"], true);
    }

    /// <summary>MLA: editors in the place of authors.</summary>
    public string MlaEditors(IReadOnlyList<AuthorName> names) => $"{Mla(names)}, {longRoles[names.Count > 1 ? ^1 : 0]}";

    /// <summary>MLA: "edited by" and the names.</summary>
    public string MlaEditedBy(IReadOnlyList<AuthorName> names) =>
        words.Fill(
            "cite_edited_by",
            "names",
            names.Count > 2 ? $"{Spoken(names[0])} {words["cite_others"]}" : Joined([.. names.Select(Spoken)], words["cite_and"], false)
        );

    /// <summary>A text with a capital at its start.</summary>
    public static string Capitalised(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static string ApaInitialsFirst(IReadOnlyList<AuthorName> names) =>
        Joined([.. names.Select(name => name.Literal.Length > 0 ? Marked(name.Literal) : Spoken(Initials(name.Given), name))], "&", false);

    private static string Joined(List<string> names, string and, bool isInverted) =>
        names.Count switch
        {
            1 => names[0],
            // A comma parts an inverted name from the next.
            2 => $"{names[0]}{(isInverted ? "," : "")} {and} {names[1]}",
            _ => $"{string.Join(", ", names.Take(names.Count - 1))}, {and} {names[^1]}",
        };

    private static List<string> Full(IReadOnlyList<AuthorName> names) =>
        [.. names.Select((name, index) => index == 0 ? Inverted(Dotted(name.Given), name) : Spoken(name))];

    private static string ApaName(AuthorName name) => Inverted(Initials(name.Given), name);

    private static string Inverted(string given, AuthorName name) =>
        Marked(name.Literal.Length > 0 ? name.Literal : Joined(", ", name.Family, given, name.Suffix));

    private static string Spoken(AuthorName name) => name.Literal.Length > 0 ? Marked(name.Literal) : Spoken(Dotted(name.Given), name);

    private static string Spoken(string given, AuthorName name) => Marked(Joined(" ", given, name.Family, name.Suffix));

    private static string Joined(string separator, params ReadOnlySpan<string> parts)
    {
        var text = "";
        foreach (var part in parts)
            text +=
                part.Length == 0 ? ""
                : text.Length == 0 ? part
                : separator + part;
        return text;
    }

    private static string Marked(string name) => TitleText.Marks(name);

    // "J.R.R." and "A" are initials: each has its stop and its space.
    private static string Dotted(string given) =>
        string.Join(
            ' ',
            given
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(name =>
                    name.Length == 1 && char.IsUpper(name[0]) ? name + "."
                    : IsInitials(name) ? string.Join(' ', name.Split('.', StringSplitOptions.RemoveEmptyEntries).Select(one => one + "."))
                    : name
                )
        );

    private static bool IsInitials(string name) =>
        name.Length > 2 && name.EndsWith('.') && name.Split('.', StringSplitOptions.RemoveEmptyEntries).All(one => one.Length == 1);

    private static string Initials(string given)
    {
        var initials = new List<string>();
        foreach (var name in Dotted(given).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            // A particle behind the name and what stands in parentheses are no names to be shortened; "St." is short already.
            initials.Add(
                name[0] == '(' || (initials.Count > 0 && IsLower(name) && !name.Contains('-', StringComparison.Ordinal)) ? name
                : name.EndsWith('.') && !name.Contains('-', StringComparison.Ordinal) ? name
                : Initial(name)
            );
        return string.Join(' ', initials);
    }

    // "Jean-Luc" has two initials, "Tsz-kin" one; the article of "al-Rahman" stays.
    private static string Initial(string name)
    {
        var parts = name.Split('-', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0)
            return name;
        var initials = new List<string>();
        for (var i = 0; i < parts.Length; i++)
            if (i == 0 && parts.Length > 1 && IsLower(parts[0]))
                initials.Add(parts[0]);
            else if (i == 0 || !IsLower(parts[i]))
                initials.Add(FirstLetter(parts[i]) + ".");
        return string.Join('-', initials);
    }

    private static bool IsLower(string name) => char.IsLower(name[0]);

    private static string FirstLetter(string name)
    {
        var at = 0;
        while (at + 1 < name.Length && Signs.Contains(name[at], StringComparison.Ordinal))
            at++;
        return name[..at] + StringInfo.GetNextTextElement(name, at);
    }
}
