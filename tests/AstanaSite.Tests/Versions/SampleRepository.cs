using System.Diagnostics;
using AstanaSite.Tests.Safety;
using Xunit;

namespace AstanaSite.Tests.Versions;

/// <summary>A small archive in a git repository of its own, below a folder that is gone after the test.</summary>
internal sealed class SampleRepository : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private int commits;

    internal SampleRepository(string root = "project")
    {
        Root = Below(root);
        Write("input/site.yml", "title: A sample\ndescription: A sample archive.\nlanguages: [en]\nedition: 2026-11\n");
        Write("input/index.md", "---\ntitle: Home\n---\n");
        Write("input/pages/first.md", "---\ntitle: First\n---\n\nThe first page.\n");
        Repository.Copy(Repository.Path("theme"), Path.Combine(Root, "theme"));
    }

    /// <summary>The folder of the project.</summary>
    internal string Root { get; }

    internal string Input => Path.Combine(Root, "input");

    /// <summary>A path beside the project.</summary>
    internal string Below(params ReadOnlySpan<string> parts) => folder.Path(parts);

    internal void Write(string path, string text) => folder.Write(Path.Combine(Root, path), text);

    /// <summary>Makes the repository.</summary>
    internal SampleRepository Start()
    {
        Git("init", "--quiet", "--initial-branch=main");
        return this;
    }

    /// <summary>Commits everything; the first commit on the 1st of May 2020, each later one a day after.</summary>
    internal SampleRepository Commit()
    {
        Git("add", "--all");
        Git("commit", "--quiet", "--message=A change");
        return this;
    }

    internal void Git(params string[] arguments) => GitIn(Root, arguments);

    /// <summary>Runs git as somebody would, with settings of nobody.</summary>
    internal void GitIn(string place, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", ["-C", place, .. arguments]) { RedirectStandardError = true };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("GIT_", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        start.Environment["HOME"] = folder.Root;
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        if (arguments[0] == "commit")
            commits++;
        foreach (var who in new[] { "AUTHOR", "COMMITTER" })
        {
            start.Environment[$"GIT_{who}_NAME"] = "A contributor";
            start.Environment[$"GIT_{who}_EMAIL"] = "contributor@example.org";
            start.Environment[$"GIT_{who}_DATE"] = $"2020-05-{commits:00}T12:00:00+00:00";
        }

        using var process = Process.Start(start)!;
        var words = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"git {string.Join(' ', arguments)}: {words}");
    }

    /// <summary>Runs the program in the folder of the project, for the user who owns the folder around it.</summary>
    internal Task<(int Code, string Words)> Run(string[] arguments, params (string Name, string Value)[] environment) =>
        RunIn(Root, arguments, environment);

    /// <inheritdoc cref="Run"/>
    internal async Task<(int Code, string Words)> RunIn(string place, string[] arguments, params (string Name, string Value)[] environment)
    {
        using var process = AstanaProcess.Start(
            "dotnet",
            [AstanaProcess.Program, .. arguments],
            place,
            [("HOME", folder.Root), ("DOTNET_CLI_HOME", folder.Root), .. environment]
        );
        return await process.End();
    }

    /// <summary>Where git stands on this machine.</summary>
    internal static string Program =>
        AstanaSite.Program.GitProgram.Find(Environment.GetEnvironmentVariable("PATH"))
        ?? throw new InvalidOperationException("The tests want git.");

    public void Dispose() => folder.Dispose();
}
