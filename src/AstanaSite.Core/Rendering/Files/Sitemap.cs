using System.Globalization;
using AstanaSite.Linking;
using AstanaSite.Mapping;
using AstanaSite.Rendering.Formats;
using AstanaSite.Rendering.Layout;
using AstanaSite.Writing;

namespace AstanaSite.Rendering.Files;

/// <summary>The list of all pages for search engines, each with its translations.</summary>
internal static class Sitemap
{
    /// <summary>As many pages as the protocol lets one file name.</summary>
    public const int MostOfFile = 50_000;

    /// <summary>The list as a product.</summary>
    public static Product Of(Site site, PartMap parts, RenderOptions options) =>
        new(SiteMap.Sitemap, "data", _ => Files(site, parts, options, MostOfFile));

    /// <summary>The list, and where it names too many pages for one file, several lists and one of these.</summary>
    /// <param name="site">The archive.</param>
    /// <param name="parts">The pages that hold parts of others.</param>
    /// <param name="options">What the caller decides.</param>
    /// <param name="most">How many pages a file may name.</param>
    internal static IReadOnlyList<OutputFile> Files(Site site, PartMap parts, RenderOptions options, int most)
    {
        var texts = new List<Utf8Text>();
        var count = 0;
        var all = site.Settings.Languages;
        foreach (var language in all)
        {
            foreach (var page in site.Map.Pages)
                if (page.IsListed)
                    Add(Next(), site, language, all, "", one => site.Map.Of(page.Path, one));
            foreach (var (part, _) in parts.In(language))
                Add(Next(), site, language, [.. all.Where(one => parts.WholeOf(part, one) is not null)], "", one => site.Map.Of(part, one));
            foreach (var item in site.Items)
            {
                if (!site.HasOwn(item, language))
                    continue;
                var own = all.Count == 1 ? all : [.. all.Where(one => site.HasOwn(item, one))];
                Add(Next(), site, language, own, options.LastChanged.GetValueOrDefault(site.FileOf(item, language), ""), one =>
                    site.Map.Of(item, one)
                );
            }
        }

        foreach (var text in texts)
            text.Add("</urlset>\n"u8);
        return texts.Count == 1
            ? [new OutputFile(SiteMap.Sitemap, texts[0].Content)]
            :
            [
                new OutputFile(SiteMap.Sitemap, Index(site, texts.Count).Content),
                .. texts.Select((text, number) => new OutputFile(PathOf(number), text.Content)),
            ];

        Utf8Text Next()
        {
            if (count++ % most == 0)
                texts.Add(
                    new Utf8Text(64 * 1024).Add(
                        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"u8
                            + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" "u8
                            + "xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n"u8
                    )
                );
            return texts[^1];
        }
    }

    private static Utf8Text Index(Site site, int count)
    {
        var text = new Utf8Text(1024).Add(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"u8
        );
        for (var number = 0; number < count; number++)
            text.Add("<sitemap><loc>"u8).AddXml(site.Settings.BaseUrl).AddXml(PathOf(number)).Add("</loc></sitemap>\n"u8);
        return text.Add("</sitemapindex>\n"u8);
    }

    private static string PathOf(int number) => string.Create(CultureInfo.InvariantCulture, $"sitemap-{number + 1}.xml");

    private static void Add(
        Utf8Text text,
        Site site,
        string language,
        IReadOnlyList<string> languages,
        string day,
        Func<string, string> path
    )
    {
        text.Add("<url><loc>"u8).AddXml(site.Settings.BaseUrl).AddXml(path(language)).Add("</loc>"u8);
        if (day.Length > 0)
            text.Add("<lastmod>"u8).Add(day).Add("</lastmod>"u8);
        if (languages.Count > 1)
        {
            foreach (var other in languages)
                text.Add("<xhtml:link rel=\"alternate\" hreflang=\""u8)
                    .Add(other)
                    .Add("\" href=\""u8)
                    .AddXml(site.Settings.BaseUrl)
                    .AddXml(path(other))
                    .Add("\"/>"u8);
        }

        text.Add("</url>\n"u8);
    }
}
