using System.Collections.Concurrent;
using System.Text;
using AstanaSite.Text;

namespace AstanaSite.Writing;

/// <summary>
/// Puts a site into a folder. It is put together beside the old one and takes its place in one step, so a failed build, and one that is
/// killed, leaves the last good site as it was. Files with the same bytes are not written again; files of the build before that no longer
/// belong are removed; files that no build wrote are never touched.
/// </summary>
public sealed class DiskOutput : IOutputTree
{
    private readonly WorkFolder work;
    private readonly StandingSite standing;
    private readonly ConcurrentDictionary<string, (string Digest, bool IsStaged)> files = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> folders = new(StringComparer.Ordinal);

    /// <summary>Opens a folder for writing; it is made when the site is put in place.</summary>
    /// <param name="root">The folder.</param>
    /// <param name="key">Proves to later builds that what this one left behind, should it die, is ours.</param>
    /// <exception cref="IOException">
    /// The folder cannot be written, or another build is writing it, or something has the name of a
    /// work folder and is not proven to be ours.
    /// </exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public DiskOutput(string root, BuildKey key)
    {
        work = WorkFolder.Open(root, key);
        try
        {
            standing = StandingSite.Of(work.Root, work.Name);
        }
        catch
        {
            work.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Add(OutputFile file)
    {
        var isUnchanged = standing.Holds(file.Path, file.Content.Span);
        if (!isUnchanged)
            Stage(file);
        files[file.Path] = (Manifest.Digest(file.Content.Span), !isUnchanged);
    }

    /// <inheritdoc/>
    public CommitReport Commit()
    {
        var manifest = new Manifest();
        var staged = new List<string>();
        foreach (var (path, (digest, isStaged)) in files)
        {
            manifest.Add(path, digest);
            if (isStaged)
                staged.Add(path);
        }

        var stale = standing.Stale(files.ContainsKey);
        if (standing.HasOther(Manifest.FileName))
            throw Foreign(Manifest.FileName);
        foreach (var path in staged)
            if (standing.InTheWay(path, files[path].Digest, stale.Contains) is { } foreign)
                throw Foreign(foreign);
        var report = new CommitReport(staged.Count, files.Count - staged.Count, stale.Count);
        var text = manifest.ToString();
        if (staged.Count == 0 && standing.HasManifest(text))
            return report;

        if (!work.IsAsMade)
            throw new IOException($"the work folder beside or in '{work.Root}' was changed by another program while the site was built");
        Stage(new OutputFile(Manifest.FileName, Encoding.UTF8.GetBytes(text)));
        var unchanged = files.Where(file => !file.Value.IsStaged).Select(file => file.Key);
        var others = standing.Files.Where(path => !files.ContainsKey(path) && !stale.Contains(path)).ToList();
        if (!SwapCommit.Try(work, standing, unchanged, others))
            InPlaceCommit.Run(work, standing.Manifest, manifest, staged, stale);
        return report;
    }

    /// <inheritdoc/>
    public void Dispose() => work.Dispose();

    private void Stage(OutputFile file)
    {
        var folder = RelativePath.Folder(file.Path);
        if (folder.Length > 0 && !folders.ContainsKey(folder))
        {
            Directory.CreateDirectory(Path.Combine(work.Site, folder));
            folders[folder] = true;
        }

        using var handle = File.OpenHandle(
            Path.Combine(work.Site, file.Path),
            FileMode.CreateNew,
            FileAccess.Write,
            FileShare.None,
            FileOptions.None,
            file.Content.Length
        );
        RandomAccess.Write(handle, file.Content.Span, 0);
    }

    private static IOException Foreign(string path) =>
        new($"'{path}' stands in the output folder, but no build wrote it; move it away, or choose another folder with --output");
}
