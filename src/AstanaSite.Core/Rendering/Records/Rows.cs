using AstanaSite.Content.Records;
using AstanaSite.Rendering.Formats;
using AstanaSite.Rendering.Layout;

namespace AstanaSite.Rendering.Records;

/// <summary>Records as rows of a list.</summary>
internal static class Rows
{
    /// <summary>A row: when, what, a sentence, a few words at the side.</summary>
    /// <param name="markup">Where it goes.</param>
    /// <param name="item">The record.</param>
    /// <param name="page">The page it stands on.</param>
    /// <param name="when">When; empty if that is not said.</param>
    /// <param name="sentence">The sentence; may be empty.</param>
    /// <param name="side">What stands at the side; may be empty.</param>
    /// <param name="marks">Attributes that a script reads: see <see cref="IndexFilters.MarksOf"/>.</param>
    /// <param name="strong">The part of the title that the list is sorted by, where that is not its beginning.</param>
    public static void Add(
        Markup markup,
        Item item,
        PageContext page,
        Html when,
        string sentence,
        Html side,
        Html marks = default,
        string strong = ""
    )
    {
        markup.Add($"<li class=\"row\"{marks}>");
        if (!when.IsEmpty)
            markup.Add($"<p class=\"when\">{when}</p>");
        markup.Add($"<p class=\"what\">{page.Link(item, strong: strong)}</p>");
        if (sentence.Length > 0)
            markup.Add($"<p class=\"say\"{page.LanguageOfSummary(item)}>{sentence}</p>");
        if (!side.IsEmpty)
            markup.Add($"<p class=\"meta\">{side}</p>");
        markup.Raw("</li>\n");
    }

    /// <summary>An event as a row.</summary>
    public static void Add(Markup markup, Round round, PageContext page, Html marks = default)
    {
        var side = new Markup().Add($"{page.Words.Of("kind", round.Subtype)} · {page.Site.Settings.TrackName(round.Track, page.Language)}");
        if (page.Find(round.Place) is { } place)
            side.Add($"<br>{page.Title(place)}");
        if (round.Conflicts.Count > 0)
            side.Add($"<br><span class=\"key\" data-ev=\"contested\">{page.Words.Count("n_conflicts", round.Conflicts.Count)}</span>");
        Add(markup, round, page, page.Date(round.Date), page.Site.SummaryOf(round, page.Language), side.ToHtml(), marks);
    }
}
