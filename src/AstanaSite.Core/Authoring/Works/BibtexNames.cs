using AstanaSite.Content.Items;

namespace AstanaSite.Authoring.Works;

/// <summary>Names as BibTeX writes them: <c>First von Last</c>, <c>von Last, First</c> or <c>von Last, Jr, First</c>, with <c>and</c> between persons.</summary>
internal static class BibtexNames
{
    /// <summary>The persons and bodies of a field.</summary>
    /// <param name="value">The value as written.</param>
    /// <param name="unknown">Takes the names of LaTeX commands that are not known.</param>
    public static IEnumerable<AuthorName> Read(string value, ICollection<string> unknown)
    {
        foreach (var person in Split(value, " and "))
            if (person.Length > 0 && person != "others") yield return One(person, unknown);
    }

    private static AuthorName One(string person, ICollection<string> unknown)
    {
        string Plain(string words) => WorkText.Plain(LatexText.Plain(words, unknown));
        if (person.StartsWith('{') && person.EndsWith('}') && IsOneGroup(person)) return new AuthorName("", "", Plain(person));
        var parts = Split(person, ",").ToList();
        if (parts.Count >= 2)
        {
            var given = parts.Count == 2 ? Plain(parts[1]) : $"{Plain(parts[^1])}, {Plain(parts[1])}";
            return Plain(parts[0]) is { Length: > 0 } last ? new AuthorName(last, given.Trim(',', ' '), "") : new AuthorName("", "", given);
        }

        var words = Split(person, " ").Where(word => word.Length > 0).ToList();
        if (words.Count < 2) return new AuthorName("", "", Plain(person));
        // What begins small ("von", "de la") belongs to the family's name, as does all after it.
        var first = words.FindIndex(word => !IsKept(word) && Plain(word) is { Length: > 0 } plain && char.IsLower(plain[0]));
        if (first <= 0) first = words.Count - 1;
        return new AuthorName(Plain(string.Join(' ', words.Skip(first))), Plain(string.Join(' ', words.Take(first))), "");
    }

    // Braces keep a word from being taken for a part of the name, unless they hold an accent.
    private static bool IsKept(string word) => word.StartsWith('{') && !word.StartsWith("{\\", StringComparison.Ordinal);

    private static bool IsOneGroup(string words)
    {
        var depth = 0;
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] == '\\') i++;
            else if (words[i] == '{') depth++;
            else if (words[i] == '}' && --depth == 0) return i == words.Length - 1;
        }

        return false;
    }

    // Within braces nothing is parted.
    private static IEnumerable<string> Split(string value, string mark)
    {
        var flat = value.ReplaceLineEndings(" ").Replace('\t', ' ');
        var depth = 0;
        var start = 0;
        for (var i = 0; i < flat.Length; i++)
        {
            if (flat[i] == '\\') i++;
            else if (flat[i] == '{') depth++;
            else if (flat[i] == '}') depth--;
            else if (depth == 0 && string.Compare(flat, i, mark, 0, mark.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                yield return flat[start..i].Trim();
                start = i + mark.Length;
                i = start - 1;
            }
        }

        yield return flat[Math.Min(start, flat.Length)..].Trim();
    }
}
