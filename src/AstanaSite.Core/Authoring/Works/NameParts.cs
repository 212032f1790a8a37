using AstanaSite.Content.Records;

namespace AstanaSite.Authoring.Works;

/// <summary>Puts names together from the parts that formats have.</summary>
internal static class NameParts
{
    private static readonly HashSet<string> Suffixes = new(["jr", "jnr", "sr", "snr", "ii", "iii", "iv"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether words are what English sets behind a name to tell father and son apart.</summary>
    public static bool IsSuffix(string words) => Suffixes.Contains(words.TrimEnd('.'));

    /// <summary>A person, or a body where no family name is given; none if there is nothing.</summary>
    /// <param name="family">The family name with what stands before it.</param>
    /// <param name="given">The given names.</param>
    /// <param name="suffix">What stands behind, such as <c>Jr.</c>.</param>
    public static AuthorName? Of(string family, string given, string suffix)
    {
        if (suffix.Length == 0)
        {
            (given, suffix) = Cut(given, needsComma: true);
            if (suffix.Length == 0 && given.Length > 0)
                (family, suffix) = Cut(family, needsComma: false);
        }

        if (family.Length > 0)
            return new AuthorName(family, given, "") { Suffix = suffix };
        var literal = $"{given} {suffix}".Trim();
        return literal.Length > 0 ? new AuthorName("", "", literal) : null;
    }

    // "Martin Luther, Jr." as a given name, "King Jr." as a family's.
    private static (string Name, string Suffix) Cut(string name, bool needsComma)
    {
        var end = name.LastIndexOf(' ');
        if (needsComma)
            end = Math.Max(end, name.LastIndexOf(','));
        if (end <= 0 || !IsSuffix(name[(end + 1)..]))
            return (name, "");
        var bare = name[..end].TrimEnd(' ');
        return needsComma && name[end] != ',' && !bare.EndsWith(',') ? (name, "") : (bare.TrimEnd(',', ' '), name[(end + 1)..]);
    }
}
