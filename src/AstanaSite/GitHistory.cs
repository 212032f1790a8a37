using System.Globalization;
using AstanaSite.Rendering.Layout;

namespace AstanaSite.Program;

/// <summary>Asks git about the history of the input: when files were added and last changed.</summary>
internal static class GitHistory
{
    private const string GitlinkMode = "160000";

    /// <summary>What the history says of the input as it is now. Where little or nothing is known, the trouble says why.</summary>
    /// <param name="finding">Git for the input.</param>
    /// <param name="prefix">What messages put before a path of the input.</param>
    /// <param name="others">More folders that are to hold no other repository, with their prefixes.</param>
    public static (RenderOptions Options, GitTrouble? Trouble) Of(
        GitFinding finding,
        string prefix,
        params (string Folder, string Prefix)[] others
    )
    {
        if (finding.Git is not { } git)
            return (RenderOptions.Default, finding.Trouble);
        var (added, changed) = Days(git, "HEAD", out var trouble);
        var options = new RenderOptions(changed)
        {
            FirstAdded = added,
            Repositories =
            [
                .. Repositories(git, prefix),
                .. others.SelectMany(other => git.Beside(other.Folder) is { } beside ? Repositories(beside, other.Prefix) : []),
            ],
        };
        return (options, finding.Trouble ?? trouble);
    }

    /// <summary>The days of the first and of the last commit (<c>2015-05-25</c>, the committer's) by path below the folder.</summary>
    /// <param name="git">The folder.</param>
    /// <param name="revision">The last commit that counts.</param>
    /// <param name="trouble">Why nothing is known; none if all is well, or there is no commit yet.</param>
    public static (IReadOnlyDictionary<string, string> Added, IReadOnlyDictionary<string, string> Changed) Days(
        Git git,
        string revision,
        out GitTrouble? trouble
    )
    {
        var added = new Dictionary<string, string>(StringComparer.Ordinal);
        var changed = new Dictionary<string, string>(StringComparer.Ordinal);
        trouble = null;
        // A shallow clone knows only its last commits, in which every file seems new.
        if (git.IsShallow)
            return (added, changed);
        var log = git.Run(
            out trouble,
            "log",
            revision,
            "--format=%x01%cs",
            "--name-only",
            "--no-renames",
            "--no-color",
            "--no-ext-diff",
            "--no-textconv",
            "--no-show-signature",
            "--relative=" + git.Folder + "/",
            "-z",
            "--",
            git.Folder
        );
        if (log is null && git.Commit(revision) is null)
            trouble = null;
        // Paths that git would quote come between zero bytes; the day of a commit comes before its paths.
        var day = "";
        foreach (var part in (log ?? "").Split('\0', '\n'))
        {
            if (part.StartsWith('\u0001'))
            {
                day = part[1..];
            }
            else if (part.Length > 0)
            {
                changed.TryAdd(part, day);
                added[part] = day;
            }
        }

        return (added, changed);
    }

    /// <summary>The day (UTC) of the last commit, the committer's; none if there is none.</summary>
    public static DateOnly? DayOfLastCommit(Git git) =>
        long.TryParse(
            git.Run("log", "-1", "--no-show-signature", "--no-color", "--format=%ct")?.Trim(),
            CultureInfo.InvariantCulture,
            out var seconds
        )
            ? DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime)
            : null;

    // Other repositories that this one has in its index (submodules): their files are none of its own,
    // and a clone may not have them at all.
    private static IEnumerable<string> Repositories(Git git, string prefix) =>
        (git.Run("ls-files", "--stage", "-z", "--", git.Folder) ?? "")
            .Split('\0')
            .Where(entry => entry.StartsWith(GitlinkMode, StringComparison.Ordinal))
            .Select(entry => entry[(entry.IndexOf('\t', StringComparison.Ordinal) + 1)..])
            .Select(path => prefix + path[git.Folder.Length..].TrimStart('/'));
}
