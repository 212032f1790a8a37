using System.Text;
using System.Xml.Linq;
using AstanaSite.Mapping;
using AstanaSite.Rendering.Files;
using AstanaSite.Rendering.Layout;
using Xunit;

namespace AstanaSite.Tests.Rendering.Parts;

/// <summary>The list of all pages for search engines, which take 50,000 in one file.</summary>
public sealed class SitemapTests
{
    private static readonly XNamespace Space = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Fact]
    public void A_list_that_is_too_long_becomes_several_and_one_of_these()
    {
        var (site, _) = new SampleSite()
            .With("site.yml", "title: A\ndescription: B.\nlanguages: [en, ar]\nbase-url: https://example.org/a/\n")
            .Link();
        var whole = Sitemap.Files(site, new PartMap(), RenderOptions.Default, Sitemap.MostOfFile);
        var pages = Addresses(Assert.Single(whole), "url");
        Assert.True(pages.Count > 10);

        var several = Sitemap.Files(site, new PartMap(), RenderOptions.Default, 7);
        Assert.Equal("sitemap.xml", several[0].Path);
        Assert.Equal(several.Skip(1).Select(file => "https://example.org/a/" + file.Path), Addresses(several[0], "sitemap"));
        Assert.Equal(pages, several.Skip(1).SelectMany(file => Addresses(file, "url")));
        Assert.All(several.Skip(1), file => Assert.InRange(Addresses(file, "url").Count, 1, 7));
    }

    private static List<string> Addresses(AstanaSite.Writing.OutputFile file, string of) =>
        [
            .. XDocument
                .Parse(Encoding.UTF8.GetString(file.Content.Span))
                .Descendants(Space + of)
                .Select(one => one.Element(Space + "loc")!.Value),
        ];
}
