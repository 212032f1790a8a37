using AstanaSite.Content.Fields;
using AstanaSite.Content.Records;
using AstanaSite.Linking;

namespace AstanaSite.Comparing;

/// <summary>A statement in one line of plain words; an entry of front matter becomes a short phrase.</summary>
internal static class StatementLine
{
    internal static string Of(Statement statement, Site site) =>
        statement.Entry switch
        {
            NameInLanguage one => Join("name", one.Language, one.Name),
            NameVariant one => Join("also written", one.Spelling, ""),
            Account or Finding when statement.Conflict is { } conflict => $"{conflict.About}: {statement.Text}",
            RoleHeld one => Join(Phrase(one, site), Span(one.From?.ToString(), one.To?.ToString()), ""),
            Relation one => Join(Phrase(one, site), Span(one.From?.ToString(), one.Until?.ToString()), ""),
            { Parts.Count: > 0 } one => Phrase(one, site),
            _ => statement.Text,
        };

    private static string Phrase(CitedEntry entry, Site site) =>
        entry.Parts.Count == 0
            ? entry.Words
            : string.Join(" · ", entry.Parts.Select(part => Words(part, site)).Where(words => words.Length > 0));

    private static string Words(EntryPart part, Site site) =>
        part.List.Length > 0 ? part.Text.Replace('-', ' ')
        : part.IsRecord ? Name(part.Record, site)
        : part.Text;

    private static string Name(Reference? reference, Site site) =>
        reference is null ? "?"
        : site.Find(reference.Id) is { } item ? site.TitleOf(item, site.Settings.FirstLanguage)
        : reference.Id;

    private static string Span(string? from, string? to) => from is null && to is null ? "" : $"{from ?? "…"}–{to ?? "…"}";

    private static string Join(string first, string second, string third) =>
        string.Join(" · ", new[] { first, second, third }.Where(part => part.Length > 0));
}
