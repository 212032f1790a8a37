using AstanaSite.Content.Records;
using AstanaSite.Mapping;
using AstanaSite.Rendering.Layout;

namespace AstanaSite.Rendering.Views;

/// <summary>Small pages at the old addresses of a record that lead to the one it has now.</summary>
internal static class Redirects
{
    /// <summary>The pages for a record's aliases.</summary>
    public static IEnumerable<Product> Of(Item item, LanguageContext context) =>
        item.Aliases.Select(alias =>
            RedirectPage.Of(
                context.Map.Of(SiteMap.OfRecord(item.Kind, alias), context.Language),
                context.Site.TitleOf(item, context.Language),
                context,
                page => page.AddressOf(item),
                page => page.Link(item)
            )
        );
}
