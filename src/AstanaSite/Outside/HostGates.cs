using System.Collections.Concurrent;

namespace AstanaSite.Program.Outside;

/// <summary>Lets one request at a time through to each host, with a pause after each.</summary>
/// <param name="options">How long the pause is.</param>
internal sealed class HostGates(OutsideOptions options) : IDisposable
{
    private readonly ConcurrentDictionary<string, Gate> gates = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Makes a request when it is its turn.</summary>
    public async Task<T> PassAsync<T>(string host, Func<Task<T>> request, CancellationToken cancellation)
    {
        var gate = gates.GetOrAdd(host, static _ => new Gate());
        await gate.Turn.WaitAsync(cancellation);
        try
        {
            if (gate.Last is { } last && options.Pause - options.Clock.GetElapsedTime(last) is { Ticks: > 0 } rest)
                await Task.Delay(rest, options.Clock, cancellation);
            return await request();
        }
        finally
        {
            gate.Last = options.Clock.GetTimestamp();
            gate.Turn.Release();
        }
    }

    public void Dispose()
    {
        foreach (var gate in gates.Values)
            gate.Turn.Dispose();
    }

    private sealed class Gate
    {
        public SemaphoreSlim Turn { get; } = new(1, 1);

        public long? Last { get; set; }
    }
}
