namespace AstanaSite.Packing;

/// <summary>What a package says of itself.</summary>
/// <param name="Title">The name of the archive.</param>
/// <param name="Description">One sentence on it.</param>
/// <param name="Licence">The licence of the content, an SPDX identifier or words; empty if none is named.</param>
/// <param name="Edition">The name of the edition; empty if it has none.</param>
/// <param name="Address">Where the archive is published; empty if nowhere.</param>
/// <param name="Languages">The languages (BCP 47).</param>
/// <param name="Day">The day of the edition.</param>
public sealed record PackageInfo(
    string Title,
    string Description,
    string Licence,
    string Edition,
    string Address,
    IReadOnlyList<string> Languages,
    DateOnly Day
)
{
    private const int LongestName = 80;

    /// <summary>Where those who answer for the archive are reached, an e-mail address or a page; empty if nowhere is named.</summary>
    public string Contact { get; init; } = "";

    /// <summary>Whether <see cref="Contact"/> is a page.</summary>
    internal bool IsContactPage => Contact.Contains("://", StringComparison.Ordinal);

    /// <summary>
    /// The name of the package's file without its extension: title and edition, in letters and digits that every system keeps.
    /// </summary>
    public string Name
    {
        get
        {
            var name = Plain(Title);
            if (name.Length == 0)
                name = "archive";
            var edition = Plain(Edition);
            return edition.Length == 0 ? name : $"{name}-{edition}";
        }
    }

    /// <summary>The day as ISO 8601 writes it.</summary>
    public string IsoDay => Day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static string Plain(string words)
    {
        var name = new System.Text.StringBuilder(words.Length);
        foreach (var c in words)
        {
            if (char.IsAsciiLetterOrDigit(c))
                name.Append(char.ToLowerInvariant(c));
            else if (name.Length > 0 && name[^1] != '-')
                name.Append('-');
        }

        if (name.Length > LongestName)
            name.Length = LongestName;
        return name.ToString().Trim('-');
    }
}
