using System.CommandLine;
using AstanaSite.Comparing;
using AstanaSite.Linking;
using AstanaSite.Reading;

namespace AstanaSite.Program.Commands;

/// <summary>Tells which records and statements changed since an earlier edition.</summary>
internal sealed class ChangesCommand
{
    private readonly Option<string?> since = new("--since") { Description = "A revision that git knows: a tag, a branch, a commit; without it the last tag before this commit.", HelpName = "revision" };
    private readonly Option<string?> from = new("--from") { Description = "The input folder of the earlier edition, instead of a revision.", HelpName = "folder" };
    private readonly Option<string> input = new("--input") { Description = "The folder with the content.", HelpName = "folder", DefaultValueFactory = _ => "input" };
    private readonly Option<string> format = new("--format") { Description = "How they are told.", DefaultValueFactory = _ => "markdown" };

    private ChangesCommand() => format.AcceptOnlyFromAmong("markdown", "json");

    public static Command Create()
    {
        var own = new ChangesCommand();
        var command = new Command("changes", "Tell which records and statements changed since the last edition.") { own.since, own.from, own.input, own.format };
        command.SetAction((parsed, cancellation) => Task.FromResult(own.Run(parsed, cancellation)));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        var (folder, earlier) = (parsed.GetValue(input)!, parsed.GetValue(from));
        foreach (var one in new[] { folder, earlier })
        {
            if (one is null || Directory.Exists(one)) continue;
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
            var revision = parsed.GetValue(since) ?? Git.Run(folder, "describe", "--tags", "--abbrev=0", "HEAD^")?.Trim();
            if (string.IsNullOrEmpty(revision))
            {
                Console.Error.WriteLine("astana: git knows no earlier tag; name a revision with --since, or a folder with --from");
                return ExitCode.Usage;
            }

            var commit = Git.Run(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}")?.Trim();
            if (string.IsNullOrEmpty(commit))
            {
                Console.Error.WriteLine($"astana: git knows no revision '{revision}'");
                return ExitCode.Usage;
            }

            using var tree = new GitTree(folder, commit, "input/");
            (before, name) = (Load(tree, cancellation), revision);
        }

        var changes = ArchiveComparer.Compare(before, Load(new DiskFileTree(folder, "input/"), cancellation));
        Console.Write(parsed.GetValue(format) == "json" ? ChangesJson.Write(changes, name) : ChangesMarkdown.Write(changes, name));
        return ExitCode.Clean;
    }

    // Without rendering, so without a theme; an edition before may break rules that came later, and is read all the same.
    private static Site Load(IFileTree tree, CancellationToken cancellation)
    {
        var opened = BuildStages.Open(new BuildRequest(tree, new MemoryFileTree(), Environment.ProcessorCount));
        var files = Ordered.Map(opened.Listing.Records, opened.Request.Workers, file => BuildStages.Parse(opened, file), cancellation);
        return BuildStages.Link(opened, files, cancellation).Site;
    }
}
