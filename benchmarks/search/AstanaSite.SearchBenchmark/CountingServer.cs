using System.Collections.Concurrent;
using System.IO.Compression;
using System.Net;
using System.Net.Sockets;

namespace AstanaSite.SearchBenchmark;

/// <summary>Serves a folder as GitHub Pages would, text compressed with gzip, and remembers how many bytes each path took.</summary>
internal sealed class CountingServer : IDisposable
{
    private readonly HttpListener listener = new();
    private readonly string folder;

    internal CountingServer(string folder)
    {
        this.folder = Path.GetFullPath(folder);
        using (var socket = new TcpListener(IPAddress.Loopback, 0))
        {
            socket.Start();
            Origin = $"http://127.0.0.1:{((IPEndPoint)socket.LocalEndpoint).Port}/";
        }
        listener.Prefixes.Add(Origin);
        listener.Start();
        _ = Task.Run(Serve);
    }

    internal string Origin { get; }

    /// <summary>The size of each path as sent, and as it lies on disk.</summary>
    internal ConcurrentDictionary<string, (int Sent, int Stored)> Sizes { get; } = new();

    public void Dispose() => listener.Close();

    private async Task Serve()
    {
        while (listener.IsListening)
        {
            try
            {
                var context = await listener.GetContextAsync();
                _ = Task.Run(() => Answer(context));
            }
            catch (Exception fault) when (fault is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private void Answer(HttpListenerContext context)
    {
        var path = Uri.UnescapeDataString(context.Request.Url!.AbsolutePath);
        var file = Path.Combine(folder, path.TrimStart('/'));
        if (!File.Exists(file))
        {
            context.Response.StatusCode = 404;
            context.Response.Close();
            return;
        }
        var stored = File.ReadAllBytes(file);
        var sent = stored;
        context.Response.ContentType = Path.GetExtension(file) switch
        {
            ".html" => "text/html; charset=utf-8",
            ".css" => "text/css",
            ".js" => "text/javascript",
            ".json" => "application/json",
            _ => "application/octet-stream",
        };
        if (context.Response.ContentType != "application/octet-stream")
        {
            var packed = new MemoryStream();
            using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
                gzip.Write(stored);
            sent = packed.ToArray();
            context.Response.Headers["Content-Encoding"] = "gzip";
        }
        Sizes[path] = (sent.Length, stored.Length);
        context.Response.Close(sent, willBlock: false);
    }
}
