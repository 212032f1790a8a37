using System.IO.Enumeration;
using AstanaSite.Platform;
using AstanaSite.Text;

namespace AstanaSite.Writing;

/// <summary>
/// Puts a site in place by letting two folders change places: a reader, and a build that dies, find either the old site or the new one.
/// </summary>
internal static class SwapCommit
{
    private const int MostForeignFiles = 1000;

    /// <summary>Puts the site in place; false, with nothing changed, where the folder or the system does not allow a swap.</summary>
    /// <param name="work">The work folder with what is new.</param>
    /// <param name="standing">What stands in the output folder.</param>
    /// <param name="unchanged">The paths of the site that stand there already.</param>
    /// <param name="foreign">The paths that stand there and are of no build.</param>
    public static bool Try(WorkFolder work, StandingSite standing, IEnumerable<string> unchanged, IReadOnlyCollection<string> foreign)
    {
        if (!work.IsBeside)
            return false;
        if (!standing.IsThere)
        {
            Directory.Move(work.Site, work.Root);
            return true;
        }

        if (OperatingSystem.IsWindows() || !standing.IsPlain || foreign.Count > MostForeignFiles)
            return false;
        var carried = new List<string>();
        try
        {
            // Hard links keep the inode and the times of a file; its old name goes away with the old folder.
            foreach (var path in unchanged.Concat(foreign))
                Carry(work, path, carried);
            var mode = File.GetUnixFileMode(work.Root);
            if (File.GetUnixFileMode(work.Site) != mode)
                File.SetUnixFileMode(work.Site, mode);
            work.BeginSwap();
            LinuxFiles.Swap(work.Site, work.Root);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            work.EndSwap();
            foreach (var path in carried)
                File.Delete(Path.Combine(work.Site, path));
            return false;
        }

        try
        {
            Retire(work);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // The new site stands; the next build clears away the old one.
        }

        return true;
    }

    /// <summary>
    /// Clears the old site out of the work folder, after a swap or after a build that died shortly before or after one. Files that are not
    /// of the site are moved back into the output folder.
    /// </summary>
    public static void Retire(WorkFolder work)
    {
        var (before, now) = (Manifest.In(work.Site), Manifest.In(work.Root));
        var folders = new List<string>();
        foreach (var (path, isFolder) in Entries(work.Site))
        {
            if (isFolder)
                folders.Add(path);
            else if (path == Manifest.FileName)
                continue;
            else if (before.Digests.TryGetValue(path, out var digest) && (now.Digests.ContainsKey(path) || Is(work.Site, path, digest)))
                File.Delete(Path.Combine(work.Site, path));
            else
                GiveBack(work, path);
        }

        File.Delete(Path.Combine(work.Site, Manifest.FileName));
        for (var i = folders.Count - 1; i >= 0; i--)
            Directory.Delete(Path.Combine(work.Site, folders[i]));
        Directory.Delete(work.Site);
        work.EndSwap();
    }

    private static void Carry(WorkFolder work, string path, List<string> carried)
    {
        var name = Path.Combine(work.Site, path);
        try
        {
            LinuxFiles.Link(Path.Combine(work.Root, path), name);
        }
        catch (IOException) when (path.Contains('/', StringComparison.Ordinal) && !Directory.Exists(Path.GetDirectoryName(name)))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(name)!);
            LinuxFiles.Link(Path.Combine(work.Root, path), name);
        }

        carried.Add(path);
    }

    // Usually the file is a hard link to one in the output folder. If not, somebody saved a new version just before the swap, which is
    // kept.
    private static void GiveBack(WorkFolder work, string path)
    {
        var (here, there) = (Path.Combine(work.Site, path), Path.Combine(work.Root, path));
        if (LinuxFiles.Identity(here) is { } own && own == LinuxFiles.Identity(there))
        {
            File.Delete(here);
            return;
        }

        NoFollow.MakeFolder(work.Root, RelativePath.Folder(path));
        File.Move(here, there, overwrite: true);
    }

    private static bool Is(string site, string path, string digest)
    {
        using var stream = NoFollow.Open(Path.Combine(site, path));
        return stream is not null && Manifest.DigestOf(stream) == digest;
    }

    // Folders come before what they hold.
    private static List<(string Path, bool IsFolder)> Entries(string root) =>
        [
            .. new FileSystemEnumerable<(string Path, bool IsFolder)>(
                root,
                (ref FileSystemEntry entry) => (entry.ToFullPath()[(root.Length + 1)..], IsFolder(ref entry)),
                new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 }
            )
            {
                ShouldRecursePredicate = IsFolder,
            },
        ];

    private static bool IsFolder(ref FileSystemEntry entry) => entry.IsDirectory && (entry.Attributes & FileAttributes.ReparsePoint) == 0;
}
