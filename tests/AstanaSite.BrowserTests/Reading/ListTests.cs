using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace AstanaSite.BrowserTests.Reading;

/// <summary>The lists of sources, actors and events: narrowed, ordered, sent to others, printed, and read without script.</summary>
public sealed class ListTests(Chromium chromium, Sites sites)
{
    private const string Entries = "main .row:visible";

    public static TheoryData<string> Ways => ["file", "http"];

    [Theory, MemberData(nameof(Ways))]
    public async Task I_narrow_the_sources_and_the_address_keeps_it(string way)
    {
        await using var watched = await chromium.OpenAsync();
        var page = watched.Page;
        await page.GotoAsync(sites.Url(way, "sources/index.html"));
        var all = await page.Locator(Entries).CountAsync();
        await Select(page, "language", "ru");
        var russian = await page.Locator(Entries).CountAsync();
        Assert.InRange(russian, 1, all - 1);
        Assert.Equal(russian, await page.Locator(Entries + "[data-language=ru]").CountAsync());
        await Expect(page, $"Records shown: {russian} of {all} · Language: Russian");

        await Select(page, "year", "2015");
        var both = await page.Locator(Entries).CountAsync();
        Assert.InRange(both, 1, russian - 1);
        Assert.Equal(both, await page.Locator(Entries + "[data-language=ru][data-year='2015']").CountAsync());
        Assert.EndsWith("sources/index.html#language=ru&year=2015", page.Url, StringComparison.Ordinal);

        await using var second = await chromium.OpenAsync();
        await second.Page.GotoAsync(page.Url);
        await Expect(second.Page, $"Records shown: {both} of {all} · Language: Russian · Year: 2015");

        await page.GoBackAsync();
        await Assertions.Expect(page.Locator(Entries)).ToHaveCountAsync(russian);
        await page.GoForwardAsync();
        await Assertions.Expect(page.Locator(Entries)).ToHaveCountAsync(both);
        await page.Locator("#list-filters [type=reset]").ClickAsync();
        await Assertions.Expect(page.Locator(Entries)).ToHaveCountAsync(all);
        Assert.EndsWith("sources/index.html", page.Url, StringComparison.Ordinal);
        await Expect(page, "");
        Assert.Empty(watched.Problems);
    }

    [Fact]
    public async Task I_come_back_from_a_source_to_the_list_as_I_left_it()
    {
        await using var watched = await chromium.OpenAsync();
        var page = watched.Page;
        await page.GotoAsync(sites.Archive.FileUrl("sources/index.html"));
        await Select(page, "perspective", "p-government");
        await page.Locator("[name=words]").FillAsync("Кассис");
        var found = await page.Locator(Entries).CountAsync();
        Assert.InRange(found, 1, 20);
        await page.Locator(Entries + " a").First.ClickAsync();
        await page.Locator(".record").WaitForAsync();
        await page.GoBackAsync();
        await Assertions.Expect(page.Locator(Entries)).ToHaveCountAsync(found);
        Assert.Equal("Кассис", await page.Locator("[name=words]").InputValueAsync());
    }

    [Theory]
    [InlineData("statements", "all => all.map(one => -one.dataset.n)")]
    [InlineData("oldest", "all => all.map(one => Number(one.dataset.day || 1e9))")]
    [InlineData("newest", "all => all.map(one => -Number(one.dataset.day || -1e9))")]
    public async Task An_order_goes_through_all_groups(string order, string values)
    {
        await using var watched = await chromium.OpenAsync();
        var page = watched.Page;
        await page.GotoAsync(sites.Archive.FileUrl("sources/index.html"));
        var before = await Addresses(page);
        await Select(page, "order", order);
        var ordered = await page.Locator("#sorted .row:visible").EvaluateAllAsync<double[]>(values);
        Assert.Equal(before.Length, ordered.Length);
        Assert.Equal(ordered.Order(), ordered);
        await Select(page, "order", "");
        Assert.Equal(before, await Addresses(page));
        Assert.Equal(0, await page.Locator(".tally").CountAsync());
    }

    [Fact]
    public async Task Persons_stand_by_family_name()
    {
        await using var watched = await chromium.OpenAsync(new BrowserNewContextOptions { JavaScriptEnabled = false });
        var page = watched.Page;
        await page.GotoAsync(sites.Archive.FileUrl("actors/index.html"));
        var names = await page.Locator("#k-person b").AllTextContentsAsync();
        Assert.Contains("Kassis", names);
        Assert.Contains("de Mistura", names);
        Assert.Equal(names.OrderBy(name => name, StringComparer.InvariantCultureIgnoreCase), names);
    }

    [Theory]
    [InlineData("actors/index.html", "year", "2018", "116")]
    [InlineData("rounds/index.html", "track", "united-nations", "42")]
    [InlineData("documents/index.html", "evidence", "contested", "14")]
    public async Task Other_lists_are_narrowed_alike(string path, string facet, string value, string all)
    {
        await using var watched = await chromium.OpenAsync();
        var page = watched.Page;
        await page.GotoAsync(sites.Archive.FileUrl(path));
        Assert.Equal(all, (await page.Locator(Entries).CountAsync()).ToString(System.Globalization.CultureInfo.InvariantCulture));
        await page.GotoAsync(sites.Archive.FileUrl(path) + $"#{facet}={value}&order=statements");
        var kept = await page.Locator(Entries).CountAsync();
        Assert.Equal(kept, await page.Locator(Entries + $"[data-{facet}~='{value}']").CountAsync());
        await Expect(page, new Regex($"^Records shown: {kept} of {all} · .+: .+ · Order: by number of statements$"));
    }

    [Theory]
    [InlineData("#language=xx&year=%zz&order=none")]
    [InlineData("#p-government")]
    [InlineData("#=&&=")]
    public async Task An_address_that_makes_no_sense_shows_everything(string hash)
    {
        await using var watched = await chromium.OpenAsync();
        await watched.Page.GotoAsync(sites.Archive.FileUrl("sources/index.html"));
        var all = await watched.Page.Locator(Entries).CountAsync();
        await watched.Page.GotoAsync("about:blank");
        await watched.Page.GotoAsync(sites.Archive.FileUrl("sources/index.html") + hash);
        await Assertions.Expect(watched.Page.Locator(Entries)).ToHaveCountAsync(all);
        Assert.Empty(watched.Problems);
    }

    [Fact]
    public async Task A_group_that_was_out_of_sight_is_shown_to_whoever_goes_to_it()
    {
        await using var watched = await chromium.OpenAsync();
        var page = watched.Page;
        await page.GotoAsync(sites.Archive.FileUrl("sources/index.html") + "#order=newest");
        await Assertions.Expect(page.Locator("#p-government")).ToBeHiddenAsync();
        await page.Locator(".jump a[href='#p-government']").ClickAsync();
        await Assertions.Expect(page.Locator("#p-government")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task A_phone_folds_the_filters_and_the_keyboard_opens_them()
    {
        await using var phone = await chromium.OpenAsync(
            new BrowserNewContextOptions
            {
                ViewportSize = new ViewportSize { Width = 390, Height = 844 },
                IsMobile = true,
                HasTouch = true,
            }
        );
        var page = phone.Page;
        await page.GotoAsync(sites.Archive.FileUrl("sources/index.html"));
        var language = page.Locator("[name=language]");
        Assert.False(await language.IsVisibleAsync());
        await page.Locator(".filter-fold summary").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await language.WaitForAsync();
        await language.FocusAsync();
        await page.Keyboard.TypeAsync("Rus");
        await Expect(page, new Regex("^Records shown: [0-9]+ of [0-9]+ · Language: Russian$"));
        // What was found is not left in a fold.
        Assert.True(await page.Locator("#p-government .row[data-language=ru]").First.IsVisibleAsync());
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
    }

    [Fact]
    public async Task Without_script_the_list_is_whole_and_nothing_stands_there_for_a_script()
    {
        await using var watched = await chromium.OpenAsync(new BrowserNewContextOptions { JavaScriptEnabled = false });
        var page = watched.Page;
        await page.GotoAsync(sites.Archive.FileUrl("sources/index.html") + "#language=ru");
        Assert.Equal(await page.Locator("main .row").CountAsync(), await page.Locator(Entries).CountAsync());
        Assert.Equal(0, await page.Locator("main :is(form, select, .filter-fold, #list-status):visible").CountAsync());
    }

    [Fact]
    public async Task The_list_is_printed_as_it_is_narrowed_and_says_how()
    {
        await using var watched = await chromium.OpenAsync();
        var page = watched.Page;
        await page.GotoAsync(sites.Archive.FileUrl("sources/index.html") + "#language=kk");
        var kept = await page.Locator(Entries).CountAsync();
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        Assert.Equal(kept, await page.Locator(Entries).CountAsync());
        Assert.True(await page.Locator("#list-status").IsVisibleAsync());
        Assert.Contains("Language: Kazakh", await page.Locator("#list-status").TextContentAsync(), StringComparison.Ordinal);
        Assert.False(await page.Locator("#list-filters").IsVisibleAsync());
    }

    [Fact]
    public async Task From_right_to_left_the_words_are_Arabic()
    {
        await using var watched = await chromium.OpenAsync();
        var page = watched.Page;
        await page.GotoAsync(sites.Arabic.FileUrl("ar/sources/index.html"));
        await Select(page, "language", "ru");
        await Expect(page, new Regex("^السجلات المعروضة: [0-9]+ من 13 · اللغة: الروسية$"));
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
    }

    private static Task<IReadOnlyList<string>> Select(IPage page, string facet, string value) =>
        page.Locator($"#list-filters [name={facet}]").SelectOptionAsync(value);

    private static Task Expect(IPage page, string words) => Assertions.Expect(page.Locator("#list-status")).ToHaveTextAsync(words);

    private static Task Expect(IPage page, Regex words) => Assertions.Expect(page.Locator("#list-status")).ToHaveTextAsync(words);

    private static Task<string[]> Addresses(IPage page) =>
        page.Locator("main .row .what a").EvaluateAllAsync<string[]>("all => all.map(one => one.getAttribute('href'))");
}
