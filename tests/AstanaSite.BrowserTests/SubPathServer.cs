using System.Net;
using System.Net.Sockets;

namespace AstanaSite.BrowserTests;

/// <summary>Serves a folder below a path on the loopback interface, as GitHub Pages serves a project. Knows nothing but files.</summary>
public sealed class SubPathServer : IDisposable
{
    private const string Path = "/some/sub/path/";

    private readonly HttpListener listener = new();
    private readonly string folder;

    public SubPathServer(string folder)
    {
        this.folder = folder;
        Origin = $"http://127.0.0.1:{FreePort()}";
        listener.Prefixes.Add(Origin + Path);
        listener.Start();
        _ = Task.Run(ServeAsync);
    }

    /// <summary>Scheme, host and port.</summary>
    public string Origin { get; }

    /// <summary>The address of a page.</summary>
    public string Url(string path) => Origin + Path + path;

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
        var path = Uri.UnescapeDataString(context.Request.Url!.AbsolutePath)[Path.Length..];
        var file = System.IO.Path.GetFullPath(System.IO.Path.Combine(folder, path.Length == 0 ? "index.html" : path));
        var isThere = file.StartsWith(folder, StringComparison.Ordinal) && File.Exists(file);
        if (!isThere) file = System.IO.Path.Combine(folder, "404.html");
        context.Response.StatusCode = isThere ? 200 : 404;
        context.Response.ContentType = System.IO.Path.GetExtension(file) switch
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
