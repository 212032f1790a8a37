using System.Numerics;
using AstanaSite.Content.Dates;
using AstanaSite.Content.Items;
using AstanaSite.Linking;
using AstanaSite.Rendering.Pages;
using AstanaSite.Searching;

namespace AstanaSite.Rendering.Feeds;

/// <summary>The records as the search sees them: one document per record and language in which it has a text of its own.</summary>
internal static class SearchDocuments
{
    /// <summary>The index of a site, all languages together.</summary>
    /// <param name="frames">What the pages of each language share.</param>
    /// <param name="workers">How many threads may work.</param>
    public static Product Of(IReadOnlyList<LanguageFrame> frames, int workers) => new(
        "search/index.js", "data", _ => SearchIndexBuilder.Build(All(frames, workers), workers, CancellationToken.None));

    private static SearchDocument[] All(IReadOnlyList<LanguageFrame> frames, int workers)
    {
        var texts = frames.SelectMany(frame => frame.Site.Items.Where(item => frame.Site.HasOwn(item, frame.Language)).Select(item => (Item: item, Frame: frame))).ToList();
        return Ordered.Map(texts, workers, text => One(text.Item, new PageScope(text.Frame, text.Frame.Addresses.Of(text.Item, text.Frame.Language))), CancellationToken.None);
    }

    private static SearchDocument One(Item item, PageScope page)
    {
        var site = page.Site;
        var body = site.BodyOf(item, page.Language);
        var source = item as Source;
        return new SearchDocument
        {
            Url = page.Path,
            Language = page.Language,
            Title = site.TitleOf(item, page.Language),
            Names = [.. Names(item).Distinct(StringComparer.Ordinal)],
            Summary = site.SummaryOf(item, page.Language),
            Date = page.Dates.Of(item.SortDate),
            Sections = [.. body.Sections.Select(section => new SearchSection(section.Heading, section.Anchor, section.Text)), .. FrontMatter(item, page)],
            SourceFields = source is null ? [] : [.. source.Authors.Select(author => author.Display).Append(source.ContainerTitle).Append(source.Publisher).Where(words => words.Length > 0)],
            Standing = StandingOf(item, site),
            Facets = new SearchFacets
            {
                Kind = item.Kind.Name,
                Track = (item as Round)?.Track,
                FromYear = YearOf(item.SortDate?.Start),
                ToYear = YearOf(item.SortDate?.End),
                Evidence = [.. body.Statements.Select(statement => statement.State).Distinct().Order().Select(state => state.Word())],
                Perspective = source?.Perspective,
                Actors = [.. ActorsOf(item, body, site).Select(actor => new SearchActor(site.TitleOf(actor, page.Language), actor.Id))],
            },
        };
    }

    // An event is also known by its short name, which is its id: "astana 1".
    private static IEnumerable<string> Names(Item item) => item is Round ? item.OtherNames.Append(item.Id.Replace('-', ' ')) : item.OtherNames;

    // Records before sources, and among them those of which more is said: each doubling of the backlinks counts the same.
    private static double StandingOf(Item item, Site site) =>
        item is Source ? 0 : 0.4 + (0.1 * Math.Min(6, BitOperations.Log2((uint)site.BacklinksOf(item).Count + 1)));

    private static IEnumerable<SearchSection> FrontMatter(Item item, PageScope page)
    {
        if (item is Source { Note.Length: > 0 } source) yield return new SearchSection("", "", source.Note);
        var words = item.Entries.Select(entry => WordsOf(entry, page)).Where(text => text.Length > 0).ToList();
        if (words.Count > 0) yield return new SearchSection("", "", string.Join("; ", words));
        foreach (var conflict in item.Conflicts)
            yield return new SearchSection(conflict.About, conflict.Anchor, string.Join("; ", conflict.Accounts.Select(account => account.Says).Append(conflict.Note).Where(text => text.Length > 0)));
    }

    private static string WordsOf(CitedEntry entry, PageScope page) => entry switch
    {
        Participation one => Named(one.Actor, one.As, page),
        Absence one => Named(one.Actor, one.Reason, page),
        Signature one => Named(one.Actor, "", page),
        RoleHeld one => one.Organisation?.Reference is { } organisation ? Named(organisation, one.Role, page) : $"{one.Role} {one.Organisation?.Words}",
        _ => "",
    };

    private static string Named(Content.Fields.Reference? reference, string words, PageScope page) =>
        page.Find(reference) is { } item ? $"{page.Site.TitleOf(item, page.Language)} {words}" : words;

    private static IEnumerable<Actor> ActorsOf(Item item, LinkedBody body, Site site) =>
        body.Mentions.Select(mention => mention.Target)
            .Concat(item.Entries.Select(EntryLinker.ActorOf).Where(id => id.Length > 0).Select(site.Find))
            .Prepend(item)
            .OfType<Actor>().Distinct().OrderBy(actor => actor.Id, StringComparer.Ordinal);

    private static int? YearOf(EdtfPoint? point) => point is { Precision: not (EdtfPrecision.Open or EdtfPrecision.Unknown) } known ? known.Year : null;
}
