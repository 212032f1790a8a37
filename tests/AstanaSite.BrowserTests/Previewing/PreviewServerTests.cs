using System.Net;
using System.Net.Sockets;
using System.Text;
using Xunit;

namespace AstanaSite.BrowserTests.Previewing;

/// <summary>What the preview answers, and whom.</summary>
public sealed class PreviewServerTests(PreviewServerTests.Shown shown) : IClassFixture<PreviewServerTests.Shown>
{
    private static readonly HttpClient Client = new(new SocketsHttpHandler { AllowAutoRedirect = false })
    {
        Timeout = TimeSpan.FromMinutes(1),
    };

    private Uri Address => shown.Preview!.Address;

    [Fact]
    public async Task It_answers_under_its_own_names_only()
    {
        Assert.Equal(IPAddress.Loopback.ToString(), Address.Host);
        foreach (var host in new[] { "127.0.0.1", "localhost", "localhost:4321", "[::1]", "127.0.0.2" })
            Assert.Equal(HttpStatusCode.OK, await Ask(HttpMethod.Get, "", host));
        foreach (var host in new[] { "evil.example", "localhost.evil.example", "192.168.1.10", "127.0.0.1.evil.example", "localhost." })
            Assert.Equal(HttpStatusCode.MisdirectedRequest, await Ask(HttpMethod.Get, "", host));
    }

    [Fact]
    public async Task It_only_shows()
    {
        foreach (
            var method in new[]
            {
                HttpMethod.Post,
                HttpMethod.Put,
                HttpMethod.Delete,
                HttpMethod.Patch,
                HttpMethod.Options,
                HttpMethod.Trace,
            }
        )
            Assert.Equal(HttpStatusCode.MethodNotAllowed, await Ask(method, "index.html", "localhost"));
        Assert.Equal(HttpStatusCode.OK, await Ask(HttpMethod.Head, "index.html", "localhost"));
    }

    [Theory]
    [InlineData("/../input/site.yml")]
    [InlineData("/..%2finput/site.yml")]
    [InlineData("/%2e%2e/input/site.yml")]
    [InlineData("/assets/..%5c..%5cinput%5csite.yml")]
    [InlineData("//etc/passwd")]
    [InlineData("/.astana/../../x")]
    [InlineData("/index.html%00")]
    [InlineData("/input/site.yml")]
    public async Task Nothing_but_the_site_can_be_had(string path)
    {
        // Written by hand: a client would make the path harmless.
        using var socket = new TcpClient();
        await socket.ConnectAsync(Address.Host, Address.Port, TestContext.Current.CancellationToken);
        var stream = socket.GetStream();
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"),
            TestContext.Current.CancellationToken
        );
        using var reader = new StreamReader(stream);
        var answer = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.Matches("^HTTP/1.1 40[04] ", answer);
        Assert.DoesNotContain("languages:", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "text/html; charset=utf-8")]
    [InlineData("ar/", "text/html; charset=utf-8")]
    [InlineData("assets/site.css", "text/css; charset=utf-8")]
    [InlineData("assets/site.js", "text/javascript; charset=utf-8")]
    [InlineData("assets/icon.svg", "image/svg+xml")]
    [InlineData("READ-ME.txt", "text/plain; charset=utf-8")]
    public async Task Each_file_has_its_type_and_may_be_read_by_the_preview_alone(string path, string type)
    {
        using var answer = await Client.GetAsync(new Uri(Address, path), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType!.ToString());
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("same-origin", answer.Headers.GetValues("Cross-Origin-Resource-Policy").Single());
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task A_folder_leads_to_its_first_page()
    {
        using var answer = await Client.GetAsync(new Uri(Address, "rounds"), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal("rounds/", answer.Headers.Location!.ToString());
    }

    private async Task<HttpStatusCode> Ask(HttpMethod method, string path, string host)
    {
        using var request = new HttpRequestMessage(method, new Uri(Address, path));
        request.Headers.Host = host;
        using var answer = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    /// <summary>One preview for all questions.</summary>
    public sealed class Shown : IAsyncLifetime
    {
        internal RunningPreview? Preview { get; private set; }

        public async ValueTask InitializeAsync() => Preview = await RunningPreview.Start();

        public async ValueTask DisposeAsync() => await Preview!.DisposeAsync();
    }
}
