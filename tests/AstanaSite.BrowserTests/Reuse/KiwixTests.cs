using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.Playwright;
using Xunit;

namespace AstanaSite.BrowserTests.Reuse;

/// <summary>
/// The archive in a file for Kiwix, made and served as <c>docs/kiwix.md</c> says, with Debian's zim-tools, kiwix-tools and librsvg2-bin.
/// </summary>
public sealed class KiwixTests(Chromium chromium, Sites sites)
{
    [Fact]
    public async Task The_archive_works_within_a_zim_file_with_its_scripts_and_its_search()
    {
        Programs.Need("rsvg-convert", "zimwriterfs", "zimcheck", "kiwix-serve");
        using var folder = new Folder();
        var cancellation = TestContext.Current.CancellationToken;
        var site = Path.Combine(folder.Root, "site");
        Repository.Copy(sites.Archive.Folder, site);
        var zim = Path.Combine(folder.Root, "archive.zim");
        await Programs.Run(
            "rsvg-convert",
            cancellation,
            "-w",
            "48",
            "-h",
            "48",
            $"{site}/assets/icon.svg",
            "-o",
            $"{site}/illustration.png"
        );
        await Programs.Run(
            "zimwriterfs",
            cancellation,
            "--welcome=index.html",
            "--illustration=illustration.png",
            "--language=eng",
            "--title=The Astana Platform: an archive",
            "--description=An archive of the Astana Platform",
            "--creator=The Astana Platform: an archive",
            "--publisher=The Astana Platform: an archive",
            "--name=astana-platform_en",
            "--withoutFTIndex",
            site,
            zim
        );
        Assert.Contains("Overall Test Status: Pass", await Programs.Run("zimcheck", cancellation, zim), StringComparison.Ordinal);

        var port = FreePort();
        using var server = Process.Start(
            new ProcessStartInfo("kiwix-serve", ["--address=127.0.0.1", $"--port={port}", zim])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        try
        {
            var root = $"http://127.0.0.1:{port}/archive/";
            await Until(root + "index.html", cancellation);
            await using var watched = await chromium.OpenAsync();
            var page = watched.Page;
            await page.GotoAsync(root + "index.html");
            await page.Locator("header a[href$='timeline.html']").First.ClickAsync();
            await Assertions.Expect(page.Locator("h1")).ToBeVisibleAsync();
            await page.GotoAsync(root + "search.html?q=idrissov");
            await Assertions.Expect(page.Locator("#search-results li > a:first-child").First).ToHaveTextAsync("Erlan Idrissov");
            await page.Locator("#search-results li > a:first-child").First.ClickAsync();
            await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Erlan Idrissov");
        }
        finally
        {
            server.Kill();
            await server.WaitForExitAsync(cancellation);
        }
    }

    private static async Task Until(string address, CancellationToken cancellation)
    {
        using var client = new HttpClient();
        for (var tries = 0; ; tries++)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri(address), cancellation);
                if (answer.IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException) when (tries < 100) { }

            Assert.True(tries < 100, "kiwix-serve does not answer");
            await Task.Delay(100, cancellation);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private sealed class Folder : IDisposable
    {
        public string Root { get; } = Directory.CreateTempSubdirectory("astana-zim-").FullName;

        public void Dispose() => Directory.Delete(Root, recursive: true);
    }
}
