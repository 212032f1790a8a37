using AstanaSite.Content.Records;
using AstanaSite.Linking;
using AstanaSite.Mapping;
using AstanaSite.Rendering.Formats;
using AstanaSite.Rendering.Layout;
using AstanaSite.Rendering.Records;
using AstanaSite.Rendering.Themes;

namespace AstanaSite.Rendering.Views;

/// <summary>
/// What the archive rests on: evidence record by record, statements that want a source, records without an independent one.
/// </summary>
internal sealed class CoveragePage(RecordViews views)
    : SiteView(new PageAddress("coverage", "coverage.html") { IsSection = true }, "coverage")
{
    private static readonly EvidenceState[] Columns =
    [
        EvidenceState.Unsourced,
        EvidenceState.OneSided,
        EvidenceState.Reported,
        EvidenceState.Corroborated,
        EvidenceState.Contested,
    ];

    public override (PageHead Head, TemplateModel Model) Make(PageContext page)
    {
        var rows = new Markup();
        var wanted = new Markup();
        var dependent = new Markup();
        foreach (var item in Weighed(page.Site))
        {
            var statements = page.Site.BodyOf(item, page.Language).Statements;
            if (statements.Count == 0)
                continue;
            var own = EvidenceTally.Of(statements);
            AddRow(rows, page.Link(item), own);
            foreach (var statement in statements)
                if (statement.State == EvidenceState.Unsourced)
                    AddWanted(wanted, statement, page);
            if (!statements.Any(HasIndependentSource))
                Rows.Add(dependent, item, page, page.Date(item.SortDate), "", Html.Of(page.Words.Of("kind", item.Kind.Name)));
        }

        var summary = page.Words["coverage_lead"];
        var model = new TemplateModel()
            .Put("title_html", Html.Of(page.Words["coverage"]))
            .Put("summary", summary)
            .Put("tracks_html", Tracks(page))
            .Put("perspective_heads_html", Heads(page))
            .Put("voices_html", Voices(page))
            .Put("rows_html", rows.ToHtml())
            .Put("wanted_html", wanted.ToHtml())
            .Put("dependent_html", dependent.ToHtml());
        EvidencePart.Put(model, EvidenceTally.Of(page.Site), page);
        return (new PageHead(page.Words["coverage"], summary) { Section = Address.Path, Style = "charts.css" }, model);
    }

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

    private static void AddRow(Markup rows, Html name, EvidenceTally tally)
    {
        rows.Add($"<tr><th scope=\"row\">{name}</th><td>{Words.Number(tally.Total)}</td>");
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
