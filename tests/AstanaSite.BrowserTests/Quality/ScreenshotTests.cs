using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace AstanaSite.BrowserTests.Quality;

/// <summary>Takes pictures of the key views into artifacts/screenshots, for people to look at. A view that cannot be drawn fails.</summary>
public sealed partial class ScreenshotTests(Chromium chromium, Sites sites)
{
    private static readonly string Folder = Repository.Path("artifacts", "screenshots");

    /// <summary>A page without text or style makes a picture of a few kilobytes.</summary>
    private const int Blank = 20_000;

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

    /// <summary>A round is handed out in a seminar: it comes to ten, with room for what is yet to be found.</summary>
    private const int MostSheets = 12;

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
        var picture = await DrawnAsync(watched.Page, Path.Combine(Folder, name + ".png"));
        Assert.True(picture.Length > Blank, $"the picture of {path} has {picture.Length} bytes");
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
        Assert.InRange(PageOfPdf().Count(Encoding.Latin1.GetString(sheet)), 3, MostSheets);
    }

    /// <summary>The picture of a page once it is painted: a busy machine shows a page that has arrived blank for a while.</summary>
    private static async Task<byte[]> DrawnAsync(IPage page, string path)
    {
        for (var tries = 1; ; tries++)
        {
            var picture = await page.ScreenshotAsync(new PageScreenshotOptions { Path = path });
            if (picture.Length > Blank || tries == 60)
                return picture;
            await page.WaitForTimeoutAsync(500);
        }
    }

    [GeneratedRegex(@"/Type\s*/Page\b")]
    private static partial Regex PageOfPdf();
}
