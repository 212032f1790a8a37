using AstanaSite.Content.Fields;
using AstanaSite.Content.Records;
using AstanaSite.Text;
using Markdig.Syntax.Inlines;

namespace AstanaSite.Linking;

/// <summary>A link out of the archive.</summary>
/// <param name="Address">Where it leads: <c>http</c> or <c>https</c>.</param>
/// <param name="Range">Where it stands.</param>
/// <param name="IsArchived">Whether an archived copy of the same is named beside it.</param>
public sealed record OutsideLink(string Address, SourceRange Range, bool IsArchived);

/// <summary>
/// Lists the links out of the archive: the addresses of sources and their copies, and the links of bodies. Nothing is asked of anybody.
/// </summary>
public static class OutsideLinks
{
    /// <summary>All of them, record by record in the order of ids.</summary>
    public static IReadOnlyList<OutsideLink> Of(Site site)
    {
        var links = new List<OutsideLink>();
        foreach (var item in site.Items)
        {
            if (item is CitedSource source)
            {
                var hasCopy = source.ArchiveUrl.Length > 0;
                Add(links, source, SourceKind.Url, source.Url, hasCopy);
                Add(links, source, SourceKind.ArchiveUrl, source.ArchiveUrl, false);
                Add(links, source, SourceKind.ReprintedAt, source.ReprintedAt, hasCopy);
            }

            foreach (var language in site.Settings.Languages)
                if (site.HasOwn(item, language))
                    AddBody(links, site.BodyOf(item, language));
        }

        return links;
    }

    private static void Add(List<OutsideLink> links, CitedSource source, Field field, string address, bool hasCopy)
    {
        if (IsOutside(address))
            links.Add(new OutsideLink(address, source.Document.Source.Range(source.Head.Values.SpanOf(field)), hasCopy));
    }

    private static void AddBody(List<OutsideLink> links, LinkedBody body)
    {
        var found = new List<OutsideLink>();
        foreach (var (inline, target) in body.Links)
        {
            if (target is not ExternalTarget { Url: var address } || !IsOutside(address))
                continue;
            var span = inline is LinkInline { UrlSpan: { Length: > 0, Start: > 0 } url } ? url : inline.Span;
            found.Add(new OutsideLink(address, body.Document.Source.Range(TextSpan.FromBounds(span.Start, span.End + 1)), false));
        }

        links.AddRange(found.OrderBy(link => link.Range.Span.Start));
    }

    private static bool IsOutside(string address) =>
        address.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || address.StartsWith("http://", StringComparison.OrdinalIgnoreCase);
}
