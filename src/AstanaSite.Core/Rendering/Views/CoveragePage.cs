using System.Globalization;
using AstanaSite.Content.Items;
using AstanaSite.Linking;
using AstanaSite.Rendering.Pages;
using AstanaSite.Rendering.Themes;

namespace AstanaSite.Rendering.Views;

/// <summary>What the archive rests on: evidence record by record, statements that want a source, records without an independent one.</summary>
internal static class CoveragePage
{
    private static readonly EvidenceState[] Columns =
        [EvidenceState.Unsourced, EvidenceState.OneSided, EvidenceState.Reported, EvidenceState.Corroborated, EvidenceState.Contested];

    public static Product Of(LanguageFrame frame, EvidenceTally tally) => PageProducts.View(Pages.Sections.Coverage, "view", frame, page =>
    {
        var rows = new Markup();
        var wanted = new Markup();
        var dependent = new Markup();
        foreach (var item in Records(page.Site))
        {
            var statements = page.Site.BodyOf(item, page.Language).Statements;
            if (statements.Count == 0) continue;
            var own = EvidenceTally.Of(statements);
            AddRow(rows, item, own, page);
            foreach (var statement in statements)
                if (statement.State == EvidenceState.Unsourced) AddWanted(wanted, statement, page);
            if (!statements.Any(HasIndependentSource)) Rows.Add(dependent, item, page, page.Date(item.SortDate), "", Html.Of(page.Words.Of("kind", item.Kind.Name)));
        }

        var summary = page.Words["coverage_lead"];
        var model = new TemplateModel()
            .Put("title_html", Html.Of(page.Words["coverage"]))
            .Put("summary", summary)
            .Put("rows_html", rows.ToHtml())
            .Put("wanted_html", wanted.ToHtml())
            .Put("dependent_html", dependent.ToHtml());
        EvidencePart.Put(model, tally, page);
        return (new PageHead("coverage", page.Words["coverage"], summary) { Section = Pages.Sections.Coverage, Style = "charts.css" }, model);
    });

    private static IEnumerable<Item> Records(Site site) => [.. site.Rounds, .. site.Documents, .. site.Actors];

    private static void AddRow(Markup rows, Item item, EvidenceTally tally, PageScope page)
    {
        rows.Add($"<tr><th scope=\"row\">{page.Link(item)}</th><td>{tally.Total}</td>");
        foreach (var state in Columns) rows.Add($"<td>{(tally[state] == 0 ? "–" : tally[state].ToString(CultureInfo.InvariantCulture))}</td>");
        rows.Add($"<td>{100 * (tally[EvidenceState.Reported] + tally[EvidenceState.Corroborated]) / tally.Total}\u00A0%</td></tr>\n");
    }

    private static void AddWanted(Markup wanted, Statement statement, PageScope page)
    {
        var words = StatementWords.Of(statement, page);
        wanted.Add($"<li class=\"row\"><p class=\"what\"><a href=\"{page.AddressOf(statement.Owner, statement.Anchor)}\"{page.Frame.Original}>{(words.Length > 0 ? words : page.Words["source_wanted"])}</a></p><p class=\"meta\">{page.Title(statement.Owner)}</p></li>\n");
    }

    private static bool HasIndependentSource(Statement statement) =>
        statement.Citations.Any(citation => citation.Source.Perspective is "independent" or "international-organisation");
}
