using System.Runtime.ExceptionServices;

namespace AstanaSite;

/// <summary>The one parallel construct of the generator: result <c>i</c> belongs to input <c>i</c>, whatever the number of workers.</summary>
public static class Ordered
{
    /// <summary>Applies a function to every input, on up to <paramref name="workers"/> threads.</summary>
    /// <param name="inputs">The inputs.</param>
    /// <param name="workers">The number of threads, at least 1.</param>
    /// <param name="function">The work on one input; it shares nothing that is written to.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    /// <remarks>What the function throws comes through as it is, for any number of workers; of several faults, one.</remarks>
    public static TResult[] Map<TInput, TResult>(IReadOnlyList<TInput> inputs, int workers, Func<TInput, TResult> function, CancellationToken cancellation)
    {
        var results = new TResult[inputs.Count];
        if (workers <= 1 || inputs.Count <= 1)
        {
            for (var i = 0; i < results.Length; i++)
            {
                cancellation.ThrowIfCancellationRequested();
                results[i] = function(inputs[i]);
            }

            return results;
        }

        try
        {
            Parallel.For(0, results.Length, new ParallelOptions { MaxDegreeOfParallelism = workers, CancellationToken = cancellation },
                i => results[i] = function(inputs[i]));
        }
        catch (AggregateException faults)
        {
            ExceptionDispatchInfo.Throw(faults.Flatten().InnerExceptions[0]);
        }

        return results;
    }
}
