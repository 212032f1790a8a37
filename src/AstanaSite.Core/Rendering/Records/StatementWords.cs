using AstanaSite.Content.Records;
using AstanaSite.Linking;
using AstanaSite.Rendering.Layout;

namespace AstanaSite.Rendering.Records;

/// <summary>Statements in words, away from the page they stand on: an entry of front matter is made a short phrase.</summary>
internal static class StatementWords
{
    /// <summary>The words of a statement.</summary>
    public static string Of(Statement statement, PageContext page) =>
        statement switch
        {
            { Conflict: { } conflict } => $"{conflict.About}: {statement.Text}",
            { Entry.Parts: { Count: > 0 } parts } => string.Join(
                " · ",
                parts.Select(part => Words(part, page)).Where(words => words.Length > 0)
            ),
            _ => statement.Text,
        };

    private static string Words(EntryPart part, PageContext page) =>
        part.List.Length > 0 ? page.Words.Of(part.List, part.Text)
        : part.Date is { } date ? page.Dates.Of(date)
        : !part.IsRecord ? part.Text
        : page.Find(part.Record) is { } item ? page.Site.TitleOf(item, page.Language)
        : part.Record?.Id ?? "";
}
