using System.Net;
using System.Net.Sockets;

namespace AstanaSite.BrowserTests;

/// <summary>Serves a folder below a path on the loopback interface, as GitHub Pages serves a project. Knows nothing but files.</summary>
public sealed class SubPathServer : IDisposable
{
    private readonly HttpListener listener = new();
    private readonly string folder;
    private readonly string path;

    public SubPathServer(string folder, string path = "/some/sub/path/")
    {
        (this.folder, this.path) = (folder, path);
        Origin = $"http://127.0.0.1:{FreePort()}";
        listener.Prefixes.Add(Origin + path);
        listener.Start();
        _ = Task.Run(ServeAsync);
    }

    /// <summary>Scheme, host and port.</summary>
    public string Origin { get; }

    /// <summary>The address of a page.</summary>
    public string Url(string page) => Origin + path + page;

    public void Dispose() => listener.Close();

    private async Task ServeAsync()
    {
        while (listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await listener.GetContextAsync();
            }
            catch (Exception fault) when (fault is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            _ = Task.Run(() => Answer(context));
        }
    }

    private void Answer(HttpListenerContext context)
    {
        var page = Uri.UnescapeDataString(context.Request.Url!.AbsolutePath)[path.Length..];
        var file = Path.GetFullPath(Path.Combine(folder, page.Length == 0 ? "index.html" : page));
        var isThere = file.StartsWith(folder, StringComparison.Ordinal) && File.Exists(file);
        if (!isThere)
            file = Path.Combine(folder, "404.html");
        context.Response.StatusCode = isThere ? 200 : 404;
        context.Response.ContentType = Path.GetExtension(file) switch
        {
            ".html" => "text/html; charset=utf-8",
            ".css" => "text/css; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            ".svg" => "image/svg+xml",
            ".woff2" => "font/woff2",
            _ => "application/octet-stream",
        };
        try
        {
            context.Response.Close(File.ReadAllBytes(file), willBlock: false);
        }
        catch (HttpListenerException)
        {
            // The browser went away in the middle of it.
        }
    }

    private static int FreePort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }
}
