using System.Globalization;

namespace AstanaSite.Program;

/// <summary>Asks git when files were added and last changed. Without git, without a repository, or in a shallow clone, which knows only its last commit, nothing is known.</summary>
internal static class GitHistory
{
    /// <summary>The days of the first and of the last commit (<c>2015-05-25</c>, the committer's) by path below a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="revision">The last commit that counts.</param>
    public static (IReadOnlyDictionary<string, string> Added, IReadOnlyDictionary<string, string> Changed) Days(string folder, string revision = "HEAD")
    {
        var added = new Dictionary<string, string>(StringComparer.Ordinal);
        var changed = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!IsInRepository(folder) || Git.Run(folder, "rev-parse", "--is-shallow-repository")?.Trim() != "false") return (added, changed);
        // Paths that git would quote come between zero bytes; the day of a commit comes before its paths.
        var day = "";
        foreach (var part in (Git.Run(folder, "log", revision, "--format=%x01%cs", "--name-only", "--no-renames", "--relative", "-z", "--", ".") ?? "").Split('\0', '\n'))
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

    /// <summary>The day (UTC) of the last commit, the committer's; none without a repository.</summary>
    public static DateOnly? DayOfLastCommit(string folder) =>
        IsInRepository(folder) && long.TryParse(Git.Run(folder, "log", "-1", "--format=%ct")?.Trim(), CultureInfo.InvariantCulture, out var seconds)
            ? DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime)
            : null;

    private static bool IsInRepository(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
            if (Path.Exists(Path.Combine(at.FullName, ".git"))) return true;
        return false;
    }
}
