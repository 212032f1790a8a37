using System.CommandLine;
using System.Net;
using System.Net.Sockets;
using AstanaSite.Program.Preview;

namespace AstanaSite.Program.Commands;

/// <summary>Shows the site in a browser while one writes.</summary>
internal sealed class PreviewCommand
{
    private const int UsualPort = 4321;
    private const int MostPorts = 20;
    private const int MostAtOnce = 8;

    private readonly Option<string> host = new("--host")
    {
        Description = "The address to listen at; any other than the usual lets other machines in.",
        HelpName = "ip",
        DefaultValueFactory = _ => "127.0.0.1",
    };
    private readonly Option<int?> port = new("--port")
    {
        Description = $"The port; 0 for any that is free. Without it {UsualPort}, or the next that is free.",
        HelpName = "n",
    };

    private PreviewCommand()
    {
        host.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && Address(result.Tokens[0].Value) is null)
                result.AddError("--host wants an IP address, or localhost");
        });
        port.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && (!int.TryParse(result.Tokens[0].Value, out var n) || n is < 0 or > 65535))
                result.AddError("--port wants a number from 0 to 65535");
        });
    }

    public static Command Create(BuildOptions options)
    {
        var own = new PreviewCommand();
        var command = new Command("preview", "Show the site in a browser, and refresh it with every change; nothing is written.")
        {
            own.host,
            own.port,
        };
        options.AddWithoutOutput(command);
        command.SetAction(
            (parsed, cancellation) =>
                Run(options.Read(parsed), Address(parsed.GetValue(own.host)!)!, parsed.GetValue(own.port), cancellation)
        );
        return command;
    }

    private static async Task<int> Run(BuildSettings settings, IPAddress address, int? port, CancellationToken cancellation)
    {
        if (!BuildCommand.Request(settings, out var request))
            return ExitCode.Usage;
        // A build takes a thread of the pool for each processor, and the pool waits half a second before it
        // makes more: pages are served meanwhile.
        ThreadPool.SetMinThreads(settings.Jobs + MostAtOnce, MostAtOnce);
        var site = new PreviewSite();
        using var watcher = new ChangeWatcher(settings.Input, settings.Theme);
        if (await Listen(site, address, port, cancellation) is not var (server, url))
            return ExitCode.Usage;
        using (server)
        {
            request = BuildCommand.WithHistory(request, settings);
            Console.WriteLine($"{url}  (Ctrl+C ends)");
            if (!IPAddress.IsLoopback(address))
                Console.Error.WriteLine("astana: other machines can read this preview");
            try
            {
                await Task.Run(() => new Rebuilder(request, settings.Input, settings.Theme, site, watcher).Run(cancellation), cancellation);
            }
            catch (OperationCanceledException)
            {
                await server.Stop();
            }
        }

        return ExitCode.Clean;
    }

    // A port that was asked for is meant; without one any near the usual will do.
    private static async Task<(PreviewServer Server, string Url)?> Listen(
        PreviewSite site,
        IPAddress address,
        int? port,
        CancellationToken cancellation
    )
    {
        for (var at = port ?? UsualPort; ; at++)
        {
            var server = new PreviewServer(site, address, at, cancellation);
            try
            {
                return (server, await server.Start(cancellation));
            }
            catch (Exception fault) when (fault is IOException or SocketException)
            {
                server.Dispose();
                var isTaken = fault is IOException;
                if (isTaken && port is null && at < UsualPort + MostPorts)
                    continue;
                Console.Error.WriteLine(
                    isTaken && port is null
                        ? $"astana: the ports {UsualPort} to {at} are taken; name a free one with --port, or --port 0 for any"
                        : $"astana: nothing can listen at {address} on port {at}: {fault.Message.TrimEnd('.')}; name another with --port, "
                            + "or --port 0 for any that is free"
                );
                return null;
            }
        }
    }

    private static IPAddress? Address(string text) =>
        text == "localhost" ? IPAddress.Loopback
        : IPAddress.TryParse(text, out var address) ? address
        : null;
}
