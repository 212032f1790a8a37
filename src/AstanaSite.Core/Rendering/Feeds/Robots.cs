using AstanaSite.Linking;
using AstanaSite.Writing;

namespace AstanaSite.Rendering.Feeds;

/// <summary>What robots are told (RFC 9309): everything may be read, and where the list of pages stands. Servers look for it only at the root of a domain.</summary>
internal static class Robots
{
    public static Product Of(Site site) => new("robots.txt", "data", _ =>
        [new OutputFile("robots.txt", new Utf8Text(256).Add("User-agent: *\nAllow: /\n\nSitemap: "u8).Add(site.Settings.BaseUrl).Add("sitemap.xml\n"u8).Content)]);
}
