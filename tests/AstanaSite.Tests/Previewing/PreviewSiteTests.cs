using AstanaSite.Program.Preview;
using AstanaSite.Writing;
using Xunit;

namespace AstanaSite.Tests.Previewing;

/// <summary>What the preview remembers of those who ask for news.</summary>
public sealed class PreviewSiteTests
{
    [Fact]
    public void Only_pages_of_the_site_are_open_and_only_until_they_are_closed()
    {
        var site = new PreviewSite();
        site.PublishPart([new OutputFile("index.html", "<p>"u8.ToArray())], [], isThemeChanged: false);

        var first = site.Open("index.html");
        var second = site.Open("index.html");
        for (var number = 0; number < 1000; number++)
            site.Open($"none-{number}.html");
        Assert.Equal(["index.html"], site.OpenPages);

        first!.Dispose();
        Assert.Equal(["index.html"], site.OpenPages);
        second!.Dispose();
        Assert.Empty(site.OpenPages);
    }
}
