using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using Xunit;

namespace AstanaSite.Tests.Safety;

/// <summary>The program as a process of its own, for what cannot be tried within one.</summary>
internal sealed class AstanaProcess : IDisposable
{
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(5);

    private static readonly Lazy<string> State = new(() =>
    {
        var folder = new TemporaryFolder();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Dispose();
        return folder.Root;
    });

    private readonly Process process;
    private readonly Task<string> output;
    private readonly Task<string> errors;

    private AstanaProcess(Process process)
    {
        this.process = process;
        output = process.StandardOutput.ReadToEndAsync();
        errors = process.StandardError.ReadToEndAsync();
    }

    internal int Id => process.Id;

    internal bool HasExited => process.HasExited;

    /// <summary>Starts a build of a folder with the repository's theme.</summary>
    internal static AstanaProcess Build(string input, string output, params string[] options) =>
        Start(
            "dotnet",
            [
                Program,
                "build",
                "--input",
                input,
                "--theme",
                Repository.Path("theme"),
                "--output",
                output,
                "--no-dates",
                "--jobs",
                "2",
                .. options,
            ]
        );

    /// <summary>Starts the program in a folder.</summary>
    internal static AstanaProcess In(string folder, IEnumerable<string> arguments, params (string Name, string Value)[] environment) =>
        Start("dotnet", [Program, .. arguments], folder, environment);

    /// <summary>Starts a program with the environment that tests have in common.</summary>
    internal static AstanaProcess Start(string program, IEnumerable<string> arguments, params (string Name, string Value)[] environment) =>
        Start(program, arguments, "", environment);

    /// <summary>Starts a program in a folder.</summary>
    internal static AstanaProcess Start(
        string program,
        IEnumerable<string> arguments,
        string folder,
        (string Name, string Value)[] environment
    )
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = folder,
        };
        // What the program keeps of its own does not go among what the developer's own builds keep.
        start.Environment["XDG_STATE_HOME"] = State.Value;
        // Quick to start, for the many builds that do not live long.
        start.Environment["DOTNET_TieredPGO"] = "0";
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return new AstanaProcess(Process.Start(start)!);
    }

    /// <summary>The program as it stands beside the tests.</summary>
    internal static string Program => Path.Combine(AppContext.BaseDirectory, "astana.dll");

    /// <summary>Waits for the end: the exit code, and what was said.</summary>
    internal async Task<(int Code, string Words)> End()
    {
        using var stop = new CancellationTokenSource(Timeout);
        await process.WaitForExitAsync(stop.Token);
        return (process.ExitCode, await output + await errors);
    }

    /// <summary>Sends it SIGINT, as Ctrl+C does. A program that sends it would be too late on a busy machine.</summary>
    internal void Interrupt()
    {
        const int Interruption = 2;
        Assert.Equal(0, SendSignal(Id, Interruption));
    }

    /// <summary>Whether this process, and so every one that it starts, is deaf to SIGINT.</summary>
    internal static bool IgnoresInterrupts()
    {
        const string Ignored = "SigIgn:";
        const long Interruption = 1L << 1;
        var line = File.Exists("/proc/self/status")
            ? File.ReadLines("/proc/self/status").FirstOrDefault(one => one.StartsWith(Ignored, StringComparison.Ordinal))
            : null;
        return line is not null && (Convert.ToInt64(line[Ignored.Length..].Trim(), 16) & Interruption) != 0;
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int SendSignal(int process, int signal);

    /// <summary>Kills it as the system does that has no memory left: nothing in it gets to know. Whether it was not done yet.</summary>
    internal async Task<bool> Kill()
    {
        process.Kill();
        await process.WaitForExitAsync();
        return process.ExitCode != 0;
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        process.Dispose();
    }
}
