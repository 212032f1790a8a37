using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using AstanaSite.Content;
using AstanaSite.Packing;
using AstanaSite.Program.Reporting;
using AstanaSite.Writing;

namespace AstanaSite.Program.Commands;

/// <summary>Builds the site into one zip: for readers, or as a bag for those who keep it.</summary>
internal sealed class PackCommand
{
    private readonly Option<string?> output = new("--output") { Description = "The zip; without it, title and edition name it.", HelpName = "file" };
    private readonly Option<bool> bag = new("--bag") { Description = "Write a bag (BagIt, RFC 8493), the form in which libraries and archives take it." };
    private readonly Option<string?> date = new("--date") { Description = "The day of the edition; without it that of SOURCE_DATE_EPOCH, else of the last commit, else today.", HelpName = "yyyy-mm-dd" };

    private PackCommand() => date.Validators.Add(result =>
    {
        if (result.Tokens.Count == 1 && Day(result.Tokens[0].Value) is null) result.AddError("--date wants a day such as 2026-11-27");
    });

    public static Command Create(BuildOptions options)
    {
        var own = new PackCommand();
        var command = new Command("pack", "Build the site into one zip that opens with a double click on index.html, once it is unpacked.") { own.output, own.bag, own.date };
        options.AddWithoutOutput(command);
        command.SetAction((parsed, cancellation) =>
        {
            var settings = options.Read(parsed);
            var day = parsed.GetValue(own.date) is { } given ? Day(given)!.Value : DefaultDay(settings.Input);
            return Task.FromResult(Run(settings, parsed.GetValue(own.output), parsed.GetValue(own.bag), day, cancellation));
        });
        return command;
    }

    private static int Run(BuildSettings settings, string? file, bool isBag, DateOnly day, CancellationToken cancellation)
    {
        if (!BuildCommand.Request(settings, out var request)) return ExitCode.Usage;
        if (file is not null && (BuildCommand.IsInside(file, settings.Input) || BuildCommand.IsInside(file, settings.Theme)))
        {
            Console.Error.WriteLine("astana: the zip must not lie inside the input or the theme folder");
            return ExitCode.Usage;
        }

        var watch = Stopwatch.StartNew();
        using var site = new MemoryOutput();
        BuildResult result;
        using (var progress = ProgressView.Start()) result = SiteBuilder.Build(request, site, progress.Report, cancellation);
        var summary = "nothing was written\n";
        if (result is { Commit: not null, Site: { } archive })
        {
            var info = Describe(archive.Settings, day);
            var name = isBag ? info.Name + "-bag" : info.Name;
            file ??= name + ".zip";
            var package = Package.Of(site.Files.Values, info);
            var files = isBag ? Bag.Of(package, info) : package;
            Write(file, stream => ZipWriter.Write(stream, files, isBag ? name : "", day, cancellation));
            var size = new FileInfo(file).Length;
            summary = string.Create(CultureInfo.InvariantCulture, $"{files.Count} files in {file}, {size / 1e6:0.0} MB, {watch.Elapsed.TotalSeconds:0.00} s\n");
        }

        Reporter.For(settings.Format, settings.Hints).Report(result, settings.Format == ReportFormat.Human ? summary : "");
        return result.HasErrors ? ExitCode.Errors : ExitCode.Clean;
    }

    private static PackageInfo Describe(SiteSettings settings, DateOnly day) =>
        new(settings.Title, settings.Description, settings.Licence, settings.Edition, settings.BaseUrl, settings.Languages, day);

    // Whoever opens the file meanwhile sees the one before or the new one, never a part.
    private static void Write(string file, Action<Stream> write)
    {
        var full = Path.GetFullPath(file);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        var part = full + ".part";
        try
        {
            using (var stream = new FileStream(part, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16)) write(stream);
            File.Move(part, full, overwrite: true);
        }
        finally
        {
            File.Delete(part);
        }
    }

    private static DateOnly DefaultDay(string input)
    {
        if (long.TryParse(Environment.GetEnvironmentVariable("SOURCE_DATE_EPOCH"), CultureInfo.InvariantCulture, out var seconds) && seconds is >= 0 and < 253402300800)
            return DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime);
        return GitHistory.DayOfLastCommit(input) ?? DateOnly.FromDateTime(DateTime.UtcNow);
    }

    private static DateOnly? Day(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
