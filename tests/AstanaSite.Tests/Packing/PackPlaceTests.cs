using AstanaSite.Tests.Safety;
using Xunit;

namespace AstanaSite.Tests.Packing;

/// <summary>Where the zip goes: to a file, or into a folder under the name that it has without being told.</summary>
public sealed class PackPlaceTests
{
    [Theory]
    [InlineData("dist/", "dist/a-small-archive.zip")]
    [InlineData("new/within/", "new/within/a-small-archive.zip")]
    [InlineData("there", "there/a-small-archive.zip")]
    [InlineData("dist/edition.zip", "dist/edition.zip")]
    [InlineData("edition", "edition")]
    public async Task The_zip_goes_where_it_is_told_to(string output, string expected)
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.Path("there"));
        using var process = AstanaProcess.In(
            folder.Root,
            [
                "pack",
                "--no-dates",
                "--date",
                "2026-11-27",
                "--input",
                Repository.Path("tests", "sites", "theme-pages", "input"),
                "--theme",
                Repository.Path("theme"),
                "--output",
                output,
            ]
        );
        var (code, words) = await process.End();
        Assert.True(code == 0, words);
        var files = Directory.EnumerateFiles(folder.Root, "*", SearchOption.AllDirectories);
        Assert.Equal(expected, Path.GetRelativePath(folder.Root, Assert.Single(files)).Replace('\\', '/'));
    }
}
