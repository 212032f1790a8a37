using AstanaSite.Content.Records;

namespace AstanaSite.Authoring.Works;

/// <summary>
/// Names as BibTeX writes them, with <c>and</c> between persons: <c>First von Last</c>, <c>von Last, First</c> or
/// <c>von Last, Jr, First</c>; and as biblatex does at length: <c>family=Last, given=First, prefix=von</c>.
/// </summary>
internal static class BibtexNames
{
    private static readonly string[] Parts =
    [
        "family",
        "given",
        "prefix",
        "suffix",
        "useprefix",
        "family-i",
        "given-i",
        "prefix-i",
        "suffix-i",
        "id",
        "nosortprefix",
        "sortingnamekeytemplatename",
        "uniquenametemplatename",
        "nametemplates",
    ];

    /// <summary>The persons and bodies of a field.</summary>
    /// <param name="value">The value as written.</param>
    /// <param name="unknown">Takes the names of LaTeX commands that are not known.</param>
    /// <param name="isCut">Whether the list ends in <c>and others</c>.</param>
    public static IReadOnlyList<AuthorName> Read(string value, ICollection<string> unknown, out bool isCut)
    {
        var names = new List<AuthorName>();
        isCut = false;
        foreach (var person in Split($" {value} ", " and "))
        {
            if (person.Length == 0)
                continue;
            isCut = person == "others";
            if (!isCut && One(person, unknown) is { } name)
                names.Add(name);
        }

        return names;
    }

    private static AuthorName? One(string person, ICollection<string> unknown)
    {
        string Plain(string words) => WorkText.Clean(LatexText.Plain(words, unknown));
        if (IsOneGroup(person))
            return Plain(person) is { Length: > 0 } body ? new AuthorName("", "", body) : null;
        var parts = Split(person, ",").Where(part => part.Length > 0).ToList();
        if (parts.Count > 0 && IsNamed(parts[0].Trim('"')))
            return Long(parts.Select(part => part.Trim('"')), Plain, unknown);
        if (parts.Count > 2)
        {
            // The suffix stands in the middle; people also write it where English does, at the end.
            var (suffix, given) =
                NameParts.IsSuffix(parts[^1]) && !NameParts.IsSuffix(parts[1])
                    ? (parts[^1], string.Join(", ", parts.Skip(1).SkipLast(1)))
                    : (parts[1], string.Join(", ", parts.Skip(2)));
            return NameParts.Of(Plain(parts[0]), Plain(given), Plain(suffix));
        }

        if (parts.Count == 2 && !NameParts.IsSuffix(parts[1]))
            return NameParts.Of(Plain(parts[0]), Plain(parts[1]), "");
        return parts.Count == 0 ? null : Spoken(parts[0], parts.Count == 2 ? Plain(parts[1]) : "", Plain);
    }

    // "First von Last", perhaps with the suffix behind.
    private static AuthorName? Spoken(string person, string suffix, Func<string, string> plain)
    {
        var words = Split(person, " ").Where(word => word.Length > 0).ToList();
        if (suffix.Length == 0 && words.Count > 1 && NameParts.IsSuffix(plain(words[^1])))
        {
            suffix = plain(words[^1]);
            words.RemoveAt(words.Count - 1);
        }

        if (words.Count < 2)
            return suffix.Length > 0 ? NameParts.Of(plain(words[0]), "", suffix) : NameParts.Of("", plain(person), "");
        // What begins small ("von", "de la") belongs to the family's name, as does all after it.
        var first = words.FindIndex(word => !IsKept(word) && plain(word) is { Length: > 0 } text && char.IsLower(text[0]));
        if (first <= 0)
            first = words.Count - 1;
        return NameParts.Of(plain(string.Join(' ', words.Skip(first))), plain(string.Join(' ', words.Take(first))), suffix);
    }

    private static bool IsNamed(string part) =>
        part.IndexOf('=', StringComparison.Ordinal) is var at and > 0
        && Parts.Contains(part[..at].Trim().ToLowerInvariant(), StringComparer.Ordinal);

    private static AuthorName? Long(IEnumerable<string> parts, Func<string, string> plain, ICollection<string> unknown)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            var at = part.IndexOf('=', StringComparison.Ordinal);
            if (!IsNamed(part))
                unknown.Add(part);
            else
                values.TryAdd(part[..at].Trim().ToLowerInvariant(), plain(part[(at + 1)..].Trim().Trim('"')));
        }

        string Value(string name) => values.GetValueOrDefault(name, "");
        return Value("useprefix") == "false"
            ? NameParts.Of(Value("family"), $"{Value("given")} {Value("prefix")}".Trim(), Value("suffix"))
            : NameParts.Of($"{Value("prefix")} {Value("family")}".Trim(), Value("given"), Value("suffix"));
    }

    // Braces keep a word from being taken for a part of the name, unless they hold an accent.
    private static bool IsKept(string word) => word.StartsWith('{') && !word.StartsWith("{\\", StringComparison.Ordinal);

    private static bool IsOneGroup(string words)
    {
        var depth = 0;
        if (!words.StartsWith('{') || !words.EndsWith('}'))
            return false;
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] == '\\')
                i++;
            else if (words[i] == '{')
                depth++;
            else if (words[i] == '}' && --depth == 0)
                return i == words.Length - 1;
        }

        return false;
    }

    // Within braces nothing is parted. The space behind a mark may be the one before the next.
    private static IEnumerable<string> Split(string value, string mark)
    {
        var flat = value.ReplaceLineEndings(" ").Replace('\t', ' ');
        var depth = 0;
        var start = 0;
        var step = mark.Length > 1 ? mark.Length - 1 : 1;
        for (var i = 0; i < flat.Length; i++)
        {
            if (flat[i] == '\\')
                i++;
            else if (flat[i] == '{')
                depth++;
            else if (flat[i] == '}')
                depth--;
            else if (depth == 0 && string.Compare(flat, i, mark, 0, mark.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                yield return flat[Math.Min(start, i)..i].Trim();
                start = i + step;
                i = start - 1;
            }
        }

        yield return flat[Math.Min(start, flat.Length)..].Trim();
    }
}
