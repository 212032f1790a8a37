using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using AstanaSite.Writing;

namespace AstanaSite.Tests.Packing;

/// <summary>A file of a zip that is put together field by field, so that each field can say what is not so.</summary>
internal sealed class RawEntry
{
    internal RawEntry(string name, byte[] content)
    {
        Name = Encoding.UTF8.GetBytes(name);
        Length = content.Length;
        Checksum = Crc(content);
        Method = content.Length == 0 ? 0 : 8;
        Packed = content.Length == 0 ? [] : Deflate(content);
        Content = content;
    }

    internal byte[] Content { get; }
    internal byte[] Name { get; set; }
    internal string Text => Encoding.UTF8.GetString(Name);
    internal byte[]? LocalName { get; set; }
    internal int Method { get; set; }
    internal int? LocalMethod { get; set; }
    internal int Flags { get; set; } = 1 << 11;
    internal int? LocalFlags { get; set; }
    internal uint Checksum { get; set; }
    internal uint? LocalChecksum { get; set; }
    internal byte[] Packed { get; set; }
    internal long? PackedLength { get; set; }
    internal long? LocalPackedLength { get; set; }
    internal long Length { get; set; }
    internal long? LocalLength { get; set; }
    internal int Attributes { get; set; } = 0x81A4 << 16;
    internal byte[] Extra { get; set; } = [];
    internal byte[] LocalExtra { get; set; } = [];
    internal byte[] Before { get; set; } = [];
    internal byte[]? Descriptor { get; set; }
    internal uint LocalSignature { get; set; } = 0x04034B50;
    internal long? Offset { get; set; }
    internal bool IsZip64 { get; set; }

    internal void Store()
    {
        Method = 0;
        Packed = Content;
    }

    /// <summary>Lengths and checksum stand behind the bytes, as who writes to a pipe puts them.</summary>
    /// <param name="checksum">The checksum there.</param>
    /// <param name="isSigned">Whether a signature stands before them.</param>
    /// <param name="isWide">Whether each has eight bytes.</param>
    internal void Describe(uint? checksum = null, bool isSigned = true, bool isWide = false)
    {
        Flags |= 8;
        LocalChecksum = 0;
        LocalPackedLength = LocalLength = 0;
        var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        if (isSigned)
            writer.Write(0x08074B50);
        writer.Write(checksum ?? Checksum);
        foreach (var length in new[] { PackedLength ?? Packed.Length, Length })
            if (isWide)
                writer.Write(length);
            else
                writer.Write((uint)length);
        Descriptor = stream.ToArray();
    }

    internal static byte[] Field(ushort kind, params byte[] data)
    {
        var field = new byte[4 + data.Length];
        BinaryPrimitives.WriteUInt16LittleEndian(field, kind);
        BinaryPrimitives.WriteUInt16LittleEndian(field.AsSpan(2), (ushort)data.Length);
        data.CopyTo(field, 4);
        return field;
    }

    /// <summary>The field with a name in UTF-8 for readers that know it.</summary>
    internal static byte[] UnicodeName(byte[] header, string name)
    {
        var data = new byte[5];
        data[0] = 1;
        BinaryPrimitives.WriteUInt32LittleEndian(data.AsSpan(1), Crc(header));
        return Field(0x7075, [.. data, .. Encoding.UTF8.GetBytes(name)]);
    }

    /// <summary>The checksum of zips, bit by bit as its definition has it.</summary>
    internal static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var one in bytes)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
        }

        return ~crc;
    }

    private static byte[] Deflate(byte[] content)
    {
        using var stream = new MemoryStream();
        using (var deflate = new DeflateStream(stream, CompressionLevel.Optimal, leaveOpen: true))
            deflate.Write(content);
        return stream.ToArray();
    }
}

/// <summary>A zip that is put together field by field.</summary>
/// <param name="files">What it holds.</param>
internal sealed class RawZip(IEnumerable<OutputFile> files)
{
    internal List<RawEntry> Entries { get; } = [.. files.Select(file => new RawEntry(file.Path, file.Content.ToArray()))];
    internal byte[] BeforeList { get; set; } = [];
    internal byte[] AfterList { get; set; } = [];
    internal byte[] AfterEnd { get; set; } = [];
    internal byte[] Comment { get; set; } = [];
    internal byte[] Prefix { get; set; } = [];
    internal bool IsZip64 { get; set; }
    internal int CountMore { get; set; }
    internal int Disk { get; set; }
    internal int? CommentLength { get; set; }
    internal long? Wide { get; set; }
    internal byte[] BeforeLocator { get; set; } = [];

    internal RawEntry this[string name] => Entries.First(one => one.Text == name);

    internal void Add(string name, string content) => Entries.Add(new RawEntry(name, Encoding.UTF8.GetBytes(content)));

    internal byte[] ToArray()
    {
        var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        var offsets = new List<long>();
        foreach (var entry in Entries)
        {
            writer.Write(entry.Before);
            offsets.Add(entry.Offset ?? stream.Position);
            WriteLocal(writer, entry);
        }

        writer.Write(BeforeList);
        var list = stream.Position;
        for (var i = 0; i < Entries.Count; i++)
            WriteListed(writer, Entries[i], offsets[i]);
        writer.Write(AfterList);
        WriteEnd(writer, list, stream.Position - list);
        return [.. Prefix, .. stream.ToArray()];
    }

    private static void WriteLocal(BinaryWriter writer, RawEntry entry)
    {
        var packed = entry.LocalPackedLength ?? entry.PackedLength ?? entry.Packed.Length;
        var length = entry.LocalLength ?? entry.Length;
        var name = entry.LocalName ?? entry.Name;
        var extra = entry.IsZip64 ? [.. entry.LocalExtra, .. Wides(length, packed)] : entry.LocalExtra;
        writer.Write(entry.LocalSignature);
        writer.Write((ushort)20);
        writer.Write((ushort)(entry.LocalFlags ?? entry.Flags));
        writer.Write((ushort)(entry.LocalMethod ?? entry.Method));
        writer.Write(0x5C7B0000);
        writer.Write(entry.LocalChecksum ?? entry.Checksum);
        writer.Write(entry.IsZip64 ? uint.MaxValue : (uint)packed);
        writer.Write(entry.IsZip64 ? uint.MaxValue : (uint)length);
        writer.Write((ushort)name.Length);
        writer.Write((ushort)extra.Length);
        writer.Write(name);
        writer.Write(extra);
        writer.Write(entry.Packed);
        writer.Write(entry.Descriptor ?? []);
    }

    private static void WriteListed(BinaryWriter writer, RawEntry entry, long offset)
    {
        var packed = entry.PackedLength ?? entry.Packed.Length;
        var extra = entry.IsZip64 ? [.. entry.Extra, .. Wides(entry.Length, packed, offset)] : entry.Extra;
        writer.Write(0x02014B50);
        writer.Write((ushort)(3 << 8 | 30));
        writer.Write((ushort)20);
        writer.Write((ushort)entry.Flags);
        writer.Write((ushort)entry.Method);
        writer.Write(0x5C7B0000);
        writer.Write(entry.Checksum);
        writer.Write(entry.IsZip64 ? uint.MaxValue : (uint)packed);
        writer.Write(entry.IsZip64 ? uint.MaxValue : (uint)entry.Length);
        writer.Write((ushort)entry.Name.Length);
        writer.Write((ushort)extra.Length);
        writer.Write((ushort)0);
        writer.Write((ushort)0);
        writer.Write((ushort)0);
        writer.Write(entry.Attributes);
        writer.Write(entry.IsZip64 ? uint.MaxValue : (uint)offset);
        writer.Write(entry.Name);
        writer.Write(extra);
    }

    private void WriteEnd(BinaryWriter writer, long list, long size)
    {
        var count = Entries.Count + CountMore;
        if (IsZip64)
        {
            var at = writer.BaseStream.Position;
            writer.Write(0x06064B50);
            writer.Write(44L);
            writer.Write((ushort)45);
            writer.Write((ushort)45);
            writer.Write(Disk);
            writer.Write(Disk);
            writer.Write((long)count);
            writer.Write((long)count);
            writer.Write(size);
            writer.Write(Wide ?? list);
            writer.Write(BeforeLocator);
            writer.Write(0x07064B50);
            writer.Write(0);
            writer.Write(at);
            writer.Write(1);
        }

        writer.Write(0x06054B50);
        writer.Write((ushort)Disk);
        writer.Write((ushort)Disk);
        writer.Write((ushort)count);
        writer.Write((ushort)count);
        writer.Write((uint)size);
        writer.Write(IsZip64 && Wide is null ? uint.MaxValue : (uint)list);
        writer.Write((ushort)(CommentLength ?? Comment.Length));
        writer.Write(Comment);
        writer.Write(AfterEnd);
    }

    private static byte[] Wides(params long[] numbers)
    {
        var data = new byte[8 * numbers.Length];
        for (var i = 0; i < numbers.Length; i++)
            BinaryPrimitives.WriteInt64LittleEndian(data.AsSpan(8 * i), numbers[i]);
        return RawEntry.Field(1, data);
    }
}
