using AstanaSite.Rendering.Pages;
using AstanaSite.Rendering.Themes;

namespace AstanaSite.Rendering.Views;

/// <summary>The page that stands for pages that are not there.</summary>
internal static class NotFoundPage
{
    /// <summary>The page that servers show for an address that leads nowhere.</summary>
    public static Product Of(LanguageFrame frame) => PageProducts.View(Pages.Sections.NotFound, "view", frame, page =>
    {
        var title = page.Words["not_found"];
        var model = new TemplateModel().Put("title_html", Html.Of(title)).Put("summary", page.Words["not_found_lead"]);
        return (new PageHead("not-found", title, title) { IsCited = false }, model);
    });
}
