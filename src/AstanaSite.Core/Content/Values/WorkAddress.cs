using System.Globalization;

namespace AstanaSite.Content.Values;

/// <summary>
/// Brings the addresses of works to one form, so that two ways of writing the same address can be seen to be one. Only for comparing.
/// </summary>
internal static class WorkAddress
{
    // A copy of a copy of a copy is looked into; what goes deeper was made by nobody who cites a work.
    private const int MostCopies = 3;

    private static readonly string[] Trackers = ["utm_", "fbclid=", "gclid=", "yclid=", "mc_cid=", "mc_eid="];

    /// <summary>
    /// The DOI alone in lower case (DOIs do not tell letters' cases apart, ISO 26324), without resolver or <c>doi:</c> before it;
    /// the text itself where there is none in it.
    /// </summary>
    /// <param name="text">A DOI in any of the forms in which it is written.</param>
    public static string Doi(string text)
    {
        var doi = text.Trim().ToLowerInvariant();
        var start = doi.IndexOf("10.", StringComparison.Ordinal);
        return start >= 0 && doi.AsSpan(start).Contains('/') ? doi[start..] : doi;
    }

    /// <summary>Whether a text is a DOI in the form that <see cref="Doi"/> gives.</summary>
    public static bool IsDoi(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        return slash > 3
            && text.StartsWith("10.", StringComparison.Ordinal)
            && text[3..slash].All(c => char.IsAsciiDigit(c) || c == '.')
            && slash < text.Length - 1
            && !text.Contains(' ', StringComparison.Ordinal);
    }

    /// <summary>
    /// The address without what does not change the work: scheme, <c>www.</c>, default port, fragment (unless it is a route, <c>#!</c> or
    /// <c>#/</c>), a <c>/</c> at the end, and the parameters with which links are tracked; of a copy in the Wayback Machine, that of the
    /// page. Empty if the text is no address of http.
    /// </summary>
    /// <param name="text">The address.</param>
    public static string Url(string text)
    {
        for (var copies = 0; ; copies++)
        {
            if (!Uri.TryCreate(text.Trim(), UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
                return "";
            if (copies == MostCopies || Copied(uri) is not { } page)
                return Url(uri);
            text = page;
        }
    }

    private static string Url(Uri uri)
    {
        var host = uri.IdnHost.ToLowerInvariant();
        if (host.StartsWith("www.", StringComparison.Ordinal))
            host = host[4..];
        if (!uri.IsDefaultPort)
            host += ":" + uri.Port.ToString(CultureInfo.InvariantCulture);
        var query = string.Join('&', uri.Query.TrimStart('?').Split('&').Where(part => part.Length > 0 && !IsTracking(part)));
        var fragment = uri.Fragment is ['#', '!' or '/', ..] ? uri.Fragment : "";
        return host
            + Uri.UnescapeDataString(uri.AbsolutePath).TrimEnd('/')
            + (query.Length > 0 ? "?" + Uri.UnescapeDataString(query) : "")
            + fragment;
    }

    // The Wayback Machine's address of a copy holds that of the page.
    private static string? Copied(Uri uri)
    {
        if (uri.Host != "web.archive.org" || !uri.AbsolutePath.StartsWith("/web/", StringComparison.Ordinal))
            return null;
        var inner = uri.OriginalString.IndexOf(
            "/http",
            uri.OriginalString.IndexOf("/web/", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        return inner < 0 ? null : uri.OriginalString[(inner + 1)..];
    }

    private static bool IsTracking(string parameter) =>
        Array.Exists(Trackers, tracker => parameter.StartsWith(tracker, StringComparison.OrdinalIgnoreCase));
}
