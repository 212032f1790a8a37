using System.Text;

namespace AstanaSite.Program.Reporting;

/// <summary>
/// Where the program speaks. Whoever started it may have closed a standard stream; then its number is free, and the next file that is
/// opened would get it, and with it whatever is said. A stream that is closed hears nothing, and nothing else depends on it.
/// </summary>
internal static class StandardStreams
{
    private const int Count = 3;
    private const int AccessMode = 3;

    // Kept open for as long as the program runs, so that their numbers stay taken.
    private static readonly List<Microsoft.Win32.SafeHandles.SafeFileHandle> Placeholders = [];

    /// <summary>What is asked for goes here; that it cannot be written is a fault.</summary>
    public static Stream Output { get; private set; } = Stream.Null;

    /// <summary>What went wrong is said here; that it cannot be said changes nothing.</summary>
    public static Stream Error { get; private set; } = Stream.Null;

    /// <summary>Takes hold of the streams; called once, before anything else.</summary>
    public static void Open()
    {
        var canWrite = new[] { true, true, true };
        if (OperatingSystem.IsLinux())
        {
            for (var number = 1; number < Count; number++)
                canWrite[number] = IsOurs(number);
            FillGaps();
        }
        else if (OperatingSystem.IsWindows())
        {
            Console.OutputEncoding = Encoding.UTF8;
        }

        Output = new SpokenStream(canWrite[1] ? Console.OpenStandardOutput : () => Stream.Null, isHeeded: true);
        Error = new SpokenStream(canWrite[2] ? Console.OpenStandardError : () => Stream.Null, isHeeded: false);
    }

    /// <summary>Lets the console speak through them.</summary>
    public static void UseForConsole()
    {
        Console.SetOut(Writer(Output));
        Console.SetError(Writer(Error));
    }

    // What the runtime opened before us, under a number that was free, is no stream to speak to: a file
    // to be read, memory, or a pipe to itself.
    private static bool IsOurs(int number)
    {
        if (Target(number) is not { } target || (Flags(number) & AccessMode) == 0)
            return false;
        if (
            target.StartsWith("anon_inode:", StringComparison.Ordinal) || target.StartsWith("/memfd:doublemapper", StringComparison.Ordinal)
        )
            return false;
        return !target.StartsWith("pipe:", StringComparison.Ordinal) || !IsReadHere(target);
    }

    private static bool IsReadHere(string pipe) =>
        Directory
            .EnumerateFileSystemEntries("/proc/self/fd")
            .Select(path => int.TryParse(Path.GetFileName(path), out var number) ? number : -1)
            .Any(number => number >= 0 && Target(number) == pipe && (Flags(number) & AccessMode) == 0);

    private static void FillGaps()
    {
        while (true)
        {
            var handle = File.OpenHandle("/dev/null", FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
            if (handle.DangerousGetHandle() >= Count)
            {
                handle.Dispose();
                return;
            }

            Placeholders.Add(handle);
        }
    }

    private static string? Target(int number)
    {
        try
        {
            return new FileInfo($"/proc/self/fd/{number}").LinkTarget;
        }
        catch (IOException)
        {
            return null;
        }
    }

    // The flags of 'open', in octal digits; those of a stream that vanished meanwhile are those of one to be read.
    private static int Flags(int number)
    {
        try
        {
            var line = File.ReadLines($"/proc/self/fdinfo/{number}").First(line => line.StartsWith("flags:", StringComparison.Ordinal));
            return Convert.ToInt32(line["flags:".Length..].Trim(), 8);
        }
        catch (IOException)
        {
            return 0;
        }
    }

    private static StreamWriter Writer(Stream stream) => new(stream, new UTF8Encoding(false)) { AutoFlush = true };
}
