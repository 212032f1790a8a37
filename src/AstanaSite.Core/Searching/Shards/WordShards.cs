using AstanaSite.Platform;
using AstanaSite.Searching.Coding;
using AstanaSite.Searching.Postings;

namespace AstanaSite.Searching.Shards;

/// <summary>
/// The shards that are found by a word: postings, positions, and the plain list of words that misspelt ones are compared with.
/// </summary>
internal static class WordShards
{
    /// <summary>
    /// A word that occurs more often has no positions: they would fill shards of their own, and a phrase is known by its other words.
    /// </summary>
    internal const int MostPositions = 8192;

    /// <summary>Postings in a shard; each takes a little more than a character.</summary>
    private const int PostingsInShard = 4_000;

    /// <summary>Positions in a shard; each takes less than two characters.</summary>
    private const int PositionsInShard = 6_000;

    /// <summary>Words in a shard of the plain list.</summary>
    private const int WordsInShard = 4_000;

    /// <summary>Shorter words have too many neighbours for a misspelling to mean one of them.</summary>
    private const int ShortestToGuess = 4;

    /// <summary>The documents of each word and its impact in them.</summary>
    internal static WordGroup Postings(PostingLists lists, ImpactCode code, Workers workers) =>
        Cut(
            "terms",
            lists,
            rank => lists.PostingsOf(rank).Length,
            PostingsInShard,
            (rank, shard) => WriteData(shard, data => WritePostings(lists, rank, code, data)),
            workers
        );

    /// <summary>The positions of each word in each of its documents.</summary>
    internal static WordGroup Positions(PostingLists lists, Workers workers) =>
        Cut(
            "places",
            lists,
            rank => lists.PositionsOf(rank).Length is var count and <= MostPositions ? count : 0,
            PositionsInShard,
            (rank, shard) => WriteData(shard, data => WritePositions(lists.PositionsOf(rank), data)),
            workers
        );

    /// <summary>All words that a misspelling may mean, with the number of their documents.</summary>
    internal static WordGroup Words(PostingLists lists, Workers workers) =>
        Cut(
            "words",
            lists,
            rank => MayBeMeant(lists.Words[rank]) ? 1 : 0,
            WordsInShard,
            (rank, shard) => shard.AddNumber(lists.PostingsOf(rank).Length),
            workers
        );

    private static WordGroup Cut(
        string sort,
        PostingLists lists,
        Func<int, int> sizeOf,
        int fullSize,
        Action<int, ShardText> write,
        Workers workers
    )
    {
        var shards = new List<List<int>>();
        var first = new List<string>();
        var size = fullSize;
        var last = "";
        for (var rank = 0; rank < lists.Words.Count; rank++)
        {
            var wordSize = sizeOf(rank);
            if (wordSize == 0)
                continue;
            if (size + wordSize / 2 >= fullSize)
            {
                shards.Add([]);
                first.Add(Shortest(lists.Words[rank], last));
                size = 0;
            }
            shards[^1].Add(rank);
            last = lists.Words[rank];
            size += wordSize;
        }
        var texts = workers.Make(shards.Count, index => Write(lists.Words, shards[index], write));
        return new WordGroup(ShardGroup.Make(sort, texts, workers), first);
    }

    private static ShardText Write(Vocabulary words, List<int> ranks, Action<int, ShardText> write)
    {
        var shard = new ShardText(1 << 14);
        shard.Add(ShardGroup.Salt);
        var before = "";
        foreach (var rank in ranks)
        {
            shard.AddWord(words[rank], before);
            before = words[rank];
            write(rank, shard);
        }
        return shard;
    }

    /// <summary>The data of a word is preceded by its length, so that a browser that looks for another word can skip it.</summary>
    private static void WriteData(ShardText shard, Action<ShardText> write)
    {
        var data = new ShardText();
        write(data);
        shard.AddText(data.Written);
    }

    /// <summary>The shortest prefix of a word that sorts after the word before it.</summary>
    private static string Shortest(string word, string before)
    {
        var length = word.AsSpan().CommonPrefixLength(before) + 1;
        return word[..Math.Min(length, word.Length)];
    }

    /// <summary>
    /// The number of documents; then for each the distance from the one before, in a Rice code for the average distance, and the impact.
    /// </summary>
    private static void WritePostings(PostingLists lists, int rank, ImpactCode code, ShardText data)
    {
        var postings = lists.PostingsOf(rank);
        data.AddNumber(postings.Length);
        var bits = new ShardBits(data);
        var power = ShardBits.PowerFor(lists.Documents, postings.Length);
        var next = 0;
        foreach (var posting in postings)
        {
            bits.AddRice(PostingLists.DocumentOf(posting) - next, power);
            code.Add(PostingLists.ImpactOf(posting), bits);
            next = PostingLists.DocumentOf(posting) + 1;
        }
        bits.End();
    }

    /// <summary>
    /// The Rice parameter; then for each position the distance from the one before in its document, and a bit that says whether another
    /// position in the same document follows.
    /// </summary>
    private static void WritePositions(ReadOnlySpan<int> positions, ShardText data)
    {
        long sum = 0;
        for (var index = 0; index < positions.Length; index++)
            if (index + 1 == positions.Length || positions[index + 1] < 0)
                sum += positions[index] & ~PostingLists.FirstInDocument;
        var power = ShardBits.PowerFor(sum, positions.Length);
        data.AddNumber(power);
        var bits = new ShardBits(data);
        var previous = 0;
        for (var index = 0; index < positions.Length; index++)
        {
            var position = positions[index];
            if (position < 0)
                previous = 0;
            position &= ~PostingLists.FirstInDocument;
            bits.AddRice(position - previous, power);
            bits.Add(index + 1 < positions.Length && positions[index + 1] >= 0 ? 1 : 0, 1);
            previous = position;
        }
        bits.End();
    }

    private static bool MayBeMeant(string word) => word.Length >= ShortestToGuess && !word.AsSpan().ContainsAnyInRange('0', '9');

    /// <summary>Shards, each with the shortest prefix of its first word that tells it from the last word of the shard before.</summary>
    internal sealed record WordGroup(ShardGroup Shards, IReadOnlyList<string> First);
}
