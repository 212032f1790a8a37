using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using AstanaSite.Packing;

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
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed.GetValue(path)!, parsed.GetValue(format) == "json", cancellation)));
        return command;
    }

    private static int Run(string path, bool isJson, CancellationToken cancellation)
    {
        if (!Directory.Exists(path) && !File.Exists(path))
        {
            Console.Error.WriteLine($"astana: there is no file or folder '{path}'");
            return ExitCode.Usage;
        }

        using IPackageFiles package = Directory.Exists(path)
            ? new FolderFiles(path)
            : new ZipFiles(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16));
        var report = PackageVerifier.Verify(package, cancellation);
        if (isJson) WriteJson(report);
        else WriteWords(report, path);
        return report.IsIntact ? ExitCode.Clean : ExitCode.Errors;
    }

    private static void WriteWords(VerifyReport report, string path)
    {
        var text = new StringBuilder();
        foreach (var one in report.Findings)
        {
            text.Append(CultureInfo.InvariantCulture, $"{Word(one.Problem),-8} {Shown(one.Path.Length > 0 ? one.Path : path)}");
            if (one.Detail.Length > 0) text.Append(": ").Append(Shown(one.Detail));
            text.Append('\n');
        }

        if (text.Length > 0) Console.Error.Write(text);
        var what = string.Create(CultureInfo.InvariantCulture, $"{(report.IsBag ? "bag" : "site")}, {report.Files} files, {report.Bytes / 1e6:0.0} MB");
        Console.WriteLine(report.IsIntact ? $"{what}: all as listed, none missing, none extra" : $"{what}: {report.Findings.Count} {(report.Findings.Count == 1 ? "problem" : "problems")}");
    }

    private static void WriteJson(VerifyReport report)
    {
        using var stream = Console.OpenStandardOutput();
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
                if (one.Detail.Length > 0) json.WriteString("detail", one.Detail);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static string Word(VerifyProblem problem) => problem.ToString().ToLowerInvariant();

    // A name from a stranger must not steer the terminal.
    private static string Shown(string words)
    {
        var text = new StringBuilder(words.Length);
        foreach (var c in words)
        {
            if (char.IsControl(c) || c is '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069')) text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
            else text.Append(c);
        }

        return text.ToString();
    }
}
