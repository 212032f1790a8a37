using System.Runtime.ExceptionServices;

namespace AstanaSite.Platform;

/// <summary>
/// The one parallel construct of the generator: result <c>i</c> belongs to input <c>i</c>, whatever the number of workers.
/// </summary>
public static class Ordered
{
    /// <summary>Applies a function to every input, on up to <paramref name="workers"/> threads.</summary>
    /// <param name="inputs">The inputs.</param>
    /// <param name="workers">The number of threads, at least 1.</param>
    /// <param name="function">The work on one input; it shares nothing that is written to.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    /// <remarks>What the function throws comes through as it is, for any number of workers; of several faults, one.</remarks>
    public static TResult[] Map<TInput, TResult>(
        IReadOnlyList<TInput> inputs,
        int workers,
        Func<TInput, TResult> function,
        CancellationToken cancellation
    )
    {
        var results = new TResult[inputs.Count];
        var last = -1;
        Exception? fault = null;
        // One input at a time: inputs differ by a factor of a thousand, so a thread that took several
        // would keep the others waiting at the end.
        void Work()
        {
            try
            {
                for (int i; Volatile.Read(ref fault) is null && (i = Interlocked.Increment(ref last)) < results.Length; )
                {
                    cancellation.ThrowIfCancellationRequested();
                    results[i] = function(inputs[i]);
                }
            }
            catch (Exception thrown)
            {
                Interlocked.CompareExchange(ref fault, thrown, null);
            }
        }

        // A helper that starts after the work is done finds the count at zero and leaves, so nobody waits for it; the count must outlive
        // the work for that and is not disposed of.
        var working = new CountdownEvent(1);
        void Help()
        {
            if (!working.TryAddCount())
                return;
            Work();
            working.Signal();
        }

        for (var i = 1; i < Math.Min(workers, inputs.Count); i++)
            ThreadPool.QueueUserWorkItem(static help => help(), Help, preferLocal: false);
        Work();
        working.Signal();
        working.Wait(CancellationToken.None);
        if (fault is not null)
            ExceptionDispatchInfo.Throw(fault);
        return results;
    }
}
