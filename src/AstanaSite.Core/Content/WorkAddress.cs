namespace AstanaSite.Content;

/// <summary>Brings the addresses of works to one form, so that two ways of writing the same address can be seen to be one. Only for comparing.</summary>
public static class WorkAddress
{
    private static readonly string[] Resolvers = ["https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/", "doi:"];

    /// <summary>The DOI alone in lower case (DOIs do not tell letters' cases apart, ISO 26324); empty if the text is empty.</summary>
    /// <param name="text">A DOI, with or without resolver or <c>doi:</c>.</param>
    public static string Doi(string text)
    {
        var doi = text.Trim().ToLowerInvariant();
        foreach (var resolver in Resolvers)
            if (doi.StartsWith(resolver, StringComparison.Ordinal)) return doi[resolver.Length..].Trim();
        return doi;
    }

    /// <summary>
    /// The address without what does not change the work: scheme, <c>www.</c>, default port, fragment (unless it is a route, <c>#!</c> or <c>#/</c>),
    /// a <c>/</c> at the end, and the parameters with which links are tracked. Empty if the text is no address of http.
    /// </summary>
    /// <param name="text">The address.</param>
    public static string Url(string text)
    {
        if (!Uri.TryCreate(text.Trim(), UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https")) return "";
        var host = uri.IdnHost.ToLowerInvariant();
        if (host.StartsWith("www.", StringComparison.Ordinal)) host = host[4..];
        if (!uri.IsDefaultPort) host += ":" + uri.Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var query = string.Join('&', uri.Query.TrimStart('?').Split('&').Where(part => part.Length > 0 && !IsTracking(part)));
        var fragment = uri.Fragment.StartsWith("#!", StringComparison.Ordinal) || uri.Fragment.StartsWith("#/", StringComparison.Ordinal) ? uri.Fragment : "";
        return host + uri.AbsolutePath.TrimEnd('/') + (query.Length > 0 ? "?" + query : "") + fragment;
    }

    private static bool IsTracking(string parameter) =>
        parameter.StartsWith("utm_", StringComparison.Ordinal) || parameter.StartsWith("fbclid=", StringComparison.Ordinal) || parameter.StartsWith("gclid=", StringComparison.Ordinal);
}
