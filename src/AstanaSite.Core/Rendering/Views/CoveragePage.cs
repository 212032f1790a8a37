using AstanaSite.Content.Records;
using AstanaSite.Linking;
using AstanaSite.Mapping;
using AstanaSite.Rendering.Formats;
using AstanaSite.Rendering.Layout;
using AstanaSite.Rendering.Parts;
using AstanaSite.Rendering.Records;
using AstanaSite.Rendering.Themes;

namespace AstanaSite.Rendering.Views;

/// <summary>
/// What the archive rests on: evidence record by record, statements that want a source, records without an independent one.
/// </summary>
internal sealed class CoveragePage(RecordViews views)
    : SiteView(new PageAddress("coverage", "coverage.html") { IsSection = true }, "coverage")
{
    private const int RoomOfRecord = 450;
    private const int RoomOfStatement = 200;

    private static readonly EvidenceState[] Columns =
    [
        EvidenceState.Unsourced,
        EvidenceState.OneSided,
        EvidenceState.Reported,
        EvidenceState.Corroborated,
        EvidenceState.Contested,
    ];

    public override IEnumerable<Product> Of(LanguageContext context)
    {
        var page = new PageContext(context, context.Map.Of(Address.Path, context.Language));
        return new PartedList<Item>(Address.Path, Kind, Template)
        {
            Title = page.Words["coverage"],
            Entries = [.. Weighed(page.Site).Where(item => StatementsOf(item, page).Count > 0)],
            Keys =
            [
                new PartKey<Item>(item => item.Kind.Folder, folder => page.Words[folder])
                {
                    After = folder =>
                        views.All.First(view => view.Kind.Folder == folder).Kind.IsByDate
                            ? RecordKeys.ByDate<Item>(item => item.SortDate, item => item, page)
                            : [RecordKeys.ByLetters<Item>(item => item.Id, page)],
                },
            ],
            Weight = item => WeightOf(item, page),
            Make = Make,
        }.Products(context);
    }

    // A row of the table, perhaps one among the dependent records, and one for each statement that wants a source.
    private static int WeightOf(Item item, PageContext page)
    {
        var weight = RoomOfRecord + (2 * RecordKeys.Room(page.Site.TitleOf(item, page.Language)));
        foreach (var statement in StatementsOf(item, page))
            if (statement.State == EvidenceState.Unsourced)
                weight += RoomOfStatement + RecordKeys.Room(statement.Text) + RecordKeys.Room(page.Site.TitleOf(item, page.Language));
        return weight;
    }

    private static IReadOnlyList<Statement> StatementsOf(Item item, PageContext page) => page.Site.BodyOf(item, page.Language).Statements;

    private (PageHead Head, TemplateModel Model) Make(PartPage<Item> list, PageContext page)
    {
        var summary = page.Words["coverage_lead"];
        var model = new TemplateModel().Put("title_html", Html.Of(page.Words["coverage"])).Put("summary", summary);
        if (list.Part is null)
            model
                .Put("tracks_html", Tracks(page))
                .Put("perspective_heads_html", Heads(page))
                .Put("voices_html", Voices(page))
                .Put("translations", TranslationTable.Of(views, page));
        if (list is { IsOverview: true, Division: { } division, Links: { } links })
            PutParts(model, division, links, page);
        else
            PutRecords(model, list, page);
        var tally = list.Part is null
            ? EvidenceTally.Of(page.Site)
            : EvidenceTally.Of(list.Entries.SelectMany(item => StatementsOf(item, page)));
        EvidencePart.Put(model, tally, page);
        return (
            new PageHead(page.Words["coverage"], summary)
            {
                Section = Address.Path,
                Style = "charts.css",
                Script = "tables.js",
            },
            model
        );
    }

    private static void PutRecords(TemplateModel model, PartPage<Item> list, PageContext page)
    {
        var rows = new Markup();
        var wanted = new Markup();
        var dependent = new Markup();
        foreach (var item in list.Entries)
        {
            var statements = StatementsOf(item, page);
            var own = EvidenceTally.Of(statements);
            AddRow(rows, page.Link(item), own, list.AnchorAt(item));
            foreach (var statement in statements)
                if (statement.State == EvidenceState.Unsourced)
                    AddWanted(wanted, statement, page);
            if (!statements.Any(HasIndependentSource))
                Rows.Add(dependent, item, page, page.Date(item.SortDate), "", Html.Of(page.Words.Of("kind", item.Kind.Name)));
        }

        model.Put("rows_html", rows.ToHtml()).Put("wanted_html", wanted.ToHtml()).Put("dependent_html", dependent.ToHtml());
    }

    // Of too many records each part is told like a record, and how much of it wants a source.
    private static void PutParts(TemplateModel model, Division<Item> division, PartLinks<Item> links, PageContext page)
    {
        var rows = new Markup();
        var wanted = new Markup();
        var dependent = new Markup();
        foreach (var part in division.Parts)
        {
            var (address, label) = (links.AddressOf(part), links.LabelOf(part));
            var tally = EvidenceTally.Of(part.Entries.SelectMany(item => StatementsOf(item, page)));
            AddRow(rows, new Markup().Add($"<a href=\"{address}\">{label}</a>").ToHtml(), tally);
            if (tally[EvidenceState.Unsourced] > 0)
                AddPart(wanted, $"{address}#wanted", label, page.Words.Count("n_statements", tally[EvidenceState.Unsourced]));
            var without = part.Entries.Count(item => !StatementsOf(item, page).Any(HasIndependentSource));
            if (without > 0)
                AddPart(dependent, $"{address}#dependent", label, page.Words.Count("count", without));
        }

        model.Put("rows_html", rows.ToHtml()).Put("wanted_html", wanted.ToHtml()).Put("dependent_html", dependent.ToHtml());
    }

    private static void AddPart(Markup rows, string address, string label, string count) =>
        rows.Add($"<li class=\"row\"><p class=\"what\"><a href=\"{address}\">{label}</a></p><p class=\"meta\">{count}</p></li>\n");

    // What happened comes before who took part.
    private IEnumerable<Item> Weighed(Site site) =>
        views.All.Where(view => view.IsWeighed).OrderByDescending(view => view.Kind.IsByDate).SelectMany(view => site.OfKind(view.Kind));

    // The statements of a track are those of its events and of the documents that came out of them.
    private static IEnumerable<(string Track, List<Statement> Statements)> ByTrack(PageContext page)
    {
        var site = page.Site;
        var documents = site.Documents.ToLookup(document => document.Round?.Id ?? "", StringComparer.Ordinal);
        foreach (var track in site.Settings.Tracks)
        {
            var rounds = site.Rounds.Where(round => round.Track == track).ToList();
            var items = rounds.Concat<Item>(rounds.SelectMany(round => documents[round.Id]));
            var statements = items.SelectMany(item => site.BodyOf(item, page.Language).Statements).ToList();
            if (statements.Count > 0)
                yield return (track, statements);
        }
    }

    private static Html Tracks(PageContext page)
    {
        var rows = new Markup();
        foreach (var (track, statements) in ByTrack(page))
            AddRow(rows, Html.Of(page.Site.Settings.TrackName(track, page.Language)), EvidenceTally.Of(statements));
        return rows.ToHtml();
    }

    private static Html Heads(PageContext page)
    {
        var heads = new Markup();
        foreach (var perspective in SourceKind.Perspectives)
            heads.Add($"<th scope=\"col\">{page.Words.Of("perspective", perspective)}</th>");
        return heads.ToHtml();
    }

    // Works, not citations: a source that is cited often is still one voice.
    private static Html Voices(PageContext page)
    {
        var rows = new Markup();
        foreach (var (track, statements) in ByTrack(page))
        {
            var works = statements.SelectMany(statement => statement.Citations).Select(citation => citation.Source).Distinct().ToList();
            if (works.Count == 0)
                continue;
            rows.Add(
                $"<tr><th scope=\"row\">{page.Site.Settings.TrackName(track, page.Language)}</th><td>{Words.Number(works.Count)}</td>"
            );
            foreach (var perspective in SourceKind.Perspectives)
                rows.Add($"<td>{Count(works.Count(work => work.Perspective == perspective))}</td>");
            var languages = works
                .Where(work => work.Language.Length > 0)
                .CountBy(work => work.Language)
                .OrderByDescending(pair => pair.Value)
                .ThenBy(pair => pair.Key, StringComparer.Ordinal)
                .Select(pair => $"{LanguageNames.Of(pair.Key, page.Words)}\u00A0{Words.Number(pair.Value)}");
            rows.Add($"<td class=\"words\">{string.Join(", ", languages)}</td></tr>\n");
        }

        return rows.ToHtml();
    }

    private static string Count(int number) => number == 0 ? "–" : Words.Number(number);

    private static void AddRow(Markup rows, Html name, EvidenceTally tally, Html anchor = default)
    {
        rows.Add($"<tr{anchor}><th scope=\"row\">{name}</th><td>{Words.Number(tally.Total)}</td>");
        foreach (var state in Columns)
            rows.Add($"<td>{Count(tally[state])}</td>");
        rows.Add($"<td>{100 * (tally[EvidenceState.Reported] + tally[EvidenceState.Corroborated]) / tally.Total}\u00A0%</td></tr>\n");
    }

    private static void AddWanted(Markup wanted, Statement statement, PageContext page)
    {
        var words = StatementWords.Of(statement, page);
        wanted.Add(
            $"<li class=\"row\"><p class=\"what\"><a href=\"{page.AddressOf(statement.Owner, statement.Anchor)}\"{page.Shared.Original}>"
                + $"{(words.Length > 0 ? words : page.Words["source_wanted"])}</a></p><p class=\"meta\">{page.Title(statement.Owner)}</p>"
                + $"</li>\n"
        );
    }

    private static bool HasIndependentSource(Statement statement) =>
        statement.Citations.Any(citation => citation.Source.EvidencePerspective is "independent" or "international-organisation");
}
