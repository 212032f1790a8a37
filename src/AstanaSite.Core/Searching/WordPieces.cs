namespace AstanaSite.Searching;

/// <summary>The pieces that are found by a word: postings, places, and the plain list of words that misspelt ones are compared with.</summary>
internal static class WordPieces
{
    /// <summary>A word that occurs more often has no places: they would fill pieces of their own, and a phrase is known by its other words.</summary>
    internal const int MostPlaces = 8192;

    /// <summary>Postings in a piece; each takes a little more than a character.</summary>
    private const int PostingsInPiece = 4_000;

    /// <summary>Places in a piece; each takes less than two characters.</summary>
    private const int PlacesInPiece = 6_000;

    /// <summary>Words in a piece of the plain list.</summary>
    private const int WordsInPiece = 4_000;

    /// <summary>Shorter words have too many neighbours for a misspelling to mean one of them.</summary>
    private const int ShortestToGuess = 4;

    /// <summary>The documents of each word and what it is worth in them.</summary>
    internal static WordGroup Postings(PostingLists lists, WorthCode code, Workers workers) =>
        Cut("terms", lists, rank => lists.PostingsOf(rank).Length, PostingsInPiece, (rank, piece) => WriteData(piece, data => WritePostings(lists, rank, code, data)), workers);

    /// <summary>The places of each word in each of its documents.</summary>
    internal static WordGroup Places(PostingLists lists, Workers workers) =>
        Cut("places", lists, rank => lists.PlacesOf(rank).Length is var count and <= MostPlaces ? count : 0, PlacesInPiece, (rank, piece) => WriteData(piece, data => WritePlaces(lists.PlacesOf(rank), data)), workers);

    /// <summary>All words that a misspelling may mean, with the number of their documents.</summary>
    internal static WordGroup Words(PostingLists lists, Workers workers) =>
        Cut("words", lists, rank => MayBeMeant(lists.Words[rank]) ? 1 : 0, WordsInPiece, (rank, piece) => piece.AddNumber(lists.PostingsOf(rank).Length), workers);

    private static WordGroup Cut(
        string sort, PostingLists lists, Func<int, int> sizeOf, int fullSize, Action<int, PieceText> write, Workers workers)
    {
        var pieces = new List<List<int>>();
        var first = new List<string>();
        var size = fullSize;
        var last = "";
        for (var rank = 0; rank < lists.Words.Count; rank++)
        {
            var wordSize = sizeOf(rank);
            if (wordSize == 0) continue;
            if (size + wordSize / 2 >= fullSize)
            {
                pieces.Add([]);
                first.Add(Shortest(lists.Words[rank], last));
                size = 0;
            }
            pieces[^1].Add(rank);
            last = lists.Words[rank];
            size += wordSize;
        }
        var texts = workers.Make(pieces.Count, index => Write(lists.Words, pieces[index], write));
        return new WordGroup(PieceGroup.Make(sort, texts, workers), first);
    }

    private static PieceText Write(Vocabulary words, List<int> ranks, Action<int, PieceText> write)
    {
        var piece = new PieceText(1 << 14);
        piece.Add(PieceGroup.Salt);
        var before = "";
        foreach (var rank in ranks)
        {
            piece.AddWord(words[rank], before);
            before = words[rank];
            write(rank, piece);
        }
        return piece;
    }

    /// <summary>Data begins with its length, so that a browser that looks for another word passes over it.</summary>
    private static void WriteData(PieceText piece, Action<PieceText> write)
    {
        var data = new PieceText();
        write(data);
        piece.AddText(data.Written);
    }

    /// <summary>The shortest beginning of a word that comes after the word before it.</summary>
    private static string Shortest(string word, string before)
    {
        var length = word.AsSpan().CommonPrefixLength(before) + 1;
        return word[..Math.Min(length, word.Length)];
    }

    /// <summary>The number of documents; then for each the distance from the one before, in the code that suits the average distance, and the worth.</summary>
    private static void WritePostings(PostingLists lists, int rank, WorthCode code, PieceText data)
    {
        var postings = lists.PostingsOf(rank);
        data.AddNumber(postings.Length);
        var bits = new PieceBits(data);
        var power = PieceBits.PowerFor(lists.Documents, postings.Length);
        var next = 0;
        foreach (var posting in postings)
        {
            bits.AddRice(PostingLists.DocumentOf(posting) - next, power);
            code.Add(PostingLists.WorthOf(posting), bits);
            next = PostingLists.DocumentOf(posting) + 1;
        }
        bits.End();
    }

    /// <summary>The power of the code; then for each place the distance from the one before in the document, and whether there is one more.</summary>
    private static void WritePlaces(ReadOnlySpan<int> places, PieceText data)
    {
        long sum = 0;
        for (var index = 0; index < places.Length; index++)
            if (index + 1 == places.Length || places[index + 1] < 0) sum += places[index] & ~PostingLists.FirstInDocument;
        var power = PieceBits.PowerFor(sum, places.Length);
        data.AddNumber(power);
        var bits = new PieceBits(data);
        var position = 0;
        for (var index = 0; index < places.Length; index++)
        {
            var place = places[index];
            if (place < 0) position = 0;
            place &= ~PostingLists.FirstInDocument;
            bits.AddRice(place - position, power);
            bits.Add(index + 1 < places.Length && places[index + 1] >= 0 ? 1 : 0, 1);
            position = place;
        }
        bits.End();
    }

    private static bool MayBeMeant(string word) => word.Length >= ShortestToGuess && !word.AsSpan().ContainsAnyInRange('0', '9');

    /// <summary>Pieces with the word that each begins with, as short as tells it from the last word before.</summary>
    internal sealed record WordGroup(PieceGroup Pieces, IReadOnlyList<string> First);
}
