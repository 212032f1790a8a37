using Microsoft.Playwright;
using Xunit;

namespace AstanaSite.BrowserTests.Searching;

/// <summary>The search page, opened by a double click and over http below a path.</summary>
public sealed class SearchPageTests(Chromium chromium, SearchSite site) : IClassFixture<SearchSite>
{
    private const string Results = "#search-results li > a:first-child";

    public static TheoryData<string> Ways => ["file", "http"];

    [Theory, MemberData(nameof(Ways))]
    public async Task Results_come_as_one_types(string way)
    {
        await using var watched = await chromium.OpenAsync();
        var page = watched.Page;
        await page.GotoAsync(site.Url(way, "search.html"));
        await page.Locator("#search-input").PressSequentiallyAsync("idriss");
        await Assertions.Expect(page.Locator(Results).First).ToHaveTextAsync("Erlan Idrissov");
        await page.Locator("#search-input").FillAsync("gradual transition");
        await Assertions.Expect(page.Locator(Results).First).ToHaveTextAsync("First round of the Astana Platform");
        await Assertions.Expect(page.Locator("#search-results mark").First).ToHaveTextAsync("gradual");
        await Assertions
            .Expect(page.Locator("#search-results .search-section").First)
            .ToHaveAttributeAsync("href", new System.Text.RegularExpressions.Regex("^rounds/astana-1\\.html#outcome:~:text=.*gradual"));
        await Assertions
            .Expect(page.GetByRole(AriaRole.Status))
            .ToHaveTextAsync(new System.Text.RegularExpressions.Regex(@"^Pages found: \d+$"));
        Assert.Empty(watched.Problems);
    }

    [Theory, MemberData(nameof(Ways))]
    public async Task The_address_holds_the_query(string way)
    {
        await using var watched = await chromium.OpenAsync();
        var page = watched.Page;
        await page.GotoAsync(site.Url(way, "search.html?q=%D0%96%D0%B5%D0%BD%D0%B5%D0%B2%D0%B0"));
        await Assertions.Expect(page.Locator(Results).First).ToHaveTextAsync("Geneva");
        await page.Locator("#search-input").FillAsync("nursultan");
        await Assertions.Expect(page.Locator(Results).First).ToHaveTextAsync("Astana");
        Assert.EndsWith("search.html?q=nursultan", page.Url, StringComparison.Ordinal);
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator(Results).First).ToHaveTextAsync("Astana");
        Assert.Empty(watched.Problems);
    }

    [Theory, MemberData(nameof(Ways))]
    public async Task Every_script_is_searched_from_a_page_in_a_folder(string way)
    {
        await using var watched = await chromium.OpenAsync();
        var page = watched.Page;
        await page.GotoAsync(site.Url(way, "ar/search.html"));
        await page.Locator("#search-input").FillAsync("المعارضة السورية");
        await Assertions.Expect(page.Locator(Results).First).ToHaveTextAsync("بيان المعارضة السورية");
        await Assertions
            .Expect(page.Locator(Results).First)
            .ToHaveAttributeAsync("href", new System.Text.RegularExpressions.Regex("^\\.\\./ar/sources/bayan\\.html(#|$)"));
        await page.Locator("#search-input").FillAsync("переговорами");
        await Assertions.Expect(page.Locator(Results).First).ToHaveTextAsync("Первый раунд Астанинской платформы");
        await Assertions.Expect(page.Locator(Results).First).ToHaveAttributeAsync("lang", "ru");
        Assert.Empty(watched.Problems);
    }

    [Theory, MemberData(nameof(Ways))]
    public async Task The_keyboard_leads_from_the_query_to_a_page(string way)
    {
        await using var watched = await chromium.OpenAsync();
        var page = watched.Page;
        await page.GotoAsync(site.Url(way, "search.html"));
        await page.Locator("#search-input").PressSequentiallyAsync("round");
        await Assertions.Expect(page.Locator(Results)).Not.ToHaveCountAsync(0);
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(page.Locator(Results).Nth(0)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(page.Locator(Results).Nth(1)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("#search-input")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        var title = await page.Locator(Results).First.TextContentAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(title!);
    }

    [Theory, MemberData(nameof(Ways))]
    public async Task Facets_narrow_the_results_and_stay_in_the_address(string way)
    {
        await using var watched = await chromium.OpenAsync();
        var page = watched.Page;
        await page.GotoAsync(site.Url(way, "search.html?q=2015"));
        await page.Locator("[data-facet=language] summary").ClickAsync();
        await page.GetByLabel("ru (2)").CheckAsync();
        await Assertions
            .Expect(page.Locator(Results))
            .ToHaveTextAsync(["Заявление министерства иностранных дел", "Первый раунд Астанинской платформы"]);
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator(Results)).ToHaveCountAsync(2);
        await page.GetByLabel("ru (2)").UncheckAsync();
        await Assertions.Expect(page.Locator(Results)).Not.ToHaveCountAsync(2);
        await page.Locator("[data-facet=actor] summary").ClickAsync();
        await page.GetByLabel("Gulshara Abdykalikova (1)").CheckAsync();
        await Assertions.Expect(page.Locator(Results)).ToHaveTextAsync(["Second round of the Astana Platform"]);
        await page.GetByText("Without these limits").ClickAsync();
        await Assertions.Expect(page.Locator(Results)).Not.ToHaveCountAsync(1);
        Assert.EndsWith("?q=2015", page.Url, StringComparison.Ordinal);
        Assert.Empty(watched.Problems);
    }

    [Fact]
    public async Task Years_narrow_the_results()
    {
        await using var watched = await chromium.OpenAsync();
        var page = watched.Page;
        await page.GotoAsync(site.Url("file", "search.html?q=constitution"));
        await Assertions.Expect(page.Locator(Results)).ToHaveCountAsync(2);
        await page.Locator("[data-facet=years] summary").ClickAsync();
        await page.Locator("#search-from").FillAsync("2017");
        await page.Locator("#search-from").PressAsync("Tab");
        await Assertions.Expect(page.Locator(Results)).ToHaveTextAsync(["Geneva talks of February 2017"]);
    }

    [Fact]
    public async Task A_misspelt_word_leads_on()
    {
        await using var watched = await chromium.OpenAsync();
        var page = watched.Page;
        await page.GotoAsync(site.Url("file", "search.html?q=transiton%20xqzwvkj"));
        await Assertions.Expect(page.Locator("#search-hint a")).ToHaveTextAsync("transition xqzwvkj");
        await Assertions.Expect(page.Locator("#search-hint")).ToContainTextAsync("Found nowhere: xqzwvkj.");
    }

    [Fact]
    public async Task What_is_typed_stays_text()
    {
        await using var watched = await chromium.OpenAsync();
        var page = watched.Page;
        await page.GotoAsync(site.Url("file", "search.html"));
        await page.Locator("#search-input").FillAsync("<img src=x onerror=alert(1)> draft \u202E (.*)+");
        await Assertions.Expect(page.Locator(Results).First).ToHaveTextAsync("Interview in Damascus");
        await Assertions
            .Expect(page.Locator(".search-snippet").First)
            .ToContainTextAsync("<b>draft</b> constitution & its \"history\" \\ background");
        Assert.Equal(0, await page.Locator("main img, main b").CountAsync());
        Assert.Empty(watched.Problems);
    }

    [Fact]
    public async Task Nothing_found_is_said_and_so_is_a_missing_piece_while_the_rest_works()
    {
        using var broken = new SearchSite();
        foreach (var piece in Directory.GetFiles(Path.Combine(broken.Folder, "search", "words")))
            File.Delete(piece);
        await using var watched = await chromium.OpenAsync();
        var page = watched.Page;
        await page.GotoAsync(broken.Url("file", "search.html?q=..."));
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Nothing found.");
        await page.Locator("#search-input").FillAsync("transiton");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("missing or damaged");
        await page.Locator("#search-input").FillAsync("transition");
        await Assertions.Expect(page.Locator(Results)).Not.ToHaveCountAsync(0);
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Pages found:");
    }

    [Fact]
    public async Task Without_script_all_pages_are_listed()
    {
        await using var watched = await chromium.OpenAsync(new BrowserNewContextOptions { JavaScriptEnabled = false });
        await watched.Page.GotoAsync(site.Url("file", "search.html"));
        await Assertions.Expect(watched.Page.GetByRole(AriaRole.Link)).ToHaveCountAsync(11);
    }
}
