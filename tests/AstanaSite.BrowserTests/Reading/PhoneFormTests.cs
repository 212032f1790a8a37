using Microsoft.Playwright;
using Xunit;

namespace AstanaSite.BrowserTests.Reading;

/// <summary>What a wide screen draws, a phone lists: the matrix by actor, the network by actor too, the timeline by year.</summary>
public sealed class PhoneFormTests(Chromium chromium, Sites sites)
{
    private const int Width = 390;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_matrix_is_a_list_by_actor(bool isArabic)
    {
        await using var phone = await OpenAsync(Width);
        var page = phone.Page;
        await page.GotoAsync(isArabic ? sites.Arabic.FileUrl("ar/presence.html") : sites.Archive.FileUrl("presence.html"));
        Assert.False(await page.Locator("#matrix").IsVisibleAsync());
        var actors = page.Locator("#presence-list > ul > li:visible");
        Assert.Equal(await page.Locator("#matrix tbody tr").CountAsync(), await actors.CountAsync());
        Assert.Equal(
            await page.Locator("#matrix tbody td > span").CountAsync(),
            await page.Locator("#presence-list li > span > a").CountAsync()
        );
        await actors.First.Locator("summary").ClickAsync();
        await Assertions.Expect(actors.First.Locator("li").First).ToBeVisibleAsync();
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        Assert.Empty(phone.Problems);
    }

    [Fact]
    public async Task The_list_by_actor_follows_the_filters_and_the_table_can_be_had()
    {
        await using var phone = await OpenAsync(Width);
        var page = phone.Page;
        await page.GotoAsync(sites.Archive.FileUrl("presence.html") + "#name=kassis&kind=person");
        await Assertions.Expect(page.Locator("#presence-list h2")).ToHaveTextAsync(["Randa Kassis", "Nabil Kassis"]);
        await page.Locator(".filter-fold summary").ClickAsync();
        await page.GetByText("Show as a table").ClickAsync();
        Assert.True(await page.Locator("#matrix").IsVisibleAsync());
        Assert.False(await page.Locator("#presence-list").IsVisibleAsync());
        await page.GetByText("Show as a list").ClickAsync();
        Assert.False(await page.Locator("#matrix").IsVisibleAsync());
    }

    [Fact]
    public async Task A_wide_screen_has_the_list_as_well()
    {
        await using var wide = await OpenAsync(1366);
        var page = wide.Page;
        await page.GotoAsync(sites.Archive.FileUrl("presence.html"));
        Assert.True(await page.Locator("#matrix").IsVisibleAsync());
        Assert.True(await page.Locator("#network-drawing").IsVisibleAsync());
        await page.GetByText("Show as a list").ClickAsync();
        Assert.False(await page.Locator("#matrix").IsVisibleAsync());
        await Assertions.Expect(page.Locator("#presence-list h2").First).ToHaveTextAsync("Randa Kassis");
    }

    [Theory]
    [InlineData("presence.html", "#network-drawing", "#ties-list h3")]
    [InlineData("timeline.html", "#chart", "#events .row")]
    public async Task A_drawing_is_had_by_whoever_asks_for_it(string path, string drawing, string list)
    {
        await using var phone = await OpenAsync(Width);
        var page = phone.Page;
        await page.GotoAsync(sites.Archive.FileUrl(path));
        Assert.False(await page.Locator(drawing).IsVisibleAsync());
        Assert.True(await page.Locator(list).First.IsVisibleAsync());
        var button = page.Locator($"[aria-controls={drawing[1..]}]");
        await button.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(drawing)).ToBeVisibleAsync();
        await Assertions.Expect(button).ToHaveAttributeAsync("aria-expanded", "true");
        await button.ClickAsync();
        Assert.False(await page.Locator(drawing).IsVisibleAsync());
    }

    [Theory]
    [InlineData("presence.html", "#matrix")]
    [InlineData("timeline.html", "#events .row")]
    public async Task Without_script_all_is_there(string path, string list)
    {
        await using var phone = await chromium.OpenAsync(
            new BrowserNewContextOptions
            {
                ViewportSize = new ViewportSize { Width = Width, Height = 844 },
                JavaScriptEnabled = false,
            }
        );
        await phone.Page.GotoAsync(sites.Archive.FileUrl(path));
        Assert.True(await phone.Page.Locator(list).First.IsVisibleAsync());
        Assert.Equal(0, await phone.Page.Locator("main button:visible").CountAsync());
    }

    private Task<WatchedPage> OpenAsync(int width) =>
        chromium.OpenAsync(
            new BrowserNewContextOptions
            {
                ViewportSize = new ViewportSize { Width = width, Height = 844 },
                IsMobile = width == Width,
                HasTouch = width == Width,
            }
        );
}
