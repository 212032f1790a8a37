using AstanaSite.Content.Dates;
using AstanaSite.Content.Records;

namespace AstanaSite.Linking;

/// <summary>Whether a translation has seen the last change of its original.</summary>
/// <param name="Changed">The day of that change.</param>
/// <param name="Seen">The day on which the translation was changed or checked last.</param>
internal sealed record TranslationAge(EdtfDate Changed, EdtfDate Seen)
{
    /// <summary>The days of a translation that is older than its original; none if it is not, or if the days are not known.</summary>
    /// <param name="site">The archive.</param>
    /// <param name="item">The original.</param>
    /// <param name="translation">Its translation.</param>
    /// <param name="lastChanged">The day of the last change by path below <c>input/</c>.</param>
    public static TranslationAge? Of(Site site, Item item, Translation translation, IReadOnlyDictionary<string, string> lastChanged)
    {
        if (DayOf(item.Document.Source.Path) is not { } changed)
            return null;
        var own = DayOf(translation.Document.Source.Path);
        var seen = translation.Checked is not null && (own is null || translation.Checked.Latest > own.Latest) ? translation.Checked : own;
        return seen is null || seen.Latest >= changed.Latest ? null : new TranslationAge(changed, seen);

        EdtfDate? DayOf(string path) =>
            lastChanged.TryGetValue(site.InputPathOf(path), out var day) && EdtfParser.TryParse(day, out var date, out _) ? date : null;
    }
}
