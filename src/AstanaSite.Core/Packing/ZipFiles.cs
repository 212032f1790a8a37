using System.IO.Compression;
using System.Text;

namespace AstanaSite.Packing;

/// <summary>
/// A package as a zip, read where it stands. Time and memory stay within what the file's own size explains: names that lead out, links, bombs and
/// files that lie over one another are named and not opened.
/// </summary>
public sealed class ZipFiles : IPackageFiles
{
    /// <summary>The most bytes that a zip may hold unpacked.</summary>
    public const long MostUnpacked = 4L * 1024 * 1024 * 1024;

    // Deflate cannot make more of a byte than this (zlib's technical notes); the constant covers the shortest of streams.
    private const long MostExpansion = 1032;
    private const long Slack = 64;

    // Enough for some hundred thousand files; the list of a zip is held in memory.
    private const long MostDirectory = 16 * 1024 * 1024;

    private const int TypeMask = 0xF000;
    private const int RegularType = 0x8000;

    private readonly Dictionary<string, ZipArchiveEntry> entries = new(StringComparer.Ordinal);
    private readonly ZipArchive? zip;
    private readonly Stream stream;

    /// <summary>Reads the list of a zip's files.</summary>
    /// <param name="stream">The zip; it can be read from any place, and is closed with this.</param>
    public ZipFiles(Stream stream)
    {
        this.stream = stream;
        var budget = new BudgetedStream(stream, MostDirectory);
        try
        {
            zip = new ZipArchive(budget, ZipArchiveMode.Read, leaveOpen: true, Encoding.UTF8);
            Files = Read(zip, stream.Length);
            budget.Lift();
        }
        catch (Exception fault) when (IsDamage(fault))
        {
            Files = [];
            Fault = budget.IsSpent ? "its list of files is too long" : "it is not a zip, or a damaged one";
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<PackagedFile> Files { get; }

    /// <inheritdoc/>
    public string Fault { get; private set; } = "";

    /// <inheritdoc/>
    public Stream Open(PackagedFile file)
    {
        try
        {
            return entries[file.Path].Open();
        }
        catch (Exception fault) when (IsDamage(fault))
        {
            throw new InvalidDataException("damaged", fault);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        zip?.Dispose();
        stream.Dispose();
    }

    private List<PackagedFile> Read(ZipArchive archive, long size)
    {
        var files = new List<PackagedFile>(archive.Entries.Count);
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        long packed = 0, unpacked = 0;
        foreach (var entry in archive.Entries)
        {
            packed += entry.CompressedLength;
            unpacked += entry.Length;
            if (packed > size) return Refuse("files lie over one another in it");
            if (unpacked > MostUnpacked) return Refuse("it would hold more than four gibibytes");
            var path = entry.FullName;
            var isFolder = path.EndsWith('/') && entry.Length == 0;
            var plain = isFolder ? path[..^1] : path;
            // Two names that only some systems tell apart would overwrite each other on the others.
            var danger = DangerOf(entry, plain, isFolder);
            if (danger.Length == 0 && !isFolder && !names.Add(plain)) danger = "another file has the same name";
            if (isFolder && danger.Length == 0) continue;
            files.Add(new PackagedFile(path, entry.Length) { Danger = danger });
            if (danger.Length == 0) entries[path] = entry;
        }

        return [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)];
    }

    private List<PackagedFile> Refuse(string fault)
    {
        Fault = fault;
        return [];
    }

    private static string DangerOf(ZipArchiveEntry entry, string path, bool isFolder)
    {
        if (!PackagePath.IsSafe(path)) return "its name could lead out of the folder it is unpacked into";
        var type = (entry.ExternalAttributes >> 16) & TypeMask;
        if (!isFolder && type is not (0 or RegularType)) return "it is not a regular file";
        if (entry.IsEncrypted) return "it is encrypted";
        return entry.Length > entry.CompressedLength * MostExpansion + Slack ? "it claims to be larger than it can be" : "";
    }

    // What the reader of zips throws at damaged ones.
    internal static bool IsDamage(Exception fault) =>
        fault is InvalidDataException or EndOfStreamException or NotSupportedException or ArgumentException or OverflowException or IndexOutOfRangeException;
}
