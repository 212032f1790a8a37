using Microsoft.Playwright;
using Xunit;

namespace AstanaSite.BrowserTests.Quality;

/// <summary>Takes pictures of the key views into artifacts/screenshots, for people to look at. A view that cannot be drawn fails.</summary>
public sealed class ScreenshotTests(Chromium chromium, Sites sites)
{
    private static readonly string Folder = Repository.Path("artifacts", "screenshots");

    public static TheoryData<string, string, ColorScheme, int, int> Views =>
        new()
        {
            { "home", "index.html", ColorScheme.Light, 1280, 1000 },
            { "round", "rounds/astana-1.html", ColorScheme.Light, 1280, 860 },
            { "round-dark", "rounds/astana-1.html", ColorScheme.Dark, 1280, 860 },
            { "round-phone", "rounds/astana-1.html", ColorScheme.Light, 375, 800 },
            { "conflict", "rounds/astana-1.html#conflict-who-mediated", ColorScheme.Light, 1280, 860 },
            { "timeline", "timeline.html", ColorScheme.Light, 1280, 1000 },
            { "timeline-phone-dark", "timeline.html", ColorScheme.Dark, 375, 800 },
            { "presence", "presence.html", ColorScheme.Light, 1280, 860 },
            { "network-dark", "presence.html#network", ColorScheme.Dark, 1280, 860 },
            { "map", "places/index.html", ColorScheme.Light, 1280, 860 },
            { "search", "search.html?q=Идрисов", ColorScheme.Light, 1280, 860 },
            { "arabic", "ar/rounds/astana-1.html", ColorScheme.Light, 1280, 860 },
            { "arabic-timeline", "ar/timeline.html", ColorScheme.Light, 1280, 860 },
        };

    [Theory]
    [MemberData(nameof(Views))]
    public async Task A_key_view_is_drawn(string name, string path, ColorScheme colours, int width, int height)
    {
        await using var watched = await chromium.OpenAsync(
            new BrowserNewContextOptions
            {
                ColorScheme = colours,
                ViewportSize = new ViewportSize { Width = width, Height = height },
            }
        );
        var address = path.StartsWith("ar/", StringComparison.Ordinal) ? sites.Arabic.FileUrl(path) : sites.Server.Url(path);
        // A typeface that comes late is shown from the second page on.
        await watched.Page.GotoAsync(address, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        await watched.Page.GotoAsync("about:blank");
        await watched.Page.GotoAsync(address, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        var picture = await watched.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Folder, name + ".png") });
        // A page without text or style makes a picture of a few kilobytes.
        Assert.True(picture.Length > 20_000, $"the picture of {path} has {picture.Length} bytes");
        Assert.Empty(watched.Problems);
    }

    [Fact]
    public async Task A_page_prints_as_a_sheet_with_its_references()
    {
        await using var watched = await chromium.OpenAsync();
        await watched.Page.GotoAsync(sites.Server.Url("rounds/astana-1.html"));
        await watched.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        Assert.True(await watched.Page.Locator("#references").IsVisibleAsync());
        Assert.False(await watched.Page.Locator("nav.sections").IsVisibleAsync());
        var sheet = await watched.Page.PdfAsync(new PagePdfOptions { Path = Path.Combine(Folder, "round-print.pdf"), Format = "A4" });
        Assert.True(sheet.Length > 20_000);
    }
}
