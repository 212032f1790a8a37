using AstanaSite.Content;
using AstanaSite.Platform;

namespace AstanaSite;

/// <summary>
/// Reads the archive again and again, for whoever shows it while it is written. What was parsed of files that did not change is kept; all
/// else is done anew, so nothing can be stale but a file whose change nobody told.
/// </summary>
/// <param name="request">What to build.</param>
public sealed class IncrementalReader(BuildRequest request)
{
    private OpenedSite? opened;
    private Dictionary<InputFile, ParsedFile> parsed = [];

    /// <summary>Forgets everything: the next reading reads all files.</summary>
    public void Forget() => (opened, parsed) = (null, []);

    /// <summary>Reads, parses, links and checks.</summary>
    /// <param name="changed">The paths below the input folder that changed since the last reading, whether they are there or not.</param>
    /// <param name="isThemeChanged">Whether something changed in the theme.</param>
    /// <param name="cancellation">Stops the work; what changed is then to be told again.</param>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public CheckedSite Read(IReadOnlySet<string> changed, bool isThemeChanged, CancellationToken cancellation)
    {
        var now = BuildStages.Open(request, isThemeChanged ? null : opened);
        var files = Ordered.Map(
            now.Listing.Records,
            request.Workers,
            file => !changed.Contains(file.File.Path) && parsed.TryGetValue(file, out var before) ? before : BuildStages.Parse(now, file),
            cancellation
        );
        (opened, parsed) = (now, files.ToDictionary(file => file.File));
        return BuildStages.Check(BuildStages.Link(now, files, cancellation), cancellation);
    }
}
