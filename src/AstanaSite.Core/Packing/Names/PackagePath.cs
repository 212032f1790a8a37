using AstanaSite.Text;

namespace AstanaSite.Packing.Names;

/// <summary>The paths in packages.</summary>
internal static class PackagePath
{
    /// <summary>Whether a path stays below its folder on every system, and reads as what it is.</summary>
    internal static bool IsSafe(string path) =>
        path.Length > 0
        && RelativePath.Resolve("", path) == path
        && !path.AsSpan().ContainsAnyInRange('\0', '\u001F')
        && !path.Contains('\u007F', StringComparison.Ordinal);

    /// <summary>The part of a path up to the first name that begins with a point; empty if none does.</summary>
    internal static string Hidden(string path)
    {
        var start = path.StartsWith('.') ? 0 : path.IndexOf("/.", StringComparison.Ordinal) + 1;
        if (start == 0 && !path.StartsWith('.'))
            return "";
        var end = path.IndexOf('/', start);
        return end < 0 ? path : path[..end];
    }

    /// <summary>The path that stands in a manifest of a bag (RFC 8493, 2.1.3).</summary>
    internal static string Decode(string path) =>
        path.Replace("%0A", "\n", StringComparison.OrdinalIgnoreCase)
            .Replace("%0D", "\r", StringComparison.OrdinalIgnoreCase)
            .Replace("%25", "%", StringComparison.Ordinal);
}
