using System.IO.Enumeration;

namespace AstanaSite.Writing;

/// <summary>
/// What stands in an output folder, looked at once. Links are not followed, and folders that no build made are not looked into: what is
/// there is none of our business.
/// </summary>
internal sealed class StandingSite
{
    private readonly Dictionary<string, long> files = new(StringComparer.Ordinal);
    private readonly HashSet<string> folders = new(StringComparer.Ordinal);
    private readonly HashSet<string> others = new(StringComparer.Ordinal);
    private readonly string root;

    private StandingSite(string root)
    {
        this.root = root;
        IsThere = Directory.Exists(root);
        if (!IsThere) return;
        var manifest = Path.Combine(root, Manifest.FileName);
        if (File.Exists(manifest)) Manifest = Manifest.Parse(File.ReadAllText(manifest));
        foreach (var path in Manifest.Digests.Keys)
            for (var folder = RelativePath.Folder(path); folder.Length > 0 && folders.Add(folder); folder = RelativePath.Folder(folder)) { }
        Look();
    }

    /// <summary>Whether there is a folder.</summary>
    public bool IsThere { get; }

    /// <summary>What the build before wrote; empty if there was none.</summary>
    public Manifest Manifest { get; } = new();

    /// <summary>Whether all that stands there is files, and folders of the build before.</summary>
    public bool IsPlain => others.Count == 0;

    /// <summary>Files that no build wrote.</summary>
    public IEnumerable<string> ForeignFiles => files.Keys.Where(path => path != Manifest.FileName && !Manifest.Digests.ContainsKey(path));

    /// <summary>Looks at an output folder.</summary>
    public static StandingSite Of(string root) => new(root);

    /// <summary>Whether a manifest of this text stands there.</summary>
    public bool HasManifest(string text) => files.ContainsKey(Manifest.FileName) && Manifest.ToString() == text;

    /// <summary>Whether a file stands there.</summary>
    public bool Has(string path) => files.ContainsKey(path);

    /// <summary>Whether a file of the build before still stands there with its length.</summary>
    public bool Has(string path, string digest, long length) =>
        Manifest.Digests.TryGetValue(path, out var last) && last == digest && files.TryGetValue(path, out var found) && found == length;

    /// <summary>What would be written over or through by writing a file, and is neither the build's before nor a file with the same bytes; none if nothing.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="digest">Its digest.</param>
    /// <param name="isStale">Whether a path is one of the build before that goes away.</param>
    public string? InTheWay(string path, string digest, Func<string, bool> isStale)
    {
        for (var end = path.IndexOf('/'); end >= 0; end = path.IndexOf('/', end + 1))
        {
            var folder = path[..end];
            if (folders.Contains(folder)) continue;
            if (files.ContainsKey(folder)) return isStale(folder) ? null : folder;
            if (!others.Contains(folder)) return null;
            // A folder that no build made may be written into, but not through a link.
            if (IsLinkOrFile(folder)) return folder;
            return InTheWayOnDisk(path, end, digest);
        }

        if (files.ContainsKey(path)) return Manifest.Digests.ContainsKey(path) || HasBytes(path, digest) ? null : path;
        if (folders.Contains(path)) return files.Keys.Concat(others).FirstOrDefault(one => one.StartsWith(path + "/", StringComparison.Ordinal) && !isStale(one));
        return others.Contains(path) ? path : null;
    }

    private string? InTheWayOnDisk(string path, int from, string digest)
    {
        for (var end = path.IndexOf('/', from + 1); end >= 0; end = path.IndexOf('/', end + 1))
            if (IsLinkOrFile(path[..end])) return path[..end];
        var full = Path.Combine(root, path);
        if (Directory.Exists(full) || new FileInfo(full).LinkTarget is not null) return path;
        return !File.Exists(full) || HasBytes(path, digest) ? null : path;
    }

    private bool IsLinkOrFile(string path)
    {
        var info = new FileInfo(Path.Combine(root, path));
        return info.LinkTarget is not null || info.Exists;
    }

    private bool HasBytes(string path, string digest) => Manifest.Digest(File.ReadAllBytes(Path.Combine(root, path))) == digest;

    private void Look()
    {
        var found = new FileSystemEnumerable<(string Path, long Length)>(
            root,
            (ref FileSystemEntry entry) => (Relative(ref entry), IsFile(ref entry) ? entry.Length : folders.Contains(Relative(ref entry)) && !IsLink(ref entry) ? -1 : -2),
            new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0, IgnoreInaccessible = false })
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !(entry.IsDirectory && IsWork(ref entry)),
            ShouldRecursePredicate = (ref FileSystemEntry entry) => !IsLink(ref entry) && folders.Contains(Relative(ref entry)),
        };
        foreach (var (path, length) in found)
        {
            if (length >= 0) files[path] = length;
            else if (length == -2)
            {
                folders.Remove(path);
                others.Add(path);
            }
        }
    }

    private static bool IsLink(ref FileSystemEntry entry) => (entry.Attributes & FileAttributes.ReparsePoint) != 0;

    private static bool IsFile(ref FileSystemEntry entry) => !entry.IsDirectory && !IsLink(ref entry);

    private bool IsWork(ref FileSystemEntry entry) => entry.FileName.SequenceEqual(WorkFolder.NameWithin) && entry.Directory.Length == root.Length;

    private string Relative(ref FileSystemEntry entry)
    {
        var folder = entry.Directory.Length <= root.Length ? "" : string.Concat(entry.Directory[(root.Length + 1)..], "/");
        return Path.DirectorySeparatorChar == '/' ? string.Concat(folder, entry.FileName) : string.Concat(folder, entry.FileName).Replace('\\', '/');
    }
}
