using AstanaSite.Content.Records;
using AstanaSite.Linking;
using AstanaSite.Mapping;
using AstanaSite.Platform;
using AstanaSite.Rendering.Layout;
using AstanaSite.Rendering.Records;
using AstanaSite.Searching;
using AstanaSite.Searching.Documents;

namespace AstanaSite.Rendering.Files;

/// <summary>The records as the search sees them: one document per record and language in which it has a text of its own.</summary>
internal static class SearchDocuments
{
    /// <summary>The index of a site, all languages together.</summary>
    /// <param name="contexts">What the pages of each language share.</param>
    /// <param name="views">How records of each kind are presented.</param>
    /// <param name="workers">How many threads may work.</param>
    public static Product Of(IReadOnlyList<LanguageContext> contexts, RecordViews views, int workers) =>
        new(SiteMap.SearchIndex, "data", _ => SearchIndexBuilder.Build(All(contexts, views, workers), workers, CancellationToken.None));

    private static SearchDocument[] All(IReadOnlyList<LanguageContext> contexts, RecordViews views, int workers)
    {
        var pages = contexts
            .SelectMany(context =>
                context
                    .Site.Items.Where(item => context.Site.HasOwn(item, context.Language))
                    .Select(item => (Item: item, Page: new PageContext(context, context.Map.Of(item, context.Language))))
            )
            .ToList();
        return Ordered.Map(pages, workers, one => One(one.Item, one.Page, views.Of(one.Item)), CancellationToken.None);
    }

    private static SearchDocument One(Item item, PageContext page, RecordView view)
    {
        var site = page.Site;
        var body = site.BodyOf(item, page.Language);
        var fields = view.Search(item, page);
        return new SearchDocument
        {
            Url = page.Path,
            Language = page.Language,
            Title = site.TitleOf(item, page.Language),
            Names = [.. fields.Names.Distinct(StringComparer.Ordinal)],
            Summary = site.SummaryOf(item, page.Language),
            Date = page.Dates.Of(item.SortDate),
            Sections =
            [
                .. body.Sections.Select(section => new SearchSection(section.Heading, section.Anchor, section.Text)),
                .. FrontMatter(item, fields.Note, page),
            ],
            SourceFields = fields.Origin,
            StaticRank = fields.StaticRank,
            Facets = new SearchFacets
            {
                Kind = item.Kind.Name,
                Track = fields.Track,
                FirstDay = DayOf(item.SortDate?.Earliest),
                LastDay = DayOf(item.SortDate?.Latest),
                Evidence = [.. body.Statements.Select(statement => statement.State).Distinct().Order().Select(state => state.Word())],
                Perspective = fields.Perspective,
                Actors = [.. ActorsOf(item, body, site).Select(actor => new SearchActor(site.TitleOf(actor, page.Language), actor.Id))],
            },
        };
    }

    private static IEnumerable<SearchSection> FrontMatter(Item item, string note, PageContext page)
    {
        if (note.Length > 0)
            yield return new SearchSection("", "", note);
        var words = item.Entries.Select(entry => WordsOf(entry, page)).Where(text => text.Length > 0).ToList();
        if (words.Count > 0)
            yield return new SearchSection("", "", string.Join("; ", words));
        foreach (var conflict in item.Conflicts)
            yield return new SearchSection(
                conflict.About,
                PageAnchors.Of(conflict),
                string.Join(
                    "; ",
                    conflict
                        .Accounts.Select(account => account.Says)
                        .Prepend(conflict.Finding?.Says ?? "")
                        .Append(conflict.Note)
                        .Where(text => text.Length > 0)
                )
            );
    }

    private static string WordsOf(CitedEntry entry, PageContext page) =>
        entry.SearchWords is not { } words ? ""
        : page.Find(entry.Subject) is { } item ? $"{page.Site.TitleOf(item, page.Language)} {words}".TrimEnd()
        : words;

    private static IEnumerable<Actor> ActorsOf(Item item, LinkedBody body, Site site) =>
        body
            .Mentions.Select(mention => mention.Target)
            .Concat(item.Entries.Select(EntryLinker.SubjectOf).Where(id => id.Length > 0).Select(site.Find))
            .Prepend(item)
            .OfType<Actor>()
            .Distinct()
            .OrderBy(actor => actor.Id, StringComparer.Ordinal);

    // An open end is the least or the greatest number there is.
    private static int? DayOf(long? day) => day is { } known and > int.MinValue and < int.MaxValue ? (int)known : null;
}
