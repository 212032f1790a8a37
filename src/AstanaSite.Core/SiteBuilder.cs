using AstanaSite.Content;
using AstanaSite.Diagnostics;
using AstanaSite.Linking;
using AstanaSite.Platform;
using AstanaSite.Reading;
using AstanaSite.Rendering;
using AstanaSite.Rendering.Layout;
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

    /// <summary>What the site is put together of.</summary>
    internal SiteParts Parts { get; init; } = SiteParts.Default;

    /// <summary>
    /// What the caller, and not the archive, decides. It may still be on its way when a build begins, which waits for it as late as it can.
    /// </summary>
    public Task<RenderOptions> Options { get; init; } = Task.FromResult(RenderOptions.Default);
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
public sealed record BuildResult(
    Site? Site,
    IReadOnlyList<Diagnostic> Diagnostics,
    IReadOnlyDictionary<string, int> Counts,
    CommitReport? Commit
)
{
    /// <summary>Whether there is an error.</summary>
    public bool HasErrors => Diagnostics.Any(one => one.Severity == Severity.Error);
}

/// <summary>
/// The conductor: the one place that knows the order of the stages. Build, check, preview and pack differ only in where the site goes.
/// </summary>
public static class SiteBuilder
{
    /// <summary>Reads, parses, links, checks, renders, checks, and puts the site in place if there is no error.</summary>
    /// <param name="request">What to build.</param>
    /// <param name="output">Where it goes; disposing it is left to the caller.</param>
    /// <param name="progress">Hears how far the build is, from any thread.</param>
    /// <param name="cancellation">Stops the build; nothing is put in place then.</param>
    /// <exception cref="OperationCanceledException">The build was stopped.</exception>
    /// <exception cref="IOException">The output cannot be written.</exception>
    public static BuildResult Build(
        BuildRequest request,
        IOutputTree output,
        Action<BuildProgress>? progress,
        CancellationToken cancellation
    )
    {
        var opened = BuildStages.Open(request);
        var files = Ordered.Map(
            opened.Listing.Records,
            request.Workers,
            Counted<InputFile, ParsedFile>("parse", opened.Listing.Records.Count, progress, file => BuildStages.Parse(opened, file)),
            cancellation
        );
        progress?.Invoke(new BuildProgress("link", 0, files.Length));
        var linked = BuildStages.Link(opened, files, cancellation);
        var looked = BuildStages.Check(linked, cancellation);
        if (looked.HasErrors)
            return new BuildResult(linked.Site, opened.Policy.Apply(looked.Diagnostics), new Dictionary<string, int>(), null);

        var planned = BuildStages.Plan(looked);
        var products = planned.Products;
        var made = Ordered.Map(
            products,
            request.Workers,
            Counted<Product, IReadOnlyList<Diagnostic>>("render", products.Count, progress, product => Make(planned, product, output)),
            cancellation
        );

        var all = opened.Policy.Apply(planned.Diagnostics.Concat(made.SelectMany(problems => problems)));
        var counts = products
            .GroupBy(product => product.Kind, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        if (all.Any(one => one.Severity == Severity.Error))
            return new BuildResult(linked.Site, all, counts, null);
        progress?.Invoke(new BuildProgress("write", 0, products.Count));
        return new BuildResult(linked.Site, all, counts, output.Commit());
    }

    // A product goes to the output as soon as it is made.
    private static IReadOnlyList<Diagnostic> Make(PlannedSite planned, Product product, IOutputTree output)
    {
        var made = BuildStages.Make(planned, product);
        foreach (var file in made.Files)
            output.Add(file);
        return made.Diagnostics;
    }

    private static Func<TInput, TResult> Counted<TInput, TResult>(
        string stage,
        int total,
        Action<BuildProgress>? progress,
        Func<TInput, TResult> function
    )
    {
        if (progress is null)
            return function;
        var done = 0;
        return input =>
        {
            var result = function(input);
            progress(new BuildProgress(stage, Interlocked.Increment(ref done), total));
            return result;
        };
    }
}
