using System.CommandLine;
using System.Diagnostics;
using AstanaSite.Program.Reporting;
using AstanaSite.Writing;

namespace AstanaSite.Program.Commands;

/// <summary>Does everything that building does, but writes nothing.</summary>
internal static class CheckCommand
{
    public static Command Create(BuildOptions options)
    {
        var command = new Command("check", "Report what is wrong with the content, and write nothing.");
        options.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(options.Read(parsed), cancellation)));
        return command;
    }

    private static int Run(BuildSettings settings, CancellationToken cancellation)
    {
        if (!BuildCommand.Request(settings, out var request)) return ExitCode.Usage;
        var watch = Stopwatch.StartNew();
        using var output = new NoOutput();
        BuildResult result;
        using (var progress = ProgressView.Start()) result = SiteBuilder.Build(request, output, progress.Report, cancellation);
        Reporter.For(settings.Format).Report(result, settings.Format == ReportFormat.Human ? BuildSummary.OfCheck(result, watch.Elapsed) : "");
        return result.HasErrors ? ExitCode.Errors : ExitCode.Clean;
    }
}
