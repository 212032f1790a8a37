using Microsoft.Playwright;
using Xunit;

namespace AstanaSite.BrowserTests.Reading;

/// <summary>What readers set in their system is kept to: less motion, forced colours, paper.</summary>
public sealed class SettingTests(Chromium chromium, Sites sites)
{
    [Theory]
    [InlineData("index.html")]
    [InlineData("rounds/astana-1.html")]
    [InlineData("timeline.html")]
    [InlineData("search.html")]
    public async Task Nothing_glides_for_who_asked_for_less_motion(string path)
    {
        await using var watched = await chromium.OpenAsync(new BrowserNewContextOptions { ReducedMotion = ReducedMotion.Reduce });
        await watched.Page.GotoAsync(sites.Archive.FileUrl(path));
        var moving = await watched.Page.EvaluateAsync<int>(
            "[...document.querySelectorAll('*')].filter(one => (s => s.scrollBehavior !== 'auto' || s.animationName !== 'none' || "
                + "parseFloat(s.transitionDuration) > 0)(getComputedStyle(one))).length"
        );
        Assert.Equal(0, moving);
    }

    [Theory]
    [InlineData("rounds/astana-1.html", "a.ev")]
    [InlineData("index.html", ".legend .key")]
    public async Task Marks_keep_their_form_in_forced_colours(string path, string marks)
    {
        await using var watched = await chromium.OpenAsync(new BrowserNewContextOptions { ForcedColors = ForcedColors.Active });
        await watched.Page.GotoAsync(sites.Archive.FileUrl(path));
        var drawn = await watched
            .Page.Locator(marks)
            .First.EvaluateAsync<string[]>(
                "one => { const s = getComputedStyle(one, '::before'); return [s.forcedColorAdjust, s.backgroundColor, "
                    + "getComputedStyle(document.body).backgroundColor, s.maskImage || s.webkitMaskImage]; }"
            );
        Assert.Equal("none", drawn[0]);
        Assert.NotEqual(drawn[2], drawn[1]);
        Assert.StartsWith("url(", drawn[3], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("timeline.html", ".chart .exact")]
    [InlineData("timeline.html", ".chart text")]
    [InlineData("presence.html", ".network circle")]
    [InlineData("places/index.html", ".map circle")]
    public async Task Drawings_are_seen_in_forced_colours(string path, string parts)
    {
        await using var watched = await chromium.OpenAsync(
            new BrowserNewContextOptions { ForcedColors = ForcedColors.Active, ColorScheme = ColorScheme.Dark }
        );
        await watched.Page.GotoAsync(sites.Archive.FileUrl(path));
        var colours = await watched
            .Page.Locator(parts)
            .First.EvaluateAsync<string[]>("one => [getComputedStyle(one).fill, getComputedStyle(document.body).backgroundColor]");
        Assert.NotEqual(colours[1], colours[0]);
    }

    [Fact]
    public async Task The_timeline_is_drawn_on_paper_within_the_margins()
    {
        await using var watched = await chromium.OpenAsync();
        var page = watched.Page;
        await page.GotoAsync(sites.Archive.FileUrl("timeline.html"));
        var before = await page.Locator(".axis").GetAttributeAsync("width");
        await page.EvaluateAsync("dispatchEvent(new Event('beforeprint'))");
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        Assert.True(await page.Locator("#chart").IsVisibleAsync());
        Assert.Equal(640, await page.Locator(".axis").EvaluateAsync<double>("one => one.getBoundingClientRect().width"));
        var sticking = await page.Locator("#chart a text")
            .EvaluateAllAsync<int>(
                "all => all.filter(one => one.getBoundingClientRect().right > one.ownerSVGElement.getBoundingClientRect().right + 1).length"
            );
        Assert.Equal(0, sticking);
        await page.EvaluateAsync("dispatchEvent(new Event('afterprint'))");
        Assert.Equal(before, await page.Locator(".axis").GetAttributeAsync("width"));
    }

    [Fact]
    public async Task The_matrix_becomes_a_list_on_paper()
    {
        await using var watched = await chromium.OpenAsync(
            new BrowserNewContextOptions
            {
                ViewportSize = new ViewportSize { Width = 660, Height = 900 },
            }
        );
        await watched.Page.GotoAsync(sites.Archive.FileUrl("presence.html"));
        await watched.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        var wide = await watched.Page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        Assert.True(wide <= 660, $"the page is {wide} wide");
        var words = await watched
            .Page.Locator("#matrix td[data-on^='First round']")
            .First.EvaluateAsync<string>("one => getComputedStyle(one, '::before').content");
        Assert.StartsWith("\"First round of the Syrian opposition in Astana", words, StringComparison.Ordinal);
    }
}
