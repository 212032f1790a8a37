using System.CommandLine;
using AstanaSite.Authoring;
using AstanaSite.Content.Records;
using AstanaSite.Diagnostics;
using AstanaSite.Program.Reporting;
using AstanaSite.Reading;

namespace AstanaSite.Program.Commands;

/// <summary>Takes works over from a program for references.</summary>
internal static class ImportCommand
{
    // What no program for references knows of a work.
    private static readonly string[] Unknown = ["perspective", "read"];

    // A library's whole export may be larger than a text file of the archive.
    private const int LargestFile = 64 * 1024 * 1024;

    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "CSL JSON (as Zotero exports it) or BibTeX." };
        var perspective = new Option<string?>("--perspective") { Description = "From where all of these works look at the matter." };
        perspective.AcceptOnlyFromAmong([.. SourceKind.Perspectives]);
        var government = new Option<string?>("--government")
        {
            Description = "For the perspective 'government': the country (ISO 3166-1).",
            HelpName = "KZ",
        };
        var read = new Option<string?>("--read") { Description = "How far all of them were read." };
        read.AcceptOnlyFromAmong([.. SourceKind.Readings]);
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would be written, and write nothing." };
        var input = InputFolder.Option();
        var command = new Command("import", "Take works over as sources, except those that the archive has.")
        {
            file,
            perspective,
            government,
            read,
            dryRun,
            input,
        };
        command.SetAction(parsed =>
        {
            var given = new Dictionary<string, string>();
            foreach (var (key, option) in new[] { ("perspective", perspective), ("government", government), ("read", read) })
                if (parsed.GetValue(option) is { } value)
                    given[key] = value;
            return Run(parsed.GetValue(file)!, given, parsed.GetValue(dryRun), parsed.GetValue(input)!);
        });
        return command;
    }

    private static int Run(string file, Dictionary<string, string> given, bool isDryRun, string input)
    {
        if (!File.Exists(file))
        {
            Console.Error.WriteLine($"astana: there is no file '{file}'");
            return ExitCode.Usage;
        }

        if (InputFolder.Open(input) is not { } tree)
            return ExitCode.Usage;
        var reporter = Reporter.For(ReportFormat.Human);
        if (new FileInfo(file).Length > LargestFile)
        {
            Console.Error.WriteLine($"astana: '{file}' has more than {LargestFile} bytes; export the works in parts");
            return ExitCode.Usage;
        }

        var bag = new DiagnosticBag();
        var source = SourceReader.Decode(file.Replace('\\', '/'), File.ReadAllBytes(file), bag);
        if (source is null || bag.HasErrors)
        {
            reporter.Report(new BuildResult(null, bag.Items, new Dictionary<string, int>(), null), "nothing was written\n");
            return ExitCode.Errors;
        }

        var result = WorkImport.Read(source, tree, given);
        foreach (var one in result.New)
        {
            if (!isDryRun)
                InputFolder.Write(input, one.Path, one.Text);
            Console.WriteLine($"{(isDryRun ? "would write" : "wrote")} {tree.Prefix}{one.Path}: {one.Title}");
        }

        foreach (var one in result.Known)
            Console.WriteLine($"known as {one.Id} by its {one.By}: {one.Title}");
        var outcome = new BuildResult(null, result.Diagnostics, new Dictionary<string, int>(), null);
        reporter.Report(outcome, Summary(result, given, isDryRun));
        return outcome.HasErrors ? ExitCode.Errors : ExitCode.Clean;
    }

    private static string Summary(ImportResult result, Dictionary<string, string> given, bool isDryRun)
    {
        var text = $"{result.New.Count} {(isDryRun ? "to be written" : "written")}, {result.Known.Count} known already\n";
        if (result.New.Count == 0 || isDryRun)
            return text;
        var missing = Unknown.Where(key => !given.ContainsKey(key)).Select(key => $"'{key}'").ToList();
        if (missing.Count > 0)
            text += $"fill in {string.Join(" and ", missing)}: no program for references knows them, and 'astana check' names each line\n";
        return text + $"cite a source where it says something: [@{result.New[0].Id}]\n";
    }
}
