using AstanaSite.Writing;
using Xunit;

namespace AstanaSite.Tests.Safety;

/// <summary>
/// The program makes the same site of the archive whatever the machine is set to. Workers, order, folder and
/// line ends stand in <c>DeterminismTests</c>.
/// </summary>
public sealed class CircumstanceTests : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private string expected = "";

    public async ValueTask InitializeAsync() => expected = await Build("usual", "1", "022");

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("LC_ALL", "ar_SA.UTF-8", "2", "022")]
    [InlineData("LC_ALL", "tr_TR.UTF-8", "2", "077")]
    [InlineData("LANG", "C", "8", "000")]
    [InlineData("TZ", "Pacific/Kiritimati", "2", "022")]
    [InlineData("TZ", "America/Anchorage", "1", "027")]
    [InlineData("DOTNET_TieredCompilation", "0", "8", "022")]
    public async Task Locale_time_zone_umask_workers_and_compiler_do_not_matter(string name, string value, string jobs, string umask) =>
        Assert.Equal(expected, await Build("other", jobs, umask, (name, value), ("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "true")));

    [Fact]
    public async Task A_second_build_writes_no_file()
    {
        var before = Times();
        await Build("usual", "2", "022");
        Assert.Equal(before, Times());
    }

    private string Times() =>
        string.Join(
            '\n',
            new DirectoryInfo(folder.Path("usual"))
                .EnumerateFiles("*", SearchOption.AllDirectories)
                .Select(file => $"{file.FullName} {file.LastWriteTimeUtc.Ticks}")
                .Order(StringComparer.Ordinal)
        );

    private async Task<string> Build(string output, string jobs, string umask, params (string Name, string Value)[] environment)
    {
        if (OperatingSystem.IsWindows())
            Assert.Skip("a shell with umask is needed");
        string[] build =
        [
            "dotnet",
            AstanaProcess.Program,
            "build",
            "--input",
            Repository.Path("input"),
            "--theme",
            Repository.Path("theme"),
            "--output",
            folder.Path(output),
            "--no-dates",
            "--jobs",
            jobs,
        ];
        using var process = AstanaProcess.Start("sh", ["-c", "umask \"$0\" && exec \"$@\"", umask, .. build], environment);
        var (code, words) = await process.End();
        Assert.True(code == 0, words);
        return File.ReadAllText(folder.Path(output, Manifest.FileName));
    }
}
