using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using AstanaSite.Content;
using AstanaSite.Packing;
using AstanaSite.Platform;
using AstanaSite.Program.Reporting;
using AstanaSite.Writing;

namespace AstanaSite.Program.Commands;

/// <summary>Builds the site into one zip: for readers, or as a bag for those who keep it.</summary>
internal sealed class PackCommand
{
    private readonly Option<string?> output = new("--output")
    {
        Description = "The zip, or the folder it goes to; without a file name, title and edition name it.",
        HelpName = "file",
    };
    private readonly Option<bool> bag = new("--bag")
    {
        Description = "Write a bag (BagIt, RFC 8493), the form in which libraries and archives take it.",
    };
    private readonly Option<string?> date = new("--date")
    {
        Description =
            "The day of the edition; without it that of SOURCE_DATE_EPOCH, else of the last commit, else the first that 'edition' names.",
        HelpName = "yyyy-mm-dd",
    };

    private PackCommand() =>
        date.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && Day(result.Tokens[0].Value) is null)
                result.AddError("--date wants a day such as 2026-11-27");
        });

    public static Command Create(BuildOptions options)
    {
        var own = new PackCommand();
        var command = new Command("pack", "Build the site into one zip that opens with a double click on index.html, once it is unpacked.")
        {
            own.output,
            own.bag,
            own.date,
        };
        options.AddWithoutOutput(command);
        command.SetAction(
            (parsed, cancellation) =>
            {
                var settings = options.Read(parsed);
                var day = parsed.GetValue(own.date) is { } given ? Day(given) : null;
                return Task.FromResult(Run(settings, parsed.GetValue(own.output), parsed.GetValue(own.bag), day, cancellation));
            }
        );
        return command;
    }

    private static int Run(BuildSettings settings, string? file, bool isBag, DateOnly? given, CancellationToken cancellation)
    {
        if (!BuildCommand.Request(settings, out var request))
            return ExitCode.Usage;
        if (file is not null && (BuildCommand.IsInside(file, settings.Input) || BuildCommand.IsInside(file, settings.Theme)))
        {
            Console.Error.WriteLine("astana: the zip must not lie inside the input or the theme folder");
            return ExitCode.Usage;
        }

        if (!EditionDay.TryFind(given, settings, out var known))
            return ExitCode.Usage;
        var watch = Stopwatch.StartNew();
        using var site = new MemoryOutput();
        BuildResult result;
        using (var progress = ProgressView.Start())
            result = SiteBuilder.Build(BuildCommand.WithHistory(request, settings), site, progress.Report, cancellation);
        var summary = "nothing was written\n";
        if (result is { Commit: not null, Site: { } archive })
        {
            if ((known ?? EditionDay.Named(archive.Settings.Edition)) is not { } day)
            {
                Console.Error.WriteLine(
                    $"astana: the edition has no day, since {settings.Git.Value.Trouble?.Reason ?? "there is no commit yet"}"
                        + " and 'edition' of site.yml names none; give it with --date 2026-11-27"
                );
                return ExitCode.Usage;
            }

            var info = Describe(archive.Settings, day);
            var name = isBag ? info.Name + "-bag" : info.Name;
            file = Place(file ?? "", name + ".zip");
            var package = Package.Of(site.Files.Values, info);
            var files = isBag ? Bag.Of(package, info) : package;
            NoFollow.Replace(file, Nonce.New(), stream => ZipWriter.Write(stream, files, isBag ? name : "", day, cancellation));
            var size = new FileInfo(file).Length;
            summary = string.Create(
                CultureInfo.InvariantCulture,
                $"{files.Count} files in {file}, {size / 1e6:0.0} MB, {watch.Elapsed.TotalSeconds:0.00} s\n"
            );
        }

        Reporter.For(settings.Format, settings.Hints).Report(result, settings.Format == ReportFormat.Human ? summary : "");
        return result.HasErrors ? ExitCode.Errors : ExitCode.Clean;
    }

    private static PackageInfo Describe(SiteSettings settings, DateOnly day) =>
        new(settings.Title, settings.Description, settings.Licence, settings.Edition, settings.BaseUrl, settings.Languages, day)
        {
            Contact = settings.Contact,
        };

    // A folder is where the zip goes, under the name that it has without being told.
    private static string Place(string file, string name) =>
        file.Length == 0 || Path.EndsInDirectorySeparator(file) || Directory.Exists(file) ? Path.Combine(file, name) : file;

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
