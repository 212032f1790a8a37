using System.Globalization;

namespace AstanaSite.Program;

/// <summary>How much memory the program may take.</summary>
internal static class Memory
{
    private const string Limits = "/proc/self/limits";

    /// <summary>What is said where it runs out.</summary>
    public const string RanOut =
        "the memory does not suffice; give more (a limit may be set: 'ulimit -v', or that of a container), or use fewer threads with "
        + "--jobs 1";

    // Less than this does not carry the heap and the threads of a build.
    private const long Least = 600_000_000;

    /// <summary>
    /// Why the program cannot work under the limit on its address space; none if it can. The runtime would break off without a word.
    /// </summary>
    public static string? Problem() => OperatingSystem.IsLinux() ? Problem(Limit(File.ReadLines(Limits))) : null;

    internal static string? Problem(long? limit) =>
        limit < Least
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"the address space is limited to {limit / 1_000_000} MB ('ulimit -v'), and {Least / 1_000_000} MB are needed to begin"
            )
            : null;

    /// <summary>The limit on the address space in bytes, by the lines of <c>/proc/self/limits</c>; none if it has none.</summary>
    internal static long? Limit(IEnumerable<string> lines)
    {
        const string Name = "Max address space";
        var line = lines.FirstOrDefault(line => line.StartsWith(Name, StringComparison.Ordinal));
        return
            line is not null
            && long.TryParse(
                line[Name.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(),
                CultureInfo.InvariantCulture,
                out var bytes
            )
            ? bytes
            : null;
    }
}
