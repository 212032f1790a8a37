namespace AstanaSite.Program;

/// <summary>Paths without links in them.</summary>
internal static class RealPath
{
    private const int MostLinks = 40;

    /// <summary>The path of a folder or file with each link replaced by what it leads to. What is not there stays as it is.</summary>
    public static string Of(string path)
    {
        var full = Path.GetFullPath(path);
        for (var links = 0; links < MostLinks; links++)
        {
            if (WithoutFirstLink(full) is not { } next)
                return Path.TrimEndingDirectorySeparator(full);
            full = next;
        }

        return Path.TrimEndingDirectorySeparator(full);
    }

    private static string? WithoutFirstLink(string full)
    {
        var at = Path.GetPathRoot(full)!;
        var parts = full[at.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < parts.Length; i++)
        {
            var folder = at;
            at = Path.Combine(at, parts[i]);
            if (new DirectoryInfo(at).LinkTarget is { } target)
                return Path.GetFullPath(Path.Combine([folder, target, .. parts[(i + 1)..]]));
        }

        return null;
    }
}
