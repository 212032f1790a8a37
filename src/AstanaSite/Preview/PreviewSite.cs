using System.Runtime.InteropServices;
using AstanaSite.Diagnostics;
using AstanaSite.Writing;

namespace AstanaSite.Program.Preview;

/// <summary>One state of the preview: the last good site, and what is wrong with the content as it is now.</summary>
/// <param name="Number">Counts the states from 1.</param>
/// <param name="Files">The last good site; empty if there was none yet.</param>
/// <param name="BasePath">The path of the address at which the site is published, ending in <c>/</c>.</param>
/// <param name="ChangedAt">The state in which each file got its bytes.</param>
/// <param name="ReloadedAt">The last state for which a page has to be loaded anew: the theme changed.</param>
/// <param name="Diagnostics">What is wrong now.</param>
/// <param name="IsCurrent">Whether the site shows the content as it is now.</param>
internal sealed record PreviewState(
    int Number,
    IReadOnlyDictionary<string, OutputFile> Files,
    string BasePath,
    IReadOnlyDictionary<string, int> ChangedAt,
    int ReloadedAt,
    IReadOnlyList<Diagnostic> Diagnostics,
    bool IsCurrent
);

/// <summary>Holds the state that is shown, and tells those who wait when there is a newer one.</summary>
internal sealed class PreviewSite
{
    private static readonly PreviewState Nothing = new(
        0,
        new Dictionary<string, OutputFile>(),
        "/",
        new Dictionary<string, int>(),
        0,
        [],
        false
    );

    private readonly Lock gate = new();
    private TaskCompletionSource next = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Dictionary<string, int> open = new(StringComparer.Ordinal);
    private PreviewState current = Nothing;

    /// <summary>Tells this run of the preview from another: a page of an earlier run has to be loaded anew.</summary>
    public string Session { get; } = Guid.NewGuid().ToString("n")[..8];

    /// <summary>What is shown now.</summary>
    public PreviewState Current => Volatile.Read(ref current);

    /// <summary>The pages that are open somewhere.</summary>
    public IReadOnlyCollection<string> OpenPages
    {
        get
        {
            lock (open)
                return [.. open.Keys];
        }
    }

    /// <summary>Notes that a page was opened. Only what the site has is a page of it.</summary>
    /// <returns>Closes it again; none if it is no page of the site.</returns>
    public IDisposable? Open(string page)
    {
        if (!Current.Files.ContainsKey(page))
            return null;
        lock (open)
            CollectionsMarshal.GetValueRefOrAddDefault(open, page, out _)++;
        return new Closing(this, page);
    }

    /// <summary>Takes some files of a site that is being made: the open pages need not wait for all others.</summary>
    /// <param name="files">The files.</param>
    /// <param name="diagnostics">What is wrong so far.</param>
    /// <param name="isThemeChanged">Whether something other than a style sheet changed in the theme.</param>
    public void PublishPart(IEnumerable<OutputFile> files, IReadOnlyList<Diagnostic> diagnostics, bool isThemeChanged)
    {
        lock (gate)
        {
            var number = current.Number + 1;
            var all = new Dictionary<string, OutputFile>(current.Files, StringComparer.Ordinal);
            var changedAt = new Dictionary<string, int>(current.ChangedAt, StringComparer.Ordinal);
            foreach (var file in files)
            {
                if (all.TryGetValue(file.Path, out var before) && before.Content.Span.SequenceEqual(file.Content.Span))
                    continue;
                all[file.Path] = file;
                changedAt[file.Path] = number;
            }

            Show(
                current with
                {
                    Number = number,
                    Files = all,
                    ChangedAt = changedAt,
                    ReloadedAt = isThemeChanged ? number : current.ReloadedAt,
                    Diagnostics = diagnostics,
                    IsCurrent = true,
                }
            );
        }
    }

    /// <summary>Takes what a build came to. One with errors keeps the site of the last good one.</summary>
    /// <param name="result">The build.</param>
    /// <param name="files">The files it made.</param>
    /// <param name="isThemeChanged">Whether something other than a style sheet changed in the theme.</param>
    /// <returns>How many files are other than before.</returns>
    public int Publish(BuildResult result, IReadOnlyDictionary<string, OutputFile> files, bool isThemeChanged)
    {
        lock (gate)
        {
            var number = current.Number + 1;
            var reloadedAt = isThemeChanged ? number : current.ReloadedAt;
            var changed = 0;
            if (result.Commit is null)
            {
                Show(current with { Number = number, ReloadedAt = reloadedAt, Diagnostics = result.Diagnostics, IsCurrent = false });
            }
            else
            {
                var changedAt = new Dictionary<string, int>(files.Count, StringComparer.Ordinal);
                foreach (var (path, file) in files)
                {
                    var isSame = current.Files.TryGetValue(path, out var before) && before.Content.Span.SequenceEqual(file.Content.Span);
                    changedAt[path] = isSame ? current.ChangedAt[path] : number;
                    if (!isSame)
                        changed++;
                }

                var basePath = result.Site!.Settings.BasePath;
                Show(
                    new PreviewState(number, files, basePath.Length == 0 ? "/" : basePath, changedAt, reloadedAt, result.Diagnostics, true)
                );
            }

            return changed;
        }
    }

    private void Show(PreviewState state)
    {
        Volatile.Write(ref current, state);
        var told = next;
        next = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        told.SetResult();
    }

    /// <summary>The first state that is newer than one of a number.</summary>
    public async Task<PreviewState> NewerThan(int number, CancellationToken cancellation)
    {
        while (true)
        {
            Task waiting;
            lock (gate)
            {
                if (current.Number > number)
                    return current;
                waiting = next.Task;
            }

            await waiting.WaitAsync(cancellation);
        }
    }

    private sealed class Closing(PreviewSite site, string page) : IDisposable
    {
        public void Dispose()
        {
            lock (site.open)
                if (--CollectionsMarshal.GetValueRefOrNullRef(site.open, page) == 0)
                    site.open.Remove(page);
        }
    }
}
