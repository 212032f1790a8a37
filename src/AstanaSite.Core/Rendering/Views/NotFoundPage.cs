using AstanaSite.Mapping;
using AstanaSite.Rendering.Formats;
using AstanaSite.Rendering.Layout;
using AstanaSite.Rendering.Themes;

namespace AstanaSite.Rendering.Views;

/// <summary>The page that stands for pages that are not there.</summary>
internal sealed class NotFoundPage() : SinglePage(new PageAddress("", SiteMap.NotFound), "not-found")
{
    /// <summary>The page that servers show for an address that leads nowhere.</summary>
    public override bool IsInFirstLanguageOnly => true;

    public override (PageHead Head, TemplateModel Model) Make(PageContext page)
    {
        var title = page.Words["not_found"];
        var model = new TemplateModel().Put("title_html", Html.Of(title)).Put("summary", page.Words["not_found_lead"]);
        return (new PageHead(title, title) { IsCited = false }, model);
    }
}
