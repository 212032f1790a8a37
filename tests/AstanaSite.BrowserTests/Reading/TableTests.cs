using System.Globalization;
using Microsoft.Playwright;
using Xunit;

namespace AstanaSite.BrowserTests.Reading;

/// <summary>Tables sort by their heads: numbers and dates by value, words by the alphabet, and without script they are plain.</summary>
public sealed class TableTests(Chromium chromium, Sites sites)
{
    [Fact]
    public async Task Numbers_go_by_value_the_greatest_first()
    {
        await using var watched = await chromium.OpenAsync();
        var page = watched.Page;
        await page.GotoAsync(sites.Archive.FileUrl("coverage.html"));
        var head = page.Locator("#by-record th").Nth(1);
        await head.GetByRole(AriaRole.Button).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(head).ToHaveAttributeAsync("aria-sort", "descending");
        var numbers = await Numbers(page, "#by-record td:nth-child(2)");
        Assert.Equal(numbers.OrderDescending(), numbers);
        Assert.True(numbers[0] > numbers[^1]);

        await page.Keyboard.PressAsync("Space");
        await Assertions.Expect(head).ToHaveAttributeAsync("aria-sort", "ascending");
        numbers = await Numbers(page, "#by-record td:nth-child(2)");
        Assert.Equal(numbers.Order(), numbers);

        // Shares have a sign behind them, and nothing is a dash.
        foreach (var column in new[] { 3, 8 })
        {
            await page.Locator("#by-record th").Nth(column - 1).GetByRole(AriaRole.Button).ClickAsync();
            await Assertions.Expect(head).Not.ToHaveAttributeAsync("aria-sort", "ascending");
            numbers = await Numbers(page, $"#by-record td:nth-child({column})");
            Assert.Equal(numbers.OrderDescending(), numbers);
        }

        Assert.Empty(watched.Problems);
    }

    [Fact]
    public async Task Words_go_by_the_alphabet()
    {
        await using var watched = await chromium.OpenAsync();
        var page = watched.Page;
        await page.GotoAsync(sites.Archive.FileUrl("coverage.html"));
        var head = page.Locator("#by-record th").First;
        await head.GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(head).ToHaveAttributeAsync("aria-sort", "ascending");
        var sorted = await page.Locator("#by-record tbody th")
            .EvaluateAllAsync<bool>(
                "all => { const { compare } = new Intl.Collator('en', { numeric: true }); "
                    + "return all.every((one, at) => !at || compare(all[at - 1].textContent, one.textContent) <= 0); }"
            );
        Assert.True(sorted);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_event_of_the_matrix_brings_up_who_was_there(bool isArabic)
    {
        await using var watched = await chromium.OpenAsync();
        var page = watched.Page;
        await page.GotoAsync(isArabic ? sites.Arabic.FileUrl("ar/presence.html") : sites.Archive.FileUrl("presence.html"));
        var heads = page.Locator("#matrix thead th");
        var last = await heads.CountAsync() - 1;
        await heads.Nth(last).GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(heads.Nth(last)).ToHaveAttributeAsync("aria-sort", "ascending");
        var filled = await page.Locator($"#matrix tbody td:nth-child({last + 1})")
            .EvaluateAllAsync<bool[]>("all => all.map(one => !!one.firstElementChild)");
        Assert.Contains(true, filled);
        Assert.Equal(filled.OrderDescending(), filled);

        // The order of the form takes over again.
        await page.Locator("[name=order]").SelectOptionAsync("first");
        Assert.Equal(0, await page.Locator("#matrix [aria-sort]").CountAsync());
        Assert.Empty(watched.Problems);
    }

    [Fact]
    public async Task A_head_with_a_link_keeps_it()
    {
        await using var watched = await chromium.OpenAsync();
        await watched.Page.GotoAsync(sites.Archive.FileUrl("presence.html"));
        await watched.Page.Locator("#matrix thead a").First.ClickAsync();
        await watched.Page.WaitForURLAsync("**/rounds/*.html");
    }

    [Theory]
    [InlineData("coverage.html")]
    [InlineData("presence.html")]
    public async Task Without_script_tables_are_plain(string path)
    {
        await using var watched = await chromium.OpenAsync(new BrowserNewContextOptions { JavaScriptEnabled = false });
        await watched.Page.GotoAsync(sites.Archive.FileUrl(path));
        Assert.Equal(0, await watched.Page.Locator("th button").CountAsync());
        Assert.True(await watched.Page.Locator("table").First.IsVisibleAsync());
    }

    private static async Task<double[]> Numbers(IPage page, string cells) =>
        [
            .. (await page.Locator(cells).AllTextContentsAsync())
                .Select(text => new string([.. text.Where(char.IsAsciiDigit)]))
                .Select(digits => digits.Length == 0 ? 0 : double.Parse(digits, CultureInfo.InvariantCulture)),
        ];
}
