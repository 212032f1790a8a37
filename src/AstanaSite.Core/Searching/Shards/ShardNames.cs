namespace AstanaSite.Searching.Shards;

/// <summary>
/// Names shards by a digest of their data. The browser computes it again, so a damaged shard is known as one. 32 bits are
/// enough for that, but not for thousands of shards to never share a name: the first character of the data, which has no other
/// meaning, counts up until the name is free.
/// </summary>
internal sealed class ShardNames
{
    /// <summary>How long every name is.</summary>
    internal const int NameLength = 7;

    private readonly HashSet<uint> taken = [];

    /// <summary>Names a shard.</summary>
    /// <param name="data">The data; it begins with the character to spend.</param>
    /// <param name="digest">Its digest, which the caller computes for many shards side by side.</param>
    internal string Take(Span<char> data, uint digest)
    {
        while (!taken.Add(digest))
        {
            data[0]++;
            digest = Digest(data);
        }
        return Name(digest);
    }

    private static string Name(uint digest)
    {
        Span<char> name = stackalloc char[NameLength];
        for (var position = NameLength - 1; position >= 0; position--, digest /= 36)
            name[position] = "0123456789abcdefghijklmnopqrstuvwxyz"[(int)(digest % 36)];
        return name.ToString();
    }

    /// <summary>The digest of a shard's data.</summary>
    internal static uint Digest(ReadOnlySpan<char> data)
    {
        var digest = (uint)data.Length;
        foreach (var character in data)
        {
            digest = (digest ^ character) * 0x5BD1E995;
            digest ^= digest >> 15;
        }
        return digest;
    }
}
