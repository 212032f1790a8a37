using System.Runtime.CompilerServices;

namespace AstanaSite.Tests.Bounds;

/// <summary>
/// Counts the work of code that <see cref="CountedCode"/> rewrote: every call of one of its methods, every round of its loops, and every
/// character or element that a search of the runtime passes over for it. The same input makes the same count on every machine.
/// </summary>
/// <remarks>There is one for each copy of this assembly; only one thread may work while it counts.</remarks>
public static class WorkMeter
{
    private static long[] steps = [];
    private static long left = long.MaxValue;

    /// <summary>The steps by the number of the method.</summary>
    internal static IReadOnlyList<long> Steps => steps;

    /// <summary>Begins anew.</summary>
    /// <param name="methods">How many methods are counted.</param>
    /// <param name="most">After so many steps the work is stopped.</param>
    internal static void Begin(int methods, long most) => (steps, left) = (new long[methods], most);

    /// <summary>Counts no more.</summary>
    internal static void End() => left = long.MaxValue;

    /// <summary>A call of a method, or a round of one of its loops.</summary>
    public static void Step(int method)
    {
        var counts = steps;
        if ((uint)method < (uint)counts.Length)
            counts[method]++;
        if (--left < 0)
            Stop();
    }

    /// <summary>What a search of the runtime passed over for a method.</summary>
    internal static void Pass(int method, long count)
    {
        // Searches look at many characters at once.
        count >>= 3;
        var counts = steps;
        if ((uint)method < (uint)counts.Length)
            counts[method] += count;
        if ((left -= count) < 0)
            Stop();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Stop() => throw new TooMuchWorkException();
}

/// <summary>More work was done than a test allows. It is of the kind that nothing catches on its way.</summary>
internal sealed class TooMuchWorkException() : OperationCanceledException("more work than allowed");
