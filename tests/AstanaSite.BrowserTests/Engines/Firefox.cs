using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AstanaSite.BrowserTests.Engines;

/// <summary>Firefox by WebDriver BiDi, with the settings of a reader: a driver's own loosen what a page in a file may do.</summary>
public sealed class Firefox : Engine
{
    public const string Place = "/usr/bin/firefox-esr";

    // Only what would ask the network or the person, and what gives a window that nobody sees the focus; the recommended
    // preferences of the driver are off as a whole.
    private const string Preferences = """
        user_pref("remote.prefs.recommended", false);
        user_pref("app.normandy.enabled", false);
        user_pref("app.update.disabledForTesting", true);
        user_pref("browser.aboutwelcome.enabled", false);
        user_pref("browser.safebrowsing.update.enabled", false);
        user_pref("browser.shell.checkDefaultBrowser", false);
        user_pref("datareporting.policy.dataSubmissionEnabled", false);
        user_pref("extensions.update.enabled", false);
        user_pref("focusmanager.testmode", true);
        user_pref("network.captive-portal-service.enabled", false);
        user_pref("network.connectivity-service.enabled", false);
        user_pref("services.settings.server", "http://127.0.0.1:9/");
        user_pref("toolkit.telemetry.enabled", false);
        """;

    // NS_BINDING_ABORTED: a face was still on its way when the page was left.
    private const string Aborted = "status=2152398850";

    private readonly string profile;
    private readonly Process process;
    private readonly ClientWebSocket socket = new();
    private readonly CancellationTokenSource stop = new();
    private readonly Dictionary<int, TaskCompletionSource<JsonElement>> waiting = [];
    private int last;
    private string context = "";

    private Firefox(string profile, Process process) => (this.profile, this.process) = (profile, process);

    public static async Task<Firefox> StartAsync()
    {
        var profile = Directory.CreateTempSubdirectory("astana-firefox-").FullName;
        await File.WriteAllTextAsync(Path.Combine(profile, "user.js"), Preferences);
        var start = new ProcessStartInfo(
            Place,
            ["--headless", "--no-remote", "--profile", profile, "--remote-debugging-port=0", "about:blank"]
        )
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        start.Environment["HOME"] = profile;
        var process = Process.Start(start)!;
        var engine = new Firefox(profile, process);
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

    public override bool IsGone => process.HasExited;

    public override async Task GoToAsync(string address) =>
        await AskAsync(
            "browsingContext.navigate",
            new()
            {
                ["context"] = context,
                ["url"] = address,
                ["wait"] = "complete",
            }
        );

    public override async Task BackAsync() =>
        await AskAsync("browsingContext.traverseHistory", new() { ["context"] = context, ["delta"] = -1 });

    public override async Task TypeAsync(string keys)
    {
        var actions = new JsonArray();
        foreach (var key in Keys(keys))
        {
            actions.Add(new JsonObject { ["type"] = "keyDown", ["value"] = key });
            actions.Add(new JsonObject { ["type"] = "keyUp", ["value"] = key });
        }

        await ActAsync(
            new JsonObject
            {
                ["type"] = "key",
                ["id"] = "keys",
                ["actions"] = actions,
            }
        );
    }

    public override Task ClickAsync(string selector) =>
        PointAsync(
            selector,
            new JsonObject { ["type"] = "pointerDown", ["button"] = 0 },
            new JsonObject { ["type"] = "pointerUp", ["button"] = 0 }
        );

    public override Task HoverAsync(string selector) => PointAsync(selector);

    private async Task PointAsync(string selector, params JsonObject[] then)
    {
        await UntilAsync($"document.readyState === 'complete' && document.fonts.status === 'loaded' && {Find(selector)}");
        var node = await EvaluateAsync($"(one => (one.scrollIntoView({{ block: 'center' }}), one))({Find(selector)})");
        var move = new JsonObject
        {
            ["type"] = "pointerMove",
            ["x"] = 0,
            ["y"] = 0,
            ["origin"] = new JsonObject
            {
                ["type"] = "element",
                ["element"] = new JsonObject { ["sharedId"] = node.GetProperty("sharedId").GetString() },
            },
        };
        await ActAsync(
            new JsonObject
            {
                ["type"] = "pointer",
                ["id"] = "mouse",
                ["actions"] = new JsonArray([move, .. then]),
            }
        );
    }

    /// <summary>The page as it would be printed.</summary>
    public async Task<byte[]> PrintAsync() =>
        (await AskAsync("browsingContext.print", new() { ["context"] = context, ["background"] = false }))
            .GetProperty("data")
            .GetBytesFromBase64();

    public override async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        socket.Dispose();
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        stop.Dispose();
        Directory.Delete(profile, recursive: true);
    }

    // Serialised in the page, so that one form of values serves all browsers.
    protected override async Task<JsonElement> ValueAsync(string expression) =>
        JsonDocument
            .Parse((await EvaluateAsync($"JSON.stringify({{ value: {expression} }})")).GetProperty("value").GetString()!)
            .RootElement.GetProperty("value");

    private async Task<JsonElement> EvaluateAsync(string expression)
    {
        var answer = await AskAsync(
            "script.evaluate",
            new()
            {
                ["expression"] = expression,
                ["target"] = new JsonObject { ["context"] = context },
                ["awaitPromise"] = true,
            }
        );
        if (answer.GetProperty("type").GetString() != "success")
            throw new EngineException(answer.GetProperty("exceptionDetails").GetProperty("text").GetString()!);
        return answer.GetProperty("result");
    }

    private Task<JsonElement> ActAsync(JsonObject source) =>
        AskAsync("input.performActions", new() { ["context"] = context, ["actions"] = new JsonArray(source) });

    private async Task ConnectAsync()
    {
        const string Listening = "WebDriver BiDi listening on ";
        string? line;
        do line = await process.StandardError.ReadLineAsync(new CancellationTokenSource(TimeSpan.FromSeconds(60)).Token);
        while (line is not null && !line.Contains(Listening, StringComparison.Ordinal));
        if (line is null)
            throw new InvalidOperationException("Firefox ended before it could be driven");
        _ = process.StandardError.ReadToEndAsync(stop.Token);
        _ = process.StandardOutput.ReadToEndAsync(stop.Token);
        await socket.ConnectAsync(
            new Uri(line[(line.IndexOf(Listening, StringComparison.Ordinal) + Listening.Length)..].Trim() + "/session"),
            stop.Token
        );
        _ = ListenAsync();
        await AskAsync("session.new", new() { ["capabilities"] = new JsonObject() });
        await AskAsync("session.subscribe", new() { ["events"] = new JsonArray("log.entryAdded") });
        // The tab that Firefox starts with never gets the focus.
        context = (await AskAsync("browsingContext.create", new() { ["type"] = "tab" })).GetProperty("context").GetString()!;
        await AskAsync("browsingContext.activate", new() { ["context"] = context });
        await AskAsync(
            "browsingContext.setViewport",
            new()
            {
                ["context"] = context,
                ["viewport"] = new JsonObject { ["width"] = 1280, ["height"] = 900 },
            }
        );
    }

    private async Task<JsonElement> AskAsync(string method, JsonObject parameters)
    {
        var answer = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        int id;
        lock (waiting)
            waiting.Add(id = ++last, answer);
        var message = new JsonObject
        {
            ["id"] = id,
            ["method"] = method,
            ["params"] = parameters,
        };
        await socket.SendAsync(Encoding.UTF8.GetBytes(message.ToJsonString()), WebSocketMessageType.Text, true, stop.Token);
        return await answer.Task.WaitAsync(TimeSpan.FromSeconds(60), stop.Token);
    }

    private async Task ListenAsync()
    {
        var buffer = new byte[1 << 16];
        using var text = new MemoryStream();
        try
        {
            while (!stop.IsCancellationRequested)
            {
                text.SetLength(0);
                ValueWebSocketReceiveResult part;
                do
                {
                    part = await socket.ReceiveAsync(buffer.AsMemory(), stop.Token);
                    text.Write(buffer.AsSpan(0, part.Count));
                } while (!part.EndOfMessage);

                Take(JsonDocument.Parse(text.ToArray()).RootElement);
            }
        }
        catch (Exception fault) when (fault is OperationCanceledException or WebSocketException or ObjectDisposedException)
        {
            // The browser is gone.
        }
    }

    private void Take(JsonElement message)
    {
        if (message.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.Number)
        {
            TaskCompletionSource<JsonElement>? answer;
            lock (waiting)
                waiting.Remove(id.GetInt32(), out answer);
            if (message.GetProperty("type").GetString() == "success")
                answer?.TrySetResult(message.GetProperty("result"));
            else
                answer?.TrySetException(new EngineException($"{message.GetProperty("error")}: {message.GetProperty("message")}"));
        }
        else if (message.TryGetProperty("method", out var method) && method.GetString() == "log.entryAdded")
        {
            var entry = message.GetProperty("params");
            var text = entry.GetProperty("text").GetString() ?? "";
            if (entry.GetProperty("level").GetString() is "error" or "warn" && !text.Contains(Aborted, StringComparison.Ordinal))
                Problems.Add(text);
        }
    }
}
