using AstanaSite.Content;
using AstanaSite.Content.Items;

namespace AstanaSite.Linking;

/// <summary>The archive with everything resolved. Immutable: rendering only reads it.</summary>
public sealed class Site
{
    private readonly SiteIndex index;
    private readonly Dictionary<string, LinkedBody> originals;
    private readonly IReadOnlyDictionary<(string Id, string Language), LinkedBody> bodies;
    private readonly IReadOnlyDictionary<string, IReadOnlyList<Backlink>> backlinks;
    private readonly IReadOnlyDictionary<string, IReadOnlyList<Statement>> statementsBySource;

    private readonly Dictionary<(string Kind, string Alias), Item> aliasOwners = [];

    internal Site(
        SiteIndex index,
        IReadOnlyDictionary<(string Id, string Language), LinkedBody> bodies,
        IReadOnlyDictionary<string, IReadOnlyList<Backlink>> backlinks,
        IReadOnlyDictionary<string, IReadOnlyList<Statement>> statementsBySource)
    {
        this.index = index;
        this.bodies = bodies;
        originals = new Dictionary<string, LinkedBody>(index.Items.Count, StringComparer.Ordinal);
        foreach (var item in index.Items) originals[item.Id] = bodies[(item.Id, index.Settings.FirstLanguage)];
        this.backlinks = backlinks;
        this.statementsBySource = statementsBySource;
        Items = index.Items;
        Rounds = [.. Items.OfType<Round>().OrderBy(round => round.Date?.Earliest ?? long.MaxValue).ThenBy(round => round.Date?.Latest ?? long.MaxValue).ThenBy(round => round.Id, StringComparer.Ordinal)];
        Actors = [.. Items.OfType<Actor>()];
        Documents = [.. Items.OfType<DocumentRecord>().OrderBy(document => document.Date?.Earliest ?? long.MaxValue).ThenBy(document => document.Id, StringComparer.Ordinal)];
        Sources = [.. Items.OfType<Source>()];
        Places = [.. Items.OfType<Place>()];
        Pages = [.. Items.OfType<Page>()];
        foreach (var item in Items)
            foreach (var alias in item.Aliases) aliasOwners.TryAdd((item.Kind.Name, alias), item);
        Attachments = [.. index.Attachments.Order(StringComparer.Ordinal)];
    }

    /// <summary>Whether everything could be read and found. Only then can be said what nothing names.</summary>
    public bool IsComplete { get; internal init; }

    /// <summary>The settings.</summary>
    public SiteSettings Settings => index.Settings;

    /// <summary>All records in the ordinal order of their ids.</summary>
    public IReadOnlyList<Item> Items { get; }

    /// <summary>The events by date: earliest bound, latest bound, id.</summary>
    public IReadOnlyList<Round> Rounds { get; }

    /// <summary>The actors in the order of their ids.</summary>
    public IReadOnlyList<Actor> Actors { get; }

    /// <summary>The documents by date.</summary>
    public IReadOnlyList<DocumentRecord> Documents { get; }

    /// <summary>The sources in the order of their ids.</summary>
    public IReadOnlyList<Source> Sources { get; }

    /// <summary>The places in the order of their ids.</summary>
    public IReadOnlyList<Place> Places { get; }

    /// <summary>The pages of prose, the home page (<c>index</c>) among them, in the order of their ids.</summary>
    public IReadOnlyList<Page> Pages { get; }

    /// <summary>The attachments, as paths below <c>input/</c> and below the site's root.</summary>
    public IReadOnlyList<string> Attachments { get; }

    /// <summary>The record of an id, or none.</summary>
    public Item? Find(string id) => index.Find(id);

    /// <summary>Whether there is an attachment at a path below <c>input/</c>.</summary>
    public bool HasAttachment(string path) => index.HasAttachment(path);

    /// <summary>The record that answers to an id or alias among those of a kind, the one with the id first; or none.</summary>
    public Item? OwnerOfAlias(Content.Kinds.ContentKind kind, string id) =>
        Find(id) is { } own && own.Kind == kind ? own : aliasOwners.GetValueOrDefault((kind.Name, id));

    /// <summary>Whether a record has a text of its own in a language.</summary>
    public bool HasOwn(Item item, string language) => language == Settings.FirstLanguage || bodies.ContainsKey((item.Id, language));

    /// <summary>The body of a record in a language, else that of the original.</summary>
    public LinkedBody BodyOf(Item item, string language) =>
        language != Settings.FirstLanguage && bodies.TryGetValue((item.Id, language), out var body) ? body : originals[item.Id];

    /// <summary>The title of a record in a language, else that of the original.</summary>
    public string TitleOf(Item item, string language) => index.TitleOf(item, language);

    /// <summary>The translation of a record, or none.</summary>
    public Translation? TranslationOf(Item item, string language) => index.Translation(item, language);

    /// <summary>The path below <c>input/</c> of a file whose path messages show.</summary>
    public string InputPathOf(string path) => path[index.Prefix.Length..];

    /// <summary>The summary of a record in a language, else that of the original.</summary>
    public string SummaryOf(Item item, string language) => index.Translation(item, language) is { Summary.Length: > 0 } translation ? translation.Summary : item.Summary;

    /// <summary>The records that name a record, by relationship, then date, then id.</summary>
    public IReadOnlyList<Backlink> BacklinksOf(Item item) => backlinks.GetValueOrDefault(item.Id) ?? [];

    /// <summary>The statements that cite a source, by the owner's date and id, then in the order of its page.</summary>
    public IReadOnlyList<Statement> StatementsCiting(Source source) => statementsBySource.GetValueOrDefault(source.Id) ?? [];

    /// <summary>The statements of a record in the language of the originals.</summary>
    public IReadOnlyList<Statement> StatementsOf(Item item) => originals[item.Id].Statements;
}
