using System.Buffers.Binary;
using System.Text;
using AstanaSite.Packing.Names;

namespace AstanaSite.Packing.Zips;

/// <summary>The fields that a zip may add to what it says of a file (APPNOTE 6.3, 4.5): wider numbers, and a name and a type.</summary>
internal static class ZipExtra
{
    private const ushort Zip64 = 0x0001;
    private const ushort UnicodePath = 0x7075;
    private const ushort Attributes = 0x6C78;
    private const ushort AsiUnix = 0x756E;
    private const int Head = 4;

    /// <summary>Whether the fields follow one another to their end, and none that matters is there twice.</summary>
    internal static bool IsWhole(ReadOnlySpan<byte> extra)
    {
        var seen = new HashSet<ushort>();
        while (extra.Length >= Head)
        {
            var kind = BinaryPrimitives.ReadUInt16LittleEndian(extra);
            var length = BinaryPrimitives.ReadUInt16LittleEndian(extra[2..]);
            if (length > extra.Length - Head)
                return false;
            if (kind is Zip64 or UnicodePath or Attributes or AsiUnix && !seen.Add(kind))
                return false;
            extra = extra[(Head + length)..];
        }

        return extra.IsEmpty;
    }

    /// <summary>Replaces the numbers that are full by those of the field of Zip64.</summary>
    /// <param name="extra">Whole fields.</param>
    /// <param name="numbers">Length, packed length and, in the list, the place; -1 for one that is full.</param>
    /// <returns>Whether the field has them, and says nothing else of the others.</returns>
    internal static bool TryWiden(ReadOnlySpan<byte> extra, Span<long> numbers)
    {
        if (!TryFind(extra, Zip64, out var field))
            return !numbers.Contains(-1);
        // By the book only the numbers that are full stand in the field; some programs always write all of them.
        var isFull = field.Length != 8 * numbers.Count(-1);
        if (isFull && field.Length is 28 && !field[24..].ContainsAnyExcept((byte)0))
            field = field[..24];
        if (isFull && field.Length is not (16 or 24))
            return false;
        foreach (ref var number in numbers)
        {
            if (!isFull && number >= 0)
                continue;
            if (field.Length < 8)
                return number >= 0;
            var wide = BinaryPrimitives.ReadInt64LittleEndian(field);
            if (wide < 0 || (number >= 0 && number != wide))
                return false;
            number = wide;
            field = field[8..];
        }

        return true;
    }

    /// <summary>What some programs, which know a field, read otherwise than others, in a few words; empty if nothing.</summary>
    /// <param name="extra">Whole fields.</param>
    /// <param name="name">The name in the header.</param>
    internal static string Fault(ReadOnlySpan<byte> extra, ReadOnlySpan<byte> name)
    {
        // A field that was made for another name than that of the header is passed over by all.
        if (
            TryFind(extra, UnicodePath, out var path)
            && path.Length >= 5
            && path[0] == 1
            && BinaryPrimitives.ReadUInt32LittleEndian(path[1..]) == Crc32.Of(name)
            && !path[5..].SequenceEqual(name)
        )
            return $"a field gives it another name, {Words.Quoted(Encoding.UTF8.GetString(path[5..]))}";
        // libarchive lets this field type a file, as a link too, whatever the list says; it writes it on trial only.
        if (TryFind(extra, Attributes, out var attributes) && attributes is [var holds, ..] && (holds & 4) != 0)
            return "a field gives it a type of its own";
        if (TryFind(extra, AsiUnix, out var asi) && asi.Length >= 6 && !IsPlain(BinaryPrimitives.ReadUInt16LittleEndian(asi[4..])))
            return "a field gives it a type of its own";
        return "";
    }

    private static bool IsPlain(int mode) => (mode & ZipEntry.TypeMask) is 0 or ZipEntry.RegularType or ZipEntry.FolderType;

    private static bool TryFind(ReadOnlySpan<byte> extra, ushort kind, out ReadOnlySpan<byte> field)
    {
        while (extra.Length >= Head)
        {
            var length = BinaryPrimitives.ReadUInt16LittleEndian(extra[2..]);
            field = extra.Slice(Head, length);
            if (BinaryPrimitives.ReadUInt16LittleEndian(extra) == kind)
                return true;
            extra = extra[(Head + length)..];
        }

        field = default;
        return false;
    }
}
