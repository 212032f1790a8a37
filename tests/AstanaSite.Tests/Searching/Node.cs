using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Xunit;

namespace AstanaSite.Tests.Searching;

/// <summary>Runs the browser's scripts in Node, which has the same JavaScript but no page.</summary>
internal static class Node
{
    /// <summary>Runs a script with some input and returns what it printed; skips the test where Node is not installed.</summary>
    internal static async Task<string> Run(string input, CancellationToken cancellation, params string[] arguments)
    {
        var start = new ProcessStartInfo("node", arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
            UseShellExecute = false,
        };
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            Assert.Skip("Node is not installed, so the browser's half of the search cannot run here.");
            throw;
        }
        using (process)
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellation);
            var errors = process.StandardError.ReadToEndAsync(cancellation);
            try
            {
                await process.StandardInput.WriteAsync(input.AsMemory(), cancellation);
                process.StandardInput.Close();
            }
            catch (IOException)
            {
                // It ended before it read everything; its errors say why.
            }
            await process.WaitForExitAsync(cancellation);
            Assert.True(process.ExitCode == 0, await errors);
            return await output;
        }
    }

    /// <summary>Skips the test where a package of <c>tests/web</c> is not installed; in CI it must be.</summary>
    internal static void NeedPackage(string name)
    {
        if (Directory.Exists(Package(name)))
            return;
        Assert.SkipUnless(
            Environment.GetEnvironmentVariable("CI") == "true",
            $"{name} is not installed: npm ci --ignore-scripts --prefix tests/web"
        );
        Assert.Fail($"{name} is not installed");
    }

    /// <summary>The path of a package of <c>tests/web</c>, or of a file in it.</summary>
    internal static string Package(string name, string file = "") => Repository.Path("tests", "web", "node_modules", name, file);

    /// <summary>The path of one of the theme's scripts.</summary>
    internal static string Script(string name) => Repository.Path("theme", "assets", name);
}
