using Xunit;

namespace AstanaSite.BrowserTests.Reading;

/// <summary>The sample in English and Arabic: direction, language, fallback, switching.</summary>
public sealed class ArabicTests(Chromium chromium, Sites sites)
{
    [Fact]
    public async Task A_translated_page_reads_from_right_to_left()
    {
        await using var watched = await chromium.OpenAsync();
        await watched.Page.GotoAsync(sites.Arabic.FileUrl("ar/index.html"));
        var html = watched.Page.Locator("html");
        Assert.Equal("ar", await html.GetAttributeAsync("lang"));
        Assert.Equal("rtl", await html.GetAttributeAsync("dir"));
        Assert.Equal("rtl", await watched.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('h1')).direction"));
        Assert.Empty(watched.Problems);
    }

    [Fact]
    public async Task I_change_the_language_and_stay_on_the_page()
    {
        await using var watched = await chromium.OpenAsync();
        await watched.Page.GotoAsync(sites.Arabic.FileUrl("rounds/astana-1.html"));
        await watched.Page.Locator("a[hreflang=ar]").First.ClickAsync();
        await watched.Page.WaitForURLAsync("**/ar/rounds/astana-1.html");
    }
}
