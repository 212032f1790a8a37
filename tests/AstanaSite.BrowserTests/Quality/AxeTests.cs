using Microsoft.Playwright;
using Xunit;

namespace AstanaSite.BrowserTests.Quality;

/// <summary>axe-core finds nothing on any template, in light, dark, narrow and right-to-left.</summary>
public sealed class AxeTests(Chromium chromium, Sites sites)
{
    private static readonly string Script = Repository.Path("tests", "web", "node_modules", "axe-core", "axe.min.js");

    private static readonly string[] Templates =
    [
        "index.html",
        "rounds/index.html",
        "rounds/astana-1.html",
        "actors/index.html",
        "actors/randa-kassis.html",
        "documents/index.html",
        "documents/astana-declaration.html",
        "sources/index.html",
        "sources/index.html#language=ru&order=statements",
        "sources/mspsy-astana.html",
        "places/index.html",
        "places/astana.html",
        "pages/who-claims-what.html",
        "pages/glossary.html",
        "timeline.html",
        "presence.html",
        "coverage.html",
        "search.html?q=geneva",
        "data.html",
        "404.html",
    ];

    public static TheoryData<string, ColorScheme, int> Views
    {
        get
        {
            var data = new TheoryData<string, ColorScheme, int>();
            foreach (var path in Templates)
            {
                data.Add(path, ColorScheme.Light, 1280);
                data.Add(path, ColorScheme.Dark, 1280);
                data.Add(path, ColorScheme.Light, 375);
            }

            return data;
        }
    }

    private static readonly string[] ArabicTemplates =
    [
        "ar/index.html",
        "ar/rounds/index.html",
        "ar/rounds/astana-1.html",
        "ar/actors/index.html",
        "ar/actors/randa-kassis.html",
        "ar/documents/index.html",
        "ar/documents/astana-declaration.html",
        "ar/sources/index.html",
        "ar/sources/mspsy-astana.html",
        "ar/places/index.html",
        "ar/places/astana.html",
        "ar/pages/method.html",
        "ar/timeline.html",
        "ar/presence.html",
        "ar/coverage.html",
        "ar/search.html",
    ];

    public static TheoryData<string, ColorScheme, int> ArabicViews
    {
        get
        {
            var data = new TheoryData<string, ColorScheme, int>();
            foreach (var path in ArabicTemplates)
            {
                data.Add(path, ColorScheme.Light, 1280);
                data.Add(path, ColorScheme.Dark, 375);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Views))]
    public async Task Axe_finds_nothing(string path, ColorScheme colours, int width)
    {
        await using var watched = await OpenAsync(colours, width);
        await watched.Page.GotoAsync(sites.Server.Url(path), new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        Assert.Empty(await ViolationsAsync(watched.Page));
    }

    [Theory]
    [MemberData(nameof(ArabicViews))]
    public async Task Axe_finds_nothing_from_right_to_left(string path, ColorScheme colours, int width)
    {
        await using var watched = await OpenAsync(colours, width);
        await watched.Page.GotoAsync(sites.Arabic.FileUrl(path));
        Assert.Empty(await ViolationsAsync(watched.Page));
    }

    [Fact]
    public async Task Axe_finds_nothing_in_what_opens()
    {
        await using var watched = await OpenAsync(ColorScheme.Light, 1280);
        var page = watched.Page;
        await page.GotoAsync(sites.Server.Url("rounds/astana-1.html"));
        await page.Locator("a.cite").First.HoverAsync();
        await page.Locator("#open-card").WaitForAsync();
        Assert.Empty(await ViolationsAsync(page));
        await page.Locator(".prose .ev").First.FocusAsync();
        await page.Locator("#open-card [data-report] a").ClickAsync();
        await page.Locator(".report pre").WaitForAsync();
        Assert.Empty(await ViolationsAsync(page));
        await page.GotoAsync(sites.Server.Url("presence.html"));
        await page.Locator("#network summary").ClickAsync();
        Assert.Empty(await ViolationsAsync(page));
        await page.GotoAsync(sites.Server.Url("search.html?q=geneva"));
        await page.Locator("[data-facet=actor] summary").ClickAsync();
        await page.Locator("[data-facet=actor] input").First.WaitForAsync();
        Assert.Empty(await ViolationsAsync(page));
    }

    // The pages' security policy would refuse the checker's own script; only for this is it set aside.
    private Task<WatchedPage> OpenAsync(ColorScheme colours, int width)
    {
        if (!File.Exists(Script))
        {
            Assert.SkipUnless(
                Environment.GetEnvironmentVariable("CI") == "true",
                "axe-core is not installed: npm ci --ignore-scripts --prefix tests/web"
            );
            Assert.Fail("axe-core is not installed");
        }

        return chromium.OpenAsync(
            new BrowserNewContextOptions
            {
                BypassCSP = true,
                ColorScheme = colours,
                ViewportSize = new ViewportSize { Width = width, Height = 900 },
            }
        );
    }

    private static async Task<string[]> ViolationsAsync(IPage page)
    {
        await page.AddScriptTagAsync(new PageAddScriptTagOptions { Path = Script });
        return await page.EvaluateAsync<string[]>(
            """
            async () => {
              const result = await axe.run(document, { resultTypes: ['violations'] });
              return result.violations.flatMap(rule =>
                rule.nodes.slice(0, 5).map(node => `${rule.id}: ${node.target.join(' ')}: ${node.failureSummary}`));
            }
            """
        );
    }
}
