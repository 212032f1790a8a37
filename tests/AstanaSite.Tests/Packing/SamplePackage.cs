using System.Text;
using AstanaSite.Packing;
using AstanaSite.Writing;
using Xunit;

namespace AstanaSite.Tests.Packing;

/// <summary>A small package.</summary>
internal static class SamplePackage
{
    internal static PackageInfo Info { get; } =
        new(
            "A sample: an archive",
            "One sentence that is long enough to need a second line in the description of a bag.",
            "CC-BY-4.0",
            "2026-11",
            "https://example.org/a/",
            ["en", "ar"],
            new DateOnly(2026, 11, 27)
        );

    internal static IReadOnlyList<OutputFile> Site { get; } =
    [
        File("rounds/first.html", string.Concat(Enumerable.Repeat("<p>The same words again.</p>\n", 400))),
        File("index.html", "<!doctype html>\n"),
        File("files/نص 100%.txt", "text"),
        File("assets/font.woff2", "not really a font"),
        File("empty.txt", ""),
    ];

    internal static IReadOnlyList<OutputFile> Files => Package.Of(Site, Info);

    internal static OutputFile File(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));

    internal static byte[] Zip(IEnumerable<OutputFile> files, string folder = "")
    {
        using var stream = new MemoryStream();
        ZipWriter.Write(stream, files, folder, Info.Day, CancellationToken.None);
        return stream.ToArray();
    }

    internal static VerifyReport Verify(byte[] zip)
    {
        using var files = new ZipFiles(new MemoryStream(zip));
        return PackageVerifier.Verify(files, CancellationToken.None);
    }

    /// <summary>The findings as words: <c>changed index.html</c>.</summary>
    internal static IEnumerable<string> Findings(VerifyReport report) =>
        report.Findings.Select(one => $"{one.Problem.ToString().ToLowerInvariant()} {one.Path}");

    /// <summary>The findings as a reader sees them: <c>changed index.html</c>, <c>unsafe link: it is a link</c>.</summary>
    internal static IEnumerable<string> Lines(VerifyReport report) =>
        report.Findings.Select(one =>
            $"{one.Problem.ToString().ToLowerInvariant()} {one.Path}" + (one.Detail.Length > 0 ? $": {one.Detail}" : "")
        );

    /// <summary>The findings are these, parted by <c>; </c>.</summary>
    internal static void AssertLines(string expected, VerifyReport report)
    {
        var told = string.Join("; ", Lines(report));
        // All of it is shown, so that it can be compared with the table.
        Assert.True(expected == told, $"expected: {expected}\ntold:     {told}");
    }
}
