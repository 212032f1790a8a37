using AstanaSite.Content.Records;
using AstanaSite.Linking;
using AstanaSite.Rendering.Formats;
using AstanaSite.Rendering.Layout;

namespace AstanaSite.Rendering.Records;

/// <summary>Statements in words, away from the page they stand on: an entry of front matter is made a short phrase.</summary>
internal static class StatementWords
{
    /// <summary>The words of a statement.</summary>
    public static string Of(Statement statement, PageContext page) =>
        statement switch
        {
            { Conflict: { } conflict } =>
                $"{page.FreeText(statement.Owner, conflict.About)}: {page.FreeText(statement.Owner, statement.Text)}",
            { Entry.Parts: { Count: > 0 } parts } => string.Join(
                " · ",
                parts.Select(part => Words(part, statement.Owner, page)).Where(words => words.Length > 0)
            ),
            _ => page.Site.StatementIn(statement, page.Language).Text,
        };

    /// <summary>The same as an element that says its language where that is not the page's.</summary>
    public static Html Tag(Statement statement, PageContext page)
    {
        var words = HtmlText.Escape(Of(statement, page));
        var isOwn = statement.Entry is null
            ? page.Site.StatementIn(statement, page.Language) != statement
            : page.Site.TranslationOf(statement.Owner, page.Language) is { } translation
                && (statement.Text.Length == 0 || translation.WordsFor(statement.Text) is not null);
        return isOwn || page.Shared.Original.IsEmpty ? new Html(words) : new Html($"<span{page.Shared.Original}>{words}</span>");
    }

    private static string Words(EntryPart part, Item owner, PageContext page) =>
        part.List.Length > 0 ? page.Words.Of(part.List, part.Text)
        : part.Date is { } date ? page.Dates.Of(date)
        : !part.IsRecord ? page.FreeText(owner, part.Text)
        : page.Find(part.Record) is { } item ? page.Site.TitleOf(item, page.Language)
        : part.Record?.Id ?? "";
}
