using System.CommandLine;
using System.Diagnostics;
using AstanaSite.Diagnostics;
using AstanaSite.Program.Outside;
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
        var external = new Option<bool>("--external")
        {
            Description = "Test the links that lead out of the archive, too; asks other hosts.",
        };
        var cache = new Option<string>("--link-cache")
        {
            Description = "The file that remembers which links were good.",
            HelpName = "file",
            DefaultValueFactory = _ => ".astana-links.json",
        };
        var allowPrivate = new Option<bool>("--allow-private") { Description = "Also ask this machine and private networks." };
        var since = new Option<string?>("--changed-since")
        {
            Description = "Report only what is new since a revision that git knows, such as origin/main; hints too.",
            HelpName = "revision",
        };
        foreach (var option in new Option[] { external, cache, allowPrivate, since })
            command.Options.Add(option);
        command.SetAction(
            (parsed, cancellation) =>
                RunAsync(
                    options.Read(parsed) with
                    {
                        Since = parsed.GetValue(since) ?? "",
                    },
                    parsed.GetValue(external) ? parsed.GetValue(cache) : null,
                    new OutsideOptions { AllowsPrivate = parsed.GetValue(allowPrivate) },
                    cancellation
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(
        BuildSettings settings,
        string? linkCache,
        OutsideOptions outside,
        CancellationToken cancellation
    )
    {
        if (!BuildCommand.Request(settings, out var request))
            return ExitCode.Usage;
        var commit = settings.Since.Length > 0 ? ChangedSince.Base(settings) : "";
        if (commit is null)
            return ExitCode.Usage;
        var watch = Stopwatch.StartNew();
        using var output = new NoOutput();
        BuildResult result;
        var links = "";
        int all;
        using (var progress = ProgressView.Start())
        {
            result = SiteBuilder.Build(BuildCommand.WithHistory(request, settings), output, progress.Report, cancellation);
            all = result.Diagnostics.Count;
            if (commit.Length > 0)
                result = ChangedSince.Only(result, request, settings, commit, cancellation);
            if (linkCache is not null && result.Site is { } site)
            {
                var report = await OutsideCheck.RunAsync(site, linkCache, outside, progress.Report, cancellation);
                all += report.Diagnostics.Count;
                result = result with
                {
                    Diagnostics = new SeverityPolicy(settings.Strict, site.Settings.Severities).Apply([
                        .. result.Diagnostics,
                        .. report.Diagnostics,
                    ]),
                };
                links = report.Summary;
            }
        }

        Reporter
            .For(settings.Format, settings.Hints || commit.Length > 0)
            .Report(
                result,
                settings.Format == ReportFormat.Human ? links + BuildSummary.OfCheck(result, watch.Elapsed, settings, all) : ""
            );
        StepSummary.Write(result, settings.Since);
        return result.HasErrors ? ExitCode.Errors : ExitCode.Clean;
    }
}
