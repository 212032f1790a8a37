namespace AstanaSite.Writing;

/// <summary>The media type (RFC 6838) of a file, by its extension.</summary>
/// <param name="Name">The type without parameters.</param>
/// <param name="IsText">Whether it is text, which in a site is UTF-8.</param>
public readonly record struct MediaType(string Name, bool IsText)
{
    private static readonly Dictionary<string, MediaType> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        [".html"] = new("text/html", true),
        [".css"] = new("text/css", true),
        [".js"] = new("text/javascript", true),
        [".txt"] = new("text/plain", true),
        [".md"] = new("text/markdown", true),
        [".csv"] = new("text/csv", true),
        [".ics"] = new("text/calendar", true),
        [".json"] = new("application/json", false),
        [".jsonld"] = new("application/ld+json", false),
        [".nt"] = new("application/n-triples", true),
        [".geojson"] = new("application/geo+json", false),
        [".xml"] = new("application/xml", false),
        [".ttl"] = new("text/turtle", true),
        [".bib"] = new("application/x-bibtex", true),
        [".ris"] = new("application/x-research-info-systems", true),
        [".graphml"] = new("application/graphml+xml", false),
        [".gexf"] = new("application/gexf+xml", false),
        [".svg"] = new("image/svg+xml", false),
        [".png"] = new("image/png", false),
        [".jpg"] = new("image/jpeg", false),
        [".jpeg"] = new("image/jpeg", false),
        [".gif"] = new("image/gif", false),
        [".webp"] = new("image/webp", false),
        [".avif"] = new("image/avif", false),
        [".ico"] = new("image/x-icon", false),
        [".pdf"] = new("application/pdf", false),
        [".woff2"] = new("font/woff2", false),
        [".zip"] = new("application/zip", false),
        [".mp3"] = new("audio/mpeg", false),
        [".mp4"] = new("video/mp4", false),
    };

    /// <summary>The type of a file; <c>application/octet-stream</c> if it is not known.</summary>
    public static MediaType Of(string path) =>
        Known.GetValueOrDefault(Path.GetExtension(path), new MediaType("application/octet-stream", false));

    /// <summary>The type as an HTTP header writes it.</summary>
    public override string ToString() => IsText ? Name + "; charset=utf-8" : Name;
}
