namespace AstanaSite.Searching.Coding;

/// <summary>
/// A canonical Huffman code over symbols numbered by falling frequency: the number of codes of each length describes it completely.
/// </summary>
internal sealed class HuffmanCode
{
    private readonly (int Bits, int Length)[] codes;

    /// <summary>Makes the codes.</summary>
    /// <param name="counts">How often each symbol occurs, above 0, the highest first.</param>
    internal HuffmanCode(ReadOnlySpan<int> counts)
    {
        var lengths = HuffmanLengths.Of(counts);
        codes = new (int, int)[lengths.Length];
        for (int symbol = 0, code = 0; symbol < codes.Length; symbol++)
        {
            codes[symbol] = (code, lengths[symbol]);
            if (symbol + 1 < codes.Length)
                code = (code + 1) << (lengths[symbol + 1] - lengths[symbol]);
        }
    }

    /// <summary>How many codes have one bit, two and so on.</summary>
    internal IEnumerable<int> CountsOfLengths =>
        Enumerable.Range(1, HuffmanLengths.Longest).Select(length => codes.Count(code => code.Length == length));

    /// <summary>Adds a symbol.</summary>
    internal void Add(int symbol, ShardBits shard) => shard.Add(codes[symbol].Bits, codes[symbol].Length);
}
