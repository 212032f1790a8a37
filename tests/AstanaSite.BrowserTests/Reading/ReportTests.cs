using Microsoft.Playwright;
using Xunit;

namespace AstanaSite.BrowserTests.Reading;

/// <summary>A reader reports a mistake on a page or in a statement, whatever the archive says of where reports go.</summary>
public sealed class ReportTests(Chromium chromium, Sites sites)
{
    private const string Round = "rounds/astana-1.html";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_page_without_a_contact_has_lines_to_copy(bool hasScript)
    {
        await using var phone = await chromium.OpenPhoneAsync(hasScript);
        var page = phone.Page;
        await page.GotoAsync(sites.Archive.FileUrl(Round));
        var lines = page.Locator(".report pre");
        Assert.False(await lines.IsVisibleAsync());
        await page.Locator(".report summary").ClickAsync();
        await lines.WaitForAsync();
        var text = await lines.InnerTextAsync();
        Assert.StartsWith("First round of the Syrian opposition in Astana", text, StringComparison.Ordinal);
        Assert.EndsWith("\n" + Round, text, StringComparison.Ordinal);
        Assert.Equal(390, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        // One tap marks all of it.
        await lines.ClickAsync();
        if (hasScript)
            Assert.Equal(text, await page.EvaluateAsync<string>("getSelection().toString()"));
        Assert.Empty(phone.Problems);
    }

    [Fact]
    public async Task A_statement_is_named_in_the_lines()
    {
        await using var phone = await chromium.OpenPhoneAsync();
        var page = phone.Page;
        await page.GotoAsync(sites.Archive.FileUrl(Round));
        foreach (var number in new[] { 0, 1 })
        {
            var mark = page.Locator(".prose .ev").Nth(number);
            var anchor = await mark.GetAttributeAsync("href");
            await mark.TapAsync();
            await page.Locator("#open-card [data-report] a").TapAsync();
            var lines = (await page.Locator(".report pre").InnerTextAsync()).Split('\n');
            Assert.Equal(Round + anchor, lines[^2]);
            Assert.Matches("^“.{20,201}”$", lines[^1]);
            Assert.Equal(4, lines.Length);
            await Assertions.Expect(page.Locator("#open-card")).ToHaveCountAsync(0);
            await Assertions.Expect(page.Locator(".report summary")).ToBeInViewportAsync();
        }

        Assert.Empty(phone.Problems);
    }

    [Theory]
    [InlineData("contact: archive@example.org", "body=", "%0D%0A")]
    [InlineData("repository: https://github.com/example/archive", "page=", "&wrong=")]
    public async Task A_statement_is_filled_into_a_mail_and_into_a_form(string setting, string field, string between)
    {
        using var site = BuiltSite.With(setting, "tests", "sites", "arabic", "input");
        await using var phone = await chromium.OpenPhoneAsync();
        var page = phone.Page;
        await page.GotoAsync(site.FileUrl("ar/rounds/astana-1.html"));
        var own = await page.Locator("a.report").GetAttributeAsync("href");
        var mark = page.Locator(".prose .ev").First;
        var anchor = await mark.GetAttributeAsync("href");
        await mark.TapAsync();
        var link = await page.Locator("#open-card [data-report] a").GetAttributeAsync("href");
        Assert.StartsWith($"{own}{Uri.EscapeDataString(anchor!)}{between}{Uri.EscapeDataString("“")}", link, StringComparison.Ordinal);
        Assert.EndsWith(Uri.EscapeDataString("”"), link, StringComparison.Ordinal);
        Assert.Contains(field, own, StringComparison.Ordinal);
        Assert.EndsWith(Uri.EscapeDataString("ar/rounds/astana-1.html"), own, StringComparison.Ordinal);
        Assert.InRange(link!.Length, own!.Length + 50, 2000);
        Assert.Empty(phone.Problems);
    }

    [Fact]
    public async Task Paper_has_no_report()
    {
        await using var watched = await chromium.OpenAsync();
        await watched.Page.GotoAsync(sites.Archive.FileUrl(Round));
        await watched.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        Assert.False(await watched.Page.Locator(".report").IsVisibleAsync());
    }
}
