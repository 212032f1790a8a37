using Microsoft.Playwright;
using Xunit;

namespace AstanaSite.BrowserTests.Reading;

/// <summary>What the marks mean is one tap away on every page, with and without script.</summary>
public sealed class LegendTests(Chromium chromium, Sites sites)
{
    [Theory]
    [InlineData("rounds/astana-1.html", true)]
    [InlineData("rounds/astana-1.html", false)]
    [InlineData("actors/randa-kassis.html", true)]
    [InlineData("sources/mspsy-astana.html", false)]
    public async Task A_tap_beside_the_facts_opens_it(string path, bool hasScript)
    {
        await using var phone = await chromium.OpenPhoneAsync(hasScript);
        var page = phone.Page;
        await page.GotoAsync(sites.Archive.FileUrl(path));
        Assert.False(await page.Locator("#marks").IsVisibleAsync());
        await page.Locator(".glance a[href='#marks']").TapAsync();
        await Assertions.Expect(page.Locator("#marks dt")).ToHaveCountAsync(5);
        await Assertions.Expect(page.Locator("#marks dd").Last).ToBeInViewportAsync();
    }

    [Theory]
    [InlineData("index.html")]
    [InlineData("timeline.html")]
    [InlineData("presence.html")]
    [InlineData("search.html")]
    [InlineData("404.html")]
    public async Task A_tap_at_the_foot_opens_it(string path)
    {
        await using var phone = await chromium.OpenPhoneAsync();
        await phone.Page.GotoAsync(sites.Archive.FileUrl(path));
        await phone.Page.Locator(".legends summary").TapAsync();
        await Assertions.Expect(phone.Page.Locator("#marks dd").Last).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_card_of_a_mark_leads_to_it_and_says_the_same()
    {
        await using var phone = await chromium.OpenPhoneAsync();
        var page = phone.Page;
        await page.GotoAsync(sites.Archive.FileUrl("rounds/astana-1.html"));
        var mark = page.Locator(".prose .ev[data-ev=corroborated]").First;
        await mark.TapAsync();
        var state = page.Locator("#open-card [data-state]");
        var words = await state.InnerTextAsync();
        await state.Locator("a[href='#marks']").TapAsync();
        await Assertions.Expect(page.Locator("#marks dd").First).ToBeInViewportAsync();
        await Assertions.Expect(page.Locator("#open-card")).ToHaveCountAsync(0);
        Assert.Contains(await page.Locator("#marks dt[data-ev=corroborated] + dd").InnerTextAsync(), words, StringComparison.Ordinal);
        Assert.Empty(phone.Problems);
    }
}
