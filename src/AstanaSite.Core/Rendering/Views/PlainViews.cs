using AstanaSite.Rendering.Pages;
using AstanaSite.Rendering.Themes;

namespace AstanaSite.Rendering.Views;

/// <summary>The page for searching, and the one that stands for pages that are not there.</summary>
internal static class PlainViews
{
    /// <summary>The search page: a form and the places where its script puts what it finds.</summary>
    public static Product Search(LanguageFrame frame) => PageProducts.View(Pages.Sections.Search, "view", frame, page =>
    {
        var title = page.Words["search_title"];
        var model = new TemplateModel().Put("title_html", Html.Of(title));
        return (new PageHead("search", title, title) { Section = Pages.Sections.Search, Script = "search.js", Style = "search.css" }, model);
    });

    /// <summary>The page that servers show for an address that leads nowhere.</summary>
    public static Product NotFound(LanguageFrame frame) => PageProducts.View(Pages.Sections.NotFound, "view", frame, page =>
    {
        var title = page.Words["not_found"];
        var model = new TemplateModel().Put("title_html", Html.Of(title)).Put("summary", page.Words["not_found_lead"]);
        return (new PageHead("not-found", title, title), model);
    });
}
