using AstanaSite.BrowserTests;
using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(Chromium))]
[assembly: AssemblyFixture(typeof(Sites))]

namespace AstanaSite.BrowserTests;

/// <summary>The Chromium of the machine. Without one the tests are skipped, except in CI, where they fail.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Places =
    [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
        "/usr/bin/google-chrome-stable",
    ];

    /// <summary>The width of a usual phone, in CSS pixels.</summary>
    public const int PhoneWidth = 390;

    /// <summary>The height of a usual phone.</summary>
    public const int PhoneHeight = 844;

    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        var path = Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } given ? given : Places.FirstOrDefault(File.Exists);
        if (path is null)
            return;
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions
            {
                ExecutablePath = path,
                Args =
                [
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                ],
            }
        );
    }

    /// <summary>A new page that remembers what it asked for and what went wrong.</summary>
    /// <param name="options">Size, colours, script or not.</param>
    public async Task<WatchedPage> OpenAsync(BrowserNewContextOptions? options = null)
    {
        if (browser is null)
        {
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", "there is no Chromium on this machine; CI has one");
            Assert.Fail("there is no Chromium on this machine");
        }

        var context = await browser!.NewContextAsync(options ?? new BrowserNewContextOptions());
        return new WatchedPage(context, await context.NewPageAsync());
    }

    /// <summary>A new page as a phone of usual size shows it.</summary>
    /// <param name="hasScript">Whether scripts run.</param>
    public Task<WatchedPage> OpenPhoneAsync(bool hasScript = true) =>
        OpenAsync(
            new BrowserNewContextOptions
            {
                ViewportSize = new ViewportSize { Width = PhoneWidth, Height = PhoneHeight },
                IsMobile = true,
                HasTouch = true,
                JavaScriptEnabled = hasScript,
            }
        );

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
    }
}

/// <summary>A page, what it requested, and what its console said.</summary>
public sealed class WatchedPage : IAsyncDisposable
{
    private readonly IBrowserContext context;

    internal WatchedPage(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
        page.Request += (_, request) => Requests.Add(request.Url);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                Problems.Add(message.Text);
        };
        page.PageError += (_, error) => Problems.Add(error);
        page.RequestFailed += (_, request) => Problems.Add($"{request.Url}: {request.Failure}");
    }

    public IPage Page { get; }

    /// <summary>All addresses that were asked for.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>
    /// Errors and warnings of the console, faults of scripts, requests that failed; breaches of the security policy are among them.
    /// </summary>
    public List<string> Problems { get; } = [];

    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}

/// <summary>The sites that the tests look at, built once.</summary>
public sealed class Sites : IDisposable
{
    private readonly Lazy<BuiltSite> archive = new(() => BuiltSite.Of("input"));
    private readonly Lazy<BuiltSite> arabic = new(() => BuiltSite.Of("tests", "sites", "arabic", "input"));
    private readonly Lazy<SubPathServer> server;

    public Sites() => server = new(() => new SubPathServer(archive.Value.Folder));

    /// <summary>The archive itself.</summary>
    public BuiltSite Archive => archive.Value;

    /// <summary>The sample in English and Arabic.</summary>
    public BuiltSite Arabic => arabic.Value;

    /// <summary>The archive over http, below a path.</summary>
    public SubPathServer Server => server.Value;

    /// <summary>The address of a page of the archive, by double click or over http.</summary>
    public string Url(string way, string path) => way == "file" ? Archive.FileUrl(path) : Server.Url(path);

    public void Dispose()
    {
        if (server.IsValueCreated)
            server.Value.Dispose();
        if (archive.IsValueCreated)
            archive.Value.Dispose();
        if (arabic.IsValueCreated)
            arabic.Value.Dispose();
    }
}
