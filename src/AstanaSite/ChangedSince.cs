using AstanaSite.Diagnostics;
using AstanaSite.Program.Commands;
using AstanaSite.Rendering.Layout;
using AstanaSite.Writing;

namespace AstanaSite.Program;

/// <summary>
/// Finds what a change brings: the archive as it was is checked too, from git's objects, and what was wrong already is left out.
/// </summary>
internal static class ChangedSince
{
    /// <summary>
    /// The commit to compare with: where the revision and what is checked out part. None, with a message, if there is no such commit.
    /// </summary>
    public static string? Base(BuildSettings settings)
    {
        var (git, trouble) = settings.Git.Value;
        if (git is null)
        {
            Console.Error.WriteLine($"astana: {trouble!.Reason}, so nothing can be compared with '{settings.Since}'; {trouble.Remedy}");
            return null;
        }

        if (git.Commit(settings.Since) is not { } commit)
        {
            Console.Error.WriteLine(
                $"astana: git knows no revision '{settings.Since}'" + (git.IsShallow ? $"; {trouble!.Reason}: {trouble.Remedy}" : "")
            );
            return null;
        }

        return git.Run("merge-base", commit, "HEAD")?.Trim() is { Length: > 0 } common ? common : commit;
    }

    /// <summary>The result with only those problems that were not there at a commit.</summary>
    public static BuildResult Only(
        BuildResult now,
        BuildRequest request,
        BuildSettings settings,
        string commit,
        CancellationToken cancellation
    )
    {
        var git = settings.Git.Value.Git!;
        using var input = new GitTree(git, commit, request.Input.Prefix);
        // A theme that is none of this work tree's has no state of that time.
        using var theme = git.Beside(settings.Theme) is { } look ? new GitTree(look, commit, request.Theme.Prefix) : null;
        using var output = new NoOutput();
        var options = settings.Dates ? new RenderOptions(GitHistory.Days(git, commit, out _).Changed) : RenderOptions.Default;
        var before = request with { Input = input, Theme = theme ?? request.Theme, Options = Task.FromResult(options) };
        var old = SiteBuilder.Build(before, output, null, cancellation);
        return now with
        {
            Diagnostics = DiagnosticDifference.New(old.Diagnostics, now.Diagnostics, Renamed(git, commit, request.Input.Prefix)),
        };
    }

    // By the index, not by the files: to compare those git would run the filters that settings name.
    private static Dictionary<string, string> Renamed(Git git, string commit, string prefix)
    {
        var renamed = new Dictionary<string, string>(StringComparer.Ordinal);
        var parts = (
            git.Run(
                "diff-index",
                "--cached",
                "-z",
                "--name-status",
                "--find-renames",
                "--diff-filter=R",
                "--no-ext-diff",
                "--no-textconv",
                "--ignore-submodules=all",
                "--relative=" + git.Folder + "/",
                commit,
                "--",
                git.Folder
            ) ?? ""
        ).Split('\0');
        for (var i = 0; i + 2 < parts.Length; i += 3)
            renamed[prefix + parts[i + 1]] = prefix + parts[i + 2];
        return renamed;
    }
}
