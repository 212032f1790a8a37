using System.Diagnostics;
using System.Globalization;
using AstanaSite.Program.Reporting;
using AstanaSite.Writing;

namespace AstanaSite.Program.Preview;

/// <summary>Builds the site again whenever its content or its look changes, and says so on the terminal.</summary>
/// <param name="request">What to build.</param>
/// <param name="theme">The theme's folder.</param>
/// <param name="site">Where what is built goes.</param>
/// <param name="watcher">Hears of changes.</param>
internal sealed class Rebuilder(BuildRequest request, string theme, PreviewSite site, ChangeWatcher watcher)
{
    private readonly string themeFolder = Path.GetFullPath(theme) + Path.DirectorySeparatorChar;

    /// <summary>Builds, waits for a change, builds, until it is stopped.</summary>
    public async Task Run(CancellationToken cancellation)
    {
        Build(isThemeChanged: false, cancellation);
        var isThemeChanged = false;
        while (true)
        {
            var changes = await watcher.Next(cancellation);
            isThemeChanged |= changes.Any(path => path.StartsWith(themeFolder, StringComparison.Ordinal) && !path.EndsWith(".css", StringComparison.OrdinalIgnoreCase));
            if (Build(isThemeChanged, cancellation)) isThemeChanged = false;
        }
    }

    private bool Build(bool isThemeChanged, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        var output = new MemoryOutput();
        BuildResult result;
        try
        {
            result = SiteBuilder.Build(request, output, null, cancellation);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // A folder that is being moved or replaced; the next change finds it again.
            Console.Error.WriteLine($"astana: {fault.Message}");
            return false;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // Whoever writes keeps the page before; the fault is told in full.
            Console.Error.WriteLine("astana: internal fault; please report it with the lines below");
            Console.Error.WriteLine(fault);
            return false;
        }

        // A file that was read while it was being written looks wrong: what comes after it decides.
        if (result.HasErrors && watcher.HasMore) return false;
        var changed = site.Publish(result, output.Files, isThemeChanged);
        Reporter.For(Commands.ReportFormat.Human).Report(result, Summary(result, changed, watch.Elapsed));
        return true;
    }

    private static string Summary(BuildResult result, int changed, TimeSpan time)
    {
        var clock = DateTime.Now.ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        var what = result.Commit is null ? "errors; the last good site stays" : changed == 1 ? "1 file changed" : string.Create(CultureInfo.InvariantCulture, $"{changed} files changed");
        return string.Create(CultureInfo.InvariantCulture, $"{clock}  built in {time.TotalMilliseconds:0} ms, {what}\n");
    }
}
