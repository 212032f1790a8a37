using Microsoft.Playwright;
using Xunit;

namespace AstanaSite.BrowserTests.Reading;

/// <summary>The timeline's drawing and its script.</summary>
public sealed class TimelineTests(Chromium chromium, Sites sites)
{
    private const string Places =
        "[...document.querySelectorAll('#chart a[data-e]')].map(one => [one.dataset.e, "
        + "...one.getAttribute('transform').match(/-?[\\d.]+/g).map(n => Math.round(n)), "
        + "Math.round(one.querySelector('text').getAttribute('x'))].join(' '))";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_script_places_events_where_the_generator_does(bool isArabic)
    {
        await using var watched = await OpenAsync(isArabic);
        var page = watched.Page;
        var drawn = await page.EvaluateAsync<string[]>(Places);
        await page.Locator("[data-zoom='1']").ClickAsync();
        Assert.NotEqual(drawn, await page.EvaluateAsync<string[]>(Places));
        Assert.Contains("zoom=", page.Url, StringComparison.Ordinal);
        await page.Locator("[data-zoom='-1']").ClickAsync();
        Assert.Equal(drawn, await page.EvaluateAsync<string[]>(Places));
        Assert.Empty(watched.Problems);
    }

    [Fact]
    public async Task Filters_hide_lanes_and_marks_alike_and_can_be_cleared()
    {
        await using var watched = await OpenAsync(false);
        var page = watched.Page;
        var marks = page.Locator("#chart a[data-e]:not([hidden])");
        var all = await marks.CountAsync();
        await page.Locator("[name=track][value=moscow]").UncheckAsync();
        await Assertions.Expect(page.Locator(".lane[data-track=moscow]")).ToBeHiddenAsync();
        await page.Locator("[name=actor]").SelectOptionAsync("erlan-idrissov");
        var count = await page.Locator("#events li:visible").CountAsync();
        Assert.InRange(count, 1, all - 1);
        Assert.Equal(count, await marks.CountAsync());
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync($"Events shown: {count} of {all}");
        await page.Locator("#timeline-filters [type=reset]").ClickAsync();
        await Assertions.Expect(marks).ToHaveCountAsync(all);
    }

    [Theory]
    [InlineData("#kind=nothing&actor=%zz&zoom=3&without=nobody")]
    [InlineData("#y2015")]
    [InlineData("#=&&=")]
    public async Task An_address_that_makes_no_sense_shows_everything(string hash)
    {
        await using var watched = await chromium.OpenAsync();
        await watched.Page.GotoAsync(sites.Archive.FileUrl("timeline.html") + hash);
        await Assertions.Expect(watched.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Events shown: 42 of 42");
        Assert.Empty(watched.Problems);
    }

    [Fact]
    public async Task In_Arabic_time_runs_from_right_to_left()
    {
        await using var watched = await OpenAsync(true);
        var edges = await watched.Page.EvaluateAsync<double[]>(
            "['moscow-1', 'astana-1', 'astana-2'].map(id => document.querySelector(`[data-e=${id}] rect`).getBoundingClientRect().right)"
        );
        Assert.True(edges[0] > edges[1] && edges[1] > edges[2]);
    }

    private async Task<WatchedPage> OpenAsync(bool isArabic)
    {
        var watched = await chromium.OpenAsync();
        await watched.Page.GotoAsync(isArabic ? sites.Arabic.FileUrl("ar/timeline.html") : sites.Archive.FileUrl("timeline.html"));
        return watched;
    }
}
