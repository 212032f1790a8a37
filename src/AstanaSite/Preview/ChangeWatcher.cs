using System.Threading.Channels;

namespace AstanaSite.Program.Preview;

/// <summary>
/// Hears when something below some folders changes. Editors write a file in several steps, or write another and rename it:
/// what comes in quick succession is one change. A folder is known by its path: one that is removed and comes back, or whose place
/// another takes, as when a branch is checked out, is watched anew.
/// </summary>
internal sealed class ChangeWatcher : IDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan Return = TimeSpan.FromMilliseconds(80);
    private const int MostRounds = 20;

    // Files that make the site. Names such as x.md~ and x.md.bak are the editor's own, and are meant to go.
    private static readonly string[] Extensions = [".md", ".yml", ".liquid", ".css", ".js"];

    private readonly Channel<string> changes = Channel.CreateUnbounded<string>(new UnboundedChannelOptions { SingleReader = true });
    private readonly string[] folders;
    private readonly List<FileSystemWatcher> watchers = [];
    private int isMoved;

    /// <summary>Begins to watch.</summary>
    /// <param name="folders">The folders.</param>
    /// <exception cref="IOException">The system does not let them be watched.</exception>
    public ChangeWatcher(params ReadOnlySpan<string> folders)
    {
        this.folders = [.. folders.ToArray().Select(folder => Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)))];
        Watch();
    }

    // What stands above is watched first: a folder that is replaced while its watcher is being made is heard of there.
    private void Watch()
    {
        foreach (var watcher in watchers)
            watcher.Dispose();
        watchers.Clear();
        foreach (var above in folders.SelectMany(FoldersAbove).Distinct(StringComparer.Ordinal).OrderBy(path => path.Length))
            Watch(above, isAbove: true);
        foreach (var folder in folders)
            Watch(folder, isAbove: false);
    }

    private void Watch(string folder, bool isAbove)
    {
        if (!Directory.Exists(folder))
            return;
        FileSystemWatcher watcher;
        try
        {
            watcher = new FileSystemWatcher(folder)
            {
                IncludeSubdirectories = !isAbove,
                NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName,
            };
        }
        catch (ArgumentException)
        {
            // Gone since it was looked for, which is heard of from above.
            return;
        }

        watchers.Add(watcher);
        if (isAbove)
        {
            watcher.Created += (_, change) => HearAbove(change.FullPath);
            watcher.Deleted += (_, change) => HearAbove(change.FullPath);
            watcher.Renamed += (_, change) =>
            {
                HearAbove(change.OldFullPath);
                HearAbove(change.FullPath);
            };
        }
        else
        {
            watcher.NotifyFilter |= NotifyFilters.LastWrite | NotifyFilters.Size;
            watcher.InternalBufferSize = 64 * 1024;
            watcher.Changed += (_, change) => Hear(change);
            watcher.Created += (_, change) => Hear(change);
            watcher.Deleted += (_, change) => Hear(change);
            watcher.Renamed += (_, change) => Hear(change);
        }

        // Too much at once for the system to list, or the folder is gone: something changed, which is all that needs to be known.
        watcher.Error += (_, _) => HearMoved();
        try
        {
            watcher.EnableRaisingEvents = true;
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException && !Directory.Exists(folder))
        {
            // As before.
        }
    }

    // The folders whose entries lead to one, as far up as the current folder: what is above that is not changed by a checkout.
    private static IEnumerable<string> FoldersAbove(string folder)
    {
        var current = Path.TrimEndingDirectorySeparator(Directory.GetCurrentDirectory());
        for (var above = Path.GetDirectoryName(folder); above is not null; above = Path.GetDirectoryName(above))
        {
            yield return above;
            if (!above.StartsWith(current + Path.DirectorySeparatorChar, StringComparison.Ordinal))
                yield break;
        }
    }

    /// <summary>Whether something changed that nobody asked about yet.</summary>
    public bool HasMore => changes.Reader.TryPeek(out _);

    /// <summary>
    /// The full paths of what changed, once it has been quiet for a moment. A path that ends in a separator is that of a whole folder,
    /// which may be gone or another than before.
    /// </summary>
    /// <exception cref="IOException">The system does not let a folder that came back be watched.</exception>
    public async Task<IReadOnlySet<string>> Next(CancellationToken cancellation)
    {
        var paths = new HashSet<string>(StringComparer.Ordinal) { await changes.Reader.ReadAsync(cancellation) };
        for (var round = 0; round < MostRounds; round++)
        {
            await Task.Delay(Quiet, cancellation);
            if (!Drain(paths))
                break;
        }

        // A file that is gone is often about to come back under its name: some editors save so.
        if (paths.Any(path => Extensions.Contains(Path.GetExtension(path)) && !Path.Exists(path)))
        {
            await Task.Delay(Return, cancellation);
            Drain(paths);
        }

        // Before anything is read, so that whatever is written from now on is heard.
        if (Interlocked.Exchange(ref isMoved, 0) == 1)
        {
            Watch();
            paths.UnionWith(folders.Select(folder => folder + Path.DirectorySeparatorChar));
        }

        return paths;
    }

    private bool Drain(HashSet<string> paths)
    {
        var hasMore = false;
        for (; changes.Reader.TryRead(out var path); hasMore = true)
            paths.Add(path);
        return hasMore;
    }

    public void Dispose()
    {
        foreach (var watcher in watchers)
            watcher.Dispose();
    }

    private void HearAbove(string path)
    {
        if (folders.Any(folder => folder == path || folder.StartsWith(path + Path.DirectorySeparatorChar, StringComparison.Ordinal)))
            HearMoved();
    }

    private void HearMoved()
    {
        Volatile.Write(ref isMoved, 1);
        changes.Writer.TryWrite(folders[0]);
    }

    // Names that begin with a point are no content: editors and version control keep their own there.
    private void Hear(FileSystemEventArgs change)
    {
        if (!Path.GetFileName(change.FullPath.AsSpan()).StartsWith('.'))
            changes.Writer.TryWrite(change.FullPath);
    }
}
