using System.IO.Compression;

namespace AstanaSite.Packing.Zips;

/// <summary>The bytes of a file in a zip, unpacked. Where they end they have to be as many as the zip says and have its checksum.</summary>
internal sealed class ZipContent : ForwardStream
{
    private readonly ZipEntry entry;
    private readonly PackedBytes packed;
    private readonly Stream source;
    private Crc32 checksum = new();
    private long total;

    /// <param name="bytes">The zip.</param>
    /// <param name="file">The file; stored or deflated.</param>
    internal ZipContent(ZipBytes bytes, ZipLocal file)
    {
        entry = file.Entry;
        packed = new PackedBytes(bytes, file.Data, entry.PackedLength);
        source = entry.Method == ZipEntry.Stored ? packed : new DeflateStream(packed, CompressionMode.Decompress);
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidDataException">It is not as the zip says; the message says what is not, in a few words.</exception>
    public override int Read(Span<byte> buffer)
    {
        var count = Unpack(buffer);
        checksum.Add(buffer[..count]);
        total += count;
        if (total > entry.Length)
            throw new InvalidDataException("it is longer than the zip says");
        if (count == 0 && buffer.Length > 0)
            CheckEnd();
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            source.Dispose();
        base.Dispose(disposing);
    }

    private int Unpack(Span<byte> buffer)
    {
        try
        {
            return source.Read(buffer);
        }
        catch (InvalidDataException fault)
        {
            throw new InvalidDataException(packed.IsShort ? "its packed bytes are cut off" : "its packed bytes are damaged", fault);
        }
    }

    private void CheckEnd()
    {
        if (entry.Method != ZipEntry.Stored && packed.IsShort)
            throw new InvalidDataException("its packed bytes are cut off");
        if (packed.Left > 0)
            throw new InvalidDataException("bytes that belong to nothing follow its packed bytes");
        if (total < entry.Length)
            throw new InvalidDataException("it is shorter than the zip says");
        if (checksum.Value != entry.Checksum)
            throw new InvalidDataException("its bytes have another checksum than the zip says");
    }
}
