using AstanaSite.Content.Dates;
using AstanaSite.Searching;

namespace AstanaSite.Authoring.Works;

/// <summary>By what two descriptions are told to be of one work.</summary>
internal static class WorkIdentity
{
    private static readonly string[] Trackers = ["utm_", "fbclid=", "gclid=", "yclid=", "mc_cid=", "mc_eid="];

    /// <summary>A DOI without resolver, in lower case; empty if the text is none.</summary>
    public static string Doi(string text)
    {
        var start = text.IndexOf("10.", StringComparison.Ordinal);
        return start < 0 || !text.Contains('/', StringComparison.Ordinal) ? "" : text[start..].Trim().ToLowerInvariant();
    }

    /// <summary>What two addresses of one page have in common: host and path, without scheme, <c>www.</c>, trackers and anchor; empty if the text is no address.</summary>
    public static string Url(string text)
    {
        if (!Uri.TryCreate(text.Trim(), UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https")) return "";
        if (Copied(uri) is { } inner) return Url(inner);
        var host = uri.IdnHost.ToLowerInvariant();
        if (host.StartsWith("www.", StringComparison.Ordinal)) host = host[4..];
        var port = uri.IsDefaultPort ? "" : ":" + uri.Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var query = uri.Query.TrimStart('?').Split('&').Where(part => part.Length > 0 && !Trackers.Any(tracker => part.StartsWith(tracker, StringComparison.OrdinalIgnoreCase)));
        var path = Uri.UnescapeDataString(uri.AbsolutePath).TrimEnd('/');
        return $"{host}{port}{path}?{Uri.UnescapeDataString(string.Join('&', query))}".TrimEnd('?');
    }

    /// <summary>A title, folded, and where it is too short to tell two works apart, with what it stands in; empty if it has no letters.</summary>
    public static string Title(string title, string container)
    {
        const int Telling = 12;
        var folded = Folding.Fold(title);
        return folded.Length is 0 or >= Telling ? folded : $"{folded} | {Folding.Fold(container)}";
    }

    /// <summary>Whether two dates can be the same day, or neither is known.</summary>
    public static bool CanBeSameDay(EdtfDate? one, EdtfDate? other) =>
        one is null || other is null ? one is null && other is null : one.Earliest <= other.Latest && other.Earliest <= one.Latest;

    // The Wayback Machine's address of a copy holds that of the page.
    private static string? Copied(Uri uri)
    {
        if (uri.Host != "web.archive.org" || !uri.AbsolutePath.StartsWith("/web/", StringComparison.Ordinal)) return null;
        var inner = uri.PathAndQuery.IndexOf("/http", 5, StringComparison.Ordinal);
        return inner < 0 ? null : uri.PathAndQuery[(inner + 1)..];
    }
}
