using System.Buffers;
using System.IO.Enumeration;
using AstanaSite.Platform;
using AstanaSite.Text;

namespace AstanaSite.Writing;

/// <summary>
/// What stands in an output folder, looked at once. Links are not followed, and folders that no build made are not looked into: what is
/// there is none of our business. Its manifest may be anybody's: it says what may be replaced, and what may go if it still has the bytes
/// that the manifest says; whether a file is as the new site wants it is seen in the file itself.
/// </summary>
internal sealed class StandingSite
{
    private const int BufferSize = 1 << 16;

    private readonly Dictionary<string, long> files = new(StringComparer.Ordinal);
    private readonly HashSet<string> folders = new(StringComparer.Ordinal);
    private readonly HashSet<string> others = new(StringComparer.Ordinal);
    private readonly string root;
    private readonly string work;

    private StandingSite(string root, string work)
    {
        this.root = root;
        this.work = work;
        IsThere = Directory.Exists(root);
        if (!IsThere)
            return;
        Manifest = Manifest.In(root);
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

    /// <summary>The files that stand there but for the manifest.</summary>
    public IEnumerable<string> Files => files.Keys.Where(path => path != Manifest.FileName);

    /// <summary>Looks at an output folder.</summary>
    /// <param name="root">The folder.</param>
    /// <param name="work">The name of the work folder, which may stand in it.</param>
    public static StandingSite Of(string root, string work) => new(root, work);

    /// <summary>Whether a manifest of this text stands there.</summary>
    public bool HasManifest(string text) => files.ContainsKey(Manifest.FileName) && Manifest.ToString() == text;

    /// <summary>Whether something stands there that is neither a file nor a folder of the build before.</summary>
    public bool HasOther(string path) => others.Contains(path);

    /// <summary>Whether a file of these bytes stands there.</summary>
    public bool Holds(string path, ReadOnlySpan<byte> content)
    {
        if (!files.TryGetValue(path, out var length) || length != content.Length)
            return false;
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            using var file = File.OpenHandle(Path.Combine(root, path));
            var at = 0;
            for (int count; (count = RandomAccess.Read(file, buffer, at)) > 0; at += count)
                if (count > content.Length - at || !content.Slice(at, count).SequenceEqual(buffer.AsSpan(0, count)))
                    return false;
            return at == content.Length;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // A file that cannot be read counts as different and is written again.
            return false;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>The files of the build before that are not of the new one and still are as they were built.</summary>
    public HashSet<string> Stale(Func<string, bool> isOfTheNew) =>
        [
            .. Manifest
                .Digests.Where(file => files.ContainsKey(file.Key) && !isOfTheNew(file.Key) && HasBytes(file.Key, file.Value))
                .Select(file => file.Key),
        ];

    /// <summary>
    /// What stands in the way of writing a file and must not be replaced: at its path or at a folder above it, and neither written by the
    /// last build nor a file with the same bytes. None if the way is free.
    /// </summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="digest">Its digest.</param>
    /// <param name="isStale">Whether a path is one of the build before that goes away.</param>
    public string? InTheWay(string path, string digest, Func<string, bool> isStale)
    {
        for (var end = path.IndexOf('/'); end >= 0; end = path.IndexOf('/', end + 1))
        {
            var folder = path[..end];
            if (folders.Contains(folder))
                continue;
            if (files.ContainsKey(folder))
                return isStale(folder) ? null : folder;
            if (!others.Contains(folder))
                return null;
            // A folder that no build made may be written into, but not through a link.
            if (IsLinkOrFile(folder))
                return folder;
            return InTheWayOnDisk(path, end, digest);
        }

        if (files.ContainsKey(path))
            return Manifest.Digests.ContainsKey(path) || HasBytes(path, digest) ? null : path;
        if (folders.Contains(path))
            return files.Keys.Concat(others).FirstOrDefault(one => one.StartsWith(path + "/", StringComparison.Ordinal) && !isStale(one));
        return others.Contains(path) ? path : null;
    }

    private string? InTheWayOnDisk(string path, int from, string digest)
    {
        for (var end = path.IndexOf('/', from + 1); end >= 0; end = path.IndexOf('/', end + 1))
            if (IsLinkOrFile(path[..end]))
                return path[..end];
        var full = Path.Combine(root, path);
        if (Directory.Exists(full) || new FileInfo(full).LinkTarget is not null)
            return path;
        return !File.Exists(full) || HasBytes(path, digest) ? null : path;
    }

    private bool IsLinkOrFile(string path)
    {
        var info = new FileInfo(Path.Combine(root, path));
        return info.LinkTarget is not null || info.Exists;
    }

    private bool HasBytes(string path, string digest)
    {
        using var stream = NoFollow.Open(Path.Combine(root, path));
        return stream is not null && Manifest.DigestOf(stream) == digest;
    }

    private void Look()
    {
        var found = new FileSystemEnumerable<(string Path, long Length)>(
            root,
            (ref FileSystemEntry entry) =>
                (
                    Relative(ref entry),
                    IsFile(ref entry) ? entry.Length
                    : folders.Contains(Relative(ref entry)) && !IsLink(ref entry) ? -1
                    : -2
                ),
            new EnumerationOptions
            {
                RecurseSubdirectories = true,
                AttributesToSkip = 0,
                IgnoreInaccessible = false,
            }
        )
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !(entry.IsDirectory && IsWork(ref entry)),
            ShouldRecursePredicate = (ref FileSystemEntry entry) => !IsLink(ref entry) && folders.Contains(Relative(ref entry)),
        };
        foreach (var (path, length) in found)
        {
            if (length >= 0)
                files[path] = length;
            else if (length == -2)
            {
                folders.Remove(path);
                others.Add(path);
            }
        }
    }

    private static bool IsLink(ref FileSystemEntry entry) => (entry.Attributes & FileAttributes.ReparsePoint) != 0;

    // Pipes and devices have no length.
    private static bool IsFile(ref FileSystemEntry entry) =>
        !entry.IsDirectory && !IsLink(ref entry) && (entry.Length > 0 || NoFollow.IsRegular(entry.ToFullPath()));

    private bool IsWork(ref FileSystemEntry entry) => entry.FileName.SequenceEqual(work) && entry.Directory.Length == root.Length;

    private string Relative(ref FileSystemEntry entry)
    {
        var folder = entry.Directory.Length <= root.Length ? "" : string.Concat(entry.Directory[(root.Length + 1)..], "/");
        return Path.DirectorySeparatorChar == '/'
            ? string.Concat(folder, entry.FileName)
            : string.Concat(folder, entry.FileName).Replace('\\', '/');
    }
}
