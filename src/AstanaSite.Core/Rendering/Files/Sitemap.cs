using AstanaSite.Linking;
using AstanaSite.Mapping;
using AstanaSite.Rendering.Formats;
using AstanaSite.Rendering.Layout;
using AstanaSite.Writing;

namespace AstanaSite.Rendering.Files;

/// <summary>The list of all pages for search engines, each with its translations.</summary>
internal static class Sitemap
{
    public static Product Of(Site site, RenderOptions options) => new(SiteMap.Sitemap, "data", _ =>
        {
            var text = new Utf8Text(64 * 1024);
            text.Add(
                "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"u8
                    + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n"u8
            );
            var all = site.Settings.Languages;
            foreach (var language in all)
            {
                foreach (var page in site.Map.Pages)
                    if (page.IsListed)
                        Add(text, site, language, all, "", one => site.Map.Of(page.Path, one));
                foreach (var item in site.Items)
                {
                    if (!site.HasOwn(item, language))
                        continue;
                    var own = all.Count == 1 ? all : [.. all.Where(one => site.HasOwn(item, one))];
                    Add(text, site, language, own, options.LastChanged.GetValueOrDefault(site.FileOf(item, language), ""), one =>
                        site.Map.Of(item, one)
                    );
                }
            }

            return [new OutputFile(SiteMap.Sitemap, text.Add("</urlset>\n"u8).Content)];
        });

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
