using AstanaSite.BrowserTests.Engines;
using Xunit;

[assembly: AssemblyFixture(typeof(OtherBrowsers))]

namespace AstanaSite.BrowserTests.Engines;

/// <summary>
/// Firefox and WebKit, started once each. Where one is not on the machine its tests are skipped, except in CI, where they fail.
/// </summary>
public sealed class OtherBrowsers : IAsyncDisposable
{
    private readonly SemaphoreSlim gate = new(1);
    private readonly Dictionary<string, Engine> started = [];

    /// <summary>Has one browser to oneself, on an empty page.</summary>
    public async Task UseAsync(string name, Func<Engine, Task> walk)
    {
        string[] places = name == "firefox" ? [Firefox.Place] : [WebKit.Place, WebKit.Screen];
        if (!places.All(File.Exists))
        {
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", $"there is no {name} on this machine; CI has one");
            Assert.Fail($"there is no {name} on this machine");
        }

        await gate.WaitAsync();
        try
        {
            if (!started.TryGetValue(name, out var engine))
                started.Add(name, engine = name == "firefox" ? await Firefox.StartAsync() : await WebKit.StartAsync());
            await engine.GoToAsync("about:blank");
            engine.Problems.Clear();
            await walk(engine);
        }
        finally
        {
            gate.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var engine in started.Values)
            await engine.DisposeAsync();
        gate.Dispose();
    }
}
