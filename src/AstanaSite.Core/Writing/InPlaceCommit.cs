using System.Text;

namespace AstanaSite.Writing;

/// <summary>
/// Puts a site in place file by file, where folders cannot be swapped. What is to be done is written down first, so a build that dies in the
/// middle is finished by the next one.
/// </summary>
internal static class InPlaceCommit
{
    /// <summary>Puts the site in place.</summary>
    /// <param name="work">The work folder with what is new.</param>
    /// <param name="standing">What stands in the output folder.</param>
    /// <param name="manifest">The new site.</param>
    /// <param name="staged">The paths of the files that are new or different.</param>
    public static void Run(WorkFolder work, StandingSite standing, Manifest manifest, IReadOnlyCollection<string> staged)
    {
        var before = standing.Manifest.Digests;
        var folders = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in manifest.Digests.Keys)
            for (var folder = RelativePath.Folder(path); folder.Length > 0 && folders.Add(folder); folder = RelativePath.Folder(folder)) { }
        var stale = before.Keys.Where(path => !manifest.Digests.ContainsKey(path)).ToLookup(path => folders.Contains(path) || IsBelowAFile(path, manifest));

        // Links lead nowhere only where a file must make room for a folder: first comes what is new, then what is different, last what goes.
        // The manifest comes at the very end: until then the one before still says which files are ours.
        var journal = new StringBuilder();
        foreach (var path in stale[true]) journal.Append("- ").Append(path).Append('\n');
        foreach (var path in staged.Where(path => !before.ContainsKey(path)).Order(StringComparer.Ordinal)) journal.Append("+ ").Append(path).Append('\n');
        foreach (var path in staged.Where(before.ContainsKey).Order(StringComparer.Ordinal)) journal.Append("+ ").Append(path).Append('\n');
        foreach (var path in stale[false]) journal.Append("- ").Append(path).Append('\n');
        journal.Append("+ ").Append(Manifest.FileName).Append('\n');
        File.WriteAllText(work.JournalDraft, journal.ToString());
        File.Move(work.JournalDraft, work.Journal, overwrite: true);
        Apply(work, isAgain: false);
    }

    /// <summary>Finishes what a build that died had begun to put in place.</summary>
    public static void Finish(WorkFolder work) => Apply(work, isAgain: true);

    private static void Apply(WorkFolder work, bool isAgain)
    {
        var list = Path.Combine(work.Root, Manifest.FileName);
        var before = isAgain && File.Exists(list) ? Manifest.Parse(File.ReadAllText(list)) : new Manifest();
        foreach (var line in File.ReadLines(work.Journal))
        {
            var path = line[2..];
            if (LeadsThroughALink(work.Root, path)) continue;
            if (line[0] == '+') Move(work, path);
            else if (!isAgain || IsAsBuilt(work, path, before)) Remove(work.Root, path);
        }

        File.Delete(work.Journal);
    }

    private static void Move(WorkFolder work, string path)
    {
        var from = Path.Combine(work.Site, path);
        if (!File.Exists(from)) return;
        var to = Path.Combine(work.Root, path);
        try
        {
            File.Move(from, to, overwrite: true);
        }
        catch (DirectoryNotFoundException)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Move(from, to, overwrite: true);
        }
    }

    private static void Remove(string root, string path)
    {
        var target = Path.Combine(root, path);
        if (!File.Exists(target)) return;
        File.Delete(target);
        for (var folder = RelativePath.Folder(path); folder.Length > 0; folder = RelativePath.Folder(folder))
        {
            var full = Path.Combine(root, folder);
            if (Directory.EnumerateFileSystemEntries(full).Any()) break;
            Directory.Delete(full);
        }
    }

    // Time may have passed since the build died: what somebody put there since is not ours to remove.
    private static bool IsAsBuilt(WorkFolder work, string path, Manifest before)
    {
        var target = Path.Combine(work.Root, path);
        return before.Digests.TryGetValue(path, out var digest) && File.Exists(target) && Manifest.Digest(File.ReadAllBytes(target)) == digest;
    }

    // What a link leads to may lie anywhere.
    private static bool LeadsThroughALink(string root, string path)
    {
        for (var part = path; part.Length > 0; part = RelativePath.Folder(part))
            if (new FileInfo(Path.Combine(root, part)).LinkTarget is not null) return true;
        return false;
    }

    private static bool IsBelowAFile(string path, Manifest manifest)
    {
        for (var folder = RelativePath.Folder(path); folder.Length > 0; folder = RelativePath.Folder(folder))
            if (manifest.Digests.ContainsKey(folder)) return true;
        return false;
    }
}
