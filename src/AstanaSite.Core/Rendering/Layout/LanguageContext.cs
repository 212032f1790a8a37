using System.Collections.Concurrent;
using AstanaSite.Content.Dates;
using AstanaSite.Content.Records;
using AstanaSite.Content.Values;
using AstanaSite.Diagnostics;
using AstanaSite.Linking;
using AstanaSite.Mapping;
using AstanaSite.Rendering.Bodies;
using AstanaSite.Rendering.Citing;
using AstanaSite.Rendering.Formats;
using AstanaSite.Rendering.Themes;
using AstanaSite.Searching.Words;

namespace AstanaSite.Rendering.Layout;

/// <summary>What all pages of one language share: made once, read by every page.</summary>
internal sealed class LanguageContext
{
    private readonly ConcurrentDictionary<(string Root, string Section, bool IsItself), Html> headers = new();
    private readonly ConcurrentDictionary<string, Html> references = new(StringComparer.Ordinal);
    private readonly Item? about;

    internal LanguageContext(Site site, Theme theme, RenderOptions options, string language, PartMap parts)
    {
        Site = site;
        Parts = parts;
        Theme = theme;
        Options = options;
        Language = language;
        Words = theme.WordsOf(language);
        Dates = new DateWords(Words);
        NameOrder = new NameOrder(language);
        BodyWords = WordsOfBodies(Words, Site.History);
        Direction = LanguageTag.Direction(language);
        var settings = site.Settings;
        Original =
            language == settings.FirstLanguage
                ? Html.Empty
                : new Html($" lang=\"{HtmlText.Escape(settings.FirstLanguage)}\" dir=\"{LanguageTag.Direction(settings.FirstLanguage)}\"");
        SiteTitle =
            site.Find(PageKind.HomeId) is { } home && language != settings.FirstLanguage && site.HasOwn(home, language)
                ? site.TitleOf(home, language)
                : settings.Title;
        Edition = settings.Edition.Length == 0 ? "" : Words.Fill("edition", "edition", settings.Edition);
        EditionDate = EdtfParser.TryParse(settings.Edition, out var date, out _) ? date : null;
        CitationForms = new CitationForms(Words);
        HasPicture = theme.Assets.Any(asset => asset.Path == SiteMap.Picture);
        Licence = LicenceLine.Of(settings.Licence, Words);
        about = site.Find("about") is Page page ? page : null;
    }

    /// <summary>The archive.</summary>
    public Site Site { get; }

    /// <summary>The look.</summary>
    public Theme Theme { get; }

    /// <summary>What the caller decides.</summary>
    public RenderOptions Options { get; }

    /// <summary>Where everything stands.</summary>
    public SiteMap Map => Site.Map;

    /// <summary>The pages that hold parts of others; all of them once the site is planned.</summary>
    internal PartMap Parts { get; }

    /// <summary>The language (BCP 47).</summary>
    public string Language { get; }

    /// <summary><c>ltr</c> or <c>rtl</c>.</summary>
    public string Direction { get; }

    /// <summary>The interface words.</summary>
    public Words Words { get; }

    /// <summary>The interface words that stand in bodies.</summary>
    internal BodyWords BodyWords { get; }

    /// <summary>The order of names in lists.</summary>
    public NameOrder NameOrder { get; }

    /// <summary>Dates in words.</summary>
    public DateWords Dates { get; }

    /// <summary>The attributes of an element whose words are in the language of the originals; empty on pages in that language.</summary>
    public Html Original { get; }

    /// <summary>The name of the archive.</summary>
    public string SiteTitle { get; }

    /// <summary>The line that names the edition; empty if it has no name.</summary>
    public string Edition { get; }

    /// <summary>The date of the edition, where its name is one.</summary>
    public EdtfDate? EditionDate { get; }

    /// <summary>Whether the theme has a picture for previews of pages elsewhere.</summary>
    public bool HasPicture { get; }

    /// <summary>Works in the words of citation styles.</summary>
    internal CitationForms CitationForms { get; }

    /// <summary>The line that names the licence; empty if there is none.</summary>
    public Html Licence { get; }

    /// <summary>The head of a page: the same for all pages of a section at one depth, so it is rendered once for them.</summary>
    /// <param name="root">The way from the page to the folder of its language, such as <c>../</c>.</param>
    /// <param name="section">The path of the section's own page, such as <c>rounds/index.html</c>; empty if the page is in none.</param>
    /// <param name="isItself">Whether the page is the section's own.</param>
    /// <param name="diagnostics">Where problems go.</param>
    public Html Header(string root, string section, bool isItself, DiagnosticBag diagnostics) =>
        headers.GetOrAdd((root, section, isItself), key => RenderHeader(key.Root, key.Section, key.IsItself, diagnostics));

    /// <summary>The full reference of a source as pages below a folder show it, made once.</summary>
    /// <param name="source">The source.</param>
    /// <param name="page">A page below a folder.</param>
    /// <param name="make">Makes the reference as the page shows it.</param>
    internal Html Reference(CitedSource source, PageContext page, Func<CitedSource, PageContext, Html> make) =>
        references.GetOrAdd(source.Id, static (_, of) => of.make(of.source, of.page), (source, page, make));

    // Each citation shows the word of a state.
    private static BodyWords WordsOfBodies(Words words, EditionHistory history)
    {
        var ofStates = Array.ConvertAll(Enum.GetValues<EvidenceState>(), state => words.Of("ev", state.Word()));
        return new BodyWords(words["source_wanted"], state => ofStates[(int)state])
        {
            Before = statement =>
                history.Before(statement) is { } before ? (words.Fill("reworded_since", ("edition", before.Edition)), before.Anchor) : null,
        };
    }

    private Html RenderHeader(string root, string section, bool isItself, DiagnosticBag diagnostics)
    {
        var sections = new List<TemplateModel>();
        foreach (var one in Map.Pages)
            if (one.IsSection)
                Add(Words[one.Name], one.Path);
        if (about is not null)
            Add(Words["about"], Map.Within(about));
        var model = new TemplateModel().Put("root", root).Put("site_title", SiteTitle).Put("sections", sections);
        return Theme.RenderPart("header", Language, model, section, diagnostics);

        void Add(string label, string path)
        {
            var one = new TemplateModel().Put("href", path).Put("label", label);
            if (path == section)
                one.Put("current", isItself ? "page" : "true");
            sections.Add(one);
        }
    }
}
