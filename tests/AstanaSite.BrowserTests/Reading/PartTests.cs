using Microsoft.Playwright;
using Xunit;

namespace AstanaSite.BrowserTests.Reading;

/// <summary>A list that was taken apart, as who comes with an address of before finds it.</summary>
public sealed class PartTests(Chromium chromium)
{
    private const int Events = 300;

    [Fact]
    public async Task An_address_on_the_timeline_of_before_leads_to_the_event_also_from_a_folder()
    {
        using var site = BuiltSite.OfTexts(Texts());
        await using var watched = await chromium.OpenAsync();
        var page = watched.Page;
        await page.GotoAsync(site.FileUrl("timeline.html") + "#e-r0123");
        await page.WaitForURLAsync("**/timeline/*.html#e-r0123");
        await Assertions.Expect(page.Locator("#e-r0123")).ToBeInViewportAsync();

        // Coming back, one is where one can choose; and choices of filters go along.
        await page.GotoAsync(site.FileUrl("timeline.html") + "#kind=meeting");
        await page.Locator(".part-links a").First.ClickAsync();
        await page.WaitForURLAsync("**/timeline/*.html#kind=meeting");
        await Assertions.Expect(page.Locator("[name=kind]")).ToHaveValueAsync("meeting");
        Assert.Empty(watched.Problems);
    }

    private static IEnumerable<KeyValuePair<string, string>> Texts()
    {
        yield return new("site.yml", "title: A\ndescription: B.\nlanguages: [en]\n");
        for (var i = 0; i < Events; i++)
            yield return new(
                $"rounds/r{i:0000}.md",
                $"---\ntitle: Meeting number {i}\nsummary: An event.\nkind: meeting\ndate: {2001 + (i % 12)}-01-{1 + (i % 28):00}\n"
                    + "track: other\n---\n"
            );
    }
}
