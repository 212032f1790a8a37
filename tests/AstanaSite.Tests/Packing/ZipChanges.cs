using System.Text;

namespace AstanaSite.Tests.Packing;

/// <summary>What can be done to a zip with the files of <see cref="SamplePackage"/>, by the names that stand in <c>zips.txt</c>.</summary>
internal static class ZipChanges
{
    private const string Page = "index.html";
    private const string Long = "rounds/first.html";
    private const string Last = "manifest-sha256.txt";

    internal static IReadOnlyDictionary<string, Action<RawZip>> All { get; } =
        new Dictionary<string, Action<RawZip>>(StringComparer.Ordinal)
        {
            ["nothing"] = _ => { },
            ["a comment"] = zip => zip.Comment = "made by hand"u8.ToArray(),
            ["Zip64 at the end"] = zip => zip.IsZip64 = true,
            ["Zip64 throughout"] = zip =>
            {
                zip.IsZip64 = true;
                zip.Entries.ForEach(one => one.IsZip64 = true);
            },
            ["Zip64 for one file"] = zip => zip[Page].IsZip64 = true,
            ["Zip64 and a comment"] = zip => (zip.IsZip64, zip.Comment) = (true, "made by hand"u8.ToArray()),
            ["stored"] = zip => zip.Entries.ForEach(one => one.Store()),
            ["descriptors"] = zip => zip.Entries.ForEach(one => one.Describe()),
            ["descriptors without signatures"] = zip => zip.Entries.ForEach(one => one.Describe(isSigned: false)),
            ["wide descriptors"] = zip => zip.Entries.ForEach(one => one.Describe(isWide: true)),
            ["folders"] = zip => Folder(zip, "rounds/"),
            ["a packed folder"] = zip => Pack(Folder(zip, "rounds/")),
            ["names that are not marked as Unicode"] = zip => zip.Entries.ForEach(one => one.Flags = 0),
            ["a Unicode field with the same name"] = zip => zip[Page].Extra = RawEntry.UnicodeName(zip[Page].Name, Page),
            ["a Unicode field for an older name"] = zip => zip[Page].Extra = RawEntry.UnicodeName("old"u8.ToArray(), "other.html"),
            ["times in a field"] = zip => zip[Page].LocalExtra = RawEntry.Field(0x5455, 1, 0, 0, 0, 0),
            ["points before names"] = zip => zip.Entries.ForEach(one => one.Name = [.. "./"u8, .. one.Name]),
            ["a remark on what is in it, as a stream"] = zip => zip[Page].Extra = RawEntry.Field(0x6C78, 1, 30, 3),

            ["a hidden file"] = zip => zip.Add(".hidden", "x"),
            ["a file in a hidden folder"] = zip => zip.Add("rounds/.git/config", "x"),
            ["typed as a link"] = zip => zip[Page].Attributes = 0xA1FF << 16,
            ["typed as a Windows link"] = zip => zip[Page].Attributes = 0x400,
            ["typed as a pipe"] = zip => zip[Page].Attributes = 0x11A4 << 16,
            ["typed as a folder"] = zip => zip[Page].Attributes = 0x41ED << 16,
            ["typed as a DOS folder"] = zip => zip[Page].Attributes |= 0x10,
            ["typed as a DOS volume"] = zip => zip[Page].Attributes |= 0x08,
            ["a folder typed as a link"] = zip => Folder(zip, "rounds/").Attributes = 0xA1FF << 16,
            ["a folder with content"] = zip => zip.Add("rounds/", "x"),
            ["a folder of an unsafe name"] = zip => Folder(zip, "../"),
            ["a name twice"] = zip => zip.Add(Page, "<!doctype html>\n"),
            ["a folder twice"] = zip => Folder(zip, Folder(zip, "rounds/").Text),
            ["another name before the bytes"] = zip => zip[Page].LocalName = "other.html"u8.ToArray(),
            ["a longer name before the bytes"] = zip => zip[Page].LocalName = Encoding.UTF8.GetBytes(new string('n', 60_000)),
            ["another name in a field"] = zip => zip[Page].Extra = RawEntry.UnicodeName(zip[Page].Name, "other.html"),
            ["another name in a field before the bytes"] = zip => zip[Page].LocalExtra = RawEntry.UnicodeName(zip[Page].Name, "other.html"),
            ["a type in a field"] = zip => zip[Page].Extra = RawEntry.Field(0x6C78, 4, 0, 0, 0xFF, 0xA1),
            ["a type in a field before the bytes"] = zip => zip[Page].LocalExtra = RawEntry.Field(0x6C78, 4, 0, 0, 0xFF, 0xA1),
            ["a link in a field"] = zip => zip[Page].Extra = RawEntry.Field(0x756E, 0, 0, 0, 0, 0xFF, 0xA1),
            ["no name"] = zip => zip.Add("", "x"),
            ["a name with a point before it, twice"] = zip => zip.Add("./" + Page, "x"),
            ["a name that is no UTF-8"] = zip => zip[Page].Name = [0x61, 0xE9],
            ["encrypted"] = zip => zip[Page].Flags |= 1,
            ["encrypted before the bytes only"] = zip => zip[Page].LocalFlags = zip[Page].Flags | 1,
            ["another way of packing"] = zip => zip[Page].Method = 12,
            ["another way of packing before the bytes"] = zip => zip[Page].LocalMethod = 0,
            ["another checksum"] = zip => zip[Page].Checksum ^= 1,
            ["another checksum in the list"] = zip => (zip[Page].LocalChecksum, zip[Page].Checksum) = (zip[Page].Checksum, 1),
            ["another checksum before the bytes"] = zip => zip[Page].LocalChecksum = 1,
            ["another length before the bytes"] = zip => zip[Page].LocalLength = 1,
            ["another packed length before the bytes"] = zip => zip[Page].LocalPackedLength = 1,
            ["longer than it says"] = zip => zip[Page].Length--,
            ["shorter than it says"] = zip => zip[Page].Length++,
            ["stored, shorter than it says"] = zip =>
            {
                zip[Page].Store();
                zip[Page].Length++;
            },
            ["another checksum behind the bytes"] = zip => zip[Page].Describe(checksum: 1),
            ["a descriptor that is not there"] = zip =>
            {
                zip[Page].Describe();
                zip[Page].Descriptor = [];
            },
            ["lengths before the bytes that a descriptor was to give"] = zip =>
            {
                zip[Page].Describe();
                zip[Page].LocalLength = 7;
            },
            ["bytes after what was packed"] = zip => zip[Page].Packed = [.. zip[Page].Packed, 1, 2, 3],
            ["a byte after what was packed"] = zip => zip[Long].Packed = [.. zip[Long].Packed, 0],
            ["many bytes after what was packed"] = zip => zip[Page].Packed = [.. zip[Page].Packed, .. new byte[70_000]],
            ["packed bytes that are cut off"] = zip => zip[Page].Packed = zip[Page].Packed[..^1],
            ["packed bytes that are none"] = zip => zip[Page].Packed = [7, 7, 7, 7],
            ["a packed file without bytes"] = zip => zip["empty.txt"].Method = 8,
            ["bytes before the first file"] = zip => zip.Entries[0].Before = "#!/bin/sh\n"u8.ToArray(),
            ["bytes before it that its places do not count"] = zip => zip.Prefix = "#!/bin/sh\n"u8.ToArray(),
            ["bytes between two files"] = zip => zip[Page].Before = new byte[5],
            ["a file that is not in the list"] = zip => Unlist(zip),
            ["bytes before the list"] = zip => zip.BeforeList = new byte[9],
            ["bytes in the list"] = zip => zip.AfterList = new byte[3],
            ["bytes after the end"] = zip => zip.AfterEnd = new byte[4],
            ["a comment that is cut off"] = zip => zip.CommentLength = 3,
            ["an end in the comment"] = zip => zip.Comment = [.. "PK\u0005\u0006"u8, .. new byte[18]],
            ["the start of an end in the comment"] = zip => zip.Comment = "PK\u0005\u0006"u8.ToArray(),
            ["an end that counts more"] = zip => zip.CountMore = 1,
            ["an end that counts fewer"] = zip => zip.CountMore = -1,
            ["one of several parts"] = zip => zip.Disk = 1,
            ["two ends that do not agree"] = zip => (zip.IsZip64, zip.Wide) = (true, 0),
            ["bytes between two ends"] = zip => (zip.IsZip64, zip.BeforeLocator) = (true, new byte[2]),
            ["a file that reaches into the next"] = zip => zip[Page].PackedLength = zip[Page].Packed.Length + 4,
            ["a file over the list"] = zip => zip[Last].PackedLength = zip[Last].Packed.Length + 1,
            ["a manifest that is a link"] = zip => zip[Last].Attributes = 0xA1FF << 16,
            ["a file without a header"] = zip => zip[Page].LocalSignature = 0,
            ["a file beyond the end"] = zip => zip[Page].Offset = 0x7FFFFFFF,
            ["a field that is cut off"] = zip => zip[Page].Extra = [1, 0, 50, 0, 1],
            ["a field before the bytes that is cut off"] = zip => zip[Page].LocalExtra = [1, 0, 50, 0, 1],
            ["a Zip64 field that says otherwise"] = zip =>
                zip[Page].Extra = RawEntry.Field(1, [9, 0, 0, 0, 0, 0, 0, 0, 9, 0, 0, 0, 0, 0, 0, 0]),
        };

    private static RawEntry Folder(RawZip zip, string name)
    {
        zip.Entries.Insert(0, new RawEntry(name, []) { Attributes = (0x41ED << 16) | 0x10 });
        return zip.Entries[0];
    }

    // An empty text, packed: what some writers give a folder.
    private static void Pack(RawEntry entry)
    {
        entry.Method = 8;
        entry.Packed = [3, 0];
    }

    private static void Unlist(RawZip zip)
    {
        var hidden = new RawZip([SamplePackage.File("unlisted.html", "x")]).ToArray();
        zip[Page].Before = hidden[..hidden.AsSpan().IndexOf("PK\u0001\u0002"u8)];
    }
}
