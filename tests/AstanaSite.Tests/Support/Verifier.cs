using System.Runtime.CompilerServices;
using DiffEngine;

namespace AstanaSite.Tests;

/// <summary>
/// Snapshots in the convention of Verify: <c>Class.Method.verified.html</c> beside the test is what was accepted; where the text is
/// another, <c>Class.Method.received.html</c> is written beside it and a diff tool opens. On a build server none does.
/// </summary>
internal static class Verifier
{
    /// <summary>Compares a text with what was accepted.</summary>
    /// <param name="text">The text, with <c>\n</c> line ends.</param>
    /// <param name="extension">The extension without its point.</param>
    /// <param name="parameters">What tells one case of a theory from another; empty for a fact.</param>
    /// <param name="testFile">Filled in by the compiler.</param>
    /// <param name="method">Filled in by the compiler.</param>
    internal static async Task Verify(
        string text,
        string extension = "txt",
        string parameters = "",
        [CallerFilePath] string testFile = "",
        [CallerMemberName] string method = ""
    )
    {
        var file = Repository.SourceFile(testFile);
        var stem = $"{Path.GetFileNameWithoutExtension(file)}.{method}{(parameters.Length > 0 ? "_" + parameters : "")}";
        await Compare(text, Path.Combine(Path.GetDirectoryName(file)!, stem), extension, OpensTool);
    }

    /// <summary>Compares a text with the file <c>STEM.verified.EXTENSION</c>.</summary>
    /// <exception cref="SnapshotException">The texts differ, or nothing was accepted yet.</exception>
    internal static async Task Compare(string text, string stem, string extension, bool opensTool)
    {
        var (verified, received) = ($"{stem}.verified.{extension}", $"{stem}.received.{extension}");
        var accepted = File.Exists(verified) ? (await File.ReadAllTextAsync(verified)).ReplaceLineEndings("\n") : null;
        if (accepted == text)
        {
            File.Delete(received);
            if (opensTool)
                DiffRunner.Kill(received, verified);
            return;
        }

        await File.WriteAllTextAsync(received, text);
        if (opensTool)
            await DiffRunner.LaunchAsync(received, verified);
        var difference = accepted is null ? "nothing was accepted yet" : FirstDifference(accepted, text);
        throw new SnapshotException(
            $"{Path.GetFileName(verified)}: {difference}. If {Path.GetFileName(received)} is right, run tests/accept."
        );
    }

    private static bool OpensTool =>
        !DiffRunner.Disabled && !BuildServerDetector.Detected && Environment.GetEnvironmentVariable("CI") is (null or "" or "false");

    private static string FirstDifference(string accepted, string text)
    {
        var (before, after) = (accepted.Split('\n'), text.Split('\n'));
        var line = 0;
        while (line < before.Length && line < after.Length && before[line] == after[line])
            line++;
        return $"line {line + 1} was accepted as '{before.ElementAtOrDefault(line)}' and is '{after.ElementAtOrDefault(line)}'";
    }
}

/// <summary>A text is not the accepted one.</summary>
internal sealed class SnapshotException(string message) : Exception(message);
