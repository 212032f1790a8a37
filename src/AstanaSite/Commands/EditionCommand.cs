using System.CommandLine;
using AstanaSite.Diagnostics;
using AstanaSite.Editions;

namespace AstanaSite.Program.Commands;

/// <summary>Keeps what the archive says now, so that later builds find what became of each statement that was published.</summary>
internal static class EditionCommand
{
    public static Command Create()
    {
        var name = new Argument<string?>("name")
        {
            Description = "The name of the edition, such as 2026-11; without it that of site.yml. Names sort as their editions follow.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var input = InputFolder.Option();
        var command = new Command("edition", "Keep what the archive says now, so that citations of it stay found.") { name, input };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed.GetValue(name), parsed.GetValue(input)!, cancellation)));
        return command;
    }

    private static int Run(string? name, string input, CancellationToken cancellation)
    {
        if (InputFolder.Open(input) is not { } tree)
            return ExitCode.Usage;
        var linked = InputFolder.Link(tree, cancellation);
        name ??= linked.Site.Settings.Edition;
        if (name.Length == 0)
            return Refuse("site.yml names no edition; give it a name");
        if (!char.IsAsciiLetterOrDigit(name[0]) || !name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.'))
            return Refuse($"'{name}' is no name of an edition: letters, digits, '-' and '.', such as 2026-11");
        // There is no theme here, and none is needed.
        if (linked.Diagnostics.Any(one => one.Severity == Severity.Error && one.Path.StartsWith(tree.Prefix, StringComparison.Ordinal)))
            return Refuse("the archive has errors, which 'astana check' shows; nothing was kept");
        if (Path.Exists(Path.Combine(input, "editions", name)))
            return Refuse($"the edition '{name}' is kept already; what was published is not changed");
        foreach (var file in EditionFiles.Of(linked.Site, name))
        {
            InputFolder.Write(input, file.Path, file.Content.Span);
            Console.WriteLine("wrote " + tree.Prefix + file.Path);
        }

        return ExitCode.Clean;
    }

    private static int Refuse(string reason)
    {
        Console.Error.WriteLine("astana: " + reason);
        return ExitCode.Usage;
    }
}
