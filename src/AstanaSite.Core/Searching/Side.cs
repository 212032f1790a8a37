namespace AstanaSite.Searching;

/// <summary>Does independent things at the same time.</summary>
internal static class Side
{
    /// <summary>Result i belongs to input i, whatever ran first.</summary>
    internal static T[] BySide<T>(int count, Func<int, T> make, CancellationToken cancellation)
    {
        var results = new T[count];
        Parallel.For(0, count, new ParallelOptions { CancellationToken = cancellation }, index => results[index] = make(index));
        return results;
    }
}
