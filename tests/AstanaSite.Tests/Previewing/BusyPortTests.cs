using System.Globalization;
using System.Net;
using System.Net.Sockets;
using AstanaSite.Tests.Safety;
using Xunit;

namespace AstanaSite.Tests.Previewing;

/// <summary>A preview that cannot listen says which option helps.</summary>
public sealed class BusyPortTests
{
    [Fact]
    public async Task A_port_that_is_taken_is_answered_with_the_option_for_another()
    {
        using var folder = new TemporaryFolder();
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
        using var process = AstanaProcess.In(
            folder.Root,
            ["preview", "--port", port, "--no-dates", "--input", Repository.Path("input"), "--theme", Repository.Path("theme")]
        );
        var (code, words) = await process.End();
        Assert.Equal(2, code);
        Assert.Contains($"port {port}", words, StringComparison.Ordinal);
        Assert.Contains("--port", words, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", words, StringComparison.Ordinal);
    }
}
