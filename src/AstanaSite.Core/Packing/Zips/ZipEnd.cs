using System.Buffers.Binary;
using AstanaSite.Packing.Names;

namespace AstanaSite.Packing.Zips;

/// <summary>What stands at the end of a zip (APPNOTE 6.3, 4.3.14 to 4.3.16): where its list of files is.</summary>
/// <param name="ListStart">Where the list begins.</param>
/// <param name="ListLength">The bytes of the list; they lie within the zip.</param>
/// <param name="Count">How many files the end says the list has.</param>
internal sealed record ZipEnd(long ListStart, long ListLength, long Count)
{
    private const int Size = 22;
    private const int LocatorSize = 20;
    private const int WideSize = 56;
    private const uint LocatorSignature = 0x07064B50;
    private const uint WideSignature = 0x06064B50;

    private static ReadOnlySpan<byte> Signature => "PK\u0005\u0006"u8;

    private readonly record struct Place(long Count, long Length, long Start, bool IsWhole);

    /// <summary>Finds the end.</summary>
    /// <param name="bytes">The zip.</param>
    /// <param name="faults">Takes what is wrong with it that leaves it readable.</param>
    /// <exception cref="InvalidDataException">There is none, or it does not say one thing alone.</exception>
    internal static ZipEnd Find(ZipBytes bytes, List<string> faults)
    {
        var tail = new byte[Math.Min(bytes.Length, Size + ushort.MaxValue)];
        if (!bytes.TryRead(bytes.Length - tail.Length, tail))
            throw new InvalidDataException("it cannot be read");
        var found = FindIn(tail, faults);
        var at = bytes.Length - tail.Length + found;
        var record = tail.AsSpan(found);
        var place = new Place(
            BinaryPrimitives.ReadUInt16LittleEndian(record[10..]),
            BinaryPrimitives.ReadUInt32LittleEndian(record[12..]),
            BinaryPrimitives.ReadUInt32LittleEndian(record[16..]),
            AreWhole(
                BinaryPrimitives.ReadUInt16LittleEndian(record[4..]),
                BinaryPrimitives.ReadUInt16LittleEndian(record[6..]),
                BinaryPrimitives.ReadUInt16LittleEndian(record[8..]),
                BinaryPrimitives.ReadUInt16LittleEndian(record[10..]),
                ushort.MaxValue
            )
        );
        if (bytes.Has(at - LocatorSize, LocatorSignature))
            (place, at) = Widen(bytes, at - LocatorSize, place, faults);
        if (!place.IsWhole)
            throw new InvalidDataException("it is one of several parts");
        return Placed(bytes, place, at, faults);
    }

    // Programs look for the end from behind and do not agree on how: where more than one could be meant, none is.
    private static int FindIn(ReadOnlySpan<byte> tail, List<string> faults)
    {
        var last = tail.Length < Size ? -1 : tail[..^(Size - Signature.Length)].LastIndexOf(Signature);
        if (last < 0)
            throw new InvalidDataException("it is not a zip, or a damaged one");
        if (tail[(last + 1)..].IndexOf(Signature) >= 0)
            throw new InvalidDataException("it has two ends");
        for (var from = 0; tail[from..last].IndexOf(Signature) is >= 0 and var at; from += at + 1)
            if (After(tail, from + at) == 0)
                throw new InvalidDataException("it has two ends");
        var after = After(tail, last);
        if (after > 0)
            faults.Add($"{Words.Bytes(after)} after its end belong to nothing");
        if (after < 0)
            faults.Add("the comment at its end is cut off");
        return last;
    }

    /// <summary>How many bytes follow an end and its comment.</summary>
    private static int After(ReadOnlySpan<byte> tail, int at) =>
        tail.Length - at - Size - BinaryPrimitives.ReadUInt16LittleEndian(tail[(at + 20)..]);

    // Of several parts, or not: a number that is full is told by the wider end.
    private static bool AreWhole(long disk, long first, long here, long all, long full) =>
        (disk == 0 || disk == full) && (first == 0 || first == full) && here == all;

    private static (Place Place, long At) Widen(ZipBytes bytes, long locatorAt, Place narrow, List<string> faults)
    {
        Span<byte> locator = stackalloc byte[LocatorSize];
        Span<byte> record = stackalloc byte[WideSize];
        if (!bytes.TryRead(locatorAt, locator))
            throw new InvalidDataException("it cannot be read");
        var at = BinaryPrimitives.ReadInt64LittleEndian(locator[8..]);
        if (!bytes.Has(at, WideSignature) || !bytes.TryRead(at, record) || at > locatorAt - WideSize)
            throw new InvalidDataException("its Zip64 end does not stand where it says");
        var wide = new Place(
            BinaryPrimitives.ReadInt64LittleEndian(record[32..]),
            BinaryPrimitives.ReadInt64LittleEndian(record[40..]),
            BinaryPrimitives.ReadInt64LittleEndian(record[48..]),
            narrow.IsWhole
                && BinaryPrimitives.ReadUInt32LittleEndian(locator[4..]) == 0
                && BinaryPrimitives.ReadUInt32LittleEndian(locator[16..]) <= 1
                && AreWhole(
                    BinaryPrimitives.ReadUInt32LittleEndian(record[16..]),
                    BinaryPrimitives.ReadUInt32LittleEndian(record[20..]),
                    BinaryPrimitives.ReadInt64LittleEndian(record[24..]),
                    BinaryPrimitives.ReadInt64LittleEndian(record[32..]),
                    0
                )
        );
        if (
            !Agree(narrow.Count, wide.Count, ushort.MaxValue)
            || !Agree(narrow.Length, wide.Length, uint.MaxValue)
            || !Agree(narrow.Start, wide.Start, uint.MaxValue)
        )
            throw new InvalidDataException("its two ends do not agree");
        if (locatorAt - WideSize - at is > 0 and var between)
            faults.Add($"{Words.Bytes(between)} between its two ends belong to nothing");
        return (wide, at);
    }

    private static bool Agree(long narrow, long wide, long full) => narrow == wide || (narrow == full && wide >= 0);

    private static ZipEnd Placed(ZipBytes bytes, Place place, long end, List<string> faults)
    {
        if (place.Start < 0 || place.Length < 0 || place.Start > end || place.Length > end - place.Start)
            throw new InvalidDataException("its list of files does not stand where its end says");
        var between = end - place.Start - place.Length;
        if (between > 0 && place.Length > 0 && !bytes.Has(place.Start, ZipList.Signature))
            throw new InvalidDataException(
                bytes.Has(place.Start + between, ZipList.Signature)
                    ? $"{Words.Bytes(between)} before it are not counted in it"
                    : "its list of files does not stand where its end says"
            );
        if (between > 0)
            faults.Add($"{Words.Bytes(between)} between its list of files and its end belong to nothing");
        return new ZipEnd(place.Start, place.Length, place.Count);
    }
}
