using System.IO.Compression;
using System.Text;
using AstanaSite.Packing;
using AstanaSite.Reading;
using AstanaSite.Writing;
using Xunit;

namespace AstanaSite.Tests.Packing;

public sealed class ZipWriterTests
{
    [Fact]
    public void The_bytes_are_these_on_every_machine()
    {
        var digest = Manifest.Digest(SamplePackage.Zip(SamplePackage.Files));
        Assert.True(digest == "8f6c4bb3422e91b563a27de58b7fb2e694884aae50c02f85816b7a11613e8cc1", digest);
    }

    [Fact]
    public void The_order_of_the_files_does_not_matter() =>
        Assert.Equal(SamplePackage.Zip(SamplePackage.Files), SamplePackage.Zip(SamplePackage.Files.Reverse()));

    [Fact]
    public void Another_reader_finds_every_file_as_it_was()
    {
        using var zip = new ZipArchive(new MemoryStream(SamplePackage.Zip(SamplePackage.Files)), ZipArchiveMode.Read);
        Assert.Equal(
            SamplePackage.Files.Select(file => file.Path).Order(StringComparer.Ordinal),
            zip.Entries.Select(entry => entry.FullName)
        );
        foreach (var file in SamplePackage.Files)
        {
            using var content = new MemoryStream();
            using (var entry = zip.GetEntry(file.Path)!.Open())
                entry.CopyTo(content);
            Assert.Equal(file.Content.ToArray(), content.ToArray());
        }
    }

    [Fact]
    public void All_files_bear_one_time_and_one_mode_and_their_names_are_marked_as_Unicode()
    {
        var bytes = SamplePackage.Zip(SamplePackage.Files);
        using var zip = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read, leaveOpen: false, Encoding.Latin1);
        Assert.All(zip.Entries, entry => Assert.Equal(new DateTime(2026, 11, 27), entry.LastWriteTime.DateTime));
        Assert.All(zip.Entries, entry => Assert.Equal(0x81A4, entry.ExternalAttributes >> 16 & 0xFFFF));
        // Read as Latin-1 where it is not marked.
        Assert.NotNull(zip.GetEntry("files/نص 100%.txt"));
    }

    [Fact]
    public void A_day_before_zips_becomes_their_first()
    {
        using var stream = new MemoryStream();
        ZipWriter.Write(stream, SamplePackage.Files, "folder", new DateOnly(1970, 1, 1), CancellationToken.None);
        using var zip = new ZipArchive(stream, ZipArchiveMode.Read);
        Assert.All(zip.Entries, entry => Assert.Equal(new DateTime(1980, 1, 1), entry.LastWriteTime.DateTime));
        Assert.All(zip.Entries, entry => Assert.StartsWith("folder/", entry.FullName, StringComparison.Ordinal));
    }

    [Fact]
    public void Of_the_archive_no_path_is_too_long_for_any_system_and_none_differs_in_case_alone()
    {
        using var output = new MemoryOutput();
        var request = new BuildRequest(
            new DiskFileTree(Repository.Path("input"), "input/"),
            new DiskFileTree(Repository.Path("theme"), "theme/"),
            2
        );
        SiteBuilder.Build(request, output, null, TestContext.Current.CancellationToken);
        var paths = output.Files.Keys.Select(path => Bag.Payload + path).ToList();
        Assert.NotEmpty(paths);
        // 260 characters on Windows, less a long folder of downloads and the name of the bag.
        Assert.All(paths, path => Assert.True(Encoding.UTF8.GetByteCount(path) <= 140, path));
        Assert.Equal(paths.Count, paths.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Contains("READ-ME.txt", output.Files.Keys);
    }
}
