using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AstanaSite.BrowserTests.Engines;

/// <summary>WebKitGTK's own small browser by WebDriver, on a screen that nobody sees.</summary>
public sealed class WebKit : Engine
{
    public const string Place = "/usr/bin/WebKitWebDriver";
    public const string Screen = "/usr/bin/Xvfb";

    private readonly Process screen;
    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(90) };
    private Process? driver;
    private string session = "";
    private bool gone;

    private WebKit(Process screen) => this.screen = screen;

    public static async Task<WebKit> StartAsync()
    {
        var screen = Process.Start(
            new ProcessStartInfo(Screen, ["-displayfd", "1", "-screen", "0", "1280x1000x24", "-nolisten", "tcp"])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        var engine = new WebKit(screen);
        try
        {
            await engine.ConnectAsync();
        }
        catch
        {
            await engine.DisposeAsync();
            throw;
        }

        return engine;
    }

    public override bool IsGone => gone || driver is not { HasExited: false };

    public override Task GoToAsync(string address) => AskAsync("url", new() { ["url"] = address });

    public override Task BackAsync() => AskAsync("back", []);

    public override async Task TypeAsync(string keys)
    {
        var actions = new JsonArray();
        foreach (var key in Keys(keys))
        {
            actions.Add(new JsonObject { ["type"] = "keyDown", ["value"] = key });
            actions.Add(new JsonObject { ["type"] = "keyUp", ["value"] = key });
        }

        await AskAsync(
            "actions",
            new()
            {
                ["actions"] = new JsonArray(
                    new JsonObject
                    {
                        ["type"] = "key",
                        ["id"] = "keys",
                        ["actions"] = actions,
                    }
                ),
            }
        );
    }

    public override async Task ClickAsync(string selector) =>
        await AskAsync($"element/{(await FindAsync(selector))["element-6066-11e4-a52e-4f735466cecf"]}/click", []);

    public override async Task HoverAsync(string selector)
    {
        // Where the mouse rests already, nothing would happen.
        var away = new JsonObject
        {
            ["type"] = "pointerMove",
            ["x"] = 1,
            ["y"] = 1,
        };
        var move = new JsonObject
        {
            ["type"] = "pointerMove",
            ["x"] = 0,
            ["y"] = 0,
            ["origin"] = await FindAsync(selector),
        };
        await AskAsync(
            "actions",
            new()
            {
                ["actions"] = new JsonArray(
                    new JsonObject
                    {
                        ["type"] = "pointer",
                        ["id"] = "mouse",
                        ["actions"] = new JsonArray(away, move),
                    }
                ),
            }
        );
    }

    private async Task<JsonObject> FindAsync(string selector)
    {
        await UntilAsync($"document.readyState === 'complete' && document.fonts.status === 'loaded' && {Find(selector)}");
        var found = await AskAsync(
            "execute/sync",
            new()
            {
                ["script"] = $"const one = {Find(selector)}; one.scrollIntoView({{ block: 'center' }}); return one",
                ["args"] = new JsonArray(),
            }
        );
        return JsonSerializer.SerializeToNode(found)!.AsObject();
    }

    public override async ValueTask DisposeAsync()
    {
        if (driver is not null)
        {
            try
            {
                if (session.Length > 0)
                    await http.DeleteAsync(new Uri(session, UriKind.Absolute));
            }
            catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException)
            {
                // It is ended below.
            }

            driver.Kill(entireProcessTree: true);
            await driver.WaitForExitAsync();
            driver.Dispose();
        }

        screen.Kill();
        await screen.WaitForExitAsync();
        screen.Dispose();
        http.Dispose();
    }

    protected override async Task<JsonElement> ValueAsync(string expression)
    {
        var answer = await AskAsync(
            "execute/sync",
            new() { ["script"] = $"return JSON.stringify({{ value: {expression} }})", ["args"] = new JsonArray() }
        );
        return JsonDocument.Parse(answer.GetString()!).RootElement.GetProperty("value");
    }

    private async Task ConnectAsync()
    {
        var display = await screen.StandardOutput.ReadLineAsync(new CancellationTokenSource(TimeSpan.FromSeconds(30)).Token);
        var port = FreePort();
        var start = new ProcessStartInfo(Place, [$"--port={port}"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DISPLAY"] = ":" + display;
        start.Environment["GDK_BACKEND"] = "x11";
        driver = Process.Start(start)!;
        driver.OutputDataReceived += (_, _) => { };
        driver.ErrorDataReceived += (_, _) => { };
        driver.BeginOutputReadLine();
        driver.BeginErrorReadLine();
        var browser = Directory
            .GetFiles("/usr/lib", "MiniBrowser", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 3 })
            .Order(StringComparer.Ordinal)
            .Last(path => path.Contains("webkit2gtk-4", StringComparison.Ordinal));
        var options = new JsonObject { ["binary"] = browser, ["args"] = new JsonArray("--automation") };
        for (var tries = 0; ; tries++)
        {
            try
            {
                var answer = await PostAsync(
                    $"http://127.0.0.1:{port}/session",
                    new()
                    {
                        ["capabilities"] = new JsonObject
                        {
                            ["alwaysMatch"] = new JsonObject { ["webkitgtk:browserOptions"] = options.DeepClone() },
                        },
                    }
                );
                session = $"http://127.0.0.1:{port}/session/{answer.GetProperty("sessionId").GetString()}";
                return;
            }
            catch (HttpRequestException) when (tries < 100)
            {
                await Task.Delay(100);
            }
        }
    }

    private Task<JsonElement> AskAsync(string command, JsonObject parameters) => PostAsync($"{session}/{command}", parameters);

    private async Task<JsonElement> PostAsync(string address, JsonObject parameters)
    {
        // The driver wants the length of what it is sent.
        using var content = new StringContent(
            parameters.ToJsonString(),
            new System.Net.Http.Headers.MediaTypeHeaderValue("application/json")
        );
        using var answer = await http.PostAsync(new Uri(address), content);
        var value = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("value");
        if (answer.IsSuccessStatusCode)
            return value;
        var error = value.GetProperty("error").GetString();
        gone |= error == "invalid session id";
        throw new EngineException($"{error}: {value.GetProperty("message")}");
    }

    private static int FreePort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }
}
