using System.Diagnostics;
using System.Text;

namespace AstanaSite.Program;

/// <summary>Runs git, where it is installed.</summary>
internal static class Git
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>What git prints, or none if it is not there, takes too long or fails.</summary>
    /// <param name="folder">The folder in which it runs.</param>
    /// <param name="arguments">Its arguments, none of which is looked at by a shell.</param>
    public static string? Run(string folder, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(Start(folder, arguments))!;
            process.ErrorDataReceived += static (_, _) => { };
            process.BeginErrorReadLine();
            var output = process.StandardOutput.ReadToEnd();
            return process.WaitForExit(Patience) && process.ExitCode == 0 ? output : null;
        }
        catch (Exception fault) when (fault is System.ComponentModel.Win32Exception or IOException)
        {
            return null;
        }
    }

    /// <summary>How git is started with its output to be read.</summary>
    public static ProcessStartInfo Start(string folder, params string[] arguments) => new("git", ["-C", folder, .. arguments])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        StandardOutputEncoding = Encoding.UTF8,
    };
}
