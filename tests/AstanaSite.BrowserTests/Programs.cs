using System.Diagnostics;
using System.Text;
using Xunit;

namespace AstanaSite.BrowserTests;

/// <summary>
/// Debian's programs that read what the archive gives away. Without them a test is skipped, except in CI, where it fails.
/// </summary>
internal static class Programs
{
    /// <summary>Asks that all of them are installed.</summary>
    public static void Need(params string[] names)
    {
        var missing = names.Where(name => !File.Exists("/usr/bin/" + name)).ToList();
        if (missing.Count == 0)
            return;
        var words = $"not installed: {string.Join(", ", missing)}";
        Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", words);
        Assert.Fail(words);
    }

    /// <summary>Runs one and returns what it printed; one that fails fails the test.</summary>
    public static async Task<string> Run(string name, CancellationToken cancellation, params string[] arguments)
    {
        var start = new ProcessStartInfo("/usr/bin/" + name, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var errors = process.StandardError.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        Assert.True(process.ExitCode == 0, $"{name} ended with {process.ExitCode}: {await errors}{await output}");
        return await output;
    }
}
