using AstanaSite.Content.Records;
using AstanaSite.Rendering.Layout;
using AstanaSite.Searching.Words;

namespace AstanaSite.Rendering.Records;

/// <summary>The family names of persons, by which lists are sorted.</summary>
internal static class FamilyName
{
    /// <summary>
    /// The family name in the title that a page shows; empty where the record names none, or the title is another in that language.
    /// </summary>
    public static string Of(Actor actor, PageContext page) =>
        actor.Family.Length > 0 && page.Site.TitleOf(actor, page.Language).Contains(actor.Family, StringComparison.Ordinal)
            ? actor.Family
            : "";

    /// <summary>What an actor is sorted by: the family name first, if there is one.</summary>
    public static string SortKey(Actor actor, PageContext page) =>
        NameOrder.Letters($"{Of(actor, page)} {page.Site.TitleOf(actor, page.Language)}".TrimStart());
}
