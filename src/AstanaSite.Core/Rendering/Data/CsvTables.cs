using AstanaSite.Content.Records;
using AstanaSite.Linking;
using AstanaSite.Mapping;
using AstanaSite.Rendering.Formats;
using AstanaSite.Rendering.Layout;
using AstanaSite.Rendering.Records;

namespace AstanaSite.Rendering.Data;

/// <summary>
/// The tables of the archive. Records are named by their ids; a statement by that of its record,
/// <c>#</c> and its anchor on the record's page.
/// </summary>
internal static class CsvTables
{
    /// <summary>The tables of all kinds, then those of what all kinds have.</summary>
    public static IReadOnlyList<CsvTable> Of(RecordViews views) => [.. views.ByKind.SelectMany(view => view.Tables), .. OfAllKinds];

    private static readonly CsvTable[] OfAllKinds =
    [
        new(
            "statements",
            [
                CsvColumns.Id,
                CsvColumns.Url,
                new("record", "the record it stands in") { IsRequired = true },
                new("part", "'prose', or the key of front matter") { IsRequired = true },
                new("words", "its words"),
                CsvColumns.State,
            ],
            Statements
        ),
        new(
            "citations",
            [
                CsvColumns.Statement,
                CsvColumns.To("source", "the source", "sources", true),
                new("prefix", "words before it"),
                new("locator", "a page or paragraph"),
            ],
            Citations
        ),
        new(
            "accounts",
            [
                new("record", "the record on which accounts differ") { IsRequired = true },
                new("conflict", "the anchor of the matter on the record's page") { IsRequired = true },
                new("about", "the matter") { IsRequired = true },
                new("says", "what these sources say") { IsRequired = true },
                CsvColumns.Choice("rank", "how the account stands among the others", ["preferred", "normal", "deprecated"]),
                new("reason", "why it is preferred or deprecated"),
                new("note", "a remark on the matter"),
                CsvColumns.State,
                CsvColumns.Statement,
            ],
            Accounts
        ),
    ];

    private static void Statements(CsvRows rows, PageContext page)
    {
        foreach (var item in page.Site.Items)
        {
            var address = DataAddress.Of(item, page);
            foreach (var one in page.Site.StatementsOf(item))
                rows.Text(DataAddress.Of(one))
                    .Text(string.Concat(address, "#", one.Anchor))
                    .Text(item.Id)
                    .Text(one.Entry?.Field ?? "prose")
                    .Text(StatementWords.Of(one, page))
                    .Text(one.State.Word())
                    .End();
        }
    }

    private static void Citations(CsvRows rows, PageContext page)
    {
        foreach (var item in page.Site.Items)
        {
            foreach (var one in page.Site.StatementsOf(item))
            {
                if (one.Citations.Count == 0)
                    continue;
                var id = DataAddress.Of(one);
                foreach (var citation in one.Citations)
                    rows.Text(id).Text(citation.Source.Id).Text(citation.Prefix).Text(citation.Locator).End();
            }
        }
    }

    private static void Accounts(CsvRows rows, PageContext page)
    {
        foreach (var item in page.Site.Items)
        {
            foreach (var conflict in item.Conflicts)
            {
                foreach (var one in conflict.Accounts)
                {
                    rows.Text(item.Id)
                        .Text(PageAnchors.Of(conflict))
                        .Text(conflict.About)
                        .Text(one.Says)
                        .Text(RankWord(one.Rank))
                        .Text(one.Reason)
                        .Text(conflict.Note)
                        .Support(item, one, page);
                }
            }
        }
    }

    /// <summary>The word for a rank.</summary>
    public static string RankWord(AccountRank rank) =>
        rank switch
        {
            AccountRank.Preferred => "preferred",
            AccountRank.Deprecated => "deprecated",
            _ => "normal",
        };
}
