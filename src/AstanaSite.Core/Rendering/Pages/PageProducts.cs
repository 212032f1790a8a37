using AstanaSite.Content.Items;
using AstanaSite.Diagnostics;
using AstanaSite.Rendering.Themes;
using AstanaSite.Writing;

namespace AstanaSite.Rendering.Pages;

/// <summary>Pages as products: model, layout, template, bytes.</summary>
internal static class PageProducts
{
    /// <summary>The page of a record.</summary>
    public static Product Record(Item item, LanguageFrame frame, RoundOrder order)
    {
        var path = frame.Addresses.Of(item, frame.Language);
        return new Product(path, item.Kind.Name, diagnostics =>
        {
            var page = new PageScope(frame, path);
            var (template, model) = Model(item, page, order);
            var section = Sections.IndexOf(item.Kind);
            var head = new PageHead(template, frame.Site.TitleOf(item, frame.Language), frame.Site.SummaryOf(item, frame.Language))
            {
                Item = item,
                Section = section.Length > 0 ? section : Addresses.WithinLanguage(item),
                SectionTitle = section.Length > 0 ? frame.Words[item.Kind.Folder] : "",
                HasCards = true,
            };
            return [Render(head, model, page, diagnostics)];
        });
    }

    /// <summary>A page that the generator makes.</summary>
    /// <param name="product">Its path below the folder of the language.</param>
    /// <param name="kind">What it counts as.</param>
    /// <param name="frame">What all pages of the language share.</param>
    /// <param name="make">Makes the head and the model.</param>
    public static Product View(string product, string kind, LanguageFrame frame, Func<PageScope, (PageHead Head, TemplateModel Model)> make)
    {
        var path = frame.Addresses.Of(product, frame.Language);
        return new Product(path, kind, diagnostics =>
        {
            var page = new PageScope(frame, path);
            var (head, model) = make(page);
            return [Render(head, model, page, diagnostics)];
        });
    }

    private static (string Template, TemplateModel Model) Model(Item item, PageScope page, RoundOrder order) => item switch
    {
        Round round => ("round", RoundPage.Model(round, order, page)),
        Actor actor => ("actor", ActorPage.Model(actor, page)),
        DocumentRecord document => ("document", DocumentPage.Model(document, page)),
        Source source => ("source", SourcePage.Model(source, page)),
        Place place => ("place", PlacePage.Model(place, page)),
        Page prose => ("page", ProsePage.Model(prose, page)),
        _ => throw new InvalidOperationException($"no page for a record of kind '{item.Kind.Name}'"),
    };

    private static OutputFile Render(PageHead head, TemplateModel model, PageScope page, DiagnosticBag diagnostics)
    {
        model.Put("page", PageFrame.Model(head, page, diagnostics));
        return new OutputFile(page.Path, page.Frame.Theme.Render(head.Template, page.Language, model, page.Path, diagnostics));
    }
}
