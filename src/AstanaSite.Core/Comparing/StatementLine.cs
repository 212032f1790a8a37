using AstanaSite.Content.Fields;
using AstanaSite.Content.Items;
using AstanaSite.Linking;

namespace AstanaSite.Comparing;

/// <summary>A statement in one line of plain words; an entry of front matter becomes a short phrase.</summary>
internal static class StatementLine
{
    internal static string Of(Statement statement, Site site) => statement.Entry switch
    {
        Participation one => Join(Name(one.Actor, site), one.Role, one.As),
        Absence one => Join(Name(one.Actor, site), "absent", one.Reason),
        Signature one => Join(Name(one.Actor, site), "signatory", ""),
        Relation one => Join(one.As.Replace('-', ' '), Name(one.To, site), Span(one.From?.ToString(), one.Until?.ToString())),
        RoleHeld one => Join(one.Role, one.Organisation is { } held ? held.Reference is { } known ? Name(known, site) : held.Words : "", Span(one.From?.ToString(), one.To?.ToString())),
        NameVariant one => Join("also written", one.Form, ""),
        Account when statement.Conflict is { } conflict => $"{conflict.About}: {statement.Text}",
        _ => statement.Text,
    };

    private static string Name(Reference? reference, Site site) =>
        reference is null ? "?" : site.Find(reference.Id) is { } item ? site.TitleOf(item, site.Settings.FirstLanguage) : reference.Id;

    private static string Span(string? from, string? to) => from is null && to is null ? "" : $"{from ?? "…"}–{to ?? "…"}";

    private static string Join(string first, string second, string third) =>
        string.Join(" · ", new[] { first, second, third }.Where(part => part.Length > 0));
}
