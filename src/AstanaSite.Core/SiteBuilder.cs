using AstanaSite.Checking;
using AstanaSite.Content;
using AstanaSite.Diagnostics;
using AstanaSite.Diagnostics.Codes;
using AstanaSite.Linking;
using AstanaSite.Reading;
using AstanaSite.Rendering;
using AstanaSite.Text;
using AstanaSite.Writing;

namespace AstanaSite;

/// <summary>What to build.</summary>
/// <param name="Input">The content.</param>
/// <param name="Theme">The look.</param>
/// <param name="Workers">The number of threads, at least 1.</param>
public sealed record BuildRequest(IFileTree Input, IFileTree Theme, int Workers)
{
    /// <summary>The address at which the site is published, instead of that of <c>site.yml</c>; none to keep it.</summary>
    public string? BaseUrl { get; init; }

    /// <summary>Whether warnings count as errors.</summary>
    public bool IsStrict { get; init; }

    /// <summary>What the caller, and not the archive, decides.</summary>
    public RenderOptions Options { get; init; } = RenderOptions.Default;
}

/// <summary>How far a build is: a stage and how much of it is done.</summary>
/// <param name="Stage">One of <c>parse</c>, <c>link</c>, <c>render</c>, <c>write</c>.</param>
/// <param name="Done">How many pieces are done.</param>
/// <param name="Total">How many there are.</param>
public readonly record struct BuildProgress(string Stage, int Done, int Total);

/// <summary>What came of a build.</summary>
/// <param name="Site">The archive; none if not even its settings could be read.</param>
/// <param name="Diagnostics">All problems in their order, severities applied.</param>
/// <param name="Counts">How many files there are of each kind of product.</param>
/// <param name="Commit">What putting the site in place changed; none if it was not put in place.</param>
public sealed record BuildResult(Site? Site, IReadOnlyList<Diagnostic> Diagnostics, IReadOnlyDictionary<string, int> Counts, CommitReport? Commit)
{
    /// <summary>Whether there is an error.</summary>
    public bool HasErrors => Diagnostics.Any(one => one.Severity == Severity.Error);
}

/// <summary>The conductor: the one place that knows the order of the stages. Build, check, preview and pack differ only in where the site goes.</summary>
public static class SiteBuilder
{
    /// <summary>Reads, parses, links, checks, renders, checks, and puts the site in place if there is no error.</summary>
    /// <param name="request">What to build.</param>
    /// <param name="output">Where it goes; disposing it is left to the caller.</param>
    /// <param name="progress">Hears how far the build is, from any thread.</param>
    /// <param name="cancellation">Stops the build; nothing is put in place then.</param>
    /// <exception cref="OperationCanceledException">The build was stopped.</exception>
    /// <exception cref="IOException">The output cannot be written.</exception>
    public static BuildResult Build(BuildRequest request, IOutputTree output, Action<BuildProgress>? progress, CancellationToken cancellation)
    {
        var diagnostics = new DiagnosticBag();
        var (settings, listing) = ReadSettings(request, diagnostics);
        var theme = Theme.Read(request.Theme, settings.Languages, diagnostics);
        var files = Ordered.Map(listing.Records, request.Workers, Counted<InputFile, ParsedFile>("parse", listing.Records.Count, progress, file => RecordParser.Parse(request.Input, file)), cancellation);
        foreach (var file in files)
            foreach (var problem in file.Diagnostics) diagnostics.Add(problem);

        progress?.Invoke(new BuildProgress("link", 0, files.Length));
        var site = SiteLinker.Link(settings, request.Input.Prefix, files, listing.Attachments.Select(file => file.Path), request.Workers, diagnostics, cancellation);
        foreach (var problem in Rules.Check(site, request.Workers, cancellation)) diagnostics.Add(problem);
        var policy = new SeverityPolicy(request.IsStrict);
        if (policy.HasErrors(diagnostics.Items)) return new BuildResult(site, policy.Apply(diagnostics.Items), new Dictionary<string, int>(), null);

        var products = Products(site, theme, listing, request, diagnostics);
        var checker = new PageChecker(products.Select(product => product.Path).ToHashSet(StringComparer.Ordinal));
        var made = Ordered.Map(products, request.Workers, Counted<Product, IReadOnlyList<Diagnostic>>("render", products.Count, progress, product => Make(product, checker, output)), cancellation);
        foreach (var problems in made)
            foreach (var problem in problems) diagnostics.Add(problem);

        var all = policy.Apply(diagnostics.Items);
        var counts = products.GroupBy(product => product.Kind, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        if (all.Any(one => one.Severity == Severity.Error)) return new BuildResult(site, all, counts, null);
        progress?.Invoke(new BuildProgress("write", 0, products.Count));
        return new BuildResult(site, all, counts, output.Commit());
    }

    private static (SiteSettings Settings, InputListing Listing) ReadSettings(BuildRequest request, DiagnosticBag diagnostics)
    {
        var listing = InputListing.Of(request.Input, diagnostics);
        var source = listing.Settings is null ? null : SourceReader.Read(request.Input, listing.Settings, diagnostics);
        // Without the file its own diagnostic is enough; its missing keys need not be listed too.
        var settings = SiteSettings.Read(source ?? new SourceText(request.Input.Prefix + "site.yml", ""), source is null ? new DiagnosticBag() : diagnostics);
        return (request.BaseUrl is null ? settings : settings.WithBaseUrl(request.BaseUrl), listing);
    }

    private static List<Product> Products(Site site, Theme theme, InputListing listing, BuildRequest request, DiagnosticBag diagnostics)
    {
        var products = new List<Product>(SiteRenderer.Plan(site, theme, request.Options with { Workers = request.Workers }));
        foreach (var file in listing.Attachments)
            products.Add(new Product(file.Path, "attachment", bag => Attachments.Copy(request.Input, file, bag)));
        var taken = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var product in products)
            if (!taken.TryAdd(product.Path, product.Path)) diagnostics.Add(Diagnostic.OfFile(OutputProblems.AddressTaken, product.Path, product.Path, taken[product.Path]));
        return products;
    }

    private static IReadOnlyList<Diagnostic> Make(Product product, PageChecker checker, IOutputTree output)
    {
        var diagnostics = new DiagnosticBag();
        foreach (var file in product.Make(diagnostics))
        {
            checker.Check(file, diagnostics);
            output.Add(file);
        }

        return diagnostics.Items;
    }

    private static Func<TInput, TResult> Counted<TInput, TResult>(string stage, int total, Action<BuildProgress>? progress, Func<TInput, TResult> function)
    {
        if (progress is null) return function;
        var done = 0;
        return input =>
        {
            var result = function(input);
            progress(new BuildProgress(stage, Interlocked.Increment(ref done), total));
            return result;
        };
    }
}
