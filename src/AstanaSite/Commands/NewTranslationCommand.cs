using AstanaSite.Authoring;
using AstanaSite.Content;
using AstanaSite.Diagnostics;

namespace AstanaSite.Program.Commands;

/// <summary>Begins a translation, or tells which words one that is there still wants.</summary>
internal static class NewTranslationCommand
{
    public static int Run(string kind, string language, string? id, string input)
    {
        if (kind != NewCommand.Translation || id is null)
        {
            Console.Error.WriteLine(
                $"astana: write 'astana new {NewCommand.Translation} ar astana-1': a language, and the id of the original"
            );
            return ExitCode.Usage;
        }

        if (InputFolder.Open(input) is not { } tree)
            return ExitCode.Usage;
        var files = InputListing.Of(tree, new DiagnosticBag()).Records;
        if (NewTranslation.Find(files, id, language) is not var (file, path))
        {
            var near = NearestName.Of(id, files.Select(one => one.Id).ToHashSet(StringComparer.Ordinal));
            Console.Error.WriteLine($"astana: there is no record '{id}'" + (near is null ? "" : $". Did you mean {near}?"));
            return ExitCode.Usage;
        }

        if (files.FirstOrDefault(one => one.File.Path == path) is { } own)
        {
            var missing = NewTranslation.MissingWords(tree, file, own);
            Console.WriteLine(
                missing.Length == 0
                    ? $"{tree.Prefix}{path} is there already, and has all words of the original's front matter"
                    : $"{tree.Prefix}{path} is there already; these words of the original's front matter it has not yet:\n\n{missing}"
            );
            return ExitCode.Clean;
        }

        if (NewTranslation.Text(tree, file) is not { } text)
        {
            Console.Error.WriteLine($"astana: {tree.Prefix}{file.File.Path} cannot be read; 'astana check' says why");
            return ExitCode.Errors;
        }

        InputFolder.Write(input, path, text);
        Console.WriteLine($"wrote {tree.Prefix}{path}");
        Console.WriteLine("Write each text below the original's, and delete the comments; 'astana check' compares the two.");
        return ExitCode.Clean;
    }
}
