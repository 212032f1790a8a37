using System.Threading.Channels;

namespace AstanaSite.Program.Preview;

/// <summary>
/// Hears when something below some folders changes. Editors write a file in several steps, or write another and rename it:
/// what comes in quick succession is one change.
/// </summary>
internal sealed class ChangeWatcher : IDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan Return = TimeSpan.FromMilliseconds(80);
    private const int MostRounds = 20;

    // Files that make the site. Names such as x.md~ and x.md.bak are the editor's own, and are meant to go.
    private static readonly string[] Extensions = [".md", ".yml", ".liquid", ".css", ".js"];

    private readonly Channel<string> changes = Channel.CreateUnbounded<string>(new UnboundedChannelOptions { SingleReader = true });
    private readonly List<FileSystemWatcher> watchers = [];

    /// <summary>Begins to watch.</summary>
    /// <param name="folders">The folders.</param>
    /// <exception cref="IOException">The system does not let them be watched.</exception>
    public ChangeWatcher(params ReadOnlySpan<string> folders)
    {
        foreach (var folder in folders)
        {
            var watcher = new FileSystemWatcher(Path.GetFullPath(folder))
            {
                IncludeSubdirectories = true,
                NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
                InternalBufferSize = 64 * 1024,
            };
            watcher.Changed += (_, change) => Hear(change);
            watcher.Created += (_, change) => Hear(change);
            watcher.Deleted += (_, change) => Hear(change);
            watcher.Renamed += (_, change) => Hear(change);
            // Too much at once for the system to list: something changed, which is all that needs to be known.
            watcher.Error += (_, _) => changes.Writer.TryWrite(watcher.Path);
            watcher.EnableRaisingEvents = true;
            watchers.Add(watcher);
        }
    }

    /// <summary>Whether something changed that nobody asked about yet.</summary>
    public bool HasMore => changes.Reader.TryPeek(out _);

    /// <summary>The full paths of what changed, once it has been quiet for a moment.</summary>
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

    // Names that begin with a point are no content: editors and version control keep their own there.
    private void Hear(FileSystemEventArgs change)
    {
        if (!Path.GetFileName(change.FullPath.AsSpan()).StartsWith('.'))
            changes.Writer.TryWrite(change.FullPath);
    }
}
