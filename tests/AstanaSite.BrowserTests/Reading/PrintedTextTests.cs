using System.Text;
using System.Text.RegularExpressions;
using AstanaSite.BrowserTests.Engines;
using Xunit;

namespace AstanaSite.BrowserTests.Reading;

/// <summary>
/// What a reader who saves a page as PDF can copy and search in it: headings and every reference, letter by letter. Arabic is left out:
/// both browsers put its letters into another order.
/// </summary>
public sealed partial class PrintedTextTests(OtherBrowsers browsers, Chromium chromium, Sites sites)
{
    [Theory]
    [InlineData("firefox")]
    [InlineData("chromium")]
    public async Task A_printed_round_holds_its_headings_and_references_as_text(string browser)
    {
        Programs.Need("pdftotext");
        var address = sites.Url("file", "rounds/astana-1.html");
        byte[] pdf = [];
        string[] wanted = [];
        const string Words =
            "[...document.querySelectorAll('h1, article h2, .references li cite')].map(one => one.textContent.trim())"
            + ".filter(one => one !== 'On this page' && !/\\p{Script=Arabic}/u.test(one)).join('\\n')";
        if (browser == "firefox")
            await browsers.UseAsync(browser, async page =>
            {
                await page.GoToAsync(address);
                await page.UntilAsync("document.fonts.status === 'loaded'");
                wanted = (await page.TextAsync(Words)).Split('\n');
                pdf = await ((Firefox)page).PrintAsync();
            });
        else
        {
            await using var watched = await chromium.OpenAsync();
            await watched.Page.GotoAsync(address);
            wanted = (await watched.Page.EvaluateAsync<string>(Words)).Split('\n');
            pdf = await watched.Page.PdfAsync();
        }

        using var folder = new TemporaryFolder();
        await File.WriteAllBytesAsync(folder.Path("page.pdf"), pdf, TestContext.Current.CancellationToken);
        var text = Folded(await Programs.Run("pdftotext", TestContext.Current.CancellationToken, "-raw", folder.Path("page.pdf"), "-"));
        Assert.True(wanted.Length > 20, $"only {wanted.Length} texts");
        var missing = wanted.Where(words => !text.Contains(Folded(words), StringComparison.Ordinal)).ToList();
        Assert.True(missing.Count == 0, $"{missing.Count} of {wanted.Length} are missing:\n{string.Join('\n', missing)}");
    }

    // Lines are broken anew on paper, and words at their ends.
    private static string Folded(string text) => Between().Replace(text.Normalize(NormalizationForm.FormC), "");

    [GeneratedRegex(@"[\s\u00AD\u200B\u2060-]+")]
    private static partial Regex Between();
}
