namespace AstanaSite.Packing.Zips;

/// <summary>The checksum of zips (CRC-32 of ISO 3309). It finds damage; against intent there are the digests of manifests.</summary>
internal struct Crc32()
{
    private static readonly uint[] Table = MakeTable();

    private uint state = uint.MaxValue;

    /// <summary>The checksum of what was added so far.</summary>
    internal readonly uint Value => ~state;

    internal static uint Of(ReadOnlySpan<byte> bytes)
    {
        var crc = new Crc32();
        crc.Add(bytes);
        return crc.Value;
    }

    internal void Add(ReadOnlySpan<byte> bytes)
    {
        var crc = state;
        foreach (var one in bytes)
            crc = Table[(byte)(crc ^ one)] ^ (crc >> 8);
        state = crc;
    }

    private static uint[] MakeTable()
    {
        var table = new uint[256];
        for (var i = 0u; i < table.Length; i++)
        {
            var crc = i;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
            table[i] = crc;
        }

        return table;
    }
}
