using AstanaSite.Platform;

namespace AstanaSite.Searching.Postings;

/// <summary>
/// For every word, the documents that have it with its impact there, and its positions in them, all in order of documents.
/// </summary>
internal sealed class PostingLists
{
    /// <summary>Marks a position as the first in its document.</summary>
    internal const int FirstInDocument = 1 << 31;

    private const int ImpactBits = 6;

    private readonly int[] postings,
        positions,
        firstPostings,
        firstPositions;

    private PostingLists(Vocabulary words, int documents, int[] firstPostings, int[] firstPositions)
    {
        Words = words;
        Documents = documents;
        this.firstPostings = firstPostings;
        this.firstPositions = firstPositions;
        postings = new int[firstPostings[^1]];
        positions = new int[firstPositions[^1]];
    }

    internal Vocabulary Words { get; }

    /// <summary>How many documents there are.</summary>
    internal int Documents { get; }

    /// <summary>The postings of the word of a rank.</summary>
    internal ReadOnlySpan<int> PostingsOf(int rank) => postings.AsSpan(firstPostings[rank]..firstPostings[rank + 1]);

    /// <summary>The positions of the word of a rank.</summary>
    internal ReadOnlySpan<int> PositionsOf(int rank) => positions.AsSpan(firstPositions[rank]..firstPositions[rank + 1]);

    /// <summary>A document and an impact as one number.</summary>
    internal static int Posting(int document, int impact) => document << ImpactBits | impact;

    /// <summary>The document of a posting.</summary>
    internal static int DocumentOf(int posting) => posting >> ImpactBits;

    /// <summary>The impact of a posting.</summary>
    internal static int ImpactOf(int posting) => posting & ((1 << ImpactBits) - 1);

    /// <summary>Makes the lists from the segments.</summary>
    internal static PostingLists Make(IndexSegment[] segments, Workers workers)
    {
        var words = Vocabulary.Merge(segments);
        var documents = segments.Sum(segment => segment.Documents);
        var averageLength = Math.Max(1, segments.Sum(segment => (double)segment.Tokens.Length) / Math.Max(1, documents));
        var weighed = workers.Make(segments.Length, index =>
            SegmentPostings.Weigh(segments[index], words.Ranks[index], words.Count, averageLength)
        );
        var lists = new PostingLists(
            words,
            documents,
            Offsets(words.Count, weighed, segment => segment.Postings),
            Offsets(words.Count, weighed, segment => segment.Positions)
        );
        workers.Make(segments.Length, index =>
        {
            weighed[index].Scatter(lists.postings, lists.positions);
            return 0;
        });
        return lists;
    }

    /// <summary>
    /// Turns the segments' counts into offsets: word by word, and for each word segment by segment. Returns where each word begins.
    /// </summary>
    private static int[] Offsets(int words, SegmentPostings[] segments, Func<SegmentPostings, int[]> select)
    {
        var counts = Array.ConvertAll(segments, segment => select(segment));
        var first = new int[words + 1];
        var offset = 0;
        for (var rank = 0; rank < words; rank++)
        {
            first[rank] = offset;
            foreach (var count in counts)
                (count[rank], offset) = (offset, offset + count[rank]);
        }
        first[words] = offset;
        return first;
    }
}
