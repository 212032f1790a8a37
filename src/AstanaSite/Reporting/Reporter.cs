using System.Text;
using AstanaSite.Diagnostics;
using AstanaSite.Diagnostics.Reports;
using AstanaSite.Program.Commands;

namespace AstanaSite.Program.Reporting;

/// <summary>Prints what a build found, in the form that was asked for.</summary>
internal sealed class Reporter
{
    private readonly ReportFormat format;
    private readonly bool withHints;

    private Reporter(ReportFormat format, bool withHints) => (this.format, this.withHints) = (format, withHints);

    /// <summary>The reporter of a format.</summary>
    /// <param name="format">The format.</param>
    /// <param name="withHints">Whether people are shown hints too; formats for programs always have them.</param>
    public static Reporter For(ReportFormat format, bool withHints = false) => new(format, withHints);

    /// <summary>Prints the problems, then, for people, the summary.</summary>
    public void Report(BuildResult result, string summary)
    {
        var shown = withHints ? result.Diagnostics : result.Diagnostics.Where(one => one.Severity != Severity.Hint);
        switch (format)
        {
            case ReportFormat.Json:
                JsonReport.Write(StandardStreams.Output, result.Diagnostics);
                break;
            case ReportFormat.Sarif:
                SarifReport.Write(StandardStreams.Output, result.Diagnostics, result.Site?.Settings.Repository ?? "");
                break;
            case ReportFormat.GitHub:
                Write(StandardStreams.Output, GitHubReport.Of(shown));
                break;
            default:
                var isColoured = !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("NO_COLOR") is null or "";
                if (HumanReport.Of(shown, isColoured) is { Length: > 0 } text)
                    Write(StandardStreams.Error, text);
                Console.Write(summary);
                break;
        }
    }

    // At once: the console's own writers pass on every 256 characters by themselves.
    private static void Write(Stream stream, string text) => stream.Write(Encoding.UTF8.GetBytes(text));
}
