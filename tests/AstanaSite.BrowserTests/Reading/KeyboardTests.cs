using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace AstanaSite.BrowserTests.Reading;

/// <summary>Everything with the keyboard alone: menu, search box, citations, timeline, presence matrix.</summary>
public sealed class KeyboardTests(Chromium chromium, Sites sites)
{
    private const string Focused = "document.activeElement";

    [Fact]
    public async Task The_first_stop_skips_to_the_text_and_the_next_walk_through_the_menu()
    {
        await using var watched = await OpenAsync("rounds/astana-1.html");
        var page = watched.Page;
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator("a.skip")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator("a.skip")).ToBeInViewportAsync();
        List<string> walked = [];
        for (var i = 0; i < 12; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            walked.Add(await page.EvaluateAsync<string>($"{Focused}.getAttribute('name') || {Focused}.textContent.trim()"));
            Assert.True(await IsOutlinedAsync(page), $"the focus on '{walked[^1]}' cannot be seen");
        }

        Assert.Equal(
            [
                "The Astana Platform: an archive",
                "q",
                "Search",
                "Events",
                "Actors",
                "Documents",
                "Sources",
                "Places",
                "Timeline",
                "Presence",
                "Coverage",
                "About",
            ],
            walked
        );

        await page.Locator("a.skip").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("main")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Tab");
        Assert.True(await page.EvaluateAsync<bool>($"document.querySelector('main').contains({Focused})"));
    }

    [Fact]
    public async Task The_search_box_leads_to_results_and_on()
    {
        await using var watched = await OpenAsync("actors/index.html");
        var page = watched.Page;
        await page.Locator("#site-q").FocusAsync();
        await page.Keyboard.TypeAsync("Amreyev");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("#search-results li a").First.WaitForAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Pages found");
        await page.Locator("#search-input").FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Baghdad Amreyev");
        Assert.Empty(watched.Problems);
    }

    [Fact]
    public async Task A_citation_shows_its_source_on_focus_and_Escape_closes_it()
    {
        await using var watched = await OpenAsync("rounds/astana-1.html");
        var page = watched.Page;
        var card = page.Locator("#open-card");
        await page.Locator("article .st a.cite")
            .First.EvaluateAsync("one => { const before = [...document.querySelectorAll('a')]; before[before.indexOf(one) - 1].focus(); }");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(card).ToBeVisibleAsync();
        // Source, perspective, how far it was read, and the state of the statement.
        await Assertions.Expect(card.Locator("cite")).ToBeVisibleAsync();
        await Assertions.Expect(card.Locator("[data-ref]")).ToContainTextAsync("read");
        await Assertions.Expect(card.Locator("[data-state] .key")).ToBeVisibleAsync();
        Assert.Equal("open-card", await page.EvaluateAsync<string>($"{Focused}.getAttribute('aria-describedby')"));
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(card).ToHaveCountAsync(0);
        Assert.Equal("cite-1-1", await page.EvaluateAsync<string>($"{Focused}.id"));

        // The last stop of a statement is its mark; from there the card itself comes next, and Escape leads back.
        var isMark = false;
        for (var i = 0; i < 6 && !isMark; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            isMark = await page.EvaluateAsync<bool>($"{Focused}.matches('a.ev')");
        }

        Assert.True(isMark, "the mark follows the citations");
        await page.Keyboard.PressAsync("Tab");
        Assert.True(await page.EvaluateAsync<bool>($"document.getElementById('open-card').contains({Focused})"), "the card comes next");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(card).ToHaveCountAsync(0);
        Assert.True(await page.EvaluateAsync<bool>($"{Focused}.matches('a.ev')"));
    }

    [Fact]
    public async Task A_tap_opens_a_citation_and_another_closes_it()
    {
        await using var watched = await chromium.OpenAsync(
            new BrowserNewContextOptions
            {
                HasTouch = true,
                ViewportSize = new ViewportSize { Width = 375, Height = 800 },
            }
        );
        var page = watched.Page;
        await page.GotoAsync(sites.Archive.FileUrl("rounds/astana-1.html"));
        var cite = page.Locator("article .st a.cite").First;
        await cite.TapAsync();
        var card = page.Locator("#open-card");
        await Assertions.Expect(card).ToBeVisibleAsync();
        Assert.DoesNotContain("#ref", page.Url, StringComparison.Ordinal);
        var box = (await card.BoundingBoxAsync())!;
        Assert.InRange(box.X, 0, 375 - box.Width);
        await cite.TapAsync();
        await Assertions.Expect(card).ToHaveCountAsync(0);
        await cite.TapAsync();
        await page.Locator("h1").TapAsync();
        await Assertions.Expect(card).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_mark_of_a_statement_gives_its_address_and_a_ready_citation()
    {
        await using var watched = await OpenAsync("rounds/astana-1.html");
        var page = watched.Page;
        var mark = page.Locator("article .st a.ev").First;
        await mark.HoverAsync();
        var anchor = await mark.GetAttributeAsync("href");
        var citation = await page.Locator("#open-card textarea").InputValueAsync();
        Assert.Contains("“For three days in May 2015", citation, StringComparison.Ordinal);
        Assert.Contains("First round of the Syrian opposition in Astana", citation, StringComparison.Ordinal);
        Assert.EndsWith("rounds/astana-1.html" + anchor, citation, StringComparison.Ordinal);
        Assert.Equal(1, await page.Locator(anchor!).CountAsync());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Arrows_walk_through_the_timeline(bool isArabic)
    {
        await using var watched = await chromium.OpenAsync();
        var page = watched.Page;
        await page.GotoAsync(isArabic ? sites.Arabic.FileUrl("ar/timeline.html") : sites.Archive.FileUrl("timeline.html"));
        var stop = page.Locator("#chart a[data-e][tabindex='0']");
        await Assertions.Expect(stop).ToHaveCountAsync(1);
        await stop.EvaluateAsync("one => one.focus()");
        var first = await IdAsync(page);
        await page.Keyboard.PressAsync(isArabic ? "ArrowLeft" : "ArrowRight");
        var second = await IdAsync(page);
        Assert.NotEqual(first, second);
        Assert.True(
            await page.EvaluateAsync<bool>(
                $"+document.querySelector('[data-e={first}]').dataset.x <= +document.querySelector('[data-e={second}]').dataset.x"
            ),
            "forward is later"
        );
        await page.Keyboard.PressAsync(isArabic ? "ArrowRight" : "ArrowLeft");
        Assert.Equal(first, await IdAsync(page));
        await page.Keyboard.PressAsync("ArrowDown");
        var lane = await page.EvaluateAsync<string>($"{Focused}.closest('.lane').dataset.track");
        Assert.NotEqual(
            await page.EvaluateAsync<string>($"document.querySelector('[data-e={first}]').closest('.lane').dataset.track"),
            lane
        );
        await page.Keyboard.PressAsync("End");
        await page.Keyboard.PressAsync("Home");
        Assert.Equal(lane, await page.EvaluateAsync<string>($"{Focused}.closest('.lane').dataset.track"));
        await Assertions.Expect(stop).ToHaveCountAsync(1);
        var target = await page.EvaluateAsync<string>($"{Focused}.getAttribute('href')");
        await page.Keyboard.PressAsync("Enter");
        // Asked for again and again: whoever waits for the navigation itself may begin to wait after it.
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(Regex.Escape(target) + "$"));

        static Task<string> IdAsync(IPage page) => page.EvaluateAsync<string>($"{Focused}.dataset.e");
    }

    [Fact]
    public async Task The_matrix_is_sorted_filtered_and_scrolled_by_keyboard()
    {
        await using var watched = await OpenAsync("presence.html");
        var page = watched.Page;
        var rows = page.Locator("#matrix tbody tr:visible");
        var all = await rows.CountAsync();
        await page.Locator("[name=name]").FocusAsync();
        await page.Keyboard.TypeAsync("idris");
        await Assertions.Expect(rows).ToHaveCountAsync(1);
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync($"Actors shown: 1 of {all}");
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.PressAsync("Delete");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("States");
        Assert.All(await rows.EvaluateAllAsync<string[]>("all => all.map(one => one.dataset.kind)"), kind => Assert.Equal("state", kind));
        await page.Locator("[name=order]").FocusAsync();
        await page.Keyboard.TypeAsync("by name");
        var names = await rows.Locator("th").AllInnerTextsAsync();
        Assert.Equal(names.Order(StringComparer.Ordinal), names);
        Assert.Contains("kind=state&order=name", page.Url, StringComparison.Ordinal);

        await page.ReloadAsync();
        Assert.Equal(names, await rows.Locator("th").AllInnerTextsAsync());
        await page.Locator(".matrix-scroll").FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(page.Locator(".matrix-scroll")).Not.ToHaveJSPropertyAsync("scrollLeft", 0);
    }

    private async Task<WatchedPage> OpenAsync(string path)
    {
        var watched = await chromium.OpenAsync(
            new BrowserNewContextOptions
            {
                ViewportSize = new ViewportSize { Width = 1280, Height = 900 },
            }
        );
        await watched.Page.GotoAsync(sites.Archive.FileUrl(path));
        return watched;
    }

    private static Task<bool> IsOutlinedAsync(IPage page) =>
        page.EvaluateAsync<bool>($"(s => s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2)(getComputedStyle({Focused}))");
}
