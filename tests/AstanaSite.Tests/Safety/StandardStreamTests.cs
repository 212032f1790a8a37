using AstanaSite.Writing;
using Xunit;

namespace AstanaSite.Tests.Safety;

/// <summary>
/// Standard streams that are closed or cannot be written to: the exit code is the one it would be, and no word gets into a file.
/// </summary>
public sealed class StandardStreamTests
{
    [Theory]
    [InlineData(0, "explain", ">&-")]
    [InlineData(0, "explain", "<&- >&- 2>&-")]
    [InlineData(3, "explain", ">/dev/full")]
    [InlineData(2, "misspelt", "2>&-")]
    [InlineData(2, "misspelt", "2>/dev/full")]
    [InlineData(2, "verify nothing", ">&- 2>&-")]
    [InlineData(1, "check --no-dates --input tests/sites/broken-link/input", "2>&-")]
    [InlineData(1, "check --no-dates --input tests/sites/broken-link/input", "2>/dev/full")]
    [InlineData(1, "check --no-dates --input tests/sites/broken-link/input", "<&- >&- 2>&-")]
    [InlineData(1, "check --no-dates --input tests/sites/broken-link/input --format json", ">&-")]
    [InlineData(3, "check --no-dates --input tests/sites/broken-link/input --format json", ">/dev/full")]
    [InlineData(1, "check --no-dates --input tests/sites/broken-link/input --format github", ">&- <&-")]
    public async Task The_exit_code_is_that_of_the_work(int code, string arguments, string streams)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "a shell and /dev/full are needed");
        using var process = AstanaProcess.Start(
            "sh",
            ["-c", $"exec dotnet \"$0\" {arguments} {streams}", AstanaProcess.Program],
            Repository.Root,
            []
        );
        var result = await process.End();
        Assert.True(code == result.Code, $"ended with {result.Code} and: {result.Words}");
        Assert.DoesNotContain("internal fault", result.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Unhandled", result.Words, StringComparison.Ordinal);
        if (code == 3)
            Assert.Contains("the standard output cannot be written to", result.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(">&-")]
    [InlineData("2>&-")]
    [InlineData("<&- >&- 2>&-")]
    public async Task What_is_said_gets_into_no_file(string streams)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "a shell is needed");
        using var folder = new TemporaryFolder();
        folder.Write("input/site.yml", "title: A sample\ndescription: A sample archive.\nlanguages: [en]\n");
        folder.Write("input/index.md", "---\ntitle: Home\n---\n");
        using var process = AstanaProcess.Start(
            "sh",
            [
                "-c",
                $"exec dotnet \"$0\" build --no-dates --input \"$1\" --theme \"$2\" --output \"$3\" {streams}",
                AstanaProcess.Program,
                folder.Path("input"),
                Repository.Path("theme"),
                folder.Path("output"),
            ]
        );
        var (code, words) = await process.End();
        Assert.True(code == 0, words);
        var manifest = Manifest.Parse(File.ReadAllText(folder.Path("output", Manifest.FileName)));
        Assert.NotEmpty(manifest.Digests);
        Assert.All(manifest.Digests, file => Assert.Equal(file.Value, Manifest.Digest(File.ReadAllBytes(folder.Path("output", file.Key)))));
    }
}
