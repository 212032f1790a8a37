namespace AstanaSite.Text;

/// <summary>Paths below a root, with <c>/</c> between their parts.</summary>
internal static class RelativePath
{
    /// <summary>The path that a relative one leads to, or none where it leaves the root or cannot be a path on every system.</summary>
    /// <param name="folder">The folder it stands in, without <c>/</c> at its end; empty for the root.</param>
    /// <param name="relative">The relative path.</param>
    public static string? Resolve(string folder, string relative)
    {
        if (relative.StartsWith('/') || relative.AsSpan().IndexOfAny('\\', ':', '\0') >= 0)
            return null;
        return ResolvePlain(folder, relative) ?? ResolveAny(folder, relative);
    }

    // Nearly all links go up a few folders and then straight to a file.
    private static string? ResolvePlain(ReadOnlySpan<char> folder, ReadOnlySpan<char> relative)
    {
        while (relative.StartsWith("../"))
        {
            if (folder.IsEmpty)
                return null;
            folder = folder[..Math.Max(0, folder.LastIndexOf('/'))];
            relative = relative[3..];
        }

        if (
            relative.IsEmpty
            || relative[0] is '.' or '/'
            || relative[^1] == '/'
            || relative.Contains("//", StringComparison.Ordinal)
            || relative.Contains("/.", StringComparison.Ordinal)
        )
            return null;
        return folder.IsEmpty ? relative.ToString() : string.Concat(folder, "/", relative);
    }

    private static string? ResolveAny(string folder, string relative)
    {
        var parts = new List<string>();
        if (folder.Length > 0)
            parts.AddRange(folder.Split('/'));
        foreach (var part in relative.Split('/'))
        {
            switch (part)
            {
                case "" or ".":
                    break;
                case "..":
                    if (parts.Count == 0)
                        return null;
                    parts.RemoveAt(parts.Count - 1);
                    break;
                default:
                    parts.Add(part);
                    break;
            }
        }

        return string.Join('/', parts);
    }

    /// <summary>A path as it stands in an address: without characters that would end it or begin something else.</summary>
    public static string InAddress(string path) =>
        path.AsSpan().IndexOfAny("%#? ") < 0
            ? path
            : path.Replace("%", "%25", StringComparison.Ordinal)
                .Replace("#", "%23", StringComparison.Ordinal)
                .Replace("?", "%3F", StringComparison.Ordinal)
                .Replace(" ", "%20", StringComparison.Ordinal);

    /// <summary>The folder of a path, without <c>/</c> at its end; empty for the root.</summary>
    public static string Folder(string path)
    {
        var slash = path.LastIndexOf('/');
        return slash < 0 ? "" : path[..slash];
    }

    /// <summary>How one gets from a file to another, both below the same root: <c>../actors/x.html</c>.</summary>
    public static string Between(string from, string to)
    {
        // Both stand in known folders of the site; what they share at the start is left out.
        var shared = 0;
        for (var i = 0; i < from.Length && i < to.Length && from[i] == to[i]; i++)
            if (from[i] == '/')
                shared = i + 1;
        var up = from.AsSpan(shared).Count('/');
        return up switch
        {
            0 => to[shared..],
            1 => string.Concat("../", to.AsSpan(shared)),
            _ => string.Concat(string.Concat(Enumerable.Repeat("../", up)), to.AsSpan(shared)),
        };
    }
}
