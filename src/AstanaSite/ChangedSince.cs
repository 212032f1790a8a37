using AstanaSite.Diagnostics;
using AstanaSite.Program.Commands;
using AstanaSite.Rendering;
using AstanaSite.Writing;

namespace AstanaSite.Program;

/// <summary>Finds what a change brings: the archive as it was is checked too, from git's objects, and what was wrong already is left out.</summary>
internal static class ChangedSince
{
    /// <summary>The commit to compare with: where the revision and what is checked out part. None, with a message, if there is no such commit.</summary>
    public static string? Base(BuildSettings settings)
    {
        var commit = Git.Run(settings.Input, "rev-parse", "--verify", "--quiet", "--end-of-options", settings.Since + "^{commit}")?.Trim();
        if (string.IsNullOrEmpty(commit))
        {
            var isShallow = Git.Run(settings.Input, "rev-parse", "--is-shallow-repository")?.Trim() == "true";
            Console.Error.WriteLine($"astana: git knows no revision '{settings.Since}'" + (isShallow ? "; this clone is shallow: get the whole history with 'git fetch --unshallow'" : ""));
            return null;
        }

        return Git.Run(settings.Input, "merge-base", commit, "HEAD")?.Trim() is { Length: > 0 } common ? common : commit;
    }

    /// <summary>The result with only those problems that were not there at a commit.</summary>
    public static BuildResult Only(BuildResult now, BuildRequest request, BuildSettings settings, string commit, CancellationToken cancellation)
    {
        using var input = new GitTree(settings.Input, commit, request.Input.Prefix);
        using var theme = new GitTree(settings.Theme, commit, request.Theme.Prefix);
        using var output = new NoOutput();
        var before = request with { Input = input, Theme = theme };
        if (settings.Dates) before = before with { Options = Task.FromResult(new RenderOptions(GitHistory.Days(settings.Input, commit).Changed)) };
        var old = SiteBuilder.Build(before, output, null, cancellation);
        return now with { Diagnostics = DiagnosticDifference.New(old.Diagnostics, now.Diagnostics, Renamed(settings, commit, request.Input.Prefix)) };
    }

    private static Dictionary<string, string> Renamed(BuildSettings settings, string commit, string prefix)
    {
        var renamed = new Dictionary<string, string>(StringComparer.Ordinal);
        var parts = (Git.Run(settings.Input, "diff", "-z", "--name-status", "--find-renames", "--diff-filter=R", "--relative", commit, "--", ".") ?? "").Split('\0');
        for (var i = 0; i + 2 < parts.Length; i += 3) renamed[prefix + parts[i + 1]] = prefix + parts[i + 2];
        return renamed;
    }
}
