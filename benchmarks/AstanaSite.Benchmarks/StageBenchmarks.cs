using AstanaSite.Checking.Records;
using AstanaSite.Content;
using AstanaSite.Diagnostics;
using AstanaSite.Linking;
using AstanaSite.Parsing;
using AstanaSite.Platform;
using AstanaSite.Reading;
using AstanaSite.Rendering;
using AstanaSite.Rendering.Layout;
using AstanaSite.Rendering.Themes;
using AstanaSite.Text;
using AstanaSite.Writing;
using BenchmarkDotNet.Attributes;

namespace AstanaSite.Benchmarks;

/// <summary>
/// The stages one by one over an input folder: the archive itself, or what the variable INPUT names. One
/// thread, so that a figure is a stage's work.
/// </summary>
[MemoryDiagnoser]
public class StageBenchmarks
{
    private DiskFileTree tree = null!;
    private DiskFileTree themeTree = null!;
    private InputListing listing = null!;
    private SourceText[] sources = null!;
    private ParsedFile[] files = null!;
    private SiteSettings settings = null!;
    private Site site = null!;
    private Theme theme = null!;

    [GlobalSetup]
    public void SetUp()
    {
        var root = Root();
        tree = new DiskFileTree(Environment.GetEnvironmentVariable("INPUT") ?? Path.Combine(root, "input"), "input/");
        themeTree = new DiskFileTree(Path.Combine(root, "theme"), "theme/");
        var bag = new DiagnosticBag();
        listing = InputListing.Of(tree, bag);
        settings = SiteSettings.Read(SourceReader.Read(tree, listing.Settings!, bag)!, bag);
        sources = Read();
        files = Parse();
        site = Link();
        theme = Theme.Read(themeTree, settings.Languages, SiteParts.Default.Templates, bag);
    }

    [Benchmark]
    public SourceText[] Read() =>
        Ordered.Map(listing.Records, 1, file => SourceReader.Read(tree, file.File, new DiagnosticBag())!, CancellationToken.None);

    [Benchmark]
    public object ParseDocuments() =>
        Ordered.Map(sources, 1, source => DocumentParser.Parse(source, new DiagnosticBag(), out _), CancellationToken.None);

    [Benchmark]
    public ParsedFile[] Parse() => Ordered.Map(listing.Records, 1, file => RecordParser.Parse(tree, file), CancellationToken.None);

    [Benchmark]
    public Site Link() =>
        SiteLinker.Link(
            settings,
            "input/",
            files,
            listing.Attachments.Select(file => file.Path),
            SiteParts.Default.Pages,
            1,
            new DiagnosticBag(),
            CancellationToken.None
        );

    [Benchmark]
    public int Check() => Rules.Check(site, new Dictionary<string, string>(), 1, CancellationToken.None).Count;

    [Benchmark]
    public long Render()
    {
        var bytes = 0L;
        foreach (var product in SiteRenderer.Plan(site, theme, SiteParts.Default, RenderOptions.Default))
        foreach (var file in product.Make(new DiagnosticBag()))
            bytes += file.Content.Length;
        return bytes;
    }

    [Benchmark]
    public int WholeBuildInMemory()
    {
        using var output = new MemoryOutput();
        SiteBuilder.Build(new BuildRequest(tree, themeTree, 1), output, null, CancellationToken.None);
        return output.Files.Count;
    }

    private static string Root()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, "AstanaSite.sln")))
                return at.FullName;
        throw new DirectoryNotFoundException("the benchmarks run outside the repository");
    }
}
