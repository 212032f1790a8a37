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
            try
            {
                await WalkAsync(name, walk);
            }
            catch (Exception) when (started.TryGetValue(name, out var engine) && engine.IsGone)
            {
                // WebKit sometimes ends by itself, which says nothing of the page: what ends it each time ends it here too.
                await engine.DisposeAsync();
                started.Remove(name);
                await WalkAsync(name, walk);
            }
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task WalkAsync(string name, Func<Engine, Task> walk)
    {
        if (!started.TryGetValue(name, out var engine))
            started.Add(name, engine = name == "firefox" ? await Firefox.StartAsync() : await WebKit.StartAsync());
        await engine.GoToAsync("about:blank");
        engine.Problems.Clear();
        await walk(engine);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var engine in started.Values)
            await engine.DisposeAsync();
        gate.Dispose();
    }
}
