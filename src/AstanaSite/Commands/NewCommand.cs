using System.CommandLine;
using AstanaSite.Authoring;
using AstanaSite.Content;
using AstanaSite.Content.Records;
using AstanaSite.Diagnostics;
using AstanaSite.Parsing.Yaml;
using AstanaSite.Program.Reporting;
using AstanaSite.Text;

namespace AstanaSite.Program.Commands;

/// <summary>Begins a record.</summary>
internal static class NewCommand
{
    public static Command Create()
    {
        var kind = new Argument<string>("kind") { Description = "What to begin: " + Kinds + ", or translation." };
        var id = new Argument<string>("id")
        {
            Description = "Its id: lower-case letters, digits and '-', never changed once published; of a translation, the language.",
        };
        var original = new Argument<string?>("original")
        {
            Description = "Of a translation, the id of the original.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var title = new Option<string?>("--title") { Description = "Its title or name.", HelpName = "words" };
        var input = InputFolder.Option();
        var command = new Command("new", "Begin a record: write its file with all keys, each with what it says.")
        {
            kind,
            id,
            original,
            title,
            input,
        };
        command.SetAction(parsed =>
            parsed.GetValue(kind) == Translation || parsed.GetValue(original) is not null
                ? NewTranslationCommand.Run(
                    parsed.GetValue(kind)!,
                    parsed.GetValue(id)!,
                    parsed.GetValue(original),
                    parsed.GetValue(input)!
                )
                : Run(parsed.GetValue(kind)!, parsed.GetValue(id)!, parsed.GetValue(title), parsed.GetValue(input)!)
        );
        return command;
    }

    /// <summary>What is begun beside a record that is there already.</summary>
    internal const string Translation = "translation";

    private static string Kinds => string.Join(", ", ContentKinds.All.Select(one => one.Name));

    private static int Run(string name, string id, string? title, string input)
    {
        var kind = ContentKinds.All.FirstOrDefault(one => one.Name == name);
        if (kind is null)
        {
            var near = NearestName.Of(name, ContentKinds.All.Select(one => one.Name));
            Console.Error.WriteLine(
                $"astana: there is no kind '{name}'; the kinds are: {Kinds}" + (near is null ? "" : $". Did you mean {near}?")
            );
            return ExitCode.Usage;
        }

        if (InputFolder.Open(input) is not { } tree)
            return ExitCode.Usage;
        var reporter = Reporter.For(ReportFormat.Human);
        var refusals = NewRecord.Refuse(tree, kind, id);
        if (refusals.Count > 0)
        {
            reporter.Report(new BuildResult(null, refusals, new Dictionary<string, int>(), null), "nothing was written\n");
            return ExitCode.Errors;
        }

        var values = new Dictionary<string, string>();
        if (title is not null)
            values["title"] = YamlText.Scalar(title);
        var path = NewRecord.PathOf(kind, id);
        InputFolder.Write(input, path, NewRecord.Text(kind, values));

        var todo = RecordParser.Parse(tree, new InputFile(tree.List().Single(file => file.Path == path), kind, id, "")).Diagnostics;
        Console.WriteLine($"wrote {tree.Prefix}{path}");
        if (todo.Count > 0)
            Console.WriteLine("\nfill in:");
        foreach (var one in todo)
            if (one.Range is { } range)
                Console.WriteLine($"  line {range.Start.Line}: {range.Source.Lines.Line(range.Start.Line)} {HelpAbove(range)}");
        Console.WriteLine($"\n'astana check' says what is still missing; docs/writing.md says how statements are worded and cited.");
        if (kind == SourceKind.Kind)
            Console.WriteLine($"Cite it as [@{id}].");
        return ExitCode.Clean;
    }

    private static string HelpAbove(SourceRange range) =>
        range.Start.Line > 1 && range.Source.Lines.Line(range.Start.Line - 1) is var above && above.StartsWith(NewRecord.Help)
            ? above[NewRecord.Help.Length..].ToString()
            : "";
}
