using AstanaSite.Rendering.Themes;
using AstanaSite.Writing;

namespace AstanaSite.Rendering.Layout;

/// <summary>Pages as products: model, layout, template, bytes.</summary>
internal static class PageProducts
{
    /// <summary>A page.</summary>
    /// <param name="path">Its path below the site's root.</param>
    /// <param name="kind">What it counts as.</param>
    /// <param name="template">The name of its template.</param>
    /// <param name="context">What all pages of its language share.</param>
    /// <param name="make">Makes the head and the model.</param>
    public static Product Of(
        string path,
        string kind,
        string template,
        LanguageContext context,
        Func<PageContext, (PageHead Head, TemplateModel Model)> make
    ) => new(path, kind, diagnostics =>
        {
            var page = new PageContext(context, path);
            var (head, model) = make(page);
            model.Put("page", PageLayout.Model(head, page, diagnostics));
            return [new OutputFile(path, context.Theme.Render(template, page.Language, model, path, diagnostics))];
        });
}
