using Microsoft.Playwright;
using Xunit;

namespace AstanaSite.BrowserTests.Reading;

/// <summary>A link to a record says on hover and focus what that is about, as WCAG 2.2 (1.4.13) wants it, and asks nobody for it.</summary>
public sealed class LinkPreviewTests(Chromium chromium, Sites sites)
{
    private const string Round = "rounds/astana-1.html";
    private const string Link = ".prose a[href='../actors/astana-platform.html']";

    [Theory]
    [InlineData("file")]
    [InlineData("http")]
    public async Task A_mouse_over_a_link_sees_the_summary_of_its_page(string way)
    {
        await using var watched = await chromium.OpenAsync();
        var page = watched.Page;
        await page.GotoAsync(sites.Url(way, "actors/astana-platform.html"));
        var summary = await page.Locator(".lead").InnerTextAsync();
        await page.GotoAsync(sites.Url(way, Round), new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        var requests = Count();
        await page.Locator(Link).First.HoverAsync();
        var card = page.Locator("#open-card");
        await card.WaitForAsync();
        Assert.Equal(summary, await card.InnerTextAsync());
        Assert.Equal(requests, Count());

        // The mouse may go onto it, and it stays.
        await card.HoverAsync();
        await page.WaitForTimeoutAsync(600);
        Assert.True(await card.IsVisibleAsync());
        // Escape takes it away while the mouse rests.
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(card).ToHaveCountAsync(0);
        await page.Locator("h1").HoverAsync();
        await page.Locator(Link).First.HoverAsync();
        await card.WaitForAsync();
        await page.Locator("h1").HoverAsync();
        await Assertions.Expect(card).ToHaveCountAsync(0);
        Assert.Empty(watched.Problems);

        // A typeface may come late, whatever a reader does.
        int Count() => watched.Requests.Count(address => !address.EndsWith(".woff2", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_keyboard_gets_it_as_a_description_and_goes_on_to_the_next_link()
    {
        await using var watched = await chromium.OpenAsync();
        var page = watched.Page;
        await page.GotoAsync(sites.Archive.FileUrl(Round));
        var link = page.Locator(Link).First;
        await page.Keyboard.PressAsync("Tab");
        await link.FocusAsync();
        var card = page.Locator("#open-card");
        await card.WaitForAsync();
        Assert.Equal("open-card", await link.GetAttributeAsync("aria-describedby"));
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(card).ToHaveCountAsync(0);
        Assert.True(await link.EvaluateAsync<bool>("link => link === document.activeElement && !link.hasAttribute('aria-describedby')"));
        await page.Locator("a.skip").FocusAsync();
        await link.FocusAsync();
        await card.WaitForAsync();
        await page.Keyboard.PressAsync("Tab");
        Assert.False(await page.EvaluateAsync<bool>("document.activeElement.closest('#open-card') !== null"));
        await page.Locator(Link).First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Astana Platform");
        Assert.Empty(watched.Problems);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_finger_follows_the_link_at_once(bool hasScript)
    {
        await using var phone = await chromium.OpenPhoneAsync(hasScript);
        await phone.Page.GotoAsync(sites.Archive.FileUrl(Round));
        await phone.Page.Locator(Link).First.TapAsync();
        await Assertions.Expect(phone.Page.Locator("h1")).ToHaveTextAsync("Astana Platform");
    }

    [Fact]
    public async Task What_is_not_translated_is_marked_with_its_language()
    {
        await using var watched = await chromium.OpenAsync();
        var page = watched.Page;
        await page.GotoAsync(sites.Arabic.FileUrl("ar/rounds/astana-1.html"));
        var marked = await page.EvaluateAsync<string[]>(
            "Object.values(JSON.parse(document.getElementById('previews').textContent)).filter(Array.isArray).map(pair => pair[1])"
        );
        Assert.NotEmpty(marked);
        Assert.All(marked, language => Assert.Equal("en", language));
    }
}
