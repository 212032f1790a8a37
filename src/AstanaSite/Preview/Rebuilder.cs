using System.Diagnostics;
using System.Globalization;
using AstanaSite.Diagnostics;
using AstanaSite.Platform;
using AstanaSite.Program.Commands;
using AstanaSite.Program.Reporting;
using AstanaSite.Rendering.Layout;
using AstanaSite.Writing;

namespace AstanaSite.Program.Preview;

/// <summary>Builds the site again whenever its content or its look changes, the open pages first, and says so on the terminal.</summary>
/// <param name="request">What to build.</param>
/// <param name="input">The input folder.</param>
/// <param name="theme">The theme's folder.</param>
/// <param name="site">Where what is built goes.</param>
/// <param name="watcher">Hears of changes.</param>
internal sealed class Rebuilder(BuildRequest request, string input, string theme, PreviewSite site, ChangeWatcher watcher)
{
    private readonly string inputFolder = Path.GetFullPath(input) + Path.DirectorySeparatorChar;
    private readonly string themeFolder = Path.GetFullPath(theme) + Path.DirectorySeparatorChar;
    private readonly IncrementalReader reader = new(request);
    private bool wasThemeChanged;

    /// <summary>Builds, waits for a change, builds, until it is stopped.</summary>
    public async Task Run(CancellationToken cancellation)
    {
        Build(new HashSet<string>(), isThemeChanged: false, cancellation);
        while (true)
            Take(await watcher.Next(cancellation), cancellation);
    }

    private void Take(IReadOnlySet<string> changes, CancellationToken cancellation)
    {
        // A folder that was moved tells nothing of the files in it.
        if (!changes.All(path => Path.HasExtension(path) && !Directory.Exists(path)))
            reader.Forget();
        var inTheme = changes.Where(path => path.StartsWith(themeFolder, StringComparison.Ordinal)).ToList();
        var inInput = changes
            .Where(path => path.StartsWith(inputFolder, StringComparison.Ordinal))
            .Select(path => path[inputFolder.Length..].Replace(Path.DirectorySeparatorChar, '/'));
        wasThemeChanged |= inTheme.Any(path => !path.EndsWith(".css", StringComparison.OrdinalIgnoreCase));
        Build(inInput.ToHashSet(StringComparer.Ordinal), inTheme.Count > 0, cancellation);
    }

    private void Build(IReadOnlySet<string> changed, bool isThemeChanged, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            var looked = reader.Read(changed, isThemeChanged, cancellation);
            if (Finish(looked, watch, cancellation))
                wasThemeChanged = false;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // A folder that is being moved or replaced; the next change finds it again.
            reader.Forget();
            var lost = new[] { input, theme }.FirstOrDefault(folder => !Directory.Exists(folder));
            Console.Error.WriteLine(
                lost is null ? $"astana: {fault.Message}" : $"astana: '{lost}' is gone; the last good site stays until it is back"
            );
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // Whoever writes keeps the page before; the fault is told in full.
            reader.Forget();
            Console.Error.WriteLine("astana: internal fault; please report it with the lines below");
            Console.Error.WriteLine(fault);
        }
    }

    private bool Finish(CheckedSite looked, Stopwatch watch, CancellationToken cancellation)
    {
        var policy = looked.Linked.Opened.Policy;
        var archive = looked.Linked.Site;
        if (looked.HasErrors)
        {
            // A file that was read while it was being written looks wrong: what comes after it decides.
            if (watcher.HasMore)
                return false;
            Tell(
                new BuildResult(archive, policy.Apply(looked.Diagnostics), new Dictionary<string, int>(), null),
                new Dictionary<string, OutputFile>(),
                watch.Elapsed,
                watch.Elapsed
            );
            return true;
        }

        var planned = BuildStages.Plan(looked);
        var shown = ShowOpenPages(planned, policy) ? watch.Elapsed : (TimeSpan?)null;
        var output = new MemoryOutput();
        using var superseded = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        try
        {
            var made = Ordered.Map(
                planned.Products,
                request.Workers,
                product => Make(planned, product, output, superseded),
                superseded.Token
            );
            var all = policy.Apply(planned.Diagnostics.Concat(made.SelectMany(problems => problems)));
            var commit = all.Any(one => one.Severity == Severity.Error) ? null : output.Commit();
            Tell(new BuildResult(archive, all, new Dictionary<string, int>(), commit), output.Files, shown ?? watch.Elapsed, watch.Elapsed);
            return true;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return false;
        }
    }

    private bool ShowOpenPages(PlannedSite planned, SeverityPolicy policy)
    {
        var open = site.OpenPages.ToHashSet(StringComparer.Ordinal);
        var made = planned
            .Products.Where(product => open.Contains(product.Path) || product.Path.EndsWith(".css", StringComparison.Ordinal))
            .Select(product => BuildStages.Make(planned, product))
            .ToList();
        var diagnostics = policy.Apply(planned.Diagnostics.Concat(made.SelectMany(one => one.Diagnostics)));
        if (open.Count == 0 || diagnostics.Any(one => one.Severity == Severity.Error))
            return false;
        site.PublishPart(made.SelectMany(one => one.Files), diagnostics, wasThemeChanged);
        // Loaded anew once is enough.
        wasThemeChanged = false;
        return true;
    }

    // What is being written about again need not be finished.
    private IReadOnlyList<Diagnostic> Make(PlannedSite planned, Product product, MemoryOutput output, CancellationTokenSource superseded)
    {
        if (watcher.HasMore)
            superseded.Cancel();
        var made = BuildStages.Make(planned, product);
        foreach (var file in made.Files)
            output.Add(file);
        return made.Diagnostics;
    }

    private void Tell(BuildResult result, IReadOnlyDictionary<string, OutputFile> files, TimeSpan shown, TimeSpan whole)
    {
        var changed = site.Publish(result, files, wasThemeChanged);
        var clock = DateTime.Now.ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        var what =
            result.Commit is null ? "errors; the last good site stays"
            : changed == 1 ? "1 more file changed"
            : string.Create(CultureInfo.InvariantCulture, $"{changed} more files changed");
        var summary = string.Create(
            CultureInfo.InvariantCulture,
            $"{clock}  shown after {shown.TotalMilliseconds:0} ms, all built after {whole.TotalMilliseconds:0} ms, {what}\n"
        );
        Reporter.For(ReportFormat.Human).Report(result, summary);
    }
}
