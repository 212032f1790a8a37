using System.Text;
using AstanaSite.Packing;
using AstanaSite.Writing;
using Xunit;

namespace AstanaSite.Tests.Packing;

/// <summary>What is wrong with a package is named, file by file.</summary>
public sealed class PackageVerifierTests
{
    private static readonly IReadOnlyList<OutputFile> Site = SamplePackage.Files;
    private static readonly IReadOnlyList<OutputFile> Bagged = Bag.Of(SamplePackage.Files, SamplePackage.Info);

    [Fact]
    public void A_site_as_it_was_built_is_intact()
    {
        var report = SamplePackage.Verify(SamplePackage.Zip(Site));
        Assert.Empty(report.Findings);
        Assert.False(report.IsBag);
        Assert.Equal(Site.Count - 1, report.Files);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a-bag")]
    public void A_bag_as_it_was_made_is_intact(string folder)
    {
        var report = SamplePackage.Verify(SamplePackage.Zip(Bagged, folder));
        Assert.Empty(report.Findings);
        Assert.True(report.IsBag);
        Assert.Equal(Bagged.Count - 1, report.Files);
    }

    [Fact]
    public void A_site_is_found_in_the_folder_it_was_zipped_by() => Assert.True(SamplePackage.Verify(SamplePackage.Zip(Site, "downloaded")).IsIntact);

    [Theory]
    [InlineData("index.html", "x", "changed index.html")]
    [InlineData("index.html", null, "missing index.html")]
    [InlineData("rounds/added.html", "x", "extra rounds/added.html")]
    [InlineData(".DS_Store", "x", "")]
    [InlineData("manifest-sha256.txt", null, "missing manifest-sha256.txt")]
    [InlineData("manifest-sha256.txt", "abc  index.html\n", "broken manifest-sha256.txt")]
    public void What_was_done_to_a_site_is_named(string path, string? text, string expected)
    {
        var findings = SamplePackage.Findings(SamplePackage.Verify(SamplePackage.Zip(With(Site, path, text))));
        Assert.Equal(expected, string.Join(", ", findings.Take(1)));
    }

    [Theory]
    [InlineData("data/index.html", "x", "broken bag-info.txt, changed data/index.html")]
    [InlineData("data/index.html", "<!DOCTYPE html>\n", "changed data/index.html")]
    [InlineData("data/index.html", null, "broken bag-info.txt, missing data/index.html")]
    [InlineData("data/rounds/added.html", "x", "broken bag-info.txt, extra data/rounds/added.html")]
    [InlineData("data/.DS_Store", "", "broken bag-info.txt, extra data/.DS_Store")]
    [InlineData("notes.txt", "x", "extra notes.txt")]
    [InlineData("bag-info.txt", null, "missing bag-info.txt")]
    [InlineData("bag-info.txt", "Payload-Oxum: 1.1\n", "changed bag-info.txt, broken bag-info.txt")]
    [InlineData("bagit.txt", "BagIt-Version: 1.0\n", "changed bagit.txt, broken bagit.txt")]
    [InlineData("manifest-sha256.txt", "zz  data/index.html\n", "changed manifest-sha256.txt, broken manifest-sha256.txt")]
    [InlineData("tagmanifest-sha256.txt", "0000000000000000000000000000000000000000000000000000000000000000  data/index.html\n", "broken tagmanifest-sha256.txt")]
    public void What_was_done_to_a_bag_is_named(string path, string? text, string expected)
    {
        var findings = SamplePackage.Findings(SamplePackage.Verify(SamplePackage.Zip(With(Bagged, path, text)))).Order(StringComparer.Ordinal).ToList();
        Assert.Superset(expected.Split(", ").ToHashSet(), findings.ToHashSet());
    }

    [Theory]
    [InlineData("../index.html")]
    [InlineData("/index.html")]
    [InlineData("rounds\\\\..\\\\index.html")]
    [InlineData("C:/index.html")]
    [InlineData("./index.html")]
    public void A_manifest_that_leads_out_is_not_followed(string path)
    {
        var text = $"{Manifest.Digest(default)}  {path}\n";
        var findings = SamplePackage.Findings(SamplePackage.Verify(SamplePackage.Zip(With(Site, Manifest.FileName, text))));
        Assert.Contains("broken manifest-sha256.txt", findings);
    }

    [Fact]
    public void A_manifest_that_lists_a_file_twice_is_refused()
    {
        var line = $"{Manifest.Digest(default)}  empty.txt\n";
        Assert.Contains("broken manifest-sha256.txt", SamplePackage.Findings(SamplePackage.Verify(SamplePackage.Zip(With(Site, Manifest.FileName, line + line)))));
    }

    [Fact]
    public void Digests_may_be_written_as_other_tools_write_them()
    {
        var manifest = Encoding.UTF8.GetString(Site.Single(file => file.Path == Manifest.FileName).Content.Span);
        var other = string.Join("\r\n", manifest.Split('\n').Select(line => line.Length == 0 ? line : line[..64].ToUpperInvariant() + " *" + line[66..]));
        Assert.Empty(SamplePackage.Verify(SamplePackage.Zip(With(Site, Manifest.FileName, other))).Findings);
    }

    [Fact]
    public void A_folder_is_verified_as_a_zip_is()
    {
        using var folder = new TemporaryFolder();
        foreach (var file in Bagged) folder.Write(file.Path, Encoding.UTF8.GetString(file.Content.Span));
        Assert.Empty(Verify(folder).Findings);

        folder.Write("data/index.html", "<!DOCTYPE html>\n");
        File.Delete(folder.Path("data", "empty.txt"));
        File.CreateSymbolicLink(folder.Path("data", "empty.txt"), folder.Path("bagit.txt"));
        Directory.CreateSymbolicLink(folder.Path("data", "loop"), folder.Root);
        Assert.Equal(
            ["broken bag-info.txt", "changed data/index.html", "unsafe data/empty.txt", "unsafe data/loop"],
            SamplePackage.Findings(Verify(folder)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Verifying_leaves_a_folder_as_it_was()
    {
        using var folder = new TemporaryFolder();
        foreach (var file in Site) folder.Write(file.Path, Encoding.UTF8.GetString(file.Content.Span));
        var before = folder.Picture();
        Assert.Empty(Verify(folder).Findings);
        Assert.Equal(before, folder.Picture());
    }

    private static VerifyReport Verify(TemporaryFolder folder)
    {
        using var files = new FolderFiles(folder.Root);
        return PackageVerifier.Verify(files, TestContext.Current.CancellationToken);
    }

    private static List<OutputFile> With(IReadOnlyList<OutputFile> files, string path, string? text)
    {
        var others = files.Where(file => file.Path != path).ToList();
        if (text is not null) others.Add(SamplePackage.File(path, text));
        return others;
    }
}
