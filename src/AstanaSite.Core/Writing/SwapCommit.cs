using System.IO.Enumeration;

namespace AstanaSite.Writing;

/// <summary>Puts a site in place by letting two folders change places: a reader, and a build that dies, find either the old site or the new one.</summary>
internal static class SwapCommit
{
    private const int MostForeignFiles = 1000;

    /// <summary>Puts the site in place; false, with nothing changed, where the folder or the system does not allow a swap.</summary>
    /// <param name="work">The work folder with what is new.</param>
    /// <param name="standing">What stands in the output folder.</param>
    /// <param name="unchanged">The paths of the site that stand there already.</param>
    public static bool Try(WorkFolder work, StandingSite standing, IEnumerable<string> unchanged)
    {
        if (!work.IsBeside) return false;
        if (!standing.IsThere)
        {
            Directory.Move(work.Site, work.Root);
            return true;
        }

        if (OperatingSystem.IsWindows() || !standing.IsPlain || standing.ForeignFiles.Skip(MostForeignFiles).Any()) return false;
        var carried = new List<string>();
        try
        {
            // Files keep their identity and their times: they get a second name in the new folder and lose the first with the old one.
            foreach (var path in unchanged.Concat(standing.ForeignFiles)) Carry(work, path, carried);
            var mode = File.GetUnixFileMode(work.Root);
            if (File.GetUnixFileMode(work.Site) != mode) File.SetUnixFileMode(work.Site, mode);
            File.Create(work.SwapMark).Dispose();
            LinuxFiles.Swap(work.Site, work.Root);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            File.Delete(work.SwapMark);
            foreach (var path in carried) File.Delete(Path.Combine(work.Site, path));
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

    /// <summary>Takes the site in the work folder apart after a swap, or after a build that died about then. What is not of the site is not lost.</summary>
    public static void Retire(WorkFolder work)
    {
        if (Directory.Exists(work.Site))
        {
            var list = Path.Combine(work.Site, Manifest.FileName);
            var manifest = File.Exists(list) ? Manifest.Parse(File.ReadAllText(list)) : new Manifest();
            var folders = new List<string>();
            foreach (var (path, isFolder) in Entries(work.Site))
            {
                if (isFolder) folders.Add(path);
                else if (manifest.Digests.ContainsKey(path)) File.Delete(Path.Combine(work.Site, path));
                else if (path != Manifest.FileName) GiveBack(work, path);
            }

            File.Delete(list);
            for (var i = folders.Count - 1; i >= 0; i--) Directory.Delete(Path.Combine(work.Site, folders[i]));
            Directory.Delete(work.Site);
        }

        File.Delete(work.SwapMark);
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

    // Usually the second name of a file that stands in the output folder; somebody may have saved it anew just before the swap.
    private static void GiveBack(WorkFolder work, string path)
    {
        var (here, there) = (Path.Combine(work.Site, path), Path.Combine(work.Root, path));
        if (LinuxFiles.Identity(here) is { } own && own == LinuxFiles.Identity(there))
        {
            File.Delete(here);
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(there)!);
        File.Move(here, there, overwrite: true);
    }

    // Folders come before what they hold.
    private static List<(string Path, bool IsFolder)> Entries(string root) =>
    [
        .. new FileSystemEnumerable<(string Path, bool IsFolder)>(
            root,
            (ref FileSystemEntry entry) => (entry.ToFullPath()[(root.Length + 1)..], IsFolder(ref entry)),
            new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 }) { ShouldRecursePredicate = IsFolder },
    ];

    private static bool IsFolder(ref FileSystemEntry entry) => entry.IsDirectory && (entry.Attributes & FileAttributes.ReparsePoint) == 0;
}
