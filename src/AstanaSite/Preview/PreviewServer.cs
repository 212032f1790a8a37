using System.Globalization;
using System.Net;
using AstanaSite.Writing;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace AstanaSite.Program.Preview;

/// <summary>
/// Serves the preview. Kestrel alone, without the rest of ASP.NET Core: there is one thing to answer, files in memory, so no path can lead
/// out of them.
/// </summary>
internal sealed class PreviewServer : IHttpApplication<HttpContext>, IDisposable
{
    /// <summary>The path below which the preview's own files stand.</summary>
    public const string Own = "/.astana/";

    // Each open page keeps a connection for its news; nobody has so many tabs.
    private const int MostConnections = 512;

    private readonly PreviewSite site;
    private readonly IPAddress address;
    private readonly CancellationToken stopping;
    private readonly KestrelServer kestrel;

    /// <summary>Makes a server.</summary>
    /// <param name="site">What it shows.</param>
    /// <param name="address">Where it listens.</param>
    /// <param name="port">The port; 0 for one that is free.</param>
    /// <param name="stopping">Ends what would otherwise wait for news.</param>
    public PreviewServer(PreviewSite site, IPAddress address, int port, CancellationToken stopping)
    {
        (this.site, this.address, this.stopping) = (site, address, stopping);
        var options = new KestrelServerOptions { AddServerHeader = false };
        options.Limits.MaxRequestBodySize = 0;
        options.Limits.MaxConcurrentConnections = MostConnections;
        options.Listen(address, port);
        var transport = new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance);
        kestrel = new KestrelServer(Options.Create(options), transport, NullLoggerFactory.Instance);
    }

    /// <summary>Begins to listen.</summary>
    /// <returns>The address of the first page.</returns>
    /// <exception cref="IOException">The port is taken.</exception>
    public async Task<string> Start(CancellationToken cancellation)
    {
        await kestrel.StartAsync(this, cancellation);
        return kestrel.Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/";
    }

    /// <summary>Answers what is being asked, and no more.</summary>
    public Task Stop() => kestrel.StopAsync(new CancellationToken(canceled: true));

    public void Dispose() => kestrel.Dispose();

    HttpContext IHttpApplication<HttpContext>.CreateContext(IFeatureCollection features) => new DefaultHttpContext(features);

    void IHttpApplication<HttpContext>.DisposeContext(HttpContext context, Exception? exception) { }

    async Task IHttpApplication<HttpContext>.ProcessRequestAsync(HttpContext context)
    {
        try
        {
            await Answer(context);
        }
        catch (OperationCanceledException)
        {
            // The page was closed, or the preview ends.
        }
    }

    private Task Answer(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.CacheControl = "no-cache";
        headers.XContentTypeOptions = "nosniff";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Referrer-Policy"] = "same-origin";
        if (!HostNames.IsOurs(context.Request.Host.Host, address, Environment.MachineName))
            return Send(context, 421, "text/plain", "The preview answers only under the address that it gave.\n"u8.ToArray());
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            headers.Allow = "GET, HEAD";
            return Send(context, 405, "text/plain", "The preview only shows.\n"u8.ToArray());
        }

        var path = context.Request.Path.Value ?? "/";
        return path switch
        {
            Own + "preview.js" => Send(context, 200, "text/javascript", PreviewAssets.Script),
            Own + "preview.css" => Send(context, 200, "text/css", PreviewAssets.Style),
            Own + "news" => News(context),
            _ => File(context, path),
        };
    }

    private async Task File(HttpContext context, string path)
    {
        var state = await site.NewerThan(0, context.RequestAborted);
        var found = Find(state, path);
        if (found is null && Find(state, path + "/") is not null && !path.EndsWith('/'))
        {
            context.Response.Headers.Location = path[(path.LastIndexOf('/') + 1)..] + "/";
            await Send(context, 301, "text/plain", default);
            return;
        }

        var isThere = found is not null;
        var content = found?.Content ?? (state.Files.TryGetValue("404.html", out var missing) ? missing.Content : PreviewPage.NoSite);
        var type = isThere ? MediaType.Of(found!.Path) : MediaType.Of(".html");
        if (type.Name == "text/html")
        {
            var name = found?.Path ?? Name(path, state.BasePath);
            var page = PreviewPage.Of(
                content.Span,
                name,
                isThere,
                string.Create(CultureInfo.InvariantCulture, $"{site.Session}.{state.Number}")
            );
            await Send(
                context,
                isThere ? 200
                    : state.Files.Count > 0 ? 404
                    : 503,
                type.ToString(),
                page
            );
            return;
        }

        var tag = string.Create(CultureInfo.InvariantCulture, $"\"{site.Session}.{state.ChangedAt[found!.Path]}\"");
        context.Response.Headers.ETag = tag;
        if (context.Request.Headers.IfNoneMatch == tag)
            context.Response.StatusCode = 304;
        else
            await Send(context, 200, type.ToString(), content);
    }

    // A page that has the whole address of the site in it, as the one for pages that are not there, works here too.
    private static OutputFile? Find(PreviewState state, string path)
    {
        if (state.Files.TryGetValue(Name(path, "/"), out var file))
            return file;
        return path.StartsWith(state.BasePath, StringComparison.Ordinal) && state.Files.TryGetValue(Name(path, state.BasePath), out file)
            ? file
            : null;
    }

    private static string Name(string path, string basePath)
    {
        var name = path.StartsWith(basePath, StringComparison.Ordinal) ? path[basePath.Length..] : path.TrimStart('/');
        return name.Length == 0 || name.EndsWith('/') ? name + "index.html" : name;
    }

    private async Task News(HttpContext context)
    {
        var query = context.Request.Query;
        var page = query["page"].ToString();
        var parts = query["state"].ToString().Split('.');
        var number =
            parts.Length == 2 && parts[0] == site.Session && int.TryParse(parts[1], CultureInfo.InvariantCulture, out var given)
                ? given
                : -1;
        var wasThere = query["there"] == "1";
        context.Response.ContentType = "text/event-stream";
        if (HttpMethods.IsHead(context.Request.Method))
            return;
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        using var opened = site.Open(page);
        for (var last = 0; ; )
        {
            var state = await site.NewerThan(last, ending.Token);
            last = state.Number;
            var body = context.Response.Body;
            await body.WriteAsync("data: "u8.ToArray(), ending.Token);
            await body.WriteAsync(PreviewNews.Of(site, state, page, number, wasThere), ending.Token);
            await body.WriteAsync("\n\n"u8.ToArray(), ending.Token);
            await body.FlushAsync(ending.Token);
            // What was told is done: the next news begin here.
            if (number >= 0)
                number = state.Number;
        }
    }

    private static async Task Send(HttpContext context, int status, string type, ReadOnlyMemory<byte> content)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType =
            type.StartsWith("text/", StringComparison.Ordinal) && !type.Contains(';', StringComparison.Ordinal)
                ? type + "; charset=utf-8"
                : type;
        context.Response.ContentLength = content.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await context.Response.Body.WriteAsync(content, context.RequestAborted);
    }
}
