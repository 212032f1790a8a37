using AstanaSite.Content;
using AstanaSite.Mapping;
using AstanaSite.Rendering.Formats;
using AstanaSite.Rendering.Layout;
using AstanaSite.Writing;

namespace AstanaSite.Rendering.Files;

/// <summary>The description by which browsers take up the archive's search (OpenSearch 1.1).</summary>
internal static class OpenSearch
{
    private const string MediaType = "application/opensearchdescription+xml";

    // The specification's own limits.
    private const int LongestName = SiteSettings.LongestShortTitle;
    private const int LongestDescription = 1024;

    public static Product Of(LanguageContext context)
    {
        var path = context.Map.Of(SiteMap.OpenSearch, context.Language);
        return new Product(path, "data", _ =>
        {
            var settings = context.Site.Settings;
            var root = settings.BaseUrl + context.Map.Of("", context.Language);
            var text = new Utf8Text(1024);
            text.Add(
                    "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"u8
                        + "<OpenSearchDescription xmlns=\"http://a9.com/-/spec/opensearch/1.1/\">\n<ShortName>"u8
                )
                .AddXml(settings.ShortTitle.Length > 0 ? settings.ShortTitle : Short(context.SiteTitle));
            text.Add("</ShortName>\n<LongName>"u8)
                .AddXml(Cut(context.SiteTitle, 48))
                .Add("</LongName>\n<Description>"u8)
                .AddXml(Cut(settings.Description, LongestDescription));
            text.Add("</Description>\n<Language>"u8)
                .Add(context.Language)
                .Add(
                    "</Language>\n<InputEncoding>UTF-8</InputEncoding>\n<OutputEncoding>UTF-8</OutputEncoding>\n"u8
                        + "<Image width=\"64\" height=\"64\" type=\"image/svg+xml\">"u8
                );
            text.AddXml(settings.BaseUrl)
                .Add("assets/icon.svg</Image>\n<Url type=\"text/html\" template=\""u8)
                .AddXml(root)
                .Add("search.html?q={searchTerms}\"/>\n<Url type=\""u8)
                .Add(MediaType);
            text.Add("\" rel=\"self\" template=\""u8).AddXml(settings.BaseUrl + path).Add("\"/>\n</OpenSearchDescription>\n"u8);
            return [new OutputFile(path, text.Content)];
        });
    }

    // A name of whole words, if any fits.
    private static string Short(string title)
    {
        if (title.Length <= LongestName)
            return title;
        var end = title.LastIndexOf(' ', LongestName);
        return end > 0 ? title[..end].TrimEnd(':', ',', ' ') : Cut(title, LongestName);
    }

    private static string Cut(string words, int most) =>
        words.Length <= most ? words
        : char.IsHighSurrogate(words[most - 1]) ? words[..(most - 1)]
        : words[..most];
}
