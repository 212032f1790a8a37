using Microsoft.Playwright;
using Xunit;

namespace AstanaSite.BrowserTests.Reading;

/// <summary>The archive on a phone: the text stands in the first screen, pages are short, links are wide enough for a finger.</summary>
public sealed class PhoneTests(Chromium chromium, Sites sites)
{
    private const int LongestPage = 12_000;
    private const int SmallestTarget = 24;

    public static TheoryData<string> Pages =>
        ["index.html", "rounds/astana-1.html", "rounds/astana-2.html", "actors/randa-kassis.html", "pages/who-claims-what.html"];

    [Fact]
    public async Task No_page_is_longer_than_a_reader_scrolls()
    {
        await using var phone = await chromium.OpenPhoneAsync();
        var longest = Directory
            .EnumerateFiles(sites.Archive.Folder, "*.html", SearchOption.AllDirectories)
            .OrderByDescending(file => new FileInfo(file).Length)
            .Take(25)
            .Select(file => Path.GetRelativePath(sites.Archive.Folder, file));
        foreach (var path in longest)
        {
            await phone.Page.GotoAsync(sites.Archive.FileUrl(path));
            var height = await phone.Page.EvaluateAsync<int>("document.documentElement.scrollHeight");
            Assert.True(height <= LongestPage, $"{path} is {height} px long");
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task The_text_begins_in_the_first_screen(string path)
    {
        await using var phone = await chromium.OpenPhoneAsync();
        await phone.Page.GotoAsync(sites.Archive.FileUrl(path));
        var head = await phone.Page.Locator("header.site").BoundingBoxAsync();
        var text = await phone.Page.Locator(".prose").First.BoundingBoxAsync();
        Assert.InRange(head!.Height, 30, 70);
        Assert.InRange(text!.Y, 100, Chromium.PhoneHeight - 30);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_finger_hits_each_number_and_each_mark(string path)
    {
        await using var phone = await chromium.OpenPhoneAsync();
        await phone.Page.GotoAsync(sites.Archive.FileUrl(path));
        var sizes = await phone.Page.EvaluateAsync<double[]>(
            "[...document.querySelectorAll('.cites a, a.ev')].map(a => a.getBoundingClientRect()).filter(box => box.width)"
                + ".map(box => Math.min(box.width, box.height))"
        );
        Assert.NotEmpty(sizes);
        Assert.True(sizes.Min() >= SmallestTarget, $"the smallest is {sizes.Min()} px");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_folded_opens_without_script_too(bool hasScript)
    {
        await using var phone = await chromium.OpenPhoneAsync(hasScript);
        await phone.Page.GotoAsync(sites.Archive.FileUrl("rounds/astana-1.html"));
        foreach (
            var (fold, content) in new[]
            {
                (".menu", "nav.sections"),
                (".glance .fold", ".glance .fold dl"),
                (".references .fold", ".references .fold li"),
            }
        )
        {
            var inside = phone.Page.Locator(content).First;
            Assert.False(await inside.IsVisibleAsync(), fold + " is open");
            await phone.Page.Locator(fold + " > summary").ClickAsync();
            await inside.WaitForAsync();
        }
    }

    [Fact]
    public async Task Who_comes_to_a_place_within_a_fold_finds_it_open()
    {
        await using var phone = await chromium.OpenPhoneAsync();
        await phone.Page.GotoAsync(sites.Archive.FileUrl("rounds/astana-1.html"));
        var last = phone.Page.Locator(".references .fold li").Last;
        var anchor = await last.GetAttributeAsync("id");
        Assert.False(await last.IsVisibleAsync());
        await phone.Page.GotoAsync(sites.Archive.FileUrl("rounds/astana-1.html") + "#" + anchor);
        await last.WaitForAsync();
    }

    [Fact]
    public async Task A_wide_screen_folds_nothing()
    {
        await using var wide = await chromium.OpenAsync(
            new BrowserNewContextOptions
            {
                ViewportSize = new ViewportSize { Width = 1366, Height = 900 },
            }
        );
        await wide.Page.GotoAsync(sites.Archive.FileUrl("rounds/astana-1.html"));
        Assert.True(await wide.Page.Locator(".references .fold li").Last.IsVisibleAsync());
        Assert.True(await wide.Page.Locator("nav.sections").IsVisibleAsync());
        Assert.Equal(
            0,
            await wide.Page.EvaluateAsync<int>(
                "[...document.querySelectorAll('.fold > summary')].filter(summary => summary.getBoundingClientRect().height).length"
            )
        );
    }

    [Fact]
    public async Task The_card_copies_the_citation_of_its_statement()
    {
        await using var wide = await chromium.OpenAsync(
            new BrowserNewContextOptions { Permissions = ["clipboard-read", "clipboard-write"] }
        );
        await wide.Page.GotoAsync(sites.Server.Url("rounds/astana-1.html"));
        await wide.Page.Locator(".prose .ev").First.FocusAsync();
        var card = wide.Page.Locator("#open-card");
        var citation = await card.Locator("textarea").InputValueAsync();
        Assert.Contains("rounds/astana-1.html#", citation, StringComparison.Ordinal);
        await card.GetByText("Copy", new LocatorGetByTextOptions { Exact = true }).ClickAsync();
        await card.GetByText("Copied").WaitForAsync();
        Assert.Equal(citation, await wide.Page.EvaluateAsync<string>("navigator.clipboard.readText()"));
    }
}
