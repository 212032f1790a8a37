using AstanaSite.Searching.Postings;

namespace AstanaSite.Searching.Coding;

/// <summary>The Huffman code of the impacts in postings: most of them are low.</summary>
internal sealed class ImpactCode
{
    private readonly HuffmanCode code;
    private readonly int[] symbols = new int[SearchWeights.MostImpact + 1];

    /// <summary>Makes the code from how often each impact occurs.</summary>
    internal ImpactCode(PostingLists lists)
    {
        var counts = new int[SearchWeights.MostImpact + 1];
        for (var rank = 0; rank < lists.Words.Count; rank++)
            foreach (var posting in lists.PostingsOf(rank))
                counts[PostingLists.ImpactOf(posting)]++;
        Impacts =
        [
            .. Enumerable
                .Range(0, counts.Length)
                .Where(impact => counts[impact] > 0)
                .OrderByDescending(impact => counts[impact])
                .ThenBy(impact => impact),
        ];
        for (var symbol = 0; symbol < Impacts.Count; symbol++)
            symbols[Impacts[symbol]] = symbol;
        code = new HuffmanCode([.. Impacts.Select(impact => counts[impact])]);
    }

    /// <summary>The impacts, the most frequent first.</summary>
    internal IReadOnlyList<int> Impacts { get; }

    /// <summary>See <see cref="HuffmanCode.CountsOfLengths"/>.</summary>
    internal IEnumerable<int> CountsOfLengths => code.CountsOfLengths;

    /// <summary>Adds an impact.</summary>
    internal void Add(int impact, ShardBits shard) => code.Add(symbols[impact], shard);
}
