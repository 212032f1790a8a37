using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using AstanaSite.Packing;
using Xunit;

namespace AstanaSite.Tests.Packing;

/// <summary>Zips that somebody made to do harm.</summary>
public sealed class HostileZipTests
{
    [Theory]
    [InlineData("../outside.txt")]
    [InlineData("a/../../outside.txt")]
    [InlineData("/etc/outside.txt")]
    [InlineData("C:\\outside.txt")]
    [InlineData("a\\..\\outside.txt")]
    [InlineData("C:outside.txt")]
    [InlineData("a//b.txt")]
    [InlineData("a\u0001.txt")]
    public void A_name_that_leads_out_is_named_and_not_opened(string name)
    {
        var report = SamplePackage.Verify(Zip(zip => Add(zip, name, "x"), zip => Add(zip, "manifest-sha256.txt", "")));
        Assert.Equal([$"unsafe {name}"], SamplePackage.Findings(report));
    }

    [Theory]
    [InlineData("index.html", "index.html")]
    [InlineData("index.html", "Index.html")]
    public void Two_files_of_one_name_are_named(string one, string other)
    {
        var report = SamplePackage.Verify(
            Zip(zip => Add(zip, one, "x"), zip => Add(zip, other, "y"), zip => Add(zip, "manifest-sha256.txt", ""))
        );
        Assert.Contains($"unsafe {other}", SamplePackage.Findings(report));
    }

    [Fact]
    public void A_link_is_named_and_not_followed()
    {
        var report = SamplePackage.Verify(
            Zip(zip => Add(zip, "link", "/etc/passwd", 0xA1FF << 16), zip => Add(zip, "manifest-sha256.txt", ""))
        );
        Assert.Equal(["unsafe link"], SamplePackage.Findings(report));
    }

    [Fact]
    public void A_file_that_claims_more_than_it_can_hold_is_not_opened()
    {
        var bytes = Zip(zip => Add(zip, "bomb.txt", "x"), zip => Add(zip, "manifest-sha256.txt", ""));
        SetLengths(bytes, "bomb.txt", uint.MaxValue - 1);
        Assert.Contains("unsafe bomb.txt: it claims to be larger than it can be", SamplePackage.Lines(SamplePackage.Verify(bytes)));
    }

    [Fact]
    public void A_file_that_is_longer_than_it_says_is_read_no_further()
    {
        var bytes = Zip(zip => Add(zip, "manifest-sha256.txt", ""), zip => Add(zip, "long.txt", new string('x', 100_000)));
        SetLengths(bytes, "long.txt", 10);
        var report = SamplePackage.Verify(Listed(bytes, "long.txt"));
        Assert.False(report.IsIntact);
        Assert.True(report.Bytes <= 10);
    }

    [Fact]
    public void Files_that_lie_over_one_another_are_refused()
    {
        // Both directory entries lead to the same bytes, which is how a small file unpacks to petabytes.
        var bytes = Zip(zip => Add(zip, "a", Noise(40_000)), zip => Add(zip, "b", Noise(10)));
        var (a, b) = (EntryOf(bytes, "a"), EntryOf(bytes, "b"));
        bytes.AsSpan(a + 20, 8).CopyTo(bytes.AsSpan(b + 20));
        bytes.AsSpan(a + 42, 4).CopyTo(bytes.AsSpan(b + 42));
        var report = SamplePackage.Verify(bytes);
        Assert.Contains("unsafe b: it lies over 'a'", SamplePackage.Lines(report));
    }

    [Fact]
    public void Headers_that_lie_over_one_another_are_not_read_again_and_again()
    {
        // Each of many entries of the list leads to the one header, which is longer than all of them.
        var zip = new RawZip([SamplePackage.File("a", "")]);
        zip.Entries[0].LocalExtra = RawEntry.Field(0xCAFE, new byte[60_000]);
        for (var i = 0; i < 1000; i++)
            zip.Entries.Add(new RawEntry("a", []) { Offset = 0 });
        Assert.Equal(["broken : files lie over one another in it"], SamplePackage.Lines(SamplePackage.Verify(zip.ToArray())));
    }

    [Fact]
    public void A_list_of_files_without_end_is_not_read_to_its_end()
    {
        var bytes = Zip([
            .. Enumerable.Range(0, 2000).Select<int, Action<ZipArchive>>(i => zip => Add(zip, i + new string('n', 60_000 / 4), "")),
        ]);
        Assert.Equal(["broken "], SamplePackage.Findings(SamplePackage.Verify(bytes)));
    }

    [Fact]
    public void What_is_no_zip_is_said_to_be_none()
    {
        foreach (var bytes in new[] { [], "PK"u8.ToArray(), new byte[100], Encoding.UTF8.GetBytes(new string('P', 70_000)) })
            Assert.Equal(["broken "], SamplePackage.Findings(SamplePackage.Verify(bytes)));
    }

    [Fact]
    public void Whatever_is_changed_in_a_zip_the_answer_is_a_report()
    {
        var whole = SamplePackage.Zip(Bag.Of(SamplePackage.Files, SamplePackage.Info), "bag");
        var chance = new Random(8493);
        for (var round = 0; round < 1500; round++)
        {
            var bytes = (byte[])whole.Clone();
            for (var n = chance.Next(1, 4); n > 0; n--)
                bytes[chance.Next(bytes.Length)] ^= (byte)(1 << chance.Next(8));
            if (round % 5 == 0)
                bytes = bytes[..chance.Next(bytes.Length)];
            Assert.NotNull(SamplePackage.Verify(bytes));
        }
    }

    [Fact]
    public void No_byte_of_a_files_content_can_change_unseen()
    {
        var files = SamplePackage.Files;
        foreach (var file in files.Where(file => file.Content.Length > 0))
        {
            var content = file.Content.ToArray();
            content[content.Length / 2] ^= 1;
            var report = SamplePackage.Verify(
                SamplePackage.Zip(files.Select(one => one.Path == file.Path ? one with { Content = content } : one))
            );
            Assert.False(report.IsIntact, file.Path);
        }
    }

    private static byte[] Listed(byte[] zip, string path)
    {
        // The manifest is put in afterwards, so that the hostile bytes stay as they are.
        using var stream = new MemoryStream();
        stream.Write(zip);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            archive.GetEntry("manifest-sha256.txt")!.Delete();
            Add(archive, "manifest-sha256.txt", $"{new string('0', 64)}  {path}\n");
        }

        return stream.ToArray();
    }

    private static byte[] Zip(params ReadOnlySpan<Action<ZipArchive>> steps)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var step in steps)
                step(zip);
        return stream.ToArray();
    }

    private static void Add(ZipArchive zip, string name, string text, int attributes = 0)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        if (attributes != 0)
            entry.ExternalAttributes = attributes;
        using var stream = entry.Open();
        stream.Write(Encoding.UTF8.GetBytes(text));
    }

    private static string Noise(int length)
    {
        var chance = new Random(1);
        return string.Create(length, chance, static (span, from) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = (char)from.Next(33, 127);
        });
    }

    /// <summary>Where the entry of a file begins in the central directory.</summary>
    private static int EntryOf(byte[] zip, string name)
    {
        var signature = "PK\u0001\u0002"u8;
        for (var at = 0; ; )
        {
            at += zip.AsSpan(at).IndexOf(signature);
            if (Encoding.UTF8.GetString(zip.AsSpan(at + 46, BinaryPrimitives.ReadUInt16LittleEndian(zip.AsSpan(at + 28)))) == name)
                return at;
            at += 4;
        }
    }

    /// <summary>Makes the directory claim another length.</summary>
    private static void SetLengths(byte[] zip, string name, uint length) =>
        BinaryPrimitives.WriteUInt32LittleEndian(zip.AsSpan(EntryOf(zip, name) + 24), length);
}
