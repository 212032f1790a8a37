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
    /// <summary>
    /// The rows of the list; empty if there are none, or if the page is a translation, whose statements have addresses of their own.
    /// </summary>
    public static Html Of(Item item, PageContext page)
    {
        var original = page.Site.Settings.FirstLanguage;
        if (page.Language != original && page.Site.HasOwn(item, page.Language))
            return Html.Empty;
        var rows = new Markup();
        foreach (var former in page.Site.History.Former.GetValueOrDefault(item.Id) ?? [])
        {
            rows.Add(
                $"<li class=\"row\" id=\"{former.Anchor}\">"
                    + $"<p class=\"when\">{page.Words.Fill("in_edition", ("edition", former.Edition))}</p>"
            );
            rows.Add($"<p class=\"what\"{page.Shared.Original}>{former.Text}{Sources(former, page)}</p>");
            rows.Add($"<p class=\"say\">{Fate(item, former, page)}</p></li>\n");
        }

        return rows.ToHtml();
    }

    private static Html Sources(FormerStatement former, PageContext page)
    {
        var markup = new Markup();
        foreach (var id in former.Sources)
            markup.Add($"{(markup.IsEmpty ? " (" : "; ")}{(page.Site.Find(id) is { } source ? page.Link(source) : Html.Of(id))}");
        return markup.IsEmpty ? Html.Empty : markup.Add($")").ToHtml();
    }

    private static Html Fate(Item item, FormerStatement former, PageContext page)
    {
        if (former.Now is not { } now)
            return Html.Of(page.Words["former_dropped"]);
        var words = ReferenceEquals(now.Owner, item) ? page.Words["former_reworded"] : page.Words["former_moved"];
        var address = page.AddressOf(now.Owner, now.Anchor);
        return new Markup().Add($"{words} <a href=\"{address}\"{page.Shared.Original}>{StatementWords.Of(now, page)}</a>").ToHtml();
    }
}
