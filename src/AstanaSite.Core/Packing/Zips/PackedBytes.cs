namespace AstanaSite.Packing.Zips;

/// <summary>
/// The packed bytes of a file, for one who unpacks them and may stop before their end. The last byte is given by itself: whoever asks
/// for it needs it, so that afterwards it is known whether any were left over, though more than one is taken at a time.
/// </summary>
/// <param name="bytes">The zip.</param>
/// <param name="start">Where they begin.</param>
/// <param name="length">How many they are.</param>
internal sealed class PackedBytes(ZipBytes bytes, long start, long length) : ForwardStream
{
    private readonly long end = start + length;
    private long at = start;

    /// <summary>How many bytes nobody asked for.</summary>
    internal long Left => end - at;

    /// <summary>Whether more was asked for than there is.</summary>
    internal bool IsShort { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        var most = Left > 1 ? Left - 1 : Left;
        var count = bytes.ReadSome(at, buffer[..(int)Math.Min(buffer.Length, most)]);
        IsShort |= count == 0 && buffer.Length > 0;
        at += count;
        return count;
    }
}
