using AstanaSite.Packing;
using Xunit;

namespace AstanaSite.Tests.Packing;

/// <summary>Whatever a zip says of itself that is not so is named, and what is so passes.</summary>
public sealed class RawZipTests
{
    [Theory]
    [Cases("zips.txt")]
    public void Each_change_is_named(string change, string findings)
    {
        var zip = new RawZip(SamplePackage.Files);
        ZipChanges.All[change](zip);
        var report = SamplePackage.Verify(zip.ToArray());
        SamplePackage.AssertLines(findings, report);
        Assert.Equal(findings.Length == 0, report.IsIntact);
    }

    [Theory]
    [InlineData("nothing", "")]
    [InlineData("points before names", "names in it begin with './', which says nothing")]
    [InlineData("names that are not marked as Unicode", "names in it are UTF-8 and not marked as such, so some programs read others")]
    public void What_programs_write_each_in_its_way_is_noted(string change, string note)
    {
        var zip = new RawZip(SamplePackage.Files);
        ZipChanges.All[change](zip);
        Assert.Equal(note, string.Join("; ", SamplePackage.Verify(zip.ToArray()).Notes.Select(one => one.Path + one.Detail)));
    }

    // Names are held part by part, so a list of a few megabytes could name many millions of folders.
    [Fact]
    public void Folders_without_end_are_not_held()
    {
        var deep = string.Concat(Enumerable.Repeat("/a", 30_000));
        var zip = new RawZip(Enumerable.Range(0, 50).Select(number => SamplePackage.File($"{number}{deep}", "")));
        var report = SamplePackage.Verify(zip.ToArray());
        var refused = report.Findings.Where(one => one.Detail == "there are more files and folders before it than can be told apart here");
        Assert.Equal(16, refused.Count());
    }

    [Fact]
    public void Each_change_has_its_row() =>
        Assert.Equal(
            ZipChanges.All.Keys,
            CaseTable.Read(Repository.Path("tests", "AstanaSite.Tests", "Packing", "zips.txt")).Rows.Select(row => row.Cells[0])
        );

    [Theory]
    [Cases("names.txt")]
    public void Names_that_some_system_cannot_hold_or_tell_apart_are_named(string names, string findings)
    {
        var files = names.Split(';').Select(name => SamplePackage.File(Long(name), name));
        var zip = new RawZip(Package.Of([.. SamplePackage.Site, .. files], SamplePackage.Info));
        SamplePackage.AssertLines(Long(findings), SamplePackage.Verify(zip.ToArray()));
    }

    private static string Long(string text) => text.Replace("LONG", new string('n', 250), StringComparison.Ordinal);
}
