using System.Diagnostics;
using System.Text;
using AstanaSite.Packing;
using AstanaSite.Program.Commands;
using AstanaSite.Tests.Safety;
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
    public void A_site_is_found_in_the_folder_it_was_zipped_by() =>
        Assert.True(SamplePackage.Verify(SamplePackage.Zip(Site, "downloaded")).IsIntact);

    [Theory]
    [InlineData("index.html", "x", "changed index.html")]
    [InlineData("index.html", null, "missing index.html")]
    [InlineData("rounds/added.html", "x", "extra rounds/added.html")]
    [InlineData(".DS_Store", "x", "extra .DS_Store")]
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
    [InlineData("bag-info.txt", null, "missing bag-info.txt")]
    [InlineData("bag-info.txt", "Payload-Oxum: 1.1\n", "changed bag-info.txt, broken bag-info.txt")]
    [InlineData("bagit.txt", "BagIt-Version: 1.0\n", "changed bagit.txt, broken bagit.txt")]
    [InlineData("manifest-sha256.txt", "zz  data/index.html\n", "changed manifest-sha256.txt, broken manifest-sha256.txt")]
    [InlineData(
        "tagmanifest-sha256.txt",
        "0000000000000000000000000000000000000000000000000000000000000000  data/index.html\n",
        "broken tagmanifest-sha256.txt"
    )]
    public void What_was_done_to_a_bag_is_named(string path, string? text, string expected)
    {
        var findings = SamplePackage
            .Findings(SamplePackage.Verify(SamplePackage.Zip(With(Bagged, path, text))))
            .Order(StringComparer.Ordinal)
            .ToList();
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
    public void Each_change_of_a_bag_has_its_row() =>
        Assert.Equal(
            BagChanges.All.Keys.Order(StringComparer.Ordinal),
            CaseTable
                .Read(Repository.Path("tests", "AstanaSite.Tests", "Packing", "bags.txt"))
                .Rows.Select(row => row.Cells[0])
                .Order(StringComparer.Ordinal)
        );

    [Theory]
    [Cases("bags.txt")]
    public void What_a_bag_may_do_is_noted_and_what_it_may_not_is_named(string change, string findings, string notes)
    {
        var bag = BagChanges.Bagged();
        BagChanges.All[change](bag);
        var report = SamplePackage.Verify(SamplePackage.Zip(BagChanges.Files(bag)));
        SamplePackage.AssertLines(findings, report);
        Assert.Equal(notes, string.Join("; ", report.Notes.Select(note => $"{note.Path}: {note.Detail}")));
        Assert.Equal(findings.Length == 0, report.IsIntact);
    }

    [Fact]
    public void A_manifest_that_lists_a_file_twice_is_refused()
    {
        var line = $"{Manifest.Digest(default)}  empty.txt\n";
        Assert.Contains(
            "broken manifest-sha256.txt",
            SamplePackage.Findings(SamplePackage.Verify(SamplePackage.Zip(With(Site, Manifest.FileName, line + line))))
        );
    }

    [Fact]
    public void Digests_may_be_written_as_other_tools_write_them()
    {
        var manifest = Encoding.UTF8.GetString(Site.Single(file => file.Path == Manifest.FileName).Content.Span);
        var other = string.Join(
            "\r\n",
            manifest.Split('\n').Select(line => line.Length == 0 ? line : line[..64].ToUpperInvariant() + " *" + line[66..])
        );
        Assert.Empty(SamplePackage.Verify(SamplePackage.Zip(With(Site, Manifest.FileName, other))).Findings);
    }

    [Fact]
    public void A_folder_is_verified_as_a_zip_is()
    {
        using var folder = new TemporaryFolder();
        foreach (var file in Bagged)
            folder.Write(file.Path, Encoding.UTF8.GetString(file.Content.Span));
        Assert.Empty(Verify(folder).Findings);

        folder.Write("data/index.html", "<!DOCTYPE html>\n");
        File.Delete(folder.Path("data", "empty.txt"));
        File.CreateSymbolicLink(folder.Path("data", "empty.txt"), folder.Path("bagit.txt"));
        Directory.CreateSymbolicLink(folder.Path("data", "loop"), folder.Root);
        Assert.Equal(
            ["broken bag-info.txt", "changed data/index.html", "unsafe data/empty.txt", "unsafe data/loop"],
            SamplePackage.Findings(Verify(folder)).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Hidden_files_beside_an_unpacked_site_are_noted_and_not_counted()
    {
        using var folder = new TemporaryFolder();
        foreach (var file in Site)
            folder.Write(file.Path, Encoding.UTF8.GetString(file.Content.Span));
        folder.Write(".git/refs/heads/nul", "x");
        folder.Write(".git/config", "x");
        folder.Write("rounds/.DS_Store", "x");
        var report = Verify(folder);
        Assert.Empty(report.Findings);
        Assert.Equal([".git", "rounds/.DS_Store"], report.Notes.Select(note => note.Path));
    }

    [Fact]
    public async Task Names_on_disk_that_are_no_UTF8_are_named_and_what_is_below_them_is_not_passed_over()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Other systems cannot hold these names.");
        using var folder = new TemporaryFolder();
        foreach (var file in Site)
            folder.Write(file.Path, Encoding.UTF8.GetString(file.Content.Span));
        const string Make = """cd "$1" && mkdir "$(printf 'b\377')" && >"$(printf 'a\377')" """;
        using (var made = Process.Start("sh", ["-c", Make, "sh", folder.Root]))
            await made.WaitForExitAsync(TestContext.Current.CancellationToken);
        var lines = SamplePackage.Lines(Verify(folder)).ToList();
        // .NET cannot take away what it cannot name.
        using (var removed = Process.Start("rm", ["-r", folder.Root]))
            await removed.WaitForExitAsync(TestContext.Current.CancellationToken);
        Directory.CreateDirectory(folder.Root);
        Assert.Equal(["unsafe a\uFFFD: its name is not UTF-8", "unsafe b\uFFFD: its name is not UTF-8"], lines);
    }

    [Fact]
    public void A_site_whose_names_got_another_normalisation_is_not_intact()
    {
        var site = Package.Of([.. SamplePackage.Site, SamplePackage.File("caf\u00E9.txt", "text")], SamplePackage.Info);
        var renamed = site.Select(file => file.Path == "caf\u00E9.txt" ? file with { Path = "cafe\u0301.txt" } : file);
        Assert.Equal(
            ["extra cafe\u0301.txt", "missing caf\u00E9.txt: 'cafe\u0301.txt' has its name in another Unicode normalisation"],
            SamplePackage.Lines(SamplePackage.Verify(SamplePackage.Zip(renamed)))
        );
    }

    [Fact]
    public void Names_from_strangers_neither_steer_the_terminal_nor_hide_in_it() =>
        Assert.Equal(
            @"a\u001B[2J\u202E\u200B\uFEFF\u2028\uE0041 نص é",
            VerifyCommand.Shown("a\u001B[2J\u202E\u200B\uFEFF\u2028\U000E0041 نص é")
        );

    [Fact]
    public async Task A_pipe_with_a_listed_name_is_named_and_not_waited_for()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Pipes are made and told from files on Linux.");
        using var folder = new TemporaryFolder();
        foreach (var file in Site)
            folder.Write(file.Path, Encoding.UTF8.GetString(file.Content.Span));
        File.Delete(folder.Path("empty.txt"));
        MakePipe(folder.Path("empty.txt"));
        var report = await Task.Run(() => Verify(folder), TestContext.Current.CancellationToken)
            .WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        Assert.Equal(["unsafe empty.txt: it is not a regular file"], SamplePackage.Lines(report));
    }

    [Fact]
    public async Task A_pipe_or_device_in_place_of_the_package_is_refused_and_not_waited_for()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Pipes are made and told from files on Linux.");
        using var folder = new TemporaryFolder();
        MakePipe(folder.Path("pipe.zip"));
        File.CreateSymbolicLink(folder.Path("link.zip"), folder.Path("pipe.zip"));
        await File.WriteAllBytesAsync(folder.Path("site"), SamplePackage.Zip(Site), TestContext.Current.CancellationToken);
        File.CreateSymbolicLink(folder.Path("site.zip"), folder.Path("site"));
        foreach (var (path, code) in new[] { ("pipe.zip", 2), ("link.zip", 2), ("/dev/zero", 2), ("site.zip", 0) })
        {
            using var process = AstanaProcess.In(folder.Root, ["verify", path]);
            var (exit, words) = await process.End().WaitAsync(TimeSpan.FromSeconds(120), TestContext.Current.CancellationToken);
            Assert.Equal((path, code), (path, exit));
            Assert.Contains(code == 2 ? $"'{path}' is neither a folder nor a file with content of its own" : "all as listed", words);
        }
    }

    [Fact]
    public void Files_on_disk_that_other_systems_do_not_tell_apart_are_named()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Other systems cannot hold these files.");
        using var folder = new TemporaryFolder();
        foreach (
            var file in Package.Of(
                [.. SamplePackage.Site, SamplePackage.File("Index.html", "x"), SamplePackage.File("nul", "x")],
                SamplePackage.Info
            )
        )
            folder.Write(file.Path, Encoding.UTF8.GetString(file.Content.Span));
        Assert.Equal(
            ["unsafe index.html: its name differs from 'Index.html' only in case", "unsafe nul: Windows cannot hold the name 'nul'"],
            SamplePackage.Lines(Verify(folder))
        );
    }

    [Fact]
    public void Verifying_leaves_a_folder_as_it_was()
    {
        using var folder = new TemporaryFolder();
        foreach (var file in Site)
            folder.Write(file.Path, Encoding.UTF8.GetString(file.Content.Span));
        var before = folder.Picture();
        Assert.Empty(Verify(folder).Findings);
        Assert.Equal(before, folder.Picture());
    }

    private static void MakePipe(string path)
    {
        using var made = Process.Start("mkfifo", [path]);
        made.WaitForExit();
        Assert.Equal(0, made.ExitCode);
    }

    private static VerifyReport Verify(TemporaryFolder folder)
    {
        using var files = new FolderFiles(folder.Root);
        return PackageVerifier.Verify(files, TestContext.Current.CancellationToken);
    }

    private static List<OutputFile> With(IReadOnlyList<OutputFile> files, string path, string? text)
    {
        var others = files.Where(file => file.Path != path).ToList();
        if (text is not null)
            others.Add(SamplePackage.File(path, text));
        return others;
    }
}
