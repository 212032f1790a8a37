using System.Collections.Concurrent;
using System.Text;

namespace AstanaSite.Writing;

/// <summary>
/// Puts a site into a folder. Files go to a staging folder first and are moved into place only at the end, so a failed build leaves the
/// last good site as it was. Files with the same bytes are not written again; files of the build before that no longer belong are removed;
/// files that no build wrote are never touched.
/// </summary>
public sealed class DiskOutput : IOutputTree
{
    private const string Staging = ".astana-staging";

    private readonly string root;
    private readonly string staging;
    private readonly Manifest before;
    private readonly ConcurrentDictionary<string, (string Digest, bool IsStaged)> files = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> folders = new(StringComparer.Ordinal);
    private readonly FileStream stagingLock;

    /// <summary>Opens a folder for writing, and makes it if it is not there.</summary>
    /// <param name="root">The folder.</param>
    /// <exception cref="IOException">The folder cannot be written, or another build is writing it.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public DiskOutput(string root)
    {
        this.root = Path.GetFullPath(root);
        staging = Path.Combine(this.root, Staging);
        Directory.CreateDirectory(staging);
        try
        {
            stagingLock = new FileStream(Path.Combine(staging, ".lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.None);
        }
        catch (IOException fault)
        {
            throw new IOException($"another build is writing to '{root}'; wait for it to end", fault);
        }

        DropStaged();
        var manifest = Path.Combine(this.root, Manifest.FileName);
        before = File.Exists(manifest) ? Manifest.Parse(File.ReadAllText(manifest)) : new Manifest();
    }

    /// <inheritdoc/>
    public void Add(OutputFile file)
    {
        var digest = Manifest.Digest(file.Content.Span);
        var isUnchanged = before.Digests.TryGetValue(file.Path, out var last) && last == digest && LengthAt(file.Path) == file.Content.Length;
        if (!isUnchanged) Stage(file);
        files[file.Path] = (digest, !isUnchanged);
    }

    /// <inheritdoc/>
    public CommitReport Commit()
    {
        var manifest = new Manifest();
        foreach (var (path, (digest, _)) in files) manifest.Add(path, digest);
        RefuseForeignFiles(manifest);
        var text = manifest.ToString();
        var isSame = File.Exists(Path.Combine(root, Manifest.FileName)) && text == before.ToString();
        if (!isSame) Stage(new OutputFile(Manifest.FileName, Encoding.UTF8.GetBytes(text)));

        // What is stale goes first: a file may stand where the new site has a folder.
        var removed = 0;
        foreach (var path in before.Digests.Keys)
            if (IsStale(path) && Remove(path)) removed++;

        var written = 0;
        foreach (var path in manifest.Digests.Keys)
        {
            if (!files[path].IsStaged) continue;
            Move(path);
            written++;
        }

        // The manifest comes last: until then the one before still says which files are ours.
        if (!isSame) Move(Manifest.FileName);
        return new CommitReport(written, files.Count - written, removed);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        DropStaged();
        stagingLock.Dispose();
        try
        {
            Directory.Delete(staging, recursive: true);
        }
        catch (IOException)
        {
            // The next build empties it.
        }
    }

    private void Stage(OutputFile file)
    {
        var target = Path.Combine(staging, file.Path);
        var folder = RelativePath.Folder(file.Path);
        if (folder.Length > 0 && folders.TryAdd(folder, true)) Directory.CreateDirectory(Path.Combine(staging, folder));
        // Another thread may have claimed the folder and not made it yet.
        if (folder.Length > 0 && !Directory.Exists(Path.Combine(staging, folder))) Directory.CreateDirectory(Path.Combine(staging, folder));
        using var handle = File.OpenHandle(target, FileMode.Create, FileAccess.Write, FileShare.None, FileOptions.None, file.Content.Length);
        RandomAccess.Write(handle, file.Content.Span, 0);
    }

    // All of it is looked at before anything is moved: a build that is refused half-way would leave two sites mixed.
    private void RefuseForeignFiles(Manifest manifest)
    {
        var looked = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (path, digest) in manifest.Digests)
        {
            if (!files[path].IsStaged) continue;
            for (var folder = RelativePath.Folder(path); folder.Length > 0 && looked.Add(folder); folder = RelativePath.Folder(folder))
                if (File.Exists(Path.Combine(root, folder)) && !IsStale(folder)) throw Foreign(folder);
            var target = Path.Combine(root, path);
            if (Directory.Exists(target)) RefuseForeignFilesIn(target);
            else if (!before.Digests.ContainsKey(path) && File.Exists(target) && Manifest.Digest(File.ReadAllBytes(target)) != digest) throw Foreign(path);
        }
    }

    private void RefuseForeignFilesIn(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(root, file).Replace(Path.DirectorySeparatorChar, '/');
            if (!IsStale(path)) throw Foreign(path);
        }
    }

    private bool IsStale(string path) => before.Digests.ContainsKey(path) && !files.ContainsKey(path);

    private static IOException Foreign(string path) =>
        new($"'{path}' stands in the output folder, but no build wrote it; move it away, or choose another folder with --output");

    private void Move(string path)
    {
        var target = Path.Combine(root, path);
        var folder = RelativePath.Folder(path);
        if (folder.Length > 0) Directory.CreateDirectory(Path.Combine(root, folder));
        File.Move(Path.Combine(staging, path), target, overwrite: true);
    }

    private bool Remove(string path)
    {
        var target = Path.Combine(root, path);
        if (!File.Exists(target)) return false;
        File.Delete(target);
        for (var folder = RelativePath.Folder(path); folder.Length > 0; folder = RelativePath.Folder(folder))
        {
            var full = Path.Combine(root, folder);
            if (Directory.EnumerateFileSystemEntries(full).Any()) break;
            Directory.Delete(full);
        }

        return true;
    }

    private long LengthAt(string path)
    {
        var info = new FileInfo(Path.Combine(root, path));
        return info.Exists && info.LinkTarget is null ? info.Length : -1;
    }

    private void DropStaged()
    {
        foreach (var entry in Directory.EnumerateFileSystemEntries(staging))
        {
            if (Path.GetFileName(entry) == ".lock") continue;
            if (Directory.Exists(entry)) Directory.Delete(entry, recursive: true);
            else File.Delete(entry);
        }
    }
}
