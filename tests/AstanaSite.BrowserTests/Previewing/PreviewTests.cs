using Microsoft.Playwright;
using Xunit;

namespace AstanaSite.BrowserTests.Previewing;

/// <summary>What one sees in the browser while one writes.</summary>
public sealed class PreviewTests(Chromium chromium)
{
    private const string Round = "input/rounds/astana-1.md";
    private const string Page = "rounds/astana-1.html";

    // Set on the page by a test: it is gone if the page was loaded anew.
    private const string Mark = "window.mark = 1";

    [Fact]
    public async Task What_I_save_appears_on_the_open_page_and_the_page_stays_where_it_was()
    {
        await using var preview = await RunningPreview.Start();
        await using var watched = await Open(preview, Page);
        var page = watched.Page;
        await page.EvaluateAsync("document.fonts.ready.then(() => true)"); // a late typeface moves what is below it
        await page.EvaluateAsync("window.scrollTo(0, 300)");
        Assert.True(await page.EvaluateAsync<double>("scrollY") > 0);
        // What one reads stays where it is, whatever grows above it.
        var before = await page.EvaluateAsync<double>(
            "(window.read = document.elementFromPoint(innerWidth / 3, 80)).getBoundingClientRect().top"
        );

        preview.Write(Round, preview.Read(Round) + "\nA sentence that was not there before.\n");
        await page.Locator("#main")
            .GetByText("A sentence that was not there before.")
            .WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });

        await page.EvaluateAsync("new Promise(done => requestAnimationFrame(() => setTimeout(done)))");
        var after = await page.EvaluateAsync<double>("window.read.isConnected ? window.read.getBoundingClientRect().top : 1e9");
        Assert.InRange(after - before, -8, 8);
        Assert.True(await page.EvaluateAsync<bool>("window.mark === 1"));
        Assert.Empty(watched.Problems);
    }

    [Fact]
    public async Task A_file_that_takes_the_name_of_another_is_a_change()
    {
        await using var preview = await RunningPreview.Start();
        await using var watched = await Open(preview, Page);
        for (var round = 1; round <= 3; round++)
        {
            preview.WriteByRenaming(Round, preview.Read(Round) + $"\nSentence number {round} is new.\n");
            await watched.Page.Locator("#main").GetByText($"Sentence number {round} is new.").WaitForAsync();
        }

        Assert.True(await watched.Page.EvaluateAsync<bool>("window.mark === 1"));
    }

    [Fact]
    public async Task A_mistake_is_shown_over_the_last_good_page_until_it_is_mended()
    {
        await using var preview = await RunningPreview.Start();
        await using var watched = await Open(preview, Page);
        var overlay = watched.Page.Locator("astana-preview");
        var good = preview.Read(Round);
        var title = await watched.Page.Locator("h1").InnerTextAsync();

        preview.Write(Round, good.Replace("track:", "trak:", StringComparison.Ordinal));
        await overlay.GetByText("AS0203").First.WaitForAsync();
        Assert.Contains("the last good site", await overlay.Locator("h2").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("rounds/astana-1.md:", await overlay.Locator(".place").First.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("trak", await overlay.Locator("mark").First.InnerTextAsync());
        Assert.Equal(title, await watched.Page.Locator("h1").InnerTextAsync());
        // The look of the overlay is there in spite of the security policy.
        Assert.Equal("fixed", await overlay.Locator("section").EvaluateAsync<string>("one => getComputedStyle(one).position"));
        lock (preview.Terminal)
            Assert.Contains(preview.Terminal, line => line.Contains("AS0203", StringComparison.Ordinal));

        // The page is loaded anew in the meantime: site and overlay are still there.
        await watched.Page.ReloadAsync();
        Assert.Equal(title, await watched.Page.Locator("h1").InnerTextAsync());
        await overlay.GetByText("AS0203").First.WaitForAsync();

        preview.Write(Round, good);
        await overlay.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
        Assert.Empty(watched.Problems);
    }

    [Fact(Timeout = 120_000)]
    public async Task A_style_sheet_changes_the_page_without_loading_it_anew()
    {
        await using var preview = await RunningPreview.Start();
        await using var watched = await Open(preview, Page);
        preview.Write("theme/assets/site.css", preview.Read("theme/assets/site.css") + "\nh1 { letter-spacing: 7px; }\n");
        // The security policy forbids the waiting that evaluates text again and again by itself.
        while (await watched.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('h1')).letterSpacing") != "7px")
            await Task.Delay(20, TestContext.Current.CancellationToken);
        Assert.True(await watched.Page.EvaluateAsync<bool>("window.mark === 1"));
    }

    [Fact]
    public async Task A_page_with_a_script_of_its_own_is_loaded_anew()
    {
        await using var preview = await RunningPreview.Start();
        await using var watched = await Open(preview, "timeline.html");
        var title = preview.Read(Round).Split('\n').Single(line => line.StartsWith("title:", StringComparison.Ordinal));
        preview.Write(Round, preview.Read(Round).Replace(title, "title: An event by another name", StringComparison.Ordinal));
        await watched
            .Page.GetByText("An event by another name")
            .First.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
        Assert.True(await watched.Page.EvaluateAsync<bool>("window.mark === undefined"));
    }

    [Fact]
    public async Task A_page_that_is_not_there_appears_when_its_record_is_written()
    {
        await using var preview = await RunningPreview.Start();
        await using var watched = await Open(preview, "places/new.html");
        Assert.Contains("404", await watched.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        preview.Write("input/places/new.md", "---\ntitle: A new place\n---\n");
        await watched.Page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "A new place" }).WaitForAsync();
    }

    [Fact]
    public async Task A_template_that_changes_is_seen_at_once()
    {
        await using var preview = await RunningPreview.Start();
        await using var watched = await Open(preview, Page);
        preview.Write("theme/templates/round.liquid", "<p>By another template.</p>\n" + preview.Read("theme/templates/round.liquid"));
        await watched.Page.GetByText("By another template.").WaitForAsync();
    }

    private async Task<WatchedPage> Open(RunningPreview preview, string path)
    {
        var watched = await chromium.OpenAsync();
        await watched.Page.GotoAsync(new Uri(preview.Address, path).AbsoluteUri);
        await watched.Page.EvaluateAsync(Mark);
        return watched;
    }
}
