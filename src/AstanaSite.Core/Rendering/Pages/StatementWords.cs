using AstanaSite.Content.Items;
using AstanaSite.Linking;

namespace AstanaSite.Rendering.Pages;

/// <summary>Statements in words, away from the page they stand on: an entry of front matter is made a short phrase.</summary>
internal static class StatementWords
{
    /// <summary>The words of a statement.</summary>
    public static string Of(Statement statement, PageScope page)
    {
        var words = page.Words;
        return statement.Entry switch
        {
            Participation one => Join(Name(one.Actor, page), words.Of("role", one.Role), one.As),
            Absence one => Join(Name(one.Actor, page), words["role_absent"], one.Reason),
            Signature one => Join(Name(one.Actor, page), words["role_signatory"], ""),
            Relation one => Join(words.Of("relation", one.As), Name(one.To, page), ""),
            RoleHeld { Organisation: { } organisation } one => Join(one.Role, organisation.Reference is { } known ? Name(known, page) : organisation.Words, ""),
            Account when statement.Conflict is { } conflict => $"{conflict.About}: {statement.Text}",
            _ => statement.Text,
        };
    }

    private static string Name(Content.Fields.Reference? reference, PageScope page) =>
        page.Find(reference) is { } item ? page.Site.TitleOf(item, page.Language) : reference?.Id ?? "";

    private static string Join(string first, string second, string third) =>
        third.Length == 0 ? $"{first} · {second}" : $"{first} · {second} · {third}";
}
