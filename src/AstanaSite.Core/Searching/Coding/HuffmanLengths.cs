namespace AstanaSite.Searching.Coding;

/// <summary>Huffman's code lengths: frequent symbols get short codes.</summary>
internal static class HuffmanLengths
{
    /// <summary>The longest code allowed: it and the bits that wait before it must fit into the 32-bit numbers of a browser.</summary>
    internal const int Longest = 17;

    /// <summary>The lengths for symbols with these counts, all above 0, the highest first.</summary>
    internal static int[] Of(ReadOnlySpan<int> counts)
    {
        var flat = counts.ToArray();
        while (true)
        {
            var lengths = Build(flat);
            if (lengths.Length == 0 || lengths.Max() <= Longest)
                return lengths;
            // Flatter counts give flatter trees: at worst all counts become 1.
            foreach (ref var count in flat.AsSpan())
                count = count / 2 + 1;
        }
    }

    /// <summary>The two-queue method: leaves wait in one queue, pairs in the other, each already in order.</summary>
    private static int[] Build(int[] counts)
    {
        var leaves = counts.Length;
        if (leaves < 2)
            return [.. counts.Select(_ => 1)];
        var weights = new long[2 * leaves - 1];
        var parents = new int[2 * leaves - 1];
        for (var index = 0; index < leaves; index++)
            weights[index] = counts[leaves - 1 - index];
        for (int node = leaves, leaf = 0, pair = leaves; node < weights.Length; node++)
        {
            for (var side = 0; side < 2; side++)
            {
                var least = leaf < leaves && (pair >= node || weights[leaf] <= weights[pair]) ? leaf++ : pair++;
                weights[node] += weights[least];
                parents[least] = node;
            }
        }
        var depths = new int[weights.Length];
        for (var node = depths.Length - 2; node >= 0; node--)
            depths[node] = depths[parents[node]] + 1;
        Array.Resize(ref depths, leaves);
        Array.Reverse(depths);
        return depths;
    }
}
