using System.Globalization;
using Microsoft.Playwright;

namespace AstanaSite.SearchBenchmark;

/// <summary>Searches in Chromium: what a cold query loads, and how long a warm key press takes.</summary>
internal static class Browsing
{
    /// <summary>Notes what was loaded when the first results stood there.</summary>
    private const string Watch = """
        addEventListener("DOMContentLoaded", () => {
          const list = document.getElementById("search-results");
          new MutationObserver(() => {
            if (list.children.length && !window.loaded)
              window.loaded = performance.getEntriesByType("resource").map(entry => new URL(entry.name).pathname);
            if (window.pressed) { window.times.push(performance.now() - window.pressed); window.pressed = 0; }
          }).observe(list, { childList: true });
          window.times = [];
        });
        """;

    /// <summary>
    /// Types a query key by key; each key's time ends when the results have changed. Keys that change nothing have no time.
    /// </summary>
    private const string Type = """
        async query => {
          const input = document.getElementById("search-input"), pause = time => new Promise(resolve => setTimeout(resolve, time));
          for (let length = 1; length <= query.length; length++) {
            input.value = query.slice(0, length);
            window.pressed = performance.now();
            input.dispatchEvent(new Event("input"));
            for (let wait = 0; window.pressed && wait < 40; wait++) await pause(5);
            window.pressed = 0;
          }
        }
        """;

    private const string TypePagefind = """
        async query => {
          for (let length = 1; length <= query.length; length++) {
            const start = performance.now();
            await window.ask(query.slice(0, length));
            window.times.push(performance.now() - start);
          }
        }
        """;

    private const string AskOurs = """
        async query => {
          const answer = await astanaSearch.answer(query, document.documentElement.lang);
          const wider = await astanaSearch.widen(query, answer) || answer;
          return Promise.all(wider.documents.slice(0, 10).map(async found => (await astanaSearch.index.text(found)).url));
        }
        """;

    private static BrowserTypeLaunchOptions Options =>
        new()
        {
            ExecutablePath = "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"],
        };

    internal static async Task<int> Run(string folder, string file)
    {
        var queries = await File.ReadAllLinesAsync(file);
        using var server = new CountingServer(folder);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(Options);
        foreach (
            var name in Directory.Exists(Path.Combine(folder, "pagefind")) ? new[] { "search.html", "pagefind.html" } : ["search.html"]
        )
        {
            await Cold(browser, server, name, "one word", queries[..20]);
            await Cold(browser, server, name, "three words", queries[20..]);
            await Warm(browser, server, name, [.. queries.Where((_, index) => index % 4 == 0)]);
        }
        return 0;
    }

    /// <summary>
    /// What share of the judged queries has a judged page first and among the first five, with the other engine and with ours.
    /// </summary>
    internal static async Task<int> Judge(string folder, string file)
    {
        var rows = (await File.ReadAllLinesAsync(file))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t'))
            .ToList();
        using var server = new CountingServer(folder);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(Options);
        foreach (var (page, ask) in new[] { ("search.html", AskOurs), ("pagefind.html", "query => window.ask(query)") })
        {
            var tab = await browser.NewPageAsync();
            await tab.GotoAsync(server.Origin + page);
            await tab.WaitForFunctionAsync(page == "search.html" ? "window.astanaSearch" : "window.ask");
            int atOne = 0,
                atFive = 0;
            foreach (var row in rows)
            {
                var urls = await tab.EvaluateAsync<string[]>(ask, row[0]);
                var place = Array.FindIndex(urls, url => row[2].Split(' ').Contains(url.TrimStart('/')));
                if (place == 0)
                    atOne++;
                if (place is >= 0 and < 5)
                    atFive++;
            }
            Print(
                $"{page, -14} {rows.Count} judged queries: success at 1 {(double)atOne / rows.Count:F3}, at 5 "
                    + $"{(double)atFive / rows.Count:F3}"
            );
        }
        return 0;
    }

    private static async Task Cold(IBrowser browser, CountingServer server, string page, string what, string[] queries)
    {
        var sent = new List<int>();
        var stored = new List<int>();
        var requests = new List<int>();
        foreach (var query in queries)
        {
            server.Sizes.Clear();
            await using var context = await browser.NewContextAsync();
            var tab = await context.NewPageAsync();
            await tab.AddInitScriptAsync(Watch);
            await tab.GotoAsync(server.Origin + page + "?q=" + Uri.EscapeDataString(query));
            await tab.WaitForFunctionAsync("window.loaded");
            // The other engine loads from a worker, which the page's own list does not know; it loads nothing more after its results.
            var paths =
                page == "search.html"
                    ?
                    [
                        .. (await tab.EvaluateAsync<string[]>("window.loaded"))
                            .Select(Uri.UnescapeDataString)
                            .Where(path => path.Contains("/search", StringComparison.Ordinal))
                            .Distinct(),
                    ]
                    : server.Sizes.Keys.Where(path => !path.EndsWith(".html", StringComparison.Ordinal)).ToList();
            sent.Add(paths.Sum(path => server.Sizes[path].Sent));
            stored.Add(paths.Sum(path => server.Sizes[path].Stored));
            requests.Add(paths.Count);
        }
        Print(
            $"{page, -14} cold, {what, -11}: compressed median {Median(sent)} most {sent.Max()}, as stored median {Median(stored)}, "
                + $"requests median {Median(requests)}"
        );
    }

    private static async Task Warm(IBrowser browser, CountingServer server, string page, string[] queries)
    {
        await using var context = await browser.NewContextAsync();
        var tab = await context.NewPageAsync();
        await tab.AddInitScriptAsync(Watch);
        await tab.GotoAsync(server.Origin + page);
        await tab.WaitForFunctionAsync(page == "search.html" ? "window.astanaSearch" : "window.ask");
        var type = page == "search.html" ? Type : TypePagefind;
        foreach (var query in queries)
            await tab.EvaluateAsync(type, query);
        await tab.EvaluateAsync("() => { window.times = []; }");
        foreach (var query in queries)
            await tab.EvaluateAsync(type, query);
        var times = (await tab.EvaluateAsync<double[]>("window.times")).Order().ToList();
        Print(
            $"{page, -14} warm key press: {times.Count} keys, median {times[times.Count / 2]:F1} ms, 95th percentile "
                + $"{times[times.Count * 95 / 100]:F1} ms"
        );
    }

    private static int Median(List<int> values) => values.Order().ElementAt(values.Count / 2);

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
