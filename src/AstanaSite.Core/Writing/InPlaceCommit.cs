using System.Text;
using AstanaSite.Platform;
using AstanaSite.Text;

namespace AstanaSite.Writing;

/// <summary>
/// Puts a site in place file by file, where folders cannot be swapped. What is to be done is written down first, so a build that dies
/// in the middle is finished by the next one.
/// </summary>
internal static class InPlaceCommit
{
    /// <summary>Puts the site in place.</summary>
    /// <param name="work">The work folder with what is new.</param>
    /// <param name="before">The site that stands there.</param>
    /// <param name="manifest">The new site.</param>
    /// <param name="staged">The paths of the files that are new or different.</param>
    /// <param name="stale">The paths of the site before that go.</param>
    public static void Run(
        WorkFolder work,
        Manifest before,
        Manifest manifest,
        IReadOnlyCollection<string> staged,
        IReadOnlyCollection<string> stale
    )
    {
        var folders = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in manifest.Digests.Keys)
            for (var folder = RelativePath.Folder(path); folder.Length > 0 && folders.Add(folder); folder = RelativePath.Folder(folder)) { }
        var going = stale.Order(StringComparer.Ordinal).ToLookup(path => folders.Contains(path) || IsBelowAFile(path, manifest));

        // New files are moved first, then changed ones, and removals come last, so that no link of a page breaks on the way; but a file
        // whose path becomes a folder must go before all. The manifest comes at the very end: until then the old one says which files are
        // ours.
        var moves = new StringBuilder();
        foreach (var path in going[true])
            moves.Append("- ").Append(path).Append('\n');
        foreach (var path in staged.Where(path => !before.Digests.ContainsKey(path)).Order(StringComparer.Ordinal))
            moves.Append("+ ").Append(path).Append('\n');
        foreach (var path in staged.Where(before.Digests.ContainsKey).Order(StringComparer.Ordinal))
            moves.Append("+ ").Append(path).Append('\n');
        foreach (var path in going[false])
            moves.Append("- ").Append(path).Append('\n');
        moves.Append("+ ").Append(Manifest.FileName).Append('\n');
        work.BeginMoves(moves.ToString());
        Apply(work, Parse(work, moves.ToString()), isAgain: false);
    }

    /// <summary>Finishes what a build that died had begun to put in place.</summary>
    /// <param name="work">Its work folder.</param>
    /// <param name="moves">What it had written down.</param>
    /// <exception cref="IOException">A path of it leads out of the output folder; nothing was done.</exception>
    public static void Finish(WorkFolder work, string moves) => Apply(work, Parse(work, moves), isAgain: true);

    // All paths are looked at before the first file is moved.
    private static List<(bool IsAdded, string Path)> Parse(WorkFolder work, string moves)
    {
        var steps = new List<(bool, string)>();
        foreach (var line in moves.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line is not (['+' or '-', ' ', _, ..]) || RelativePath.Resolve("", line[2..]) != line[2..])
                throw new IOException($"the journal in '{work.Site}' names a path that leads out of the output folder: '{line}'");
            steps.Add((line[0] == '+', line[2..]));
            if (NoFollow.FirstLink(work.Root, line[2..]) is { } link)
                throw new IOException(
                    $"'{Path.Combine(work.Root, link)}' became a link while a site was put in place; remove it and build again"
                );
        }

        return steps;
    }

    private static void Apply(WorkFolder work, List<(bool IsAdded, string Path)> steps, bool isAgain)
    {
        var before = isAgain ? Manifest.In(work.Root) : new Manifest();
        foreach (var (isAdded, path) in steps)
        {
            if (isAdded)
                Move(work, path);
            else if (!isAgain || IsAsBuilt(work, path, before))
                Remove(work.Root, path);
        }

        work.EndMoves();
    }

    private static void Move(WorkFolder work, string path)
    {
        var from = Path.Combine(work.Site, path);
        if (!NoFollow.IsRegular(from))
            return;
        NoFollow.MakeFolder(work.Root, RelativePath.Folder(path));
        File.Move(from, Path.Combine(work.Root, path), overwrite: true);
    }

    private static void Remove(string root, string path)
    {
        var target = Path.Combine(root, path);
        if (!NoFollow.IsRegular(target))
            return;
        File.Delete(target);
        for (var folder = RelativePath.Folder(path); folder.Length > 0; folder = RelativePath.Folder(folder))
        {
            var full = Path.Combine(root, folder);
            if (Directory.EnumerateFileSystemEntries(full).Any())
                break;
            Directory.Delete(full);
        }
    }

    // Time may have passed since the build died: what somebody put there since is not ours to remove.
    private static bool IsAsBuilt(WorkFolder work, string path, Manifest before)
    {
        using var stream = NoFollow.Open(Path.Combine(work.Root, path));
        return stream is not null && before.Digests.TryGetValue(path, out var digest) && Manifest.DigestOf(stream) == digest;
    }

    private static bool IsBelowAFile(string path, Manifest manifest)
    {
        for (var folder = RelativePath.Folder(path); folder.Length > 0; folder = RelativePath.Folder(folder))
            if (manifest.Digests.ContainsKey(folder))
                return true;
        return false;
    }
}
