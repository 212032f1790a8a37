using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using AstanaSite.Packing;
using AstanaSite.Platform;
using AstanaSite.Program.Reporting;

namespace AstanaSite.Program.Commands;

/// <summary>Checks a site, a zip or a bag against its checksums. Nothing is written or unpacked.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var path = new Argument<string>("path") { Description = "A built or unpacked site, a zip, or a bag (folder or zip)." };
        var format = new Option<string>("--format") { Description = "How problems are printed.", DefaultValueFactory = _ => "human" };
        format.AcceptOnlyFromAmong("human", "json");
        var command = new Command("verify", "Check every file of a site, a zip or a bag against the checksums in it.") { path, format };
        command.SetAction(
            (parsed, cancellation) => Task.FromResult(Run(parsed.GetValue(path)!, parsed.GetValue(format) == "json", cancellation))
        );
        return command;
    }

    private static int Run(string path, bool isJson, CancellationToken cancellation)
    {
        if (!Directory.Exists(path) && !File.Exists(path))
        {
            Console.Error.WriteLine($"astana: there is no file or folder '{path}'");
            return ExitCode.Usage;
        }

        using var package = Open(path);
        if (package is null)
        {
            Console.Error.WriteLine($"astana: '{path}' is neither a folder nor a file with content of its own");
            return ExitCode.Usage;
        }

        var report = PackageVerifier.Verify(package, cancellation);
        if (isJson)
            WriteJson(report);
        else
            WriteWords(report, path);
        return report.IsIntact ? ExitCode.Clean : ExitCode.Errors;
    }

    // A link that somebody names is followed; a pipe would be waited for, and a device may have no end.
    private static IPackageFiles? Open(string path)
    {
        if (Directory.Exists(path))
            return new FolderFiles(path);
        return NoFollow.Open(RealPath.Of(path)) is { } stream ? new ZipFiles(stream) : null;
    }

    private static void WriteWords(VerifyReport report, string path)
    {
        var text = new StringBuilder();
        foreach (var one in report.Findings)
        {
            text.Append(CultureInfo.InvariantCulture, $"{Word(one.Problem), -8} {Shown(one.Path.Length > 0 ? one.Path : path)}");
            if (one.Detail.Length > 0)
                text.Append(": ").Append(Shown(one.Detail));
            text.Append('\n');
        }

        foreach (var note in report.Notes)
            text.Append(
                CultureInfo.InvariantCulture,
                $"{"note", -8} {Shown(note.Path.Length > 0 ? note.Path : path)}: {Shown(note.Detail)}\n"
            );
        if (text.Length > 0)
            Console.Error.Write(text);
        var what = string.Create(
            CultureInfo.InvariantCulture,
            $"{(report.IsBag ? "bag" : "site")}, {report.Files} files, {report.Bytes / 1e6:0.0} MB"
        );
        Console.WriteLine(
            report.IsIntact
                ? $"{what}: all as listed, none missing, none extra"
                : $"{what}: {report.Findings.Count} {(report.Findings.Count == 1 ? "problem" : "problems")}"
        );
    }

    private static void WriteJson(VerifyReport report)
    {
        var stream = StandardStreams.Output;
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteString("form", report.IsBag ? "bag" : "site");
            json.WriteBoolean("intact", report.IsIntact);
            json.WriteNumber("files", report.Files);
            json.WriteNumber("bytes", report.Bytes);
            json.WriteStartArray("problems");
            foreach (var one in report.Findings)
            {
                json.WriteStartObject();
                json.WriteString("problem", Word(one.Problem));
                json.WriteString("path", one.Path);
                if (one.Detail.Length > 0)
                    json.WriteString("detail", one.Detail);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("notes");
            foreach (var note in report.Notes)
            {
                json.WriteStartObject();
                json.WriteString("path", note.Path);
                json.WriteString("detail", note.Detail);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static string Word(VerifyProblem problem) => problem.ToString().ToLowerInvariant();

    // A name from a stranger must neither steer the terminal nor hide in it.
    internal static string Shown(string words)
    {
        var text = new StringBuilder(words.Length);
        foreach (var rune in words.EnumerateRunes())
        {
            if (IsSeen(rune))
                text.Append(rune);
            else
                text.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}");
        }

        return text.ToString();
    }

    private static bool IsSeen(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is not (
                UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned
            );
}
