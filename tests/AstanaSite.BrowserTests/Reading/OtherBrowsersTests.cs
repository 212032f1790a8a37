using AstanaSite.BrowserTests.Engines;
using Xunit;

namespace AstanaSite.BrowserTests.Reading;

/// <summary>What a reader does, in Firefox and WebKit, by double click and over http.</summary>
public sealed class OtherBrowsersTests(OtherBrowsers browsers, Sites sites)
{
    private const string Focused = "document.activeElement";

    public static TheoryData<string, string> Ways =>
        new()
        {
            { "firefox", "file" },
            { "firefox", "http" },
            { "webkit", "file" },
            { "webkit", "http" },
        };

    [Theory, MemberData(nameof(Ways))]
    public Task I_walk_from_home_to_a_round_to_a_participant_and_back(string browser, string way) =>
        browsers.UseAsync(browser, async page =>
        {
            await page.GoToAsync(sites.Url(way, "index.html"));
            await page.ClickAsync("nav.sections a[href='rounds/index.html']");
            await page.UntilAsync("location.pathname.endsWith('rounds/index.html') && document.readyState === 'complete'");
            await page.ClickAsync("main a[href$='astana-1.html']");
            await page.UntilAsync("document.querySelector('h1').textContent.trim() === 'First round of the Syrian opposition in Astana'");
            await page.ClickAsync("#participants a[href$='actors/erlan-idrissov.html']");
            await page.UntilAsync("document.querySelector('h1').textContent.trim() === 'Erlan Idrissov'");
            await page.ClickAsync("#rounds a[href*='rounds/astana-1.html']");
            await page.UntilAsync("location.pathname.endsWith('rounds/astana-1.html')");
            Assert.Equal("", string.Join('\n', page.Problems));
        });

    [Theory]
    [InlineData("Idrissov", "actors/erlan-idrissov.html")]
    [InlineData("Идрисов", "actors/erlan-idrissov.html")]
    [InlineData("رندة قسيس", "actors/randa-kassis.html")]
    public async Task I_search_from_any_page_in_any_script(string words, string expected)
    {
        foreach (var (browser, way) in Ways.Select(row => row.Data))
            await browsers.UseAsync(browser, async page =>
            {
                await page.GoToAsync(sites.Url(way, "rounds/astana-1.html"));
                await page.ClickAsync("#site-q");
                await page.TypeAsync(words + "{Enter}");
                // The facets come last; until then what is found may move.
                await page.UntilAsync(
                    "location.pathname.endsWith('/search.html') && document.querySelector('#search-results li a') && "
                        + "document.querySelector('#search-years, #search-from')"
                );
                // Behind it may stand the statement that a result leads to.
                Assert.EndsWith(
                    expected,
                    (await page.TextAsync("document.querySelector('#search-results li a').href")).Split('#')[0],
                    StringComparison.Ordinal
                );
                Assert.Equal(words, await page.TextAsync("new URLSearchParams(location.search).get('q')"));
                await page.ClickAsync("#search-results li a");
                await page.UntilAsync($"location.pathname.endsWith('/{expected}')");
                Assert.Equal("", string.Join('\n', page.Problems));
            });
    }

    [Theory, MemberData(nameof(Ways))]
    public Task I_narrow_a_search_by_years_and_the_box_stays_open(string browser, string way) => browsers.UseAsync(browser, async page =>
        {
            await page.GoToAsync(sites.Url(way, "search.html") + "?q=round&from=2016");
            await page.UntilAsync("document.querySelector('#search-from') && document.querySelector('#search-results li a')");
            Assert.Equal("2016", await page.TextAsync("document.querySelector('#search-from').value"));
            Assert.True(await page.IsAsync("document.querySelector('#search-from').closest('details').open"));
        });

    [Theory, MemberData(nameof(Ways))]
    public Task I_filter_the_timeline_and_the_address_keeps_it(string browser, string way) => browsers.UseAsync(browser, async page =>
        {
            const string Shown = "[...document.querySelectorAll('#events li')].filter(one => one.getClientRects().length > 0).length";
            await page.GoToAsync(sites.Url(way, "timeline.html"));
            var before = await page.NumberAsync(Shown);
            await page.TextAsync(
                "(one => { one.value = 'congress'; one.dispatchEvent(new Event('change', { bubbles: true })); return one.value; "
                    + "})(document.querySelector('#timeline-filters select[name=kind]'))"
            );
            var after = await page.NumberAsync(Shown);
            Assert.InRange(after, 1, before - 1);
            var address = await page.TextAsync("location.href");
            Assert.EndsWith("#kind=congress", address, StringComparison.Ordinal);
            await page.GoToAsync("about:blank");
            await page.GoToAsync(address);
            await page.UntilAsync(
                $"document.querySelector('#timeline-filters select[name=kind]').value === 'congress' && {Shown} === {after}"
            );
            Assert.Equal("", string.Join('\n', page.Problems));
        });

    [Theory, MemberData(nameof(Ways))]
    public Task I_narrow_the_sources_and_Back_undoes_it(string browser, string way) => browsers.UseAsync(browser, async page =>
        {
            const string Shown = "[...document.querySelectorAll('main .row')].filter(one => !one.closest('[hidden]')).length";
            await page.GoToAsync(sites.Url(way, "sources/index.html"));
            var all = await page.NumberAsync(Shown);
            await page.TextAsync(
                "(one => { one.value = 'ru'; one.dispatchEvent(new Event('input', { bubbles: true })); return one.value; "
                    + "})(document.querySelector('#list-filters [name=language]'))"
            );
            var kept = await page.NumberAsync(Shown);
            Assert.InRange(kept, 1, all - 1);
            Assert.EndsWith("sources/index.html#language=ru", await page.TextAsync("location.href"), StringComparison.Ordinal);
            var said = await page.TextAsync("document.querySelector('#list-status').textContent");
            Assert.StartsWith($"Records shown: {kept} of {all}", said, StringComparison.Ordinal);
            await page.TextAsync("(history.back(), '')");
            await page.UntilAsync($"!location.hash && {Shown} === {all}");
            await page.TextAsync("(history.forward(), '')");
            await page.UntilAsync($"document.querySelector('#list-filters [name=language]').value === 'ru' && {Shown} === {kept}");
            Assert.Equal("", string.Join('\n', page.Problems));
        });

    [Theory, MemberData(nameof(Ways))]
    public Task Arrows_walk_through_the_timeline(string browser, string way) => browsers.UseAsync(browser, async page =>
        {
            await page.GoToAsync(sites.Url(way, "timeline.html"));
            await page.UntilAsync("document.querySelector('#chart a[data-e][tabindex=\"0\"]')");
            var first = await page.TextAsync($"(document.querySelector('#chart a[data-e][tabindex=\"0\"]').focus(), {Focused}.dataset.e)");
            await page.TypeAsync("{ArrowRight}");
            await page.UntilAsync($"{Focused}.dataset.e && {Focused}.dataset.e !== '{first}'");
            await page.TypeAsync("{ArrowLeft}");
            await page.UntilAsync($"{Focused}.dataset.e === '{first}'");
            var target = await page.TextAsync($"new URL({Focused}.getAttribute('href'), location.href).href");
            await page.TypeAsync("{Enter}");
            await page.UntilAsync($"location.href === '{target}'");
            Assert.Equal("", string.Join('\n', page.Problems));
        });

    [Theory, MemberData(nameof(Ways))]
    public Task A_citation_shows_its_source_on_focus_and_Escape_closes_it(string browser, string way) =>
        browsers.UseAsync(browser, async page =>
        {
            await page.GoToAsync(sites.Url(way, "rounds/astana-1.html"));
            await page.TextAsync(
                "(one => { const all = [...document.querySelectorAll('a')]; all[all.indexOf(one) - 1].focus(); return one.id; "
                    + "})(document.querySelector('article .st a.cite'))"
            );
            await page.TypeAsync("{Tab}");
            await page.UntilAsync("document.querySelector('#open-card cite')");
            Assert.Equal("open-card", await page.TextAsync($"{Focused}.getAttribute('aria-describedby')"));
            Assert.True(await page.IsAsync("document.querySelector('#open-card [data-state] .key').textContent"));
            await page.TypeAsync("{Escape}");
            await page.UntilAsync("!document.querySelector('#open-card')");
            Assert.Equal("cite-1-1", await page.TextAsync($"{Focused}.id"));
            Assert.Equal("", string.Join('\n', page.Problems));
        });

    [Theory, MemberData(nameof(Ways))]
    public Task The_ready_citation_names_the_place_in_the_archive_and_is_chosen_whole(string browser, string way) =>
        browsers.UseAsync(browser, async page =>
        {
            await page.GoToAsync(sites.Url(way, "rounds/astana-1.html"));
            var anchor = await page.TextAsync("document.querySelector('article .st a.ev').getAttribute('href')");
            await page.HoverAsync("article .st a.ev");
            await page.UntilAsync("document.querySelector('#open-card textarea')");
            var citation = await page.TextAsync("document.querySelector('#open-card textarea').value");
            Assert.EndsWith(" rounds/astana-1.html" + anchor, citation, StringComparison.Ordinal);
            Assert.DoesNotContain("file:", citation, StringComparison.Ordinal);
            Assert.DoesNotContain('\u2060', citation);
            const string Chosen =
                "(one => one.value.slice(one.selectionStart, one.selectionEnd) === one.value)(document.querySelector('#open-card "
                + "textarea'))";
            await page.ClickAsync("#open-card textarea");
            await page.UntilAsync(Chosen);
            Assert.Equal("", string.Join('\n', page.Problems));
        });

    [Theory, MemberData(nameof(Ways))]
    public async Task I_find_names_in_the_presence_matrix_in_any_script(string browser, string way)
    {
        const string Shown =
            "[...document.querySelectorAll('#matrix tbody tr')].filter(one => !one.hidden).map(one =>"
            + " one.querySelector('th').textContent.trim()).join()";
        await browsers.UseAsync(browser, async page =>
        {
            foreach (
                var (words, name) in new[]
                {
                    ("idris", "Erlan Idrissov"),
                    ("рандa".Replace('a', 'а'), "Randa Kassis"),
                    ("رنده", "Randa Kassis"),
                }
            )
            {
                await page.GoToAsync("about:blank");
                await page.GoToAsync(sites.Url(way, "presence.html"));
                await page.ClickAsync("[name=name]");
                await page.TypeAsync(words);
                await page.UntilAsync($"({Shown}) === '{name}'");
            }

            await page.GoToAsync("about:blank");
            await page.GoToAsync(sites.Url(way, "presence.html") + "#kind=state&name=100%");
            await page.UntilAsync(
                $"document.querySelector('[name=kind]').value === 'state' && document.querySelector('[name=name]').value === '' && "
                    + $"({Shown})"
            );
            Assert.Equal("", string.Join('\n', page.Problems));
        });
    }

    [Theory, MemberData(nameof(Ways))]
    public Task The_first_stop_skips_to_the_text(string browser, string way) => browsers.UseAsync(browser, async page =>
        {
            await page.GoToAsync(sites.Url(way, "rounds/astana-1.html"));
            await page.TypeAsync("{Tab}");
            await page.UntilAsync($"{Focused}.matches('a.skip')");
            await page.TypeAsync("{Enter}");
            await page.UntilAsync($"{Focused} === document.querySelector('main')");
        });

    [Theory, MemberData(nameof(Ways))]
    public Task Styles_pictures_and_faces_are_there(string browser, string way) => browsers.UseAsync(browser, async page =>
        {
            await page.GoToAsync(sites.Url(way, "rounds/astana-1.html"));
            Assert.True(
                await page.IsAsync("document.styleSheets.length > 0 && getComputedStyle(document.querySelector('.ev')).position !== ''")
            );
            await page.UntilAsync("[...document.images].every(one => one.complete && one.naturalWidth > 0)");
            await page.UntilAsync("[...document.fonts].some(one => /Literata/.test(one.family) && one.status === 'loaded')");
        });
}
