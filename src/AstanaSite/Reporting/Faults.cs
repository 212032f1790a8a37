namespace AstanaSite.Program.Reporting;

/// <summary>What failed, told as whoever runs the program needs it: a machine's fault in a line, one of ours in full.</summary>
internal static class Faults
{
    /// <summary>Tells it.</summary>
    /// <returns>The exit code.</returns>
    public static int Tell(Exception fault)
    {
        if (IsMemory(fault))
        {
            Console.Error.WriteLine($"astana: {Memory.RanOut}");
        }
        else if (fault is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"astana: {fault.Message}");
        }
        else
        {
            Console.Error.WriteLine("astana: internal fault; please report it with the lines below");
            Console.Error.WriteLine(fault);
        }

        return ExitCode.Fault;
    }

    // A type or a task that did not come to be for want of memory carries the reason within.
    private static bool IsMemory(Exception fault)
    {
        for (var at = fault; at is not null; at = at.InnerException)
            if (at is OutOfMemoryException)
                return true;
        return fault is AggregateException many && many.InnerExceptions.Any(IsMemory);
    }
}
