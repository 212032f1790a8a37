using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace AstanaSite.Tests.Outside;

/// <summary>
/// A server on this machine that misbehaves in every way that servers do, by path; and that notes what it was asked, when.
/// </summary>
internal sealed class RudeServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentDictionary<string, int> counts = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<(long Start, long End)> times = new();
    private int open;
    private bool isClosed;

    internal RudeServer()
    {
        listener.Start();
        _ = AcceptAsync();
    }

    /// <summary>What was asked, in order: method and path.</summary>
    internal ConcurrentQueue<string> Asked { get; } = new();

    /// <summary>The most requests that were being answered at one time.</summary>
    internal int MostAtOnce { get; private set; }

    /// <summary>The least time between the end of an answer and the next request.</summary>
    internal TimeSpan LeastPause
    {
        get
        {
            var all = times.OrderBy(one => one.Start).ToList();
            return all.Zip(all.Skip(1), (before, after) => Stopwatch.GetElapsedTime(before.End, after.Start))
                .DefaultIfEmpty(TimeSpan.MaxValue)
                .Min();
        }
    }

    internal string Url(string path) => $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}{path}";

    public void Dispose()
    {
        if (isClosed)
            return;
        isClosed = true;
        stop.Cancel();
        listener.Dispose();
        stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                var client = await listener.AcceptTcpClientAsync(stop.Token);
                _ = ServeAsync(client);
            }
            catch (Exception fault) when (fault is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
                var request = await reader.ReadLineAsync(stop.Token) ?? "";
                while (await reader.ReadLineAsync(stop.Token) is { Length: > 0 })
                    continue;
                var words = request.Split(' ');
                if (words.Length < 2)
                    return;
                var start = Stopwatch.GetTimestamp();
                MostAtOnce = Math.Max(MostAtOnce, Interlocked.Increment(ref open));
                Asked.Enqueue($"{words[0]} {words[1]}");
                try
                {
                    await AnswerAsync(stream, words[0] == "HEAD", words[1]);
                }
                finally
                {
                    Interlocked.Decrement(ref open);
                    times.Enqueue((start, Stopwatch.GetTimestamp()));
                }
            }
            catch (Exception fault) when (fault is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
            {
                // It went away in the middle; that is what some of this is about.
            }
        }
    }

    private async Task AnswerAsync(NetworkStream stream, bool isHead, string path)
    {
        var count = counts.AddOrUpdate(path, 1, (_, before) => before + 1);
        switch (path.Split('?')[0])
        {
            case "/good":
                await Write("200 OK");
                break;
            case "/dislikes-head":
                await Write(isHead ? "405 Method Not Allowed" : "200 OK");
                break;
            case "/lies-to-head":
                await Write(isHead ? "404 Not Found" : "200 OK");
                break;
            case "/not-found":
                await Write("404 Not Found");
                break;
            case "/gone":
                await Write("410 Gone");
                break;
            case "/forbidden":
                await Write("403 Forbidden");
                break;
            case "/broken":
                await Write("500 Internal Server Error");
                break;
            case "/busy-once":
                await Write(count == 1 ? "503 Service Unavailable" : "200 OK", count == 1 ? "Retry-After: 1\r\n" : "");
                break;
            case "/busy-long":
                await Write("429 Too Many Requests", "Retry-After: 3600\r\n");
                break;
            case "/moved":
                await Write("301 Moved Permanently", "Location: /good\r\n");
                break;
            case "/moved-to-nothing":
                await Write("308 Permanent Redirect", "Location: /not-found\r\n");
                break;
            case "/elsewhere-today":
                await Write("302 Found", "Location: /good\r\n");
                break;
            case "/circle":
                await Write("301 Moved Permanently", "Location: /circle-back\r\n");
                break;
            case "/circle-back":
                await Write("301 Moved Permanently", "Location: /circle\r\n");
                break;
            case "/endless":
                await Write("302 Found", $"Location: /endless?{Guid.NewGuid():N}\r\n");
                break;
            case "/to-nowhere":
                await Write("302 Found");
                break;
            case "/to-script":
                await Write("302 Found", "Location: javascript:alert(1)\r\n");
                break;
            case "/hangs":
                await Task.Delay(Timeout.Infinite, stop.Token);
                break;
            case "/drips":
                await Drip("HTTP/1.1 200 OK\r\nX: " + new string('x', 4000));
                break;
            case "/huge":
                await Huge(isHead);
                break;
            case "/cut-short":
                await Raw(
                    isHead
                        ? "HTTP/1.1 405 No\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                        : "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\nConnection: close\r\n\r\nten bytes."
                );
                break;
            case "/closes":
                break;
            case "/garbage":
                await Raw("I do not speak this.\r\n\r\n");
                break;
            case "/long-header":
                await Raw(
                    "HTTP/1.1 200 OK\r\n" + string.Concat(Enumerable.Range(0, 3000).Select(n => $"X-{n}: {new string('x', 60)}\r\n"))
                );
                break;
            default:
                await Write("404 Not Found");
                break;
        }

        Task Write(string status, string headers = "") =>
            Raw($"HTTP/1.1 {status}\r\nContent-Length: 0\r\nConnection: close\r\n{headers}\r\n");

        async Task Raw(string text) => await stream.WriteAsync(Encoding.ASCII.GetBytes(text), stop.Token);

        async Task Drip(string text)
        {
            foreach (var one in Encoding.ASCII.GetBytes(text))
            {
                await stream.WriteAsync(new[] { one }, stop.Token);
                await Task.Delay(50, stop.Token);
            }
        }

        async Task Huge(bool dislikes)
        {
            if (dislikes)
            {
                await Write("405 Method Not Allowed");
                return;
            }

            await Raw("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n");
            var block = new byte[64 * 1024];
            while (true)
                await stream.WriteAsync(block, stop.Token);
        }
    }
}
