using AstanaSite.Content.Records;
using AstanaSite.Linking;
using AstanaSite.Mapping;
using AstanaSite.Rendering.Files;
using AstanaSite.Rendering.Layout;
using AstanaSite.Rendering.Records;
using AstanaSite.Rendering.Themes;
using AstanaSite.Rendering.Views;

namespace AstanaSite.Rendering;

/// <summary>The fifth stage: lists what the site will hold.</summary>
internal static class SiteRenderer
{
    /// <summary>All products of a site. The list is made without rendering; each product is rendered when it is asked for.</summary>
    /// <param name="site">The archive.</param>
    /// <param name="theme">The look.</param>
    /// <param name="parts">What the site is put together of.</param>
    /// <param name="options">What the caller decides.</param>
    internal static IReadOnlyList<Product> Plan(Site site, Theme theme, SiteParts parts, RenderOptions options)
    {
        var languages = site.Settings.Languages;
        var products = new List<Product>((site.Items.Count + parts.Views.Count) * languages.Count + theme.Assets.Count + 32);
        var partMap = new PartMap();
        var contexts = languages.Select(language => new LanguageContext(site, theme, options, language, partMap)).ToList();
        // The longest piece of work comes first, so that it does not end last.
        products.Add(SearchDocuments.Of(contexts, parts.Records, options.Workers));
        products.AddRange(parts.Data.All.Select(file => file.Of(contexts[0])));
        products.Add(ReadMe.Of(contexts));
        foreach (var context in contexts)
        {
            foreach (var view in parts.Views)
                if (view.IsIn(site) && (!view.IsInFirstLanguageOnly || context == contexts[0]))
                    products.AddRange(view.Of(context));
            foreach (var item in site.Items)
            {
                if (item.Id != PageKind.HomeId)
                    products.AddRange(RecordPages.Of(item, context, parts.Records));
                products.AddRange(Redirects.Of(item, context));
            }
        }

        foreach (var asset in theme.Assets)
            products.Add(new Product(asset.Path, "asset", diagnostics => Attachments.Copy(theme.Tree, asset, diagnostics)));
        if (site.Settings.BaseUrl.Length > 0)
            products.AddRange([
                Sitemap.Of(site, partMap, options),
                Robots.Of(site),
                .. contexts.Select(context => AtomFeed.Of(context, parts.Records)),
                .. contexts.Select(OpenSearch.Of),
            ]);
        return products;
    }
}
