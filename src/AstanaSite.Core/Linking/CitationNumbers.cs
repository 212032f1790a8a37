using AstanaSite.Content.Fields;
using AstanaSite.Content.Records;
using AstanaSite.Diagnostics;
using AstanaSite.Diagnostics.Codes;
using AstanaSite.Parsing.Cite;
using AstanaSite.Text;

namespace AstanaSite.Linking;

/// <summary>Numbers the works cited on one page in the order of their first citation.</summary>
internal sealed class CitationNumbers(SiteIndex index, SourceText file, DiagnosticBag diagnostics)
{
    private readonly Dictionary<string, int> numberOf = new(StringComparer.Ordinal);
    private readonly List<(CitedSource Source, int Count)> works = [];

    /// <summary>The marks of a citation in prose. Unknown sources are reported and left out.</summary>
    public CitationMark[] Mark(CitationInline citation)
    {
        var result = new CitationMark[citation.Items.Count];
        var found = 0;
        foreach (var work in citation.Items)
            if (Find(work.Key, file.Range(work.KeySpan)) is { } source)
                result[found++] = Mark(new Citation(source, work.Prefix, work.Locator));
        return found == result.Length ? result : result[..found];
    }

    /// <summary>The marks of an entry's sources. Unknown ones were reported with the other ids of front matter.</summary>
    public IReadOnlyList<CitationMark> Mark(IReadOnlyList<Reference> cite)
    {
        if (cite.Count == 0)
            return [];
        var result = new List<CitationMark>(cite.Count);
        foreach (var reference in cite)
            if (index.Find(reference.Id) is CitedSource source)
                result.Add(Mark(new Citation(source, "", "")));
        return result;
    }

    /// <summary>The numbered list of works.</summary>
    public IReadOnlyList<NumberedReference> References()
    {
        var list = new NumberedReference[works.Count];
        for (var i = 0; i < list.Length; i++)
            list[i] = new NumberedReference(i + 1, works[i].Source, works[i].Count);
        return list;
    }

    private CitationMark Mark(Citation citation)
    {
        if (!numberOf.TryGetValue(citation.Source.Id, out var number))
        {
            works.Add((citation.Source, 0));
            number = works.Count;
            numberOf[citation.Source.Id] = number;
        }

        var (source, count) = works[number - 1];
        works[number - 1] = (source, count + 1);
        return new CitationMark(number, count + 1, citation);
    }

    private CitedSource? Find(string key, SourceRange range)
    {
        var found = index.Find(key);
        if (found is CitedSource source)
            return source;
        if (found is not null)
            diagnostics.Report(CitationProblems.NotASource, range, key, LinkResolver.KindOf(found));
        else if (!index.IsUnread(key))
            diagnostics.Add(UnknownId.OfSource(index, key, range, diagnostics));
        return null;
    }
}
