using System.IO.Compression;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace AstanaSite.BrowserTests.Quality;

/// <summary>What a page weighs, compressed as a web server would, and that nothing moves while it loads.</summary>
public sealed partial class WeightTests(Chromium chromium, Sites sites)
{
    private const int MostPage = 30_000;
    private const int MostStyle = 15_000;
    private const int MostScript = 10_000;

    // Web Vitals' layout shift, of which up to 0.1 counts as good; this much is rounding.
    private const double MostShift = 0.002;

    [Fact]
    public void A_page_weighs_less_than_30_KB()
    {
        var pages = Directory
            .EnumerateFiles(sites.Archive.Folder, "*.html", SearchOption.AllDirectories)
            .Select(file => (Path: Path.GetRelativePath(sites.Archive.Folder, file), Size: Weight(file)))
            .OrderByDescending(page => page.Size)
            .ToList();
        Assert.True(pages[0].Size <= 2 * MostPage, $"{pages[0].Path} weighs {pages[0].Size}");
        Assert.True(pages[pages.Count / 20].Size <= MostPage, $"one page in twenty weighs more than {MostPage}");
    }

    [Fact]
    public void All_style_sheets_weigh_less_than_15_KB() =>
        Assert.InRange(Directory.GetFiles(Path.Combine(sites.Archive.Folder, "assets"), "*.css").Sum(Weight), 1000, MostStyle);

    [Theory]
    [InlineData("index.html")]
    [InlineData("rounds/astana-1.html")]
    [InlineData("actors/randa-kassis.html")]
    [InlineData("timeline.html")]
    [InlineData("presence.html")]
    [InlineData("sources/index.html")]
    public void The_scripts_of_a_page_weigh_less_than_10_KB(string path)
    {
        var page = Path.Combine(sites.Archive.Folder, path);
        var scripts = ScriptSource()
            .Matches(File.ReadAllText(page))
            .Select(match => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(page)!, match.Groups[1].Value)))
            .ToList();
        Assert.NotEmpty(scripts);
        Assert.InRange(scripts.Sum(Weight), 100, MostScript);
    }

    [Theory]
    [InlineData("index.html")]
    [InlineData("rounds/index.html")]
    [InlineData("rounds/astana-1.html")]
    [InlineData("actors/randa-kassis.html")]
    [InlineData("places/index.html")]
    [InlineData("timeline.html")]
    [InlineData("presence.html")]
    [InlineData("sources/index.html")]
    [InlineData("search.html?q=geneva")]
    public async Task Nothing_moves_while_a_page_loads(string path)
    {
        foreach (var width in new[] { 375, 1280 })
        {
            await using var watched = await chromium.OpenAsync(
                new BrowserNewContextOptions
                {
                    ViewportSize = new ViewportSize { Width = width, Height = 800 },
                }
            );
            // A typeface that comes late may move something, and whether it does is chance: here none comes.
            await watched.Page.RouteAsync("**/*.woff2", route => route.AbortAsync());
            await watched.Page.GotoAsync(sites.Server.Url(path), new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
            var shift = await watched.Page.EvaluateAsync<double>(
                """
                () => new Promise(answer => {
                  let sum = 0;
                  const observer = new PerformanceObserver(list => { for (const entry of list.getEntries()) sum += entry.value; });
                  observer.observe({ type: 'layout-shift', buffered: true });
                  setTimeout(() => answer(sum), 300);
                })
                """
            );
            Assert.True(shift <= MostShift, $"{path} in a window of {width} moves by {shift}");
        }
    }

    private static int Weight(string file)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.SmallestSize, leaveOpen: true))
            gzip.Write(File.ReadAllBytes(file));
        return (int)bytes.Length;
    }

    [GeneratedRegex("<script src=\"([^\"]+)\"")]
    private static partial Regex ScriptSource();
}
