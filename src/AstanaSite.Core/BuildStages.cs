using AstanaSite.Checking.Pages;
using AstanaSite.Checking.Records;
using AstanaSite.Content;
using AstanaSite.Diagnostics;
using AstanaSite.Diagnostics.Codes;
using AstanaSite.Editions;
using AstanaSite.Linking;
using AstanaSite.Reading;
using AstanaSite.Rendering;
using AstanaSite.Rendering.Files;
using AstanaSite.Rendering.Layout;
using AstanaSite.Rendering.Themes;
using AstanaSite.Text;
using AstanaSite.Writing;

namespace AstanaSite;

/// <summary>After the first stage: what is common to all files, and which files there are.</summary>
/// <param name="Request">What to build.</param>
/// <param name="Settings">What <c>site.yml</c> says.</param>
/// <param name="Listing">The files of the input.</param>
/// <param name="Theme">The look.</param>
/// <param name="Diagnostics">What is wrong so far.</param>
public sealed record OpenedSite(
    BuildRequest Request,
    SiteSettings Settings,
    InputListing Listing,
    Theme Theme,
    IReadOnlyList<Diagnostic> Diagnostics
)
{
    /// <summary>The severities, as the request and the archive want them.</summary>
    public SeverityPolicy Policy => new(Request.IsStrict, Settings.Severities);

    /// <summary>What is wrong with the theme; among <see cref="Diagnostics"/> too.</summary>
    internal IReadOnlyList<Diagnostic> ThemeDiagnostics { get; init; } = [];
}

/// <summary>After linking: the archive.</summary>
/// <param name="Opened">What is common to all files.</param>
/// <param name="Site">The archive.</param>
/// <param name="Diagnostics">What is wrong so far.</param>
public sealed record LinkedSite(OpenedSite Opened, Site Site, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>After the rules were applied: the archive and everything that is wrong with its sources.</summary>
/// <param name="Linked">The archive.</param>
/// <param name="Diagnostics">What is wrong so far.</param>
public sealed record CheckedSite(LinkedSite Linked, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>Whether there is an error, so that no site can be made of it.</summary>
    public bool HasErrors => Linked.Opened.Policy.HasErrors(Diagnostics);
}

/// <summary>After planning: everything the site will hold, none of it made yet.</summary>
public sealed class PlannedSite
{
    internal PlannedSite(
        IReadOnlyList<Product> products,
        PageChecker checker,
        Theme theme,
        SeverityPolicy policy,
        IReadOnlyList<Diagnostic> diagnostics
    ) => (Products, Checker, Theme, Policy, Diagnostics) = (products, checker, theme, policy, diagnostics);

    /// <summary>What the site will hold.</summary>
    public IReadOnlyList<Product> Products { get; }

    /// <summary>Decides the severity of problems.</summary>
    public SeverityPolicy Policy { get; }

    /// <summary>What is wrong so far.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>Looks over what is made.</summary>
    internal PageChecker Checker { get; }

    internal Theme Theme { get; }
}

/// <summary>One product, made.</summary>
/// <param name="Files">Its files.</param>
/// <param name="Diagnostics">What is wrong with them.</param>
public sealed record MadeProduct(IReadOnlyList<OutputFile> Files, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>
/// The stages of a build, one function each. A stage takes what the one before it returns, so there is one order in which they can be
/// called, whoever calls them: <see cref="SiteBuilder"/> calls them on its own threads, a host with an engine of its own on the engine's.
/// </summary>
public static class BuildStages
{
    /// <summary>1. Lists the input, and reads the settings and the theme.</summary>
    /// <param name="request">What to build.</param>
    /// <param name="before">What was opened before, if the theme did not change since; it is not read again then.</param>
    public static OpenedSite Open(BuildRequest request, OpenedSite? before = null)
    {
        var diagnostics = new DiagnosticBag();
        var listing = InputListing.Of(request.Input, request.Parts.Kinds, diagnostics);
        var source = listing.Settings is null ? null : SourceReader.Read(request.Input, listing.Settings, diagnostics);
        // Without the file its own diagnostic is enough; its missing keys need not be listed too.
        var settings = SiteSettings.Read(
            source ?? new SourceText(request.Input.Prefix + "site.yml", ""),
            source is null ? new DiagnosticBag() : diagnostics
        );
        if (request.BaseUrl is not null)
            settings = settings.WithBaseUrl(request.BaseUrl);
        var (theme, themeDiagnostics) =
            before is not null && before.Settings.Languages.SequenceEqual(settings.Languages, StringComparer.Ordinal)
                ? (before.Theme, before.ThemeDiagnostics)
                : ReadTheme(request, settings);
        AddAll(diagnostics, themeDiagnostics);
        return new OpenedSite(request, settings, listing, theme, diagnostics.Items) { ThemeDiagnostics = themeDiagnostics };
    }

    /// <summary>2. Reads and parses one file of the listing; called once for each, on any thread.</summary>
    public static ParsedFile Parse(OpenedSite opened, InputFile file) => RecordParser.Parse(opened.Request.Input, file);

    /// <summary>3. Makes the archive of all parsed files.</summary>
    /// <param name="opened">What is common to all files.</param>
    /// <param name="files">The parsed files, in the order of the listing.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static LinkedSite Link(OpenedSite opened, IReadOnlyList<ParsedFile> files, CancellationToken cancellation)
    {
        var diagnostics = new DiagnosticBag();
        AddAll(diagnostics, opened.Diagnostics);
        foreach (var file in files)
            AddAll(diagnostics, file.Diagnostics);
        var request = opened.Request;
        var attachments = opened.Listing.Attachments.Select(file => file.Path);
        var site = SiteLinker.Link(
            opened.Settings,
            request.Input.Prefix,
            [.. files, .. opened.Listing.Misnamed.Select(file => new ParsedFile(file, null, null, []))],
            attachments,
            request.Parts.Pages,
            request.Workers,
            diagnostics,
            cancellation
        );
        var editions = EditionFiles.Read(request.Input, opened.Listing.Editions, diagnostics);
        // Where something could not be read, what it holds would seem to be lost.
        if (site.IsComplete && editions.Lines.Count > 0)
            site = site.With(EditionHistories.Of(site, editions, diagnostics));
        return new LinkedSite(opened, site, diagnostics.Items);
    }

    /// <summary>4. Applies the rules for records.</summary>
    public static CheckedSite Check(LinkedSite linked, CancellationToken cancellation)
    {
        var (request, options) = (linked.Opened.Request, Options(linked.Opened.Request));
        return new(
            linked,
            [
                .. linked.Diagnostics,
                .. RepositoryNames.Refuse(options.Repositories, linked.Diagnostics),
                .. Rules.Check(linked.Site, options.LastChanged, request.Workers, cancellation),
            ]
        );
    }

    /// <summary>5. Lists what the site will hold. Only an archive without errors is rendered.</summary>
    public static PlannedSite Plan(CheckedSite site)
    {
        var (opened, archive) = (site.Linked.Opened, site.Linked.Site);
        var request = opened.Request;
        var options = Options(request) with { Workers = request.Workers };
        var products = new List<Product>(SiteRenderer.Plan(archive, opened.Theme, request.Parts, options));
        foreach (var file in opened.Listing.Attachments)
            products.Add(new Product(file.Path, "attachment", bag => Attachments.Copy(request.Input, file, bag)));
        var diagnostics = new List<Diagnostic>(site.Diagnostics);
        var taken = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var product in products)
            if (!taken.TryAdd(product.Path, product.Path))
                diagnostics.Add(Diagnostic.OfFile(OutputProblems.AddressTaken, product.Path, product.Path, taken[product.Path]));
        return new PlannedSite(
            products,
            new PageChecker(products.Select(product => product.Path).ToHashSet(StringComparer.Ordinal), opened.Settings.BasePath),
            opened.Theme,
            opened.Policy,
            diagnostics
        );
    }

    /// <summary>6. Makes one product and looks over its pages; called once for each, on any thread.</summary>
    public static MadeProduct Make(PlannedSite planned, Product product)
    {
        var diagnostics = new DiagnosticBag();
        var files = product.Make(diagnostics);
        foreach (var file in files)
            planned.Checker.Check(file, diagnostics);
        planned.Theme.ReportMissingWords(diagnostics);
        return new MadeProduct(files, diagnostics.Items);
    }

    private static RenderOptions Options(BuildRequest request) => request.Options.GetAwaiter().GetResult();

    private static (Theme Theme, IReadOnlyList<Diagnostic> Diagnostics) ReadTheme(BuildRequest request, SiteSettings settings)
    {
        var diagnostics = new DiagnosticBag();
        var theme = Theme.Read(request.Theme, settings.Languages, request.Parts.Templates, diagnostics);
        return (theme, diagnostics.Items);
    }

    private static void AddAll(DiagnosticBag diagnostics, IReadOnlyList<Diagnostic> items)
    {
        foreach (var one in items)
            diagnostics.Add(one);
    }
}
