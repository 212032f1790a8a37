using System.Text.RegularExpressions;

namespace AstanaSite.Content.Values;

/// <summary>The address of the folder that a site is published in: what stands before the path of every page.</summary>
internal static partial class BaseAddress
{
    /// <summary>Why no site can be published at a web address, in a few words; empty if one can.</summary>
    public static string Problem(string text)
    {
        if (
            !Uri.TryCreate(text, UriKind.Absolute, out var address)
            || address.Scheme is not ("https" or "http")
            || address.Host.Length == 0
        )
            return "it does not begin with 'https://' or 'http://' and a host";
        if (address.UserInfo.Length > 0)
            return "it names a user, who would stand on every page";
        if (text.Contains('#', StringComparison.Ordinal))
            return "it has a fragment ('#'), after which no path can follow";
        if (text.Contains('?', StringComparison.Ordinal))
            return "it has a query ('?'), after which no path can follow";
        return FileName().Match(text) is { Success: true } file && address.AbsolutePath.Length > 1
            ? $"it ends in the name of a file, '{file.Groups["name"].Value}'; if that is a folder, write '/' after it"
            : "";
    }

    /// <summary>The address with one '/' between its parts, and one at its end; empty for none.</summary>
    public static string Normal(string text)
    {
        if (text.Length == 0)
            return "";
        var path = text.IndexOf("://", StringComparison.Ordinal) is >= 0 and var scheme ? scheme + 3 : 0;
        return string.Concat(text.AsSpan(0, path), Slashes().Replace(text[path..], "/").TrimEnd('/'), "/");
    }

    [GeneratedRegex(@"/(?<name>[^/]+\.[A-Za-z][A-Za-z0-9]{1,4})$")]
    private static partial Regex FileName();

    [GeneratedRegex("/{2,}")]
    private static partial Regex Slashes();
}
