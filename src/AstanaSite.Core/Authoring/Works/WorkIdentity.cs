using AstanaSite.Content.Dates;
using AstanaSite.Searching.Words;

namespace AstanaSite.Authoring.Works;

/// <summary>By what two descriptions are told to be of one work.</summary>
internal static class WorkIdentity
{
    // Sites write their own name behind the title of a page.
    private static readonly string[] Partings = [" | ", " · ", " — ", " – ", " - ", " :: "];

    /// <summary>
    /// A title, folded, and where it is too short to tell two works apart, with what it stands in; empty if it has no letters.
    /// </summary>
    public static string Title(string title, string container)
    {
        const int Telling = 12;
        var folded = Folding.Fold(title);
        return folded.Length is 0 or >= Telling ? folded : $"{folded} | {Folding.Fold(container)}";
    }

    /// <summary>A title folded, with and without the name of a site behind it.</summary>
    public static IEnumerable<string> TitlesOnPage(string title)
    {
        yield return Folding.Fold(title);
        var end = Partings.Max(parting => title.LastIndexOf(parting, StringComparison.Ordinal));
        if (end > 0)
            yield return Folding.Fold(title[..end]);
    }

    /// <summary>Whether two dates can be the same day.</summary>
    public static bool CanBeSameDay(EdtfDate one, EdtfDate other) => one.Earliest <= other.Latest && other.Earliest <= one.Latest;
}
