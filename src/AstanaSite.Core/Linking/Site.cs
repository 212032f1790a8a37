using AstanaSite.Content;
using AstanaSite.Content.Records;
using AstanaSite.Diagnostics;
using AstanaSite.Mapping;

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
    private readonly Dictionary<ContentKind, IReadOnlyList<Item>> byKind = [];

    private readonly Lazy<RoundOrder> order;
    private readonly Lazy<Presences> presences;

    internal Site(
        SiteIndex index,
        IReadOnlyDictionary<(string Id, string Language), LinkedBody> bodies,
        IReadOnlyDictionary<string, IReadOnlyList<Backlink>> backlinks,
        IReadOnlyDictionary<string, IReadOnlyList<Statement>> statementsBySource
    )
    {
        this.index = index;
        this.bodies = bodies;
        originals = new Dictionary<string, LinkedBody>(index.Items.Count, StringComparer.Ordinal);
        foreach (var item in index.Items)
            originals[item.Id] = bodies[(item.Id, index.Settings.FirstLanguage)];
        this.backlinks = backlinks;
        this.statementsBySource = statementsBySource;
        Items = index.Items;
        foreach (var group in Items.GroupBy(item => item.Kind))
            byKind[group.Key] = group.Key.IsByDate ? [.. ByDate(group)] : [.. group];
        Rounds = OfKind<Round>(RoundKind.Kind);
        Actors = OfKind<Actor>(ActorKind.Kind);
        Documents = OfKind<DocumentRecord>(DocumentKind.Kind);
        Sources = OfKind<CitedSource>(SourceKind.Kind);
        Places = OfKind<Place>(PlaceKind.Kind);
        Pages = OfKind<Page>(PageKind.Kind);
        foreach (var item in Items)
        foreach (var alias in item.Aliases)
            aliasOwners.TryAdd((item.Kind.Name, alias), item);
        order = new Lazy<RoundOrder>(() => new RoundOrder(this));
        presences = new Lazy<Presences>(() => new Presences(this));
        Attachments = [.. index.Attachments.Order(StringComparer.Ordinal)];
    }

    /// <summary>Whether everything could be read and found. Only then can be said what nothing names.</summary>
    public bool IsComplete { get; internal init; }

    /// <summary>The settings.</summary>
    public SiteSettings Settings => index.Settings;

    /// <summary>Where everything stands in the site.</summary>
    internal SiteMap Map => index.Map;

    /// <summary>All records in the ordinal order of their ids.</summary>
    internal IReadOnlyList<Item> Items { get; }

    /// <summary>The events by date.</summary>
    internal IReadOnlyList<Round> Rounds { get; }

    /// <summary>The actors in the order of their ids.</summary>
    internal IReadOnlyList<Actor> Actors { get; }

    /// <summary>The documents by date.</summary>
    internal IReadOnlyList<DocumentRecord> Documents { get; }

    /// <summary>The sources in the order of their ids.</summary>
    internal IReadOnlyList<CitedSource> Sources { get; }

    /// <summary>The places in the order of their ids.</summary>
    internal IReadOnlyList<Place> Places { get; }

    /// <summary>The pages of prose, the home page (<c>index</c>) among them, in the order of their ids.</summary>
    internal IReadOnlyList<Page> Pages { get; }

    /// <summary>The order of events on their tracks.</summary>
    internal RoundOrder RoundOrder => order.Value;

    /// <summary>Who was at which events.</summary>
    internal Presences Presences => presences.Value;

    /// <summary>The attachments, as paths below <c>input/</c> and below the site's root.</summary>
    public IReadOnlyList<string> Attachments { get; }

    /// <summary>The attachments, to find what a misspelt one stands for.</summary>
    internal NameSet AttachmentNames => index.AttachmentNames;

    /// <summary>The record of an id, or none.</summary>
    internal Item? Find(string id) => index.Find(id);

    /// <summary>Whether there is an attachment at a path below <c>input/</c>.</summary>
    public bool HasAttachment(string path) => index.HasAttachment(path);

    /// <summary>The records of a kind in the order of lists: by day and id if the kind is by date, else by id.</summary>
    internal IReadOnlyList<Item> OfKind(ContentKind kind) => byKind.GetValueOrDefault(kind) ?? [];

    /// <summary>The record that answers to an id or alias among those of a kind, the one with the id first; or none.</summary>
    internal Item? OwnerOfAlias(ContentKind kind, string id) =>
        Find(id) is { } own && own.Kind == kind ? own : aliasOwners.GetValueOrDefault((kind.Name, id));

    /// <summary>Whether a record has a text of its own in a language.</summary>
    internal bool HasOwn(Item item, string language) => language == Settings.FirstLanguage || bodies.ContainsKey((item.Id, language));

    /// <summary>The body of a record in a language, else that of the original.</summary>
    internal LinkedBody BodyOf(Item item, string language) =>
        language != Settings.FirstLanguage && bodies.TryGetValue((item.Id, language), out var body) ? body : originals[item.Id];

    /// <summary>The title of a record in a language, else that of the original.</summary>
    internal string TitleOf(Item item, string language) => index.TitleOf(item, language);

    /// <summary>The translation of a record, or none.</summary>
    internal Translation? TranslationOf(Item item, string language) => index.Translation(item, language);

    /// <summary>The path below <c>input/</c> of a file whose path messages show.</summary>
    public string InputPathOf(string path) => path[index.Prefix.Length..];

    /// <summary>
    /// The path below <c>input/</c> of the file that holds the text of a record in a language, else that of the original.
    /// </summary>
    internal string FileOf(Item item, string language) => InputPathOf(BodyOf(item, language).Document.Source.Path);

    /// <summary>The summary of a record in a language, else that of the original.</summary>
    internal string SummaryOf(Item item, string language) =>
        HasOwnSummary(item, language) ? index.Translation(item, language)!.Summary : item.Summary;

    /// <summary>Whether a record has a summary of its own in a language other than that of the originals.</summary>
    internal bool HasOwnSummary(Item item, string language) => index.Translation(item, language) is { Summary.Length: > 0 };

    /// <summary>The records that name a record, by relationship, then date, then id.</summary>
    internal IReadOnlyList<Backlink> BacklinksOf(Item item) => backlinks.GetValueOrDefault(item.Id) ?? [];

    /// <summary>The statements that cite a source, by the owner's date and id, then in the order of its page.</summary>
    internal IReadOnlyList<Statement> StatementsCiting(CitedSource source) => statementsBySource.GetValueOrDefault(source.Id) ?? [];

    /// <summary>A statement of prose as a language has it; the statement itself where it has not.</summary>
    internal Statement StatementIn(Statement statement, string language)
    {
        if (statement.Entry is not null || language == Settings.FirstLanguage || !HasOwn(statement.Owner, language))
            return statement;
        return BodyOf(statement.Owner, language).Find(statement.Anchor) ?? statement;
    }

    /// <summary>What editions had and the archive has not.</summary>
    internal EditionHistory History { get; private set; } = EditionHistory.None;

    /// <summary>The same archive with the history of its editions.</summary>
    internal Site With(EditionHistory history)
    {
        var site = (Site)MemberwiseClone();
        site.History = history;
        return site;
    }

    /// <summary>The statements of a record in the language of the originals.</summary>
    internal IReadOnlyList<Statement> StatementsOf(Item item) => originals[item.Id].Statements;

    private T[] OfKind<T>(ContentKind kind)
        where T : Item => [.. OfKind(kind).Cast<T>()];

    // Of events that begin on one day, the one that ends first comes first; of other records, only the first day counts.
    private static IEnumerable<Item> ByDate(IGrouping<ContentKind, Item> items) =>
        items
            .OrderBy(item => item.SortDate?.Earliest ?? long.MaxValue)
            .ThenBy(item => items.Key == RoundKind.Kind ? item.SortDate?.Latest ?? long.MaxValue : 0)
            .ThenBy(item => item.Id, StringComparer.Ordinal);
}
