using System.Collections.Frozen;
using System.Globalization;
using AstanaSite.Platform;

namespace AstanaSite.Rendering.Themes;

/// <summary>
/// Which form of a word goes with a whole number, by the rules of the Unicode CLDR. They stand in <c>plural-rules.txt</c>, which is made by
/// make-plural-rules.mjs. A language that CLDR has no rules for has the form <c>other</c> alone.
/// </summary>
internal static class PluralForm
{
    private const string Other = "other";

    private static readonly Lazy<FrozenDictionary<string, IReadOnlyList<Form>>> Rules = new(() => Parse(Resource.Text("plural-rules.txt")));

    /// <summary>Whether there are rules for a language.</summary>
    public static bool IsKnown(string language) => FormsOf(language) is not null;

    /// <summary>The forms that whole numbers have in a language, besides <c>other</c>.</summary>
    public static IReadOnlyList<string> Of(string language) => [.. (FormsOf(language) ?? []).Select(form => form.Name)];

    /// <summary>The form for a number: <c>zero</c>, <c>one</c>, <c>two</c>, <c>few</c>, <c>many</c> or <c>other</c>.</summary>
    public static string For(string language, long number)
    {
        foreach (var form in FormsOf(language) ?? [])
            if (form.GoesWith(number))
                return form.Name;
        return Other;
    }

    /// <summary>The rules of a language: those of its tag, or of what is left of the tag when its last parts are taken away.</summary>
    private static IReadOnlyList<Form>? FormsOf(string language)
    {
        while (true)
        {
            if (Rules.Value.TryGetValue(language, out var forms))
                return forms;
            var hyphen = language.LastIndexOf('-');
            if (hyphen < 0)
                return null;
            language = language[..hyphen];
        }
    }

    private static FrozenDictionary<string, IReadOnlyList<Form>> Parse(string text)
    {
        var rules = new Dictionary<string, IReadOnlyList<Form>>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in text.Split('\n'))
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var forms = line[(colon + 1)..].Split(';', Trimmed).Select(ParseForm).ToList();
            foreach (var language in line[..colon].Split(' '))
                rules.Add(language, forms);
        }

        return rules.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private const StringSplitOptions Trimmed = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;

    private static Form ParseForm(string text)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        return new(
            text[..space],
            [.. text[space..].Split(" or ", Trimmed).Select(one => one.Split(" and ", Trimmed).Select(ParseRelation).ToArray())]
        );
    }

    // Such as n%100!=12..14,20.
    private static Relation ParseRelation(string text)
    {
        var sign = text.IndexOf('=', StringComparison.Ordinal);
        var isNot = text[sign - 1] == '!';
        var left = text[..(isNot ? sign - 1 : sign)];
        return new(left == "n" ? long.MaxValue : Number(left["n%".Length..]), isNot, [.. text[(sign + 1)..].Split(',').Select(ParseRange)]);
    }

    private static (long From, long To) ParseRange(string text)
    {
        var dots = text.IndexOf("..", StringComparison.Ordinal);
        return dots < 0 ? (Number(text), Number(text)) : (Number(text[..dots]), Number(text[(dots + 2)..]));
    }

    private static long Number(string digits) => long.Parse(digits, CultureInfo.InvariantCulture);

    /// <summary>A form, and the alternatives of which one must hold, each with relations that must all hold.</summary>
    private sealed record Form(string Name, Relation[][] Alternatives)
    {
        public bool GoesWith(long number) => Alternatives.Any(relations => relations.All(relation => relation.Holds(number)));
    }

    /// <summary>A number, or what is left of it when it is divided, is in one of some ranges, or in none of them.</summary>
    private sealed record Relation(long Modulus, bool IsNot, (long From, long To)[] Ranges)
    {
        public bool Holds(long number)
        {
            var left = number % Modulus;
            return Ranges.Any(range => range.From <= left && left <= range.To) != IsNot;
        }
    }
}
