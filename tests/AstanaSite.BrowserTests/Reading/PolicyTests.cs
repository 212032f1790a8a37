using Microsoft.Playwright;
using Xunit;

namespace AstanaSite.BrowserTests.Reading;

/// <summary>No page asks another host for anything, breaks the security policy or has a script that fails.</summary>
public sealed class PolicyTests(Chromium chromium, Sites sites)
{
    private static readonly string[] Paths =
    [
        "index.html",
        "rounds/index.html",
        "rounds/astana-1.html",
        "actors/index.html",
        "actors/randa-kassis.html",
        "documents/index.html",
        "documents/astana-declaration.html",
        "sources/index.html",
        "sources/mspsy-astana.html",
        "places/index.html",
        "places/astana.html",
        "pages/method.html",
        "pages/glossary.html",
        "timeline.html",
        "search.html?q=geneva",
        "coverage.html",
        "presence.html",
        "data.html",
        "404.html",
    ];

    public static TheoryData<string, string> Pages
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var way in new[] { "file", "http" })
            foreach (var path in Paths)
                data.Add(way, path);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_keeps_to_itself(string way, string path)
    {
        await using var watched = await chromium.OpenAsync();
        var address =
            way == "file"
                ? sites.Archive.FileUrl(path.Split('?')[0]) + (path.Contains('?', StringComparison.Ordinal) ? "?" + path.Split('?')[1] : "")
                : sites.Server.Url(path);
        await watched.Page.GotoAsync(address, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        Assert.Empty(watched.Problems);
        var allowed = way == "file" ? "file://" : sites.Server.Origin;
        Assert.All(watched.Requests, request => Assert.StartsWith(allowed, request, StringComparison.Ordinal));
        Assert.Equal(1, await watched.Page.Locator("h1").CountAsync());
        Assert.NotEmpty(await watched.Page.TitleAsync());
    }

    // 320 pixels are a small phone, and a window of 1280 at 400 %; 640 is that window at 200 %.
    [Theory]
    [InlineData(320)]
    [InlineData(360)]
    [InlineData(640)]
    [InlineData(1440)]
    public async Task No_page_scrolls_sideways(int width)
    {
        await using var watched = await chromium.OpenAsync(
            new BrowserNewContextOptions
            {
                ViewportSize = new ViewportSize { Width = width, Height = 800 },
            }
        );
        foreach (var path in Paths)
        {
            await watched.Page.GotoAsync(sites.Server.Url(path));
            var wide = await watched.Page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            Assert.True(wide <= width, $"{path} is {wide} wide in a window of {width}");
        }
    }

    [Fact]
    public async Task A_script_written_into_a_page_does_not_run()
    {
        await using var watched = await chromium.OpenAsync();
        await watched.Page.GotoAsync(sites.Url("file", "index.html"));
        await watched.Page.EvaluateAsync("document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=\"window.broken = 1\">')");
        await watched.Page.EvaluateAsync(
            "{ const s = document.createElement('script'); s.textContent = 'window.broken = 2'; document.body.append(s); }"
        );
        await watched.Page.WaitForTimeoutAsync(300);
        Assert.False(await watched.Page.EvaluateAsync<bool>("'broken' in window"));
    }

    private static readonly string[] Attacks =
    [
        "<script>window.broken = 'script'</script>",
        "<img src=\"x\" onerror=\"window.broken = 'handler'\">",
        "<svg onload=\"window.broken = 'svg'\"><script>window.broken = 'script in svg'</script></svg>",
        "<a id=\"attack\" href=\"javascript:window.broken = 'address'\">x</a>",
        "<iframe srcdoc=\"<script>parent.broken = 'frame'</script>\"></iframe>",
        "<script src=\"data:text/javascript,window.broken = 'data'\"></script>",
        "<script src=\"https://elsewhere.example/x.js\"></script>",
        "<link rel=\"stylesheet\" href=\"https://elsewhere.example/x.css\">",
        "<img src=\"https://elsewhere.example/x.png\">",
        "<object data=\"https://elsewhere.example/x.pdf\"></object>",
        "<video src=\"https://elsewhere.example/x.mp4\" autoplay></video>",
        "<style>@import 'https://elsewhere.example/y.css'; body { background: url(https://elsewhere.example/y.png) }</style>",
        "<base href=\"https://elsewhere.example/\">",
        "<form id=\"form\" action=\"https://elsewhere.example/\"><button id=\"send\">x</button></form>",
        "<math><mtext></form><form><mglyph><style></math><img src onerror=\"window.broken = 'mutation'\">",
        "<embed src=\"https://elsewhere.example/x\">",
    ];

    [Theory]
    [InlineData("file")]
    [InlineData("http")]
    public async Task Script_that_somebody_wrote_into_the_file_of_a_page_does_not_run_and_nothing_is_fetched_from_elsewhere(string way)
    {
        var page = await File.ReadAllTextAsync(Path.Combine(sites.Archive.Folder, "index.html"), TestContext.Current.CancellationToken);
        var attacked = Path.Combine(sites.Archive.Folder, $"attacked-{way}.html");
        await File.WriteAllTextAsync(
            attacked,
            page.Replace("<main", string.Concat(Attacks) + "<main", StringComparison.Ordinal),
            TestContext.Current.CancellationToken
        );
        try
        {
            await using var watched = await chromium.OpenAsync();
            var reached = new List<string>();
            await watched.Page.RouteAsync("https://elsewhere.example/**", route =>
            {
                reached.Add(route.Request.Url);
                return route.AbortAsync();
            });
            await watched.Page.GotoAsync(sites.Url(way, Path.GetFileName(attacked)));
            await watched.Page.EvaluateAsync("document.getElementById('attack').click(), document.getElementById('send').click()");
            await watched.Page.WaitForTimeoutAsync(500);
            Assert.False(await watched.Page.EvaluateAsync<bool>("'broken' in window"), "a script ran");
            Assert.Empty(reached);
            // The browser says of each what it refused.
            Assert.Contains(watched.Problems, problem => problem.Contains("Content Security Policy", StringComparison.Ordinal));
        }
        finally
        {
            File.Delete(attacked);
        }
    }
}
