using AstanaSite.Content.Fields;
using AstanaSite.Content.Values;
using AstanaSite.Diagnostics;
using AstanaSite.Diagnostics.Codes;
using AstanaSite.Parsing.Yaml;
using AstanaSite.Text;

namespace AstanaSite.Content;

/// <summary>What <c>site.yml</c> says of the archive as a whole.</summary>
public sealed class SiteSettings
{
    /// <summary>The most letters that a short title has: OpenSearch 1.1, "ShortName".</summary>
    internal const int LongestShortTitle = 16;

    private static readonly Field<string> TitleField = new("title", TextType.Instance, "the name of the archive", true);
    private static readonly Field<string> ShortTitleField = new(
        "short-title",
        new ShortTextType(LongestShortTitle),
        "the name of the archive where there is little room, as in the list of a browser's searches"
    );
    private static readonly Field<string> IdentifierField = new(
        "identifier",
        TextType.Instance,
        "a name of the archive that stays when its title changes: calendar entries and data are named by it"
    );
    private static readonly Field<string> DescriptionField = new("description", TextType.Instance, "one sentence on the archive", true);
    private static readonly Field<IReadOnlyList<string>> LanguagesField = new(
        "languages",
        new ListType<string>(LanguageType.Instance),
        "language tags; the first is that of the originals",
        true
    );
    private static readonly Field<string> BaseUrlField = new(
        "base-url",
        BaseAddressType.Instance,
        "the address of the folder that the site is published in"
    );
    private static readonly Field<string> RepositoryField = new("repository", UrlType.Instance, "the address of the repository");
    private static readonly Field<string> ContactField = new(
        "contact",
        ContactType.Instance,
        "where readers report mistakes if not in the repository: an e-mail address, or that of a page which says how"
    );
    private static readonly Field<string> EditionField = new("edition", TextType.Instance, "the name of the edition");
    private static readonly Field<string> LicenceField = new("licence", TextType.Instance, "the licence of the content");
    private static readonly Field<NamedWords> TracksField = new(
        "tracks",
        NamedWordsType.Instance,
        "the tracks and their names, in the order of the timeline's lanes"
    );
    private static readonly Field<Severities> SeveritiesField = new(
        "severities",
        SeveritiesType.Instance,
        "the severities of codes, also by language"
    );

    /// <summary>The keys of <c>site.yml</c>.</summary>
    internal static FieldSet Fields { get; } =
        new(
            "site.yml",
            TitleField,
            ShortTitleField,
            IdentifierField,
            DescriptionField,
            LanguagesField,
            BaseUrlField,
            RepositoryField,
            ContactField,
            EditionField,
            LicenceField,
            TracksField,
            SeveritiesField
        );

    private static readonly NamedWords DefaultTracks = new([
        new("platform", new LanguageMap([new("", "Platform")])),
        new("moscow", new LanguageMap([new("", "Moscow")])),
        new("united-nations", new LanguageMap([new("", "United Nations")])),
        new("astana-process", new LanguageMap([new("", "Astana Process")])),
        new("other", new LanguageMap([new("", "Other")])),
    ]);

    private SiteSettings(FieldValues values)
    {
        Title = values.Text(TitleField);
        ShortTitle = values.Text(ShortTitleField);
        Identifier = values.Text(IdentifierField);
        Description = values.Text(DescriptionField);
        var languages = (values.Get(LanguagesField) ?? []).Where(tag => PathRules.Problem(tag).Length == 0);
        Languages = [.. languages.DefaultIfEmpty("en").Distinct(StringComparer.Ordinal)];
        BaseUrl = values.Text(BaseUrlField);
        Repository = values.Text(RepositoryField);
        Contact = values.Text(ContactField);
        Edition = values.Text(EditionField);
        Licence = values.Text(LicenceField);
        TrackNames = values.Get(TracksField) ?? DefaultTracks;
        Tracks = [.. TrackNames.Entries.Select(entry => entry.Key)];
        Severities = new SeveritySettings(FirstLanguage, values.Get(SeveritiesField)?.Entries ?? []);
    }

    /// <summary>The name of the archive.</summary>
    public string Title { get; }

    /// <summary>The name of the archive where there is room for 16 letters; empty if not set.</summary>
    public string ShortTitle { get; }

    /// <summary>A name of the archive that stays when its title changes; empty if not set.</summary>
    internal string Identifier { get; }

    /// <summary>One sentence on the archive.</summary>
    public string Description { get; }

    /// <summary>The languages (BCP 47), at least one; the first is that of the originals and stands at the site's root.</summary>
    public IReadOnlyList<string> Languages { get; }

    /// <summary>The language of the originals.</summary>
    public string FirstLanguage => Languages[0];

    /// <summary>The address at which the site is published, ending in <c>/</c>; empty if not set.</summary>
    public string BaseUrl
    {
        get => field;
        private init => field = BaseAddress.Normal(value);
    }

    /// <summary>The path of <see cref="BaseUrl"/>, beginning and ending in <c>/</c>; empty if it is not set.</summary>
    public string BasePath => Uri.TryCreate(BaseUrl, UriKind.Absolute, out var address) ? address.AbsolutePath : "";

    /// <summary>The address of the repository; empty if not set.</summary>
    public string Repository { get; }

    /// <summary>An e-mail address or that of a page, where readers report mistakes; empty if not set.</summary>
    public string Contact { get; }

    /// <summary>The name of the edition; empty if not set.</summary>
    public string Edition { get; }

    /// <summary>The licence of the content; empty if not set.</summary>
    public string Licence { get; }

    /// <summary>The tracks in the order of the timeline's lanes.</summary>
    public IReadOnlyList<string> Tracks { get; }

    /// <summary>The severities that the archive gives to codes.</summary>
    public SeveritySettings Severities { get; }

    /// <summary>
    /// Whether all of it could be read. What does not fit to settings that could not be read may well fit to what was meant.
    /// </summary>
    internal bool IsRead { get; private init; }

    private NamedWords TrackNames { get; }

    /// <summary>The name of a track in a language, else in the first one given, else the track itself.</summary>
    public string TrackName(string track, string language)
    {
        foreach (var (name, words) in TrackNames.Entries)
            if (name == track)
                return words.In(language) ?? words.In("") ?? (words.Entries.Count > 0 ? words.Entries[0].Value : track);
        return track;
    }

    /// <summary>Why no site can be published at an address, in a few words; empty if one can.</summary>
    public static string ProblemOfBaseUrl(string baseUrl) => BaseAddress.Problem(baseUrl);

    /// <summary>The settings with another base address, as a caller's option wants it.</summary>
    public SiteSettings WithBaseUrl(string baseUrl)
    {
        return new SiteSettings(this, baseUrl);
    }

    private SiteSettings(SiteSettings from, string baseUrl)
    {
        (Title, ShortTitle, Identifier, Description, Languages, Repository, Contact, Edition, Licence, TrackNames, Tracks, Severities) = (
            from.Title,
            from.ShortTitle,
            from.Identifier,
            from.Description,
            from.Languages,
            from.Repository,
            from.Contact,
            from.Edition,
            from.Licence,
            from.TrackNames,
            from.Tracks,
            from.Severities
        );
        IsRead = from.IsRead;
        BaseUrl = baseUrl;
    }

    /// <summary>Reads <c>site.yml</c>; what is missing or wrong is reported, and there are always settings.</summary>
    internal static SiteSettings Read(SourceText source, DiagnosticBag diagnostics)
    {
        var own = new DiagnosticBag();
        var node = YamlReader.Read(source, new TextSpan(0, source.Content.Length), own);
        if (node is not null and not YamlMapping)
            own.Report(FrontMatterProblems.NotMapping, source.Range(node.Span), node.Shape);
        // Of keys that could not be read none is missing.
        var values = Fields.Read(
            node as YamlMapping ?? YamlMapping.Empty,
            new FieldReader(source, own.HasErrors ? new DiagnosticBag() : own)
        );
        CheckFolders(node as YamlMapping ?? YamlMapping.Empty, source, own);
        var settings = new SiteSettings(values) { IsRead = source.Content.Length > 0 && !own.HasErrors };
        foreach (var problem in own.Items)
            diagnostics.Add(problem);
        foreach (var language in values.Get(SeveritiesField)?.Languages ?? [])
        {
            if (settings.Languages.Contains(language.Value, StringComparer.Ordinal))
                continue;
            diagnostics.ReportName(
                FrontMatterProblems.UnknownKey,
                source.Range(language.Span),
                language.Value,
                settings.Languages,
                language.Value,
                "'severities'",
                $"codes, and the languages of the site: {NameSet.InWords(settings.Languages)}"
            );
        }

        return settings;
    }

    // The pages of a language stand in a folder of its name.
    private static void CheckFolders(YamlMapping keys, SourceText source, DiagnosticBag diagnostics)
    {
        var value = keys.Find(LanguagesField.Name);
        foreach (var one in value is YamlSequence list ? list.Items.OfType<YamlScalar>() : new[] { value }.OfType<YamlScalar>())
            if (PathRules.Problem(one.Value) is { Length: > 0 } problem)
                diagnostics.Report(ReadingProblems.NotOnWindows, source.Range(one.Span), one.Value, problem);
    }
}
