using System.Buffers.Binary;

namespace AstanaSite.Packing.Zips;

/// <summary>The bytes of a zip, read from any place. A place and a length come from strangers and may be any number.</summary>
/// <param name="stream">The zip.</param>
internal sealed class ZipBytes(Stream stream)
{
    internal long Length { get; } = stream.Length;

    /// <summary>Reads some bytes; false if the zip does not have them all.</summary>
    internal bool TryRead(long at, Span<byte> bytes) => at >= 0 && at <= Length - bytes.Length && ReadSome(at, bytes) == bytes.Length;

    /// <summary>Reads as many bytes as there are from a place on.</summary>
    internal int ReadSome(long at, Span<byte> bytes)
    {
        if (at < 0 || at >= Length)
            return 0;
        stream.Position = at;
        return stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
    }

    /// <summary>Whether the bytes at a place begin with a signature.</summary>
    internal bool Has(long at, uint signature)
    {
        Span<byte> bytes = stackalloc byte[4];
        return TryRead(at, bytes) && BinaryPrimitives.ReadUInt32LittleEndian(bytes) == signature;
    }
}
