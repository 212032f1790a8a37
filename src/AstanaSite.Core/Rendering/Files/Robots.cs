using AstanaSite.Linking;
using AstanaSite.Mapping;
using AstanaSite.Rendering.Formats;
using AstanaSite.Rendering.Layout;
using AstanaSite.Writing;

namespace AstanaSite.Rendering.Files;

/// <summary>
/// What robots are told (RFC 9309): everything may be read, and where the list of pages stands. Servers
/// look for it only at the root of a domain.
/// </summary>
internal static class Robots
{
    public static Product Of(Site site) =>
        new(SiteMap.Robots, "data", _ =>
            [
                new OutputFile(
                    SiteMap.Robots,
                    new Utf8Text(256)
                        .Add("User-agent: *\nAllow: /\n\nSitemap: "u8)
                        .Add(site.Settings.BaseUrl)
                        .Add(SiteMap.Sitemap)
                        .Add("\n"u8)
                        .Content
                ),
            ]
        );
}
