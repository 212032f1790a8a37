using System.CommandLine;
using AstanaSite.Comparing;
using AstanaSite.Linking;
using AstanaSite.Reading;

namespace AstanaSite.Program.Commands;

/// <summary>Tells which records and statements changed since an earlier edition.</summary>
internal sealed class ChangesCommand
{
    private readonly Option<string?> since = new("--since")
    {
        Description = "A revision that git knows: a tag, a branch, a commit; without it the last tag before this commit.",
        HelpName = "revision",
    };
    private readonly Option<string?> from = new("--from")
    {
        Description = "The input folder of the earlier edition, instead of a revision.",
        HelpName = "folder",
    };
    private readonly Option<string> input = InputFolder.Option();
    private readonly Option<string> format = new("--format") { Description = "How they are told.", DefaultValueFactory = _ => "markdown" };

    private ChangesCommand() => format.AcceptOnlyFromAmong("markdown", "json");

    public static Command Create()
    {
        var own = new ChangesCommand();
        var command = new Command("changes", "Tell which records and statements changed since the last edition.")
        {
            own.since,
            own.from,
            own.input,
            own.format,
        };
        command.SetAction((parsed, cancellation) => Task.FromResult(own.Run(parsed, cancellation)));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        var (folder, earlier) = (parsed.GetValue(input)!, parsed.GetValue(from));
        foreach (var one in new[] { folder, earlier })
        {
            if (one is null || Directory.Exists(one))
                continue;
            Console.Error.WriteLine($"astana: there is no folder '{one}'");
            return ExitCode.Usage;
        }

        Site before;
        string name;
        if (earlier is not null)
        {
            (before, name) = (Load(new DiskFileTree(earlier, earlier + "/"), cancellation), earlier);
        }
        else
        {
            var (git, trouble) = Git.Of(folder);
            if (git is null)
            {
                Console.Error.WriteLine(
                    $"astana: {trouble!.Reason}; {trouble.Remedy}, or name the folder of the earlier edition with --from"
                );
                return ExitCode.Usage;
            }

            var hint = git.IsShallow ? $"; {trouble!.Reason}: {trouble.Remedy}" : "";
            var revision = parsed.GetValue(since) ?? git.Run("describe", "--tags", "--abbrev=0", "HEAD^")?.Trim();
            if (string.IsNullOrEmpty(revision))
            {
                Console.Error.WriteLine($"astana: git knows no earlier tag{hint}; name a revision with --since, or a folder with --from");
                return ExitCode.Usage;
            }

            if (git.Commit(revision) is not { } commit)
            {
                Console.Error.WriteLine($"astana: git knows no revision '{revision}'{hint}");
                return ExitCode.Usage;
            }

            using var tree = new GitTree(git, commit, "input/");
            (before, name) = (Load(tree, cancellation), revision);
        }

        var changes = ArchiveComparer.Compare(before, Load(new DiskFileTree(folder, "input/"), cancellation));
        Console.Write(parsed.GetValue(format) == "json" ? ChangesJson.Write(changes, name) : ChangesMarkdown.Write(changes, name));
        return ExitCode.Clean;
    }

    // An edition before may break rules that came later, and is read all the same.
    private static Site Load(IFileTree tree, CancellationToken cancellation) => InputFolder.Link(tree, cancellation).Site;
}
