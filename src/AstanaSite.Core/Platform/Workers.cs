namespace AstanaSite.Platform;

/// <summary>How many threads may make the index, and what stops them.</summary>
internal sealed record Workers(int Count, CancellationToken Cancellation)
{
    /// <summary>Makes as many things as are asked for, independent of each other: result i is that of i.</summary>
    internal T[] Make<T>(int count, Func<int, T> make) => Ordered.Map([.. Enumerable.Range(0, count)], Count, make, Cancellation);
}
