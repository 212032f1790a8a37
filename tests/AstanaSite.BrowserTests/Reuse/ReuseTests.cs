using System.Text;
using Microsoft.Playwright;
using Xunit;

namespace AstanaSite.BrowserTests.Reuse;

/// <summary>What a reader takes along: a citation as a file, the data, and what programs are told by a page.</summary>
public sealed class ReuseTests(Chromium chromium, Sites sites)
{
    public static TheoryData<string, string, string> Files
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var way in new[] { "file", "http" })
            foreach (
                var (extension, start) in new[]
                {
                    ("bib", "@online{astana-1,\n"),
                    ("ris", "TY  - ELEC\r\nID  - astana-1\r\n"),
                    ("json", "[{\"id\":\"astana-1\",\"type\":\"webpage\""),
                }
            )
                data.Add(way, extension, start);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task I_take_a_citation_along_as_a_file_without_script(string way, string extension, string start)
    {
        await using var watched = await chromium.OpenAsync(
            new BrowserNewContextOptions { JavaScriptEnabled = false, AcceptDownloads = true }
        );
        var page = watched.Page;
        await page.GotoAsync(sites.Url(way, "rounds/astana-1.html"));
        await page.Locator("#cite summary").ClickAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator($"#cite a[download$='.{extension}']").ClickAsync());
        Assert.Equal("astana-1." + extension, download.SuggestedFilename);
        var text = await File.ReadAllTextAsync(await download.PathAsync(), Encoding.UTF8, TestContext.Current.CancellationToken);
        Assert.StartsWith(start, text, StringComparison.Ordinal);
        // In BibTeX braces keep the capitals.
        var title =
            extension == "bib" ? "{First} round of the {Syrian} opposition in {Astana}" : "First round of the Syrian opposition in Astana";
        Assert.Contains(title, text, StringComparison.Ordinal);
        Assert.Empty(watched.Problems);
    }

    [Theory]
    [InlineData("file")]
    [InlineData("http")]
    public async Task A_citation_keeps_letters_of_other_scripts(string way)
    {
        await using var watched = await chromium.OpenAsync(new BrowserNewContextOptions { AcceptDownloads = true });
        var page = watched.Page;
        await page.GotoAsync(sites.Url(way, "sources/aawsat-2022-09.html"));
        await page.Locator("#reference summary").ClickAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator("#reference a[download$='.ris']").ClickAsync());
        var text = await File.ReadAllTextAsync(await download.PathAsync(), Encoding.UTF8, TestContext.Current.CancellationToken);
        Assert.Contains($"TI  - {await page.Locator("h1").InnerTextAsync()}\r\n", text, StringComparison.Ordinal);
        Assert.Matches(@"\p{IsArabic}", text);
    }

    [Theory]
    [InlineData("file")]
    [InlineData("http")]
    public async Task The_block_of_data_stands_in_the_page_and_breaks_no_rule(string way)
    {
        await using var watched = await chromium.OpenAsync();
        await watched.Page.GotoAsync(
            sites.Url(way, "rounds/astana-1.html"),
            new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle }
        );
        var name = await watched.Page.EvaluateAsync<string>(
            "JSON.parse(document.querySelector('script[type=\"application/ld+json\"]').textContent).name"
        );
        Assert.Equal("First round of the Syrian opposition in Astana", name);
        Assert.Empty(watched.Problems);
    }

    [Theory]
    [InlineData("file")]
    [InlineData("http")]
    public async Task I_come_from_any_page_to_the_data_and_take_a_file(string way)
    {
        await using var watched = await chromium.OpenAsync(new BrowserNewContextOptions { AcceptDownloads = true });
        var page = watched.Page;
        await page.GotoAsync(sites.Url(way, "actors/randa-kassis.html"));
        await page.Locator("footer a[href$='data.html']").ClickAsync();
        await page.WaitForURLAsync("**/data.html");
        var names = await page.Locator("main a[download]")
            .EvaluateAllAsync<string[]>("all => all.filter(one => !one.href.startsWith('data:')).map(one => one.getAttribute('download'))");
        var written = Directory.EnumerateFiles(Path.Combine(sites.Archive.Folder, "data")).Select(Path.GetFileName);
        Assert.Equal(written.Order(StringComparer.Ordinal), names.Order(StringComparer.Ordinal));
        if (way == "http")
        {
            var download = await page.RunAndWaitForDownloadAsync(() => page.Locator("main a[download='events.csv']").ClickAsync());
            Assert.Equal("events.csv", download.SuggestedFilename);
        }
    }

    [Fact]
    public async Task TimelineJS_reads_the_timeline()
    {
        var script = Repository.Path("tests", "web", "node_modules", "@knight-lab", "timelinejs", "dist", "js", "timeline.js");
        if (!File.Exists(script))
        {
            Assert.SkipUnless(
                Environment.GetEnvironmentVariable("CI") == "true",
                "TimelineJS is not installed: npm ci --ignore-scripts --prefix tests/web"
            );
            Assert.Fail("TimelineJS is not installed");
        }

        await using var watched = await chromium.OpenAsync(new BrowserNewContextOptions { BypassCSP = true });
        var page = watched.Page;
        await page.GotoAsync(sites.Url("http", "404.html"));
        await page.AddScriptTagAsync(new PageAddScriptTagOptions { Path = script });
        var json = await File.ReadAllTextAsync(
            Path.Combine(sites.Archive.Folder, "data", "timeline.json"),
            TestContext.Current.CancellationToken
        );
        var read = await page.EvaluateAsync<string[]>(
            """
            async text => {
              document.body.innerHTML = '<div id="t" style="inline-size: 900px; block-size: 600px"></div>';
              const timeline = new TL.Timeline('t', JSON.parse(text));
              await new Promise((done, late) => { timeline.on('loaded', done); setTimeout(() => late(new Error('not loaded')), 20000); });
              const day = date => [date.data.year, date.data.month, date.data.day].filter(part => part).join('-');
              return timeline.config.events.map(one => `${one.unique_id} ${day(one.start_date)} ${one.end_date ? day(one.end_date) : '-'}`);
            }
            """,
            json
        );
        var rounds = Directory.EnumerateFiles(Repository.Path("input", "rounds"), "*.md").Count();
        Assert.Equal(rounds, read.Length);
        Assert.Contains("astana-1 2015-5-25 2015-5-27", read);
        // An end that is more exact than its start is kept: 2018/2018-10-29.
        Assert.Contains(read, one => one.EndsWith(" 2018-1-1 2018-10-29", StringComparison.Ordinal));
    }
}
