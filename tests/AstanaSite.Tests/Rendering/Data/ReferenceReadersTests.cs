using System.Text.Json;
using AstanaSite.Reading;
using AstanaSite.Tests.Searching;
using AstanaSite.Writing;
using Xunit;

namespace AstanaSite.Tests.Rendering.Data;

/// <summary>
/// The list of sources as BibTeX, read by two readers that reference managers are built on: <c>tests/web/read-bibtex.mjs</c> compares what
/// they find with the same list in CSL JSON.
/// </summary>
public sealed class ReferenceReadersTests
{
    [Fact]
    public async Task Titles_keep_their_capitals_and_works_their_types()
    {
        if (!Directory.Exists(Repository.Path("tests", "web", "node_modules", "biblatex-csl-converter")))
        {
            const string Missing = "the readers are not installed: npm ci --ignore-scripts --prefix tests/web";
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", Missing);
            Assert.Fail(Missing);
        }

        using var folder = new TemporaryFolder();
        using var output = new MemoryOutput();
        var request = new BuildRequest(
            new DiskFileTree(Repository.Path("input"), "input/"),
            new DiskFileTree(Repository.Path("theme"), "theme/"),
            2
        );
        var site = SiteBuilder.Build(request, output, null, TestContext.Current.CancellationToken).Site!;
        var names = new[] { "sources.bib", "sources.csl.json" };
        foreach (var name in names)
            File.WriteAllBytes(folder.Path(name), output.Files["data/" + name].Content.ToArray());
        var report = JsonDocument
            .Parse(
                await Node.Run(
                    "",
                    TestContext.Current.CancellationToken,
                    [Repository.Path("tests", "web", "read-bibtex.mjs"), .. names.Select(name => folder.Path(name))]
                )
            )
            .RootElement;
        Assert.Equal("", string.Join('\n', report.GetProperty("problems").EnumerateArray().Select(one => one.GetString())));
        Assert.Equal(site.Sources.Count, report.GetProperty("works").GetInt32());
    }
}
