using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using AstanaSite.Packing.Names;

namespace AstanaSite.Packing.Zips;

/// <summary>The list of a zip's files (its central directory; APPNOTE 6.3, 4.3.12).</summary>
internal static class ZipList
{
    internal const uint Signature = 0x02014B50;

    // Enough for some hundred thousand files; the list is held in memory.
    private const long MostBytes = 16 * 1024 * 1024;
    private const int Size = 46;

    /// <summary>Reads the list.</summary>
    /// <param name="bytes">The zip.</param>
    /// <param name="end">Where it is.</param>
    /// <param name="faults">Takes what is wrong with it that leaves it readable.</param>
    /// <exception cref="InvalidDataException">It cannot be read.</exception>
    internal static List<ZipEntry> Read(ZipBytes bytes, ZipEnd end, List<string> faults)
    {
        if (end.ListLength > MostBytes)
            throw new InvalidDataException("its list of files is too long");
        var list = new byte[end.ListLength];
        if (!bytes.TryRead(end.ListStart, list))
            throw new InvalidDataException("it cannot be read");
        var entries = new List<ZipEntry>();
        var rest = list.AsMemory();
        while (rest.Length >= Size && BinaryPrimitives.ReadUInt32LittleEndian(rest.Span) == Signature)
            entries.Add(Next(ref rest));
        if (!rest.IsEmpty)
            faults.Add($"{Words.Bytes(rest.Length)} at the end of its list of files belong to no file");
        if (entries.Count != end.Count)
            faults.Add(
                string.Create(CultureInfo.InvariantCulture, $"its end counts {end.Count} files and folders, its list has {entries.Count}")
            );
        return entries;
    }

    private static ZipEntry Next(ref Memory<byte> rest)
    {
        var head = rest.Span;
        var nameLength = BinaryPrimitives.ReadUInt16LittleEndian(head[28..]);
        var extraLength = BinaryPrimitives.ReadUInt16LittleEndian(head[30..]);
        var whole = Size + nameLength + extraLength + BinaryPrimitives.ReadUInt16LittleEndian(head[32..]);
        if (whole > rest.Length)
            throw new InvalidDataException("its list of files is cut off");
        if (BinaryPrimitives.ReadUInt16LittleEndian(head[34..]) != 0)
            throw new InvalidDataException("it is one of several parts");
        var name = rest.Slice(Size, nameLength);
        var extra = head.Slice(Size + nameLength, extraLength);
        Span<long> numbers = [Wide(head[24..]), Wide(head[20..]), Wide(head[42..])];
        var isPlaced = ZipExtra.IsWhole(extra) && ZipExtra.TryWiden(extra, numbers);
        var entry = new ZipEntry
        {
            RawName = name,
            Name = Encoding.UTF8.GetString(name.Length > 2 && name.Span.StartsWith("./"u8) ? name.Span[2..] : name.Span),
            Flags = BinaryPrimitives.ReadUInt16LittleEndian(head[8..]),
            Method = BinaryPrimitives.ReadUInt16LittleEndian(head[10..]),
            Checksum = BinaryPrimitives.ReadUInt32LittleEndian(head[16..]),
            Length = numbers[0],
            PackedLength = numbers[1],
            Start = numbers[2],
            Attributes = BinaryPrimitives.ReadUInt32LittleEndian(head[38..]),
            IsPlaced = isPlaced,
            FieldFault = isPlaced ? ZipExtra.Fault(extra, name.Span) : "",
        };
        rest = rest[whole..];
        return entry;
    }

    /// <summary>A number of four bytes; -1 if it is full, so that a field of Zip64 has it.</summary>
    internal static long Wide(ReadOnlySpan<byte> bytes) =>
        BinaryPrimitives.ReadUInt32LittleEndian(bytes) is var number && number == uint.MaxValue ? -1 : number;
}
