using AstanaSite.BrowserTests.Engines;
using Microsoft.Playwright;
using Xunit;

namespace AstanaSite.BrowserTests.Searching;

/// <summary>Back from a result comes back to the results as they were left, also where the browser makes the page anew.</summary>
public sealed class BackTests(Chromium chromium, OtherBrowsers browsers, Sites sites)
{
    private const string Links = "[...document.querySelectorAll('#search-results li > a:first-child')]";
    private const string More = "document.querySelector('#search-more, .search-more')";
    private const string Query = "kind=source&q=syria";

    // Enough results that one has to ask for more, and the one that is followed stands below the first screen.
    private const int Followed = 13;

    [Theory]
    [InlineData("file", 390)]
    [InlineData("http", 1280)]
    public async Task Chromium_comes_back_to_the_result(string way, int width)
    {
        await using var watched = await chromium.OpenAsync(
            new BrowserNewContextOptions
            {
                ViewportSize = new ViewportSize { Width = width, Height = 800 },
            }
        );
        var page = watched.Page;
        await page.GotoAsync(sites.Url(way, "search.html") + "?" + Query);
        await UntilAsync(page, $"{More} && document.querySelector('#search-years, #search-from')");
        await page.EvaluateAsync($"{More}.click()");
        await UntilAsync(page, $"{Links}.length > {Followed}");
        var top = await page.EvaluateAsync<double>(
            "(link => { link.scrollIntoView({ block: 'center' }); return link.getBoundingClientRect().top; })" + $"({Links}[{Followed}])"
        );
        var title = await page.EvaluateAsync<string>($"{Links}[{Followed}].textContent");
        await page.EvaluateAsync($"{Links}[{Followed}].click()");
        await UntilAsync(page, "!document.getElementById('search-input')");
        await page.GoBackAsync();
        await UntilAsync(page, $"{Links}.length > {Followed} && document.querySelector('#search-years, #search-from')");
        await UntilAsync(page, $"Math.abs({Links}[{Followed}].getBoundingClientRect().top - {Text(top)}) < 2");
        Assert.Equal(title, await page.EvaluateAsync<string>("document.activeElement.textContent"));
        Assert.Contains("q=syria", page.Url, StringComparison.Ordinal);
        Assert.Equal("syria", await page.Locator("#search-input").InputValueAsync());
        Assert.Empty(watched.Problems);
    }

    [Theory]
    [InlineData("firefox", "file")]
    [InlineData("firefox", "http")]
    [InlineData("webkit", "file")]
    public Task Others_come_back_too(string browser, string way) => browsers.UseAsync(browser, async page =>
        {
            await page.GoToAsync(sites.Url(way, "search.html") + "?" + Query);
            await page.UntilAsync($"{More} && document.querySelector('#search-years, #search-from')");
            await page.TextAsync($"({More}.click(), '')");
            await page.UntilAsync($"{Links}.length > {Followed}");
            var top = await page.NumberAsync(
                "(link => { link.scrollIntoView({ block: 'center' }); return Math.round(link.getBoundingClientRect().top); })"
                    + $"({Links}[{Followed}])"
            );
            await page.LeaveAsync($"{Links}[{Followed}].click()");
            await page.UntilAsync("!document.getElementById('search-input') && document.readyState === 'complete'");
            await page.BackAsync();
            await page.UntilAsync(
                $"document.getElementById('search-input') && {Links}.length > {Followed} && "
                    + $"Math.abs({Links}[{Followed}].getBoundingClientRect().top - {top}) < 2"
            );
            await page.UntilAsync("document.querySelector('#search-input').value === 'syria'");
            Assert.Equal("", string.Join('\n', page.Problems));
        });

    // The pages' policy lets nobody put expressions into them that are waited for there.
    private static async Task UntilAsync(IPage page, string expression)
    {
        for (var until = DateTime.UtcNow.AddSeconds(30); ; await page.WaitForTimeoutAsync(50))
        {
            try
            {
                if (await page.EvaluateAsync<bool>($"!!({expression})"))
                    return;
            }
            catch (PlaywrightException)
            {
                // The page is being left.
            }

            Assert.True(DateTime.UtcNow < until, $"{expression} is still false");
        }
    }

    private static string Text(double number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
