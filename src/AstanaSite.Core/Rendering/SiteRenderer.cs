using AstanaSite.Content;
using AstanaSite.Linking;
using AstanaSite.Rendering.Data;
using AstanaSite.Rendering.Feeds;
using AstanaSite.Rendering.Pages;
using AstanaSite.Rendering.Views;
using AstanaSite.Rendering.Views.Timeline;

namespace AstanaSite.Rendering;

/// <summary>The fifth stage: lists what the site will hold.</summary>
public static class SiteRenderer
{
    /// <summary>All products of a site. The list is made without rendering; each product is rendered when it is asked for.</summary>
    /// <param name="site">The archive.</param>
    /// <param name="theme">The look.</param>
    /// <param name="options">What the caller decides.</param>
    public static IReadOnlyList<Product> Plan(Site site, Theme theme, RenderOptions options)
    {
        var addresses = new Addresses(site.Settings.FirstLanguage);
        var order = new RoundOrder(site);
        var tally = new EvidenceTally();
        foreach (var item in site.Items) tally.Add(site.StatementsOf(item));
        var products = new List<Product>((site.Items.Count + 12) * site.Settings.Languages.Count + theme.Assets.Count + 2);
        var frames = site.Settings.Languages.Select(language => new LanguageFrame(site, theme, options, addresses, language)).ToList();
        // The longest piece of work comes first, so that it does not end last.
        products.Add(SearchDocuments.Of(frames, options.Workers));
        products.AddRange(DataFiles.All.Select(file => file.Of(frames[0])));
        products.Add(ReadMe.Of(frames));
        foreach (var frame in frames)
        {
            products.AddRange(
            [
                HomePage.Of(frame, tally),
                TimelinePage.Of(frame),
                PresencePage.Of(frame),
                CoveragePage.Of(frame, tally),
                SearchPage.Of(frame),
                DataPage.Of(frame),
                .. IndexPages.All(frame),
            ]);
            if (frame.Language == site.Settings.FirstLanguage) products.Add(NotFoundPage.Of(frame));
            foreach (var item in site.Items)
            {
                if (item.Id != InputListing.HomeId) products.Add(PageProducts.Record(item, frame, order));
                products.AddRange(Redirects.Of(item, frame));
            }
        }

        foreach (var asset in theme.Assets) products.Add(new Product(asset.Path, "asset", diagnostics => Attachments.Copy(theme.Tree, asset, diagnostics)));
        if (site.Settings.BaseUrl.Length > 0) products.AddRange([Sitemap.Of(site, addresses, options), Robots.Of(site), .. frames.Select(AtomFeed.Of), .. frames.Select(OpenSearch.Of)]);
        return products;
    }
}
