using AstanaSite.Diagnostics.Reports;

namespace AstanaSite.Program.Reporting;

/// <summary>Adds the page of a step to a run of GitHub Actions, where there is one.</summary>
internal static class StepSummary
{
    /// <summary>Appends the summary to the file that <c>GITHUB_STEP_SUMMARY</c> names; without it nothing happens.</summary>
    /// <param name="result">What was found.</param>
    /// <param name="since">The revision since which only what is new was looked for; empty if everything was.</param>
    public static void Write(BuildResult result, string since)
    {
        if (Environment.GetEnvironmentVariable("GITHUB_STEP_SUMMARY") is not { Length: > 0 } file)
            return;
        var (repository, revision) = (result.Site?.Settings.Repository ?? "", "main");
        // On GitHub the run itself knows best where its lines stand.
        if (
            Environment.GetEnvironmentVariable("GITHUB_REPOSITORY") is { Length: > 0 } name
            && Environment.GetEnvironmentVariable("GITHUB_SHA") is { Length: > 0 } sha
        )
            (repository, revision) = ($"{Environment.GetEnvironmentVariable("GITHUB_SERVER_URL") ?? "https://github.com"}/{name}", sha);
        File.AppendAllText(file, MarkdownSummary.Of(result.Diagnostics, repository, revision, since));
    }
}
