using System.Diagnostics;
using System.Text;

namespace AstanaSite.Tests.Safety;

/// <summary>The program as a process of its own, for what cannot be tried within one.</summary>
internal sealed class AstanaProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

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
        Start("dotnet", [Program, "build", "--input", input, "--theme", Repository.Path("theme"), "--output", output, "--no-dates", "--jobs", "2", .. options]);

    /// <summary>Starts a program with the environment that tests have in common.</summary>
    internal static AstanaProcess Start(string program, IEnumerable<string> arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8, StandardErrorEncoding = Encoding.UTF8 };
        // Quick to start, for the many builds that do not live long.
        start.Environment["DOTNET_TieredPGO"] = "0";
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return new AstanaProcess(Process.Start(start)!);
    }

    /// <summary>The program as it stands beside the tests.</summary>
    internal static string Program => Path.Combine(AppContext.BaseDirectory, "astana.dll");

    /// <summary>Waits for the end: the exit code, and what was said.</summary>
    internal async Task<(int Code, string Words)> End()
    {
        using var stop = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(stop.Token);
        return (process.ExitCode, await output + await errors);
    }

    /// <summary>Kills it as the system does that has no memory left: nothing in it gets to know.</summary>
    internal async Task Kill()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        process.Dispose();
    }
}
