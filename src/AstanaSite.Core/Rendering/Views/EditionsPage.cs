using AstanaSite.Content.Records;
using AstanaSite.Linking;
using AstanaSite.Mapping;
using AstanaSite.Rendering.Formats;
using AstanaSite.Rendering.Layout;
using AstanaSite.Rendering.Records;
using AstanaSite.Rendering.Themes;

namespace AstanaSite.Rendering.Views;

/// <summary>The editions of the archive, and what changed since each.</summary>
internal sealed class EditionsPage() : SiteView(new PageAddress("editions", "editions.html"), "editions")
{
    public override bool IsIn(Site site) => site.History.Editions.Count > 0;

    public override (PageHead Head, TemplateModel Model) Make(PageContext page)
    {
        var title = page.Words["editions"];
        var lead = page.Words["editions_lead"];
        var history = page.Site.History;
        var model = new TemplateModel()
            .Put("title_html", Html.Of(title))
            .Put("summary", lead)
            .Put(
                "groups",
                [
                    .. history
                        .Editions.Reverse()
                        .Select(edition =>
                            new TemplateModel()
                                .Put("id", "e-" + edition.Name)
                                .Put("label", edition.Name)
                                .Put("statements", page.Words.Count("n_statements", edition.Statements))
                                .Put("kept", page.Words.Count("n_kept", edition.Kept))
                                .Put("rows_html", Rows(edition, page))
                        ),
                ]
            );
        return (new PageHead(title, lead), model);
    }

    // Each statement stands under the last edition that had it.
    private static Html Rows(PastEdition edition, PageContext page)
    {
        var rows = new Markup();
        var history = page.Site.History;
        foreach (var item in IndexGroups.ByTitle(page.Site.Items.Where(item => FormerOf(item).Count > 0), page))
        {
            var former = FormerOf(item);
            var dropped = former.Count(one => one.Now is null);
            var reworded = former.Count - dropped;
            var address = FormerStatements.AddressOf(item, former[0].Anchor, page);
            rows.Add($"<li class=\"row\"><p class=\"what\"><a href=\"{address}\">{page.Title(item)}</a></p>");
            var say = new[]
            {
                reworded > 0 ? page.Words.Count("n_reworded", reworded) : "",
                dropped > 0 ? page.Words.Count("n_dropped", dropped) : "",
            };
            rows.Add($"<p class=\"say\">{string.Join(" · ", say.Where(words => words.Length > 0))}</p></li>\n");
        }

        return rows.ToHtml();

        List<FormerStatement> FormerOf(Item item) =>
            [.. history.Of(item, page.Site.Settings.FirstLanguage).Where(one => one.Edition == edition.Name)];
    }
}
