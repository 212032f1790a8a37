namespace AstanaSite.Searching;

/// <summary>The code in which postings say what a word is worth in a document: most worths are few and low.</summary>
internal sealed class WorthCode
{
    private readonly PrefixCode code;
    private readonly int[] symbols = new int[SearchWeights.MostWorth + 1];

    /// <summary>Makes the code for the worths of all postings.</summary>
    internal WorthCode(PostingLists lists)
    {
        var counts = new int[SearchWeights.MostWorth + 1];
        for (var rank = 0; rank < lists.Words.Count; rank++)
            foreach (var posting in lists.PostingsOf(rank)) counts[PostingLists.WorthOf(posting)]++;
        Worths = [.. Enumerable.Range(0, counts.Length).Where(worth => counts[worth] > 0).OrderByDescending(worth => counts[worth]).ThenBy(worth => worth)];
        for (var symbol = 0; symbol < Worths.Count; symbol++) symbols[Worths[symbol]] = symbol;
        code = new PrefixCode([.. Worths.Select(worth => counts[worth])]);
    }

    /// <summary>The worths, the most frequent first.</summary>
    internal IReadOnlyList<int> Worths { get; }

    /// <summary>See <see cref="PrefixCode.CountsOfLengths"/>.</summary>
    internal IEnumerable<int> CountsOfLengths => code.CountsOfLengths;

    /// <summary>Adds a worth.</summary>
    internal void Add(int worth, PieceBits piece) => code.Add(symbols[worth], piece);
}
