using System.Text;
using System.Text.Unicode;
using AstanaSite.Packing.Names;
using AstanaSite.Packing.Zips;

namespace AstanaSite.Packing;

/// <summary>
/// A package as a zip, read where it stands. Time and memory stay within what the file's own size explains. A zip says most things more
/// than once, and programs differ in which they believe. What is not said alike everywhere is named, and not opened.
/// </summary>
public sealed class ZipFiles : IPackageFiles
{
    /// <summary>The most bytes that a zip may hold unpacked.</summary>
    public const long MostUnpacked = 4L * 1024 * 1024 * 1024;

    // Deflate cannot make more of a byte than this (zlib's technical notes); the constant covers the shortest of streams.
    private const long MostExpansion = 1032;
    private const long Slack = 64;

    private readonly Dictionary<string, ZipLocal> opened = new(StringComparer.Ordinal);
    private readonly List<PackagedFile> files = [];
    private readonly List<VerifyFinding> findings = [];
    private readonly NameTree names = new();
    private readonly ZipBytes bytes;
    private readonly Stream stream;

    /// <summary>Reads the list of a zip's files, and what stands around the bytes of each.</summary>
    /// <param name="stream">The zip; it can be read from any place, and is closed with this.</param>
    public ZipFiles(Stream stream)
    {
        this.stream = stream;
        bytes = new ZipBytes(stream);
        try
        {
            Read();
        }
        catch (InvalidDataException fault)
        {
            opened.Clear();
            files.Clear();
            Fault = fault.Message;
        }

        files.Sort(static (one, other) => string.CompareOrdinal(one.Path, other.Path));
    }

    /// <inheritdoc/>
    public IReadOnlyList<PackagedFile> Files => files;

    /// <inheritdoc/>
    public IReadOnlyList<VerifyFinding> Findings => findings;

    /// <inheritdoc/>
    public IReadOnlyList<VerifyNote> Notes { get; private set; } = [];

    /// <inheritdoc/>
    public string Fault { get; } = "";

    /// <inheritdoc/>
    public bool KnowsContent => true;

    /// <inheritdoc/>
    public Stream Open(PackagedFile file) => new ZipContent(bytes, opened[file.Path]);

    /// <inheritdoc/>
    public void Dispose() => stream.Dispose();

    private void Read()
    {
        var faults = new List<string>();
        var end = ZipEnd.Find(bytes, faults);
        var entries = ZipList.Read(bytes, end, faults);
        var located = new List<ZipLocal>(entries.Count);
        var unsafeOnes = new HashSet<ZipEntry>(ReferenceEqualityComparer.Instance);
        long unpacked = 0,
            headers = 0;
        foreach (var entry in entries)
        {
            foreach (var danger in Dangers(entry))
                Refuse(entry, danger);
            if (!entry.IsPlaced)
                continue;
            unpacked += Math.Min(entry.Length, MostUnpacked + 1);
            if (unpacked > MostUnpacked)
                throw new InvalidDataException("it would hold more than four gibibytes");
            var local = new List<string>();
            var place = ZipLocal.Read(bytes, entry, local);
            foreach (var fault in local)
                Refuse(entry, fault);
            if (place.Data < 0)
                continue;
            located.Add(place);
            headers += place.Data - entry.Start;
            if (headers > bytes.Length)
                throw new InvalidDataException("files lie over one another in it");
        }

        ZipLayout.Check(located, end.ListStart, Refuse, faults);
        foreach (var place in located.Where(place => !unsafeOnes.Contains(place.Entry)))
        {
            opened.Add(place.Entry.Name, place);
            files.Add(new PackagedFile(place.Entry.Name, place.Entry.Length));
        }

        Notes = [.. NotesOn(entries)];
        findings.AddRange(faults.Select(fault => new VerifyFinding(VerifyProblem.Broken, "", fault)));

        void Refuse(ZipEntry entry, string danger)
        {
            unsafeOnes.Add(entry);
            findings.Add(new VerifyFinding(VerifyProblem.Unsafe, entry.Name, danger));
        }
    }

    // What several programs write, and others understand.
    private static IEnumerable<VerifyNote> NotesOn(List<ZipEntry> entries)
    {
        if (entries.Any(entry => entry.HasDotBefore))
            yield return new VerifyNote("", "names in it begin with './', which says nothing");
        if (entries.Any(entry => !entry.IsMarkedUnicode && !Ascii.IsValid(entry.RawName.Span)))
            yield return new VerifyNote("", "names in it are UTF-8 and not marked as such, so some programs read others");
    }

    private IEnumerable<string> Dangers(ZipEntry entry)
    {
        if (!Utf8.IsValid(entry.RawName.Span))
            yield return "its name is not UTF-8";
        else if (entry.Name != "./" && names.Add(entry.IsFolder ? entry.Name[..^1] : entry.Name, entry.IsFolder) is { Length: > 0 } fault)
            yield return fault;
        if (entry.FieldFault.Length > 0)
            yield return entry.FieldFault;
        if (entry.OtherType.Length > 0)
            yield return entry.OtherType;
        if (entry.IsEncrypted)
            yield return "it is encrypted";
        else if (entry.Method is not (ZipEntry.Stored or ZipEntry.Deflated))
            yield return $"it is packed in a way that is not read here (method {entry.Method})";
        if (!entry.IsPlaced)
            yield return "a field about it in the list of files is not of its form";
        else if (entry.IsFolder && entry.Length > 0 && entry.OtherType.Length == 0)
            yield return "it has the name of a folder and is none";
        else if (entry.Length > Slack && (entry.Length - Slack - 1) / MostExpansion >= entry.PackedLength)
            yield return "it claims to be larger than it can be";
    }
}
