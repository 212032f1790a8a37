using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace AstanaSite.BrowserTests.Searching;

/// <summary>Results of the archive by kind: how many of each, the best first, and the way to all of a kind and back.</summary>
public sealed class SearchGroupTests(Chromium chromium, Sites sites)
{
    private const string Groups = "#search-results section";
    private const string Links = "#search-results li > a:first-child";

    public static TheoryData<string> Ways => ["file", "http"];

    [Theory]
    [InlineData("Sochi", "Places", "Sochi")]
    [InlineData("second round decision", "Events", "Second round of the Syrian opposition in Astana")]
    [InlineData("Кассис Сочи", "Events", "Kassis on the Syrian government's refusal of the Sochi committee")]
    public async Task The_best_comes_first_and_its_kind_with_it(string query, string kind, string title)
    {
        await using var watched = await chromium.OpenAsync();
        await watched.Page.GotoAsync(sites.Server.Url("search.html?q=" + Uri.EscapeDataString(query)));
        await Assertions.Expect(watched.Page.Locator(Links).First).ToHaveTextAsync(title);
        await Assertions.Expect(watched.Page.Locator(Groups + " h2").First).ToHaveTextAsync(new Regex($"^{kind} [0-9]+$"));
        Assert.Empty(watched.Problems);
    }

    [Theory, MemberData(nameof(Ways))]
    public async Task I_go_to_all_sources_and_come_back_to_the_groups(string way)
    {
        await using var watched = await chromium.OpenAsync();
        var page = watched.Page;
        await page.GotoAsync(sites.Url(way, "search.html") + "?q=Sochi");
        await page.Locator("[data-facet=kind]").First.WaitForAsync();
        var counts = await page.Locator(Groups + " h2 small").AllTextContentsAsync();
        Assert.InRange(counts.Count, 4, 6);
        await Assertions
            .Expect(page.GetByRole(AriaRole.Status))
            .ToHaveTextAsync($"Pages found: {counts.Sum(count => int.Parse(count, CultureInfo.InvariantCulture))}");
        Assert.True(await page.Locator(Links).CountAsync() <= 3 * counts.Count);

        var sources = page.Locator("section[aria-labelledby=search-group-source]");
        var all = await sources.Locator("h2 small").TextContentAsync();
        await sources.GetByText($"Show all {all}").ClickAsync();
        await Assertions.Expect(page.Locator(Groups)).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator(Links)).ToHaveCountAsync(10);
        await Assertions.Expect(page.Locator(Links).First).ToBeFocusedAsync();
        Assert.EndsWith("search.html?q=Sochi&kind=source", page.Url, StringComparison.Ordinal);
        await page.GetByText("Show more").ClickAsync();
        await Assertions.Expect(page.Locator(Links).Nth(10)).ToBeFocusedAsync();

        await page.GoBackAsync();
        await Assertions.Expect(page.Locator(Groups)).ToHaveCountAsync(counts.Count);
        await page.GoForwardAsync();
        await Assertions.Expect(page.Locator(Groups)).ToHaveCountAsync(1);
        Assert.Empty(watched.Problems);
    }

    [Fact]
    public async Task The_arrows_go_through_all_groups()
    {
        await using var watched = await chromium.OpenAsync();
        var page = watched.Page;
        await page.GotoAsync(sites.Archive.FileUrl("search.html") + "?q=Sochi");
        await page.Locator(Links).First.WaitForAsync();
        await page.Locator("#search-input").FocusAsync();
        var stops = await page.Locator(Links + ", .search-more").CountAsync();
        for (var step = 0; step < stops; step++)
            await page.Keyboard.PressAsync("ArrowDown");
        Assert.True(
            await page.EvaluateAsync<bool>(
                "document.activeElement.closest('section') === document.querySelector('#search-results > :last-child')"
            )
        );
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("#search-input")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Groups_are_named_in_the_language_of_the_page()
    {
        await using var watched = await chromium.OpenAsync();
        await watched.Page.GotoAsync(sites.Arabic.FileUrl("ar/search.html") + "?q=2015");
        await Assertions.Expect(watched.Page.Locator(Groups + " h2", new() { HasTextString = "الأحداث" })).ToBeVisibleAsync();
        Assert.Empty(watched.Problems);
    }
}
