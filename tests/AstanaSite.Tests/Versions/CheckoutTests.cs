using System.IO.Compression;
using AstanaSite.Tests.Safety;
using Xunit;

namespace AstanaSite.Tests.Versions;

/// <summary>A checkout that git cannot tell the history of: said once, with what to do, and no day is made up.</summary>
public sealed class CheckoutTests : IDisposable
{
    private const string Dates = "so pages do not say when they were last changed";

    private readonly SampleRepository repository = new();

    public void Dispose() => repository.Dispose();

    [Fact]
    public async Task Without_a_repository()
    {
        await Warns(["check"], "'input' lies in no git repository", "--no-dates");
        await Warns(["build", "--output", repository.Below("output"), "--format", "json"], "'input' lies in no git repository");
        await Says(0, ["check", "--no-dates"], "0 errors, 0 warnings");
        await Says(2, ["check", "--changed-since", "HEAD"], "'input' lies in no git repository");
        await Says(2, ["changes"], "'input' lies in no git repository", "--from");
        // What is refused builds nothing, so it has no pages whose dates could be missing.
        foreach (var refused in new[] { "build --output input/site", "pack --output theme/site.zip", "pack --date 2015-02-29" })
            Assert.Equal(0, Count(await Says(2, refused.Split(' ')), Dates));
        var (_, words) = await repository.Run(["check", "--format", "github"]);
        Assert.StartsWith("::warning title=astana::'input' lies in no git repository", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_git()
    {
        repository.Start().Commit();
        var empty = Directory.CreateDirectory(repository.Below("empty")).FullName;
        var dotnet = Path.GetDirectoryName(Environment.ProcessPath)!;
        (string, string)[] path = [("PATH", $"{empty}{Path.PathSeparator}{dotnet}")];
        Assert.Null(AstanaSite.Program.GitProgram.Find(path[0].Item2));
        await Warns(["check"], path, "git is not installed");
        await Says(2, ["check", "--changed-since", "HEAD"], path, "git is not installed");
    }

    [Fact]
    public async Task In_a_shallow_clone()
    {
        repository.Start().Commit().Git("tag", "first");
        repository.Write("input/pages/second.md", "---\ntitle: Second\n---\n");
        repository.Commit();
        repository.GitIn(repository.Below(), "clone", "--quiet", "--depth=1", "file://" + repository.Root, "shallow");
        foreach (var (code, command) in new[] { (0, "check"), (2, "check --changed-since first"), (2, "changes") })
        {
            var result = await repository.RunIn(repository.Below("shallow"), command.Split(' '));
            Assert.True(code == result.Code, result.Words);
            Assert.Contains("git fetch --unshallow", result.Words, StringComparison.Ordinal);
            Assert.Equal(code == 0 ? 1 : 0, Count(result.Words, Dates));
        }
    }

    [Fact]
    public async Task In_a_folder_of_another_user()
    {
        repository.Start().Commit();
        if (!Mount.Run("chown", "--recursive", "--no-dereference", "12345:12345", repository.Root))
            Assert.Skip("this user may not give files away");
        try
        {
            await Warns(
                ["check"],
                "which belongs to another user",
                $"git config --global --add safe.directory {AstanaSite.Program.RealPath.Of(repository.Root)}"
            );
            repository.GitIn(repository.Below(), "config", "--global", "--add", "safe.directory", repository.Root);
            await Says(0, ["check"], "0 errors, 0 warnings");
        }
        finally
        {
            Mount.Run("chown", "--recursive", "--no-dereference", $"{Environment.UserName}", repository.Root);
        }
    }

    [Fact]
    public async Task A_zip_bears_the_day_of_the_last_commit_or_the_first_of_the_edition_and_never_that_of_today()
    {
        await Warns(["pack", "--output", "a.zip"], "lies in no git repository");
        Assert.Equal(new DateTime(2026, 11, 1), DayOf("a.zip"));
        await Says(0, ["pack", "--output", "b.zip", "--date", "2020-02-29", "--no-dates"], "files in b.zip");
        Assert.Equal(new DateTime(2020, 2, 29), DayOf("b.zip"));
        await Says(0, ["pack", "--output", "c.zip", "--no-dates"], [("SOURCE_DATE_EPOCH", "1000000000")], "files in c.zip");
        Assert.Equal(new DateTime(2001, 9, 9), DayOf("c.zip"));
        await Says(2, ["pack", "--no-dates"], [("SOURCE_DATE_EPOCH", "yesterday")], "'yesterday' is none");

        repository.Write("input/site.yml", "title: A sample\ndescription: A sample archive.\nlanguages: [en]\n");
        await Says(
            2,
            ["pack", "--output", "d.zip", "--no-dates"],
            "the edition has no day",
            "lies in no git repository",
            "--date 2026-11-27"
        );
        repository.Start();
        await Says(2, ["pack", "--output", "d.zip", "--no-dates"], "there is no commit yet");
        Assert.False(File.Exists(Path.Combine(repository.Root, "d.zip")));
        repository.Commit();
        await Says(0, ["pack", "--output", "d.zip", "--no-dates"], "files in d.zip");
        Assert.Equal(new DateTime(2020, 5, 1), DayOf("d.zip"));
    }

    [Theory]
    [InlineData("2026", "2026-01-01")]
    [InlineData("2026-11", "2026-11-01")]
    [InlineData("2026-11-27", "2026-11-27")]
    [InlineData("2026-13", null)]
    [InlineData("2026-11b", null)]
    [InlineData("Second edition 2026", null)]
    [InlineData("", null)]
    public void The_name_of_an_edition_may_be_a_day_a_month_or_a_year(string edition, string? day) =>
        Assert.Equal(
            day,
            AstanaSite.Program.Commands.EditionDay.Named(edition)?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
        );

    [Theory]
    [InlineData("packed/", "packed/a-sample-2026-11.zip")]
    [InlineData("packed", "packed")]
    [InlineData("there", "there/a-sample-2026-11.zip")]
    [InlineData("new/deep.zip", "new/deep.zip")]
    public async Task A_zip_goes_into_the_folder_that_was_named(string output, string file)
    {
        Directory.CreateDirectory(Path.Combine(repository.Root, "there"));
        await Says(0, ["pack", "--no-dates", "--output", output], $"files in {file}");
        Assert.True(File.Exists(Path.Combine(repository.Root, file)));
    }

    private Task Warns(string[] arguments, params string[] words) => Warns(arguments, [], words);

    private async Task Warns(string[] arguments, (string, string)[] environment, params string[] words)
    {
        var said = await Says(0, arguments, environment, [.. words, Dates]);
        Assert.Equal(1, Count(said, "astana: warning: "));
    }

    private Task<string> Says(int code, string[] arguments, params string[] words) => Says(code, arguments, [], words);

    private async Task<string> Says(int code, string[] arguments, (string, string)[] environment, params string[] words)
    {
        var result = await repository.Run(arguments, environment);
        Assert.True(code == result.Code, $"'{string.Join(' ', arguments)}' ended with {result.Code} and: {result.Words}");
        Assert.All(words, one => Assert.Contains(one, result.Words, StringComparison.Ordinal));
        return result.Words;
    }

    private DateTime DayOf(string zip)
    {
        using var archive = ZipFile.OpenRead(Path.Combine(repository.Root, zip));
        return Assert.Single(archive.Entries.Select(entry => entry.LastWriteTime.Date).Distinct());
    }

    private static int Count(string words, string part) => words.Split(part).Length - 1;
}
