namespace AstanaSite.Searching;

/// <summary>For every word, the documents that have it with its worth there, and its places in them, all in order of documents.</summary>
internal sealed class PostingLists
{
    /// <summary>Marks a place as the first in its document.</summary>
    internal const int FirstInDocument = 1 << 31;

    private const int WorthBits = 6;

    private readonly int[] postings, places, firstPostings, firstPlaces;

    private PostingLists(Vocabulary words, int documents, int[] firstPostings, int[] firstPlaces)
    {
        Words = words;
        Documents = documents;
        this.firstPostings = firstPostings;
        this.firstPlaces = firstPlaces;
        postings = new int[firstPostings[^1]];
        places = new int[firstPlaces[^1]];
    }

    /// <summary>The words.</summary>
    internal Vocabulary Words { get; }

    /// <summary>How many documents there are.</summary>
    internal int Documents { get; }

    /// <summary>The postings of the word of a rank.</summary>
    internal ReadOnlySpan<int> PostingsOf(int rank) => postings.AsSpan(firstPostings[rank]..firstPostings[rank + 1]);

    /// <summary>The places of the word of a rank.</summary>
    internal ReadOnlySpan<int> PlacesOf(int rank) => places.AsSpan(firstPlaces[rank]..firstPlaces[rank + 1]);

    /// <summary>A document and a worth as one number.</summary>
    internal static int Posting(int document, int worth) => document << WorthBits | worth;

    /// <summary>The document of a posting.</summary>
    internal static int DocumentOf(int posting) => posting >> WorthBits;

    /// <summary>The worth of a posting.</summary>
    internal static int WorthOf(int posting) => posting & ((1 << WorthBits) - 1);

    /// <summary>Makes the lists from the parts.</summary>
    internal static PostingLists Make(IndexPart[] parts, Workers workers)
    {
        var words = Vocabulary.Merge(parts);
        var documents = parts.Sum(part => part.Documents);
        var averageLength = Math.Max(1, parts.Sum(part => (double)part.Tokens.Length) / Math.Max(1, documents));
        var weighed = workers.Make(parts.Length, index => PartPostings.Weigh(parts[index], words.Ranks[index], words.Count, averageLength));
        var lists = new PostingLists(
            words, documents, Positions(words.Count, weighed, part => part.Postings), Positions(words.Count, weighed, part => part.Places));
        workers.Make(
            parts.Length,
            index =>
            {
                weighed[index].Scatter(lists.postings, lists.places);
                return 0;
            });
        return lists;
    }

    /// <summary>Turns the parts' counts into positions: word by word, and for each word part by part. Returns where each word begins.</summary>
    private static int[] Positions(int words, PartPostings[] parts, Func<PartPostings, int[]> select)
    {
        var counts = Array.ConvertAll(parts, part => select(part));
        var first = new int[words + 1];
        var position = 0;
        for (var rank = 0; rank < words; rank++)
        {
            first[rank] = position;
            foreach (var count in counts) (count[rank], position) = (position, position + count[rank]);
        }
        first[words] = position;
        return first;
    }
}
