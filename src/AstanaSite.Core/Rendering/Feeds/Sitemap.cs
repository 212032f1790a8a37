using System.Text;
using AstanaSite.Linking;
using AstanaSite.Rendering.Pages;
using AstanaSite.Writing;

namespace AstanaSite.Rendering.Feeds;

/// <summary>The list of all pages for search engines.</summary>
internal static class Sitemap
{
    public static Product Of(Site site, Addresses addresses, RenderOptions options) => new("sitemap.xml", "data", _ =>
    {
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        foreach (var language in site.Settings.Languages)
        {
            foreach (var (_, path) in Sections.All) Add(text, site, addresses.Of(path, language), "");
            foreach (var item in site.Items)
            {
                if (!site.HasOwn(item, language)) continue;
                var file = PageFrame.InputPath(item, language == site.Settings.FirstLanguage ? "" : language);
                Add(text, site, addresses.Of(item, language), options.LastChanged.GetValueOrDefault(file, ""));
            }
        }

        return [new OutputFile("sitemap.xml", Encoding.UTF8.GetBytes(text.Append("</urlset>\n").ToString()))];
    });

    private static void Add(StringBuilder text, Site site, string path, string day)
    {
        text.Append("<url><loc>");
        HtmlText.Append(text, site.Settings.BaseUrl);
        HtmlText.Append(text, path);
        text.Append("</loc>");
        if (day.Length > 0) text.Append("<lastmod>").Append(day).Append("</lastmod>");
        text.Append("</url>\n");
    }
}
