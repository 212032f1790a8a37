using AstanaSite.Diagnostics;
using AstanaSite.Program.Commands;

namespace AstanaSite.Program.Reporting;

/// <summary>Prints what a build found.</summary>
internal abstract class Reporter
{
    /// <summary>The reporter of a format.</summary>
    public static Reporter For(ReportFormat format) => format switch
    {
        ReportFormat.Json => new JsonReporter(),
        ReportFormat.GitHub => new GitHubReporter(),
        _ => new HumanReporter(),
    };

    /// <summary>Prints the problems, then the summary.</summary>
    public abstract void Report(BuildResult result, string summary);

    /// <summary>The word for a severity in all formats.</summary>
    protected static string Word(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "hint",
    };
}
