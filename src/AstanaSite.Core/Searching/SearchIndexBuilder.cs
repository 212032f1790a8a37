using AstanaSite.Platform;
using AstanaSite.Searching.Coding;
using AstanaSite.Searching.Documents;
using AstanaSite.Searching.Postings;
using AstanaSite.Searching.Shards;
using AstanaSite.Writing;

namespace AstanaSite.Searching;

/// <summary>
/// Makes the search index: an inverted index in shards, each a script that registers its data, so that a browser loads the few it needs,
/// from a server or from a folder opened with a double click.
/// </summary>
internal static class SearchIndexBuilder
{
    /// <summary>Characters of text in a segment: enough that merging the words of all segments is a small part of the work.</summary>
    private const int SegmentSize = 1_000_000;

    /// <summary>Makes the files of the index, all under <c>search/</c>.</summary>
    /// <param name="documents">The pages, in any order: the same pages give the same bytes.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The files; <c>search/index.js</c> is the first.</returns>
    public static IReadOnlyList<OutputFile> Build(IReadOnlyList<SearchDocument> documents, CancellationToken cancellation) =>
        Build(documents, int.MaxValue, cancellation);

    /// <summary>Makes the files of the index, all under <c>search/</c>.</summary>
    /// <param name="documents">The pages, in any order: the same pages give the same bytes.</param>
    /// <param name="threads">How many threads may work, at least 1; the bytes do not depend on it.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The files; <c>search/index.js</c> is the first.</returns>
    public static IReadOnlyList<OutputFile> Build(IReadOnlyList<SearchDocument> documents, int threads, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(documents);
        var workers = new Workers(threads, cancellation);
        var ordered = Order(documents);
        var ranges = Segments(ordered);
        var segments = workers.Make(ranges.Count, index => IndexSegment.Read(ordered.AsSpan(ranges[index]), ranges[index].Start.Value));
        var lists = PostingLists.Make(segments, workers);
        var textCode = TextCode.Choose(ordered);
        var impactCode = new ImpactCode(lists);
        return new RootScript
        {
            Documents = ordered,
            Terms = WordShards.Postings(lists, impactCode, workers),
            Positions = WordShards.Positions(lists, workers),
            Words = WordShards.Words(lists, workers),
            Texts = TextShards.Make(ordered, textCode, workers),
            TextCode = textCode,
            ImpactCode = impactCode,
            Facets = FacetShards.Make(ordered, workers),
        }.Files();
    }

    /// <summary>
    /// Documents are sorted by language and kind: so facet columns have long runs, and each language is one range of document numbers.
    /// </summary>
    private static SearchDocument[] Order(IReadOnlyList<SearchDocument> documents)
    {
        var ordered = documents.ToArray();
        Array.Sort(ordered, (left, right) =>
        {
            var order = string.CompareOrdinal(left.Language, right.Language);
            if (order == 0)
                order = string.CompareOrdinal(left.Facets.Kind, right.Facets.Kind);
            return order == 0 ? string.CompareOrdinal(left.Url, right.Url) : order;
        });
        return ordered;
    }

    private static List<Range> Segments(SearchDocument[] documents)
    {
        var ranges = new List<Range>();
        var start = 0;
        long size = 0;
        for (var index = 0; index < documents.Length; index++)
        {
            foreach (var section in documents[index].Sections)
                size += section.Text.Length;
            if (size < SegmentSize && index + 1 < documents.Length)
                continue;
            ranges.Add(start..(index + 1));
            start = index + 1;
            size = 0;
        }
        return ranges;
    }
}
