namespace AstanaSite.Packing.Zips;

/// <summary>A file or folder as the list of a zip gives it.</summary>
internal sealed record ZipEntry
{
    internal const int TypeMask = 0xF000;
    internal const int RegularType = 0x8000;
    internal const int FolderType = 0x4000;
    private const int LinkType = 0xA000;
    private const int DosVolume = 0x08;
    private const int DosFolder = 0x10;
    private const int DosDevice = 0x40;
    private const int DosLink = 0x400;
    private const int Encrypted = 1 | (1 << 6) | (1 << 13);

    internal const int Stored = 0;
    internal const int Deflated = 8;

    /// <summary>The bytes of its name.</summary>
    internal required ReadOnlyMemory<byte> RawName { get; init; }

    /// <summary>Its name, without <c>./</c> before it; what is no UTF-8 in it is replaced.</summary>
    internal required string Name { get; init; }

    internal required int Flags { get; init; }

    internal required int Method { get; init; }

    internal required uint Checksum { get; init; }

    internal required long PackedLength { get; init; }

    internal required long Length { get; init; }

    internal required uint Attributes { get; init; }

    /// <summary>Where its header stands, which its bytes follow.</summary>
    internal required long Start { get; init; }

    /// <summary>Whether its lengths and its place could be made out.</summary>
    internal required bool IsPlaced { get; init; }

    /// <summary>What a field in the list says otherwise of it, for some programs, in a few words; empty if nothing.</summary>
    internal required string FieldFault { get; init; }

    internal bool HasDotBefore => RawName.Span.StartsWith("./"u8);

    internal bool IsMarkedUnicode => (Flags & (1 << 11)) != 0;

    internal bool IsFolder => Name.EndsWith('/');

    /// <summary>Whether its checksum and lengths stand behind its bytes.</summary>
    internal bool HasDescriptor => (Flags & 8) != 0;

    internal bool IsEncrypted => (Flags & Encrypted) != 0;

    /// <summary>What it is, if it is not the file or folder that its name says, in a few words; else empty.</summary>
    internal string OtherType
    {
        get
        {
            var type = (int)(Attributes >> 16) & TypeMask;
            if (type == LinkType || (Attributes & DosLink) != 0)
                return "it is a link";
            if (IsFolder)
                return type is 0 or FolderType ? "" : "it has the name of a folder and is none";
            if (type == FolderType || (Attributes & DosFolder) != 0)
                return "it is typed as a folder and has the name of a file";
            return type is 0 or RegularType && (Attributes & (DosVolume | DosDevice)) == 0 ? "" : "it is not a regular file";
        }
    }
}
