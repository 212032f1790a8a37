using AstanaSite.Content.Records;
using AstanaSite.Rendering.Formats;
using AstanaSite.Rendering.Layout;

namespace AstanaSite.Rendering.Records;

/// <summary>Records as rows of a list.</summary>
internal static class Rows
{
    /// <summary>A row: when, what, a sentence, a few words at the side.</summary>
    public static void Add(Markup markup, Item item, PageContext page, Html when, string sentence, Html side)
    {
        markup.Raw("<li class=\"row\">");
        if (!when.IsEmpty)
            markup.Add($"<p class=\"when\">{when}</p>");
        markup.Add($"<p class=\"what\">{page.Link(item)}</p>");
        if (sentence.Length > 0)
            markup.Add($"<p class=\"say\"{page.LanguageOfSummary(item)}>{sentence}</p>");
        if (!side.IsEmpty)
            markup.Add($"<p class=\"meta\">{side}</p>");
        markup.Raw("</li>\n");
    }

    /// <summary>An event as a row.</summary>
    public static void Add(Markup markup, Round round, PageContext page)
    {
        var side = new Markup().Add($"{page.Words.Of("kind", round.Subtype)} · {page.Site.Settings.TrackName(round.Track, page.Language)}");
        if (page.Find(round.Place) is { } place)
            side.Add($"<br>{page.Title(place)}");
        if (round.Conflicts.Count > 0)
            side.Add($"<br><span class=\"key\" data-ev=\"contested\">{page.Words.Count("n_conflicts", round.Conflicts.Count)}</span>");
        Add(markup, round, page, page.Date(round.Date), page.Site.SummaryOf(round, page.Language), side.ToHtml());
    }
}
