using System.Buffers.Binary;
using System.Text;
using AstanaSite.Packing.Names;

namespace AstanaSite.Packing.Zips;

/// <summary>What stands around the bytes of a file (APPNOTE 6.3, 4.3.7 and 4.3.9): it has to say what the list of files says.</summary>
/// <param name="Entry">The file in the list.</param>
/// <param name="Data">Where its bytes begin; -1 if that is not known.</param>
/// <param name="End">Where what belongs to it ends.</param>
internal sealed record ZipLocal(ZipEntry Entry, long Data, long End)
{
    private const uint Signature = 0x04034B50;
    private const uint DescriptorSignature = 0x08074B50;
    private const int Size = 30;
    private const int LargestDescriptor = 24;

    // How hard a packer tried is of no matter to who unpacks.
    private const int MatteringFlags = ~(2 | 4);

    /// <summary>Reads what stands around the bytes of a file.</summary>
    /// <param name="bytes">The zip.</param>
    /// <param name="entry">The file in the list.</param>
    /// <param name="faults">Takes what is not as the list says.</param>
    internal static ZipLocal Read(ZipBytes bytes, ZipEntry entry, List<string> faults)
    {
        Span<byte> head = stackalloc byte[Size];
        if (!bytes.Has(entry.Start, Signature) || !bytes.TryRead(entry.Start, head))
        {
            faults.Add("there is no header before its bytes");
            return new ZipLocal(entry, -1, entry.Start);
        }

        var name = new byte[BinaryPrimitives.ReadUInt16LittleEndian(head[26..])];
        var extra = new byte[BinaryPrimitives.ReadUInt16LittleEndian(head[28..])];
        var data = entry.Start + Size + name.Length + extra.Length;
        if (
            !bytes.TryRead(entry.Start + Size, name)
            || !bytes.TryRead(data - extra.Length, extra)
            || data > bytes.Length - entry.PackedLength
        )
        {
            faults.Add("its bytes are cut off");
            return new ZipLocal(entry, -1, entry.Start);
        }

        if (!entry.RawName.Span.SequenceEqual(name))
            faults.Add($"before its bytes it has another name, {Words.Quoted(Encoding.UTF8.GetString(name))}");
        else if (ZipExtra.IsWhole(extra) && ZipExtra.Fault(extra, name) is { Length: > 0 } fault && fault != entry.FieldFault)
            faults.Add(fault);
        if (
            ((BinaryPrimitives.ReadUInt16LittleEndian(head[6..]) ^ entry.Flags) & MatteringFlags) != 0
            || BinaryPrimitives.ReadUInt16LittleEndian(head[8..]) != entry.Method
        )
            faults.Add("the header before its bytes and the list of files do not agree on how it is packed");
        Span<long> numbers = [ZipList.Wide(head[22..]), ZipList.Wide(head[18..])];
        if (!ZipExtra.IsWhole(extra) || !ZipExtra.TryWiden(extra, numbers))
            faults.Add("a field in the header before its bytes is not of its form");
        else if (
            !Agree(entry, BinaryPrimitives.ReadUInt32LittleEndian(head[14..]), entry.Checksum)
            || !Agree(entry, numbers[0], entry.Length)
            || !Agree(entry, numbers[1], entry.PackedLength)
        )
            faults.Add("the header before its bytes and the list of files do not agree on its checksum or lengths");
        var end = data + entry.PackedLength;
        return new ZipLocal(entry, data, entry.HasDescriptor ? end + Descriptor(bytes, entry, end, faults) : end);
    }

    // Who wrote it without knowing them yet put zeros, and what is true behind the bytes.
    private static bool Agree(ZipEntry entry, long here, long listed) => here == listed || (here == 0 && entry.HasDescriptor);

    // With or without a signature, with numbers of eight or four bytes: only one of the four forms can hold what the list says.
    private static int Descriptor(ZipBytes bytes, ZipEntry entry, long at, List<string> faults)
    {
        Span<byte> wanted = stackalloc byte[LargestDescriptor];
        Span<byte> found = stackalloc byte[LargestDescriptor];
        BinaryPrimitives.WriteUInt32LittleEndian(wanted, DescriptorSignature);
        BinaryPrimitives.WriteUInt32LittleEndian(wanted[4..], entry.Checksum);
        BinaryPrimitives.WriteInt64LittleEndian(wanted[8..], entry.PackedLength);
        BinaryPrimitives.WriteInt64LittleEndian(wanted[16..], entry.Length);
        found = found[..bytes.ReadSome(at, found)];
        if (found.StartsWith(wanted))
            return wanted.Length;
        if (found.StartsWith(wanted[4..]))
            return wanted.Length - 4;
        // The lower halves of both numbers are the numbers of four bytes.
        wanted[16..20].CopyTo(wanted[12..]);
        wanted = wanted[..16];
        if (found.StartsWith(wanted))
            return wanted.Length;
        if (found.StartsWith(wanted[4..]))
            return wanted.Length - 4;
        faults.Add("checksum and lengths behind its bytes are not those of the list of files");
        return found.StartsWith(wanted[..4]) ? wanted.Length : 0;
    }
}
