using AstanaSite.Writing;

namespace AstanaSite.Searching;

/// <summary>
/// Makes the search index: an inverted index in pieces, each a script that registers its data, so that a browser loads the few it needs, from a
/// server or from a folder opened with a double click.
/// </summary>
public static class SearchIndexBuilder
{
    /// <summary>Characters of text that make a part: enough that merging the words of all parts is little of the work.</summary>
    private const int PartSize = 1_000_000;

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
        var stretches = Stretches(ordered);
        var parts = workers.Make(stretches.Count, index => IndexPart.Read(ordered.AsSpan(stretches[index]), stretches[index].Start.Value));
        var lists = PostingLists.Make(parts, workers);
        var letters = TextCode.Choose(ordered);
        var worths = new WorthCode(lists);
        return new RootScript
        {
            Documents = ordered,
            Terms = WordPieces.Postings(lists, worths, workers),
            Places = WordPieces.Places(lists, workers),
            Words = WordPieces.Words(lists, workers),
            Texts = TextPieces.Make(ordered, letters, workers),
            Letters = letters,
            Worths = worths,
            Facets = FacetPieces.Make(ordered, workers),
        }.Files();
    }

    /// <summary>Documents of one language and kind lie together, which keeps the columns short and makes a language a range of numbers.</summary>
    private static SearchDocument[] Order(IReadOnlyList<SearchDocument> documents)
    {
        var ordered = documents.ToArray();
        Array.Sort(ordered, (left, right) =>
        {
            var order = string.CompareOrdinal(left.Language, right.Language);
            if (order == 0) order = string.CompareOrdinal(left.Facets.Kind, right.Facets.Kind);
            return order == 0 ? string.CompareOrdinal(left.Url, right.Url) : order;
        });
        return ordered;
    }

    private static List<Range> Stretches(SearchDocument[] documents)
    {
        var stretches = new List<Range>();
        var start = 0;
        long size = 0;
        for (var index = 0; index < documents.Length; index++)
        {
            foreach (var section in documents[index].Sections) size += section.Text.Length;
            if (size < PartSize && index + 1 < documents.Length) continue;
            stretches.Add(start..(index + 1));
            start = index + 1;
            size = 0;
        }
        return stretches;
    }
}
