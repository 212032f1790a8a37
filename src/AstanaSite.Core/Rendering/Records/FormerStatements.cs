using AstanaSite.Content.Records;
using AstanaSite.Linking;
using AstanaSite.Rendering.Formats;
using AstanaSite.Rendering.Layout;

namespace AstanaSite.Rendering.Records;

/// <summary>
/// What editions said on a page and it says no more: whoever cited it finds it at its old address, with what it has become.
/// </summary>
internal static class FormerStatements
{
    /// <summary>The rows of the list; empty if there are none.</summary>
    public static Html Of(Item item, PageContext page)
    {
        var language = page.Site.BodyOf(item, page.Language).Language;
        var rows = new Markup();
        foreach (var former in page.Site.History.Of(item, language))
        {
            var ofWords = former.Language == page.Language ? Html.Empty : page.Shared.Original;
            rows.Add(
                $"<li class=\"row\" id=\"{former.Anchor}\">"
                    + $"<p class=\"when\">{page.Words.Fill("in_edition", ("edition", former.Edition))}</p>"
            );
            rows.Add($"<p class=\"what\"{ofWords}>{former.Text}{Sources(former, page)}</p>");
            rows.Add($"<p class=\"say\">{Fate(item, former, page, ofWords)}</p></li>\n");
        }

        return rows.ToHtml();
    }

    /// <summary>
    /// The address of a statement of the original, former or not: a page that is translated has it only under its own anchors.
    /// </summary>
    public static string AddressOf(Item item, string anchor, PageContext page)
    {
        var original = page.Site.Settings.FirstLanguage;
        return page.Site.HasOwn(item, page.Language)
            ? page.RelativeUrl(page.Shared.Map.Of(item, original)) + "#" + anchor
            : page.AddressOf(item, anchor);
    }

    private static Html Sources(FormerStatement former, PageContext page)
    {
        var markup = new Markup();
        foreach (var id in former.Sources)
            markup.Add($"{(markup.IsEmpty ? " (" : "; ")}{(page.Site.Find(id) is { } source ? page.Link(source) : Html.Of(id))}");
        return markup.IsEmpty ? Html.Empty : markup.Add($")").ToHtml();
    }

    private static Html Fate(Item item, FormerStatement former, PageContext page, Html ofWords)
    {
        if (former.Now is not { } now)
            return Html.Of(page.Words["former_dropped"]);
        var words = ReferenceEquals(now.Owner, item) ? page.Words["former_reworded"] : page.Words["former_moved"];
        var address = former.Language == page.Language ? page.AddressOf(now.Owner, now.Anchor) : AddressOf(now.Owner, now.Anchor, page);
        return new Markup().Add($"{words} <a href=\"{address}\"{ofWords}>{StatementWords.Of(now, page)}</a>").ToHtml();
    }
}
