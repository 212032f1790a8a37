using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace AstanaSite.BrowserTests.Reading;

/// <summary>What a reader does, once by double click and once over http below a path.</summary>
public sealed class WalkTests(Chromium chromium, Sites sites)
{
    public static TheoryData<string> Ways => ["file", "http"];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task I_walk_from_home_to_a_round_to_a_participant_and_back(string way)
    {
        await using var watched = await chromium.OpenAsync();
        var page = watched.Page;
        await page.GotoAsync(sites.Url(way, "index.html"));
        await page.Locator("nav.sections a", new PageLocatorOptions { HasTextString = "Events" }).ClickAsync();
        await page.Locator("main a[href$='astana-1.html']").First.ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("First round of the Syrian opposition in Astana");

        await page.Locator("#participants a[href$='actors/erlan-idrissov.html']").First.ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Erlan Idrissov");

        await page.Locator("#rounds a[href*='rounds/astana-1.html']").First.ClickAsync();
        await page.WaitForURLAsync(new Regex("rounds/astana-1\\.html(#|$)"));
        Assert.Empty(watched.Problems);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task I_follow_a_citation_to_its_reference_and_come_back(string way)
    {
        await using var watched = await chromium.OpenAsync(new BrowserNewContextOptions { JavaScriptEnabled = false });
        var page = watched.Page;
        await page.GotoAsync(sites.Url(way, "rounds/astana-1.html"));
        var cite = page.Locator("article .st a.cite").First;
        var id = await cite.GetAttributeAsync("id");
        await cite.ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("#ref-[0-9]+$"));
        await page.Locator($"{page.Url[page.Url.IndexOf('#', StringComparison.Ordinal)..]} a[href='#{id}']").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(Regex.Escape("#" + id) + "$"));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task I_read_the_timeline_without_script_in_order_of_date(string way)
    {
        await using var watched = await chromium.OpenAsync(new BrowserNewContextOptions { JavaScriptEnabled = false });
        var page = watched.Page;
        await page.GotoAsync(sites.Url(way, "timeline.html"));
        var links = await page.Locator("#events a[href^='rounds/']")
            .EvaluateAllAsync<string[]>("all => all.map(one => one.getAttribute('href').split('#')[0])");
        var first = links.Distinct().ToList();
        Assert.Equal(42, first.Count);
        Assert.True(first.IndexOf("rounds/moscow-1.html") < first.IndexOf("rounds/astana-1.html"));
        Assert.True(first.IndexOf("rounds/astana-1.html") < first.IndexOf("rounds/astana-2.html"));
        Assert.True(first.IndexOf("rounds/astana-2.html") < first.IndexOf("rounds/sochi-congress.html"));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task I_filter_the_timeline_and_the_address_keeps_it(string way)
    {
        await using var watched = await chromium.OpenAsync();
        var page = watched.Page;
        await page.GotoAsync(sites.Url(way, "timeline.html"));
        var shown = page.Locator("#events li:visible");
        var before = await shown.CountAsync();
        await page.Locator("#timeline-filters select[name=kind]").SelectOptionAsync("congress");
        Assert.True(await shown.CountAsync() < before);
        var address = page.Url;
        Assert.Contains("congress", address, StringComparison.Ordinal);

        await using var second = await chromium.OpenAsync();
        await second.Page.GotoAsync(address);
        Assert.Equal("congress", await second.Page.Locator("#timeline-filters select[name=kind]").InputValueAsync());
        Assert.Equal(await shown.CountAsync(), await second.Page.Locator("#events li:visible").CountAsync());
        Assert.Empty(watched.Problems);
    }

    [Theory]
    [InlineData("file", "Idrissov", "actors/erlan-idrissov.html")]
    [InlineData("http", "Idrissov", "actors/erlan-idrissov.html")]
    [InlineData("file", "Идрисов", "actors/erlan-idrissov.html")]
    [InlineData("http", "Идрисов", "actors/erlan-idrissov.html")]
    [InlineData("file", "رندة قسيس", "actors/randa-kassis.html")]
    [InlineData("http", "رندة قسيس", "actors/randa-kassis.html")]
    public async Task I_search_from_any_page_in_any_script(string way, string words, string expected)
    {
        await using var watched = await chromium.OpenAsync();
        var page = watched.Page;
        await page.GotoAsync(sites.Url(way, "rounds/astana-1.html"));
        await page.Locator("#site-q").FillAsync(words);
        await page.Locator("#site-q").PressAsync("Enter");
        var first = page.Locator("#search-results li a").First;
        await first.WaitForAsync();
        Assert.EndsWith(expected, (await first.GetAttributeAsync("href"))!.Split('#')[0], StringComparison.Ordinal);
        Assert.Contains("search.html?q=", page.Url, StringComparison.Ordinal);
        await first.ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(Regex.Escape(expected)));
        Assert.Empty(watched.Problems);
    }

    [Fact]
    public async Task A_page_that_is_not_there_is_answered_at_any_depth()
    {
        await using var watched = await chromium.OpenAsync();
        var answer = await watched.Page.GotoAsync(sites.Url("http", "rounds/nothing/here.html"));
        Assert.Equal(404, answer!.Status);
        Assert.NotEmpty(await watched.Page.Locator("h1").InnerTextAsync());
        Assert.NotEqual(0, await watched.Page.Locator("a[href]").CountAsync());
    }
}
