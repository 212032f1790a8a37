using System.CommandLine;
using System.Diagnostics;
using AstanaSite.Program.Reporting;
using AstanaSite.Reading;
using AstanaSite.Rendering.Layout;
using AstanaSite.Writing;

namespace AstanaSite.Program.Commands;

/// <summary>Builds the site into a folder.</summary>
internal static class BuildCommand
{
    public static Command Create(BuildOptions options)
    {
        var command = new Command("build", "Build the site (what happens without a command, too).");
        options.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(options.Read(parsed), cancellation)));
        return command;
    }

    public static int Run(BuildSettings settings, CancellationToken cancellation)
    {
        if (!Request(settings, out var request))
            return ExitCode.Usage;
        if (IsInside(settings.Output, settings.Input) || IsInside(settings.Output, settings.Theme))
        {
            Console.Error.WriteLine("astana: the output folder must not lie inside the input or the theme folder");
            return ExitCode.Usage;
        }

        var watch = Stopwatch.StartNew();
        using var output = Open(settings.Output);
        BuildResult result;
        using (var progress = ProgressView.Start())
            result = SiteBuilder.Build(WithHistory(request, settings), output, progress.Report, cancellation);
        Reporter
            .For(settings.Format, settings.Hints)
            .Report(result, settings.Format == ReportFormat.Human ? BuildSummary.Of(result, watch.Elapsed, settings) : "");
        StepSummary.Write(result, "");
        return result.HasErrors ? ExitCode.Errors : ExitCode.Clean;
    }

    // What is asked and made while the folder is opened is asked and made by one build at a time.
    private static DiskOutput Open(string folder)
    {
        using var secret = BuildSecret.Open();
        return new DiskOutput(folder, secret.Key());
    }

    /// <summary>What to build; false, with a message, if a folder is not there.</summary>
    public static bool Request(BuildSettings settings, out BuildRequest request)
    {
        request = new BuildRequest(Tree(settings.Input), Tree(settings.Theme), settings.Jobs)
        {
            BaseUrl = settings.BaseUrl,
            IsStrict = settings.Strict,
        };
        foreach (var (folder, option) in new[] { (settings.Input, "--input"), (settings.Theme, "--theme") })
        {
            if (Directory.Exists(folder))
                continue;
            Console.Error.WriteLine(
                $"astana: there is no folder '{folder}'; run astana in the folder that holds it, or name it with {option}"
            );
            return false;
        }

        return true;
    }

    /// <summary>
    /// Begins to ask git for the history, which takes a while; a build reads and parses meanwhile. What git cannot tell is said while it
    /// is asked, so this is called when nothing but the build can follow: a command that ends before would sometimes say it, sometimes not.
    /// </summary>
    public static BuildRequest WithHistory(BuildRequest request, BuildSettings settings) =>
        settings.Dates ? request with { Options = Task.Run(() => History(request, settings)) } : request;

    private static RenderOptions History(BuildRequest request, BuildSettings settings)
    {
        var (options, trouble) = GitHistory.Of(settings.Git.Value, request.Input.Prefix, (settings.Theme, request.Theme.Prefix));
        if (trouble is not null)
            Notice.Warn(
                settings.Format,
                $"{trouble.Reason}, so pages do not say when they were last changed; {trouble.Remedy}, or leave dates out with --no-dates"
            );
        return options;
    }

    private static DiskFileTree Tree(string folder) => new(folder, folder.Replace('\\', '/').TrimEnd('/') + "/");

    public static bool IsInside(string folder, string other) =>
        (Path.GetFullPath(folder) + Path.DirectorySeparatorChar).StartsWith(
            Path.GetFullPath(other) + Path.DirectorySeparatorChar,
            StringComparison.Ordinal
        );
}
