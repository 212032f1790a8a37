using AstanaSite.Content.Fields;
using AstanaSite.Content.Items;

namespace AstanaSite.Content.Kinds;

/// <summary>A kind of record: where its files stand, which keys they have, and what is made of them.</summary>
/// <param name="Name">The name, one word in the singular: <c>round</c>.</param>
/// <param name="Folder">The folder of its files below <c>input/</c>, and of its pages in the site.</param>
/// <param name="Fields">The keys.</param>
/// <param name="Make">Makes the record of what was read.</param>
public sealed record ContentKind(string Name, string Folder, FieldSet Fields, Func<ItemHead, Item> Make)
{
    /// <summary>What to write below the front matter of a new record, as Markdown; empty if such records have no text of their own.</summary>
    public string Guidance { get; init; } = "";

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>All kinds.</summary>
public static class ContentKinds
{
    /// <summary>The kinds in the order in which the site lists them.</summary>
    public static IReadOnlyList<ContentKind> All { get; } =
        [RoundKind.Kind, ActorKind.Kind, DocumentKind.Kind, PlaceKind.Kind, SourceKind.Kind, PageKind.Kind];

    /// <summary>The folders in one line, for messages.</summary>
    public static string Folders { get; } = string.Join(", ", All.Select(kind => kind.Folder + "/"));

    /// <summary>The kind whose files stand in a folder, or none.</summary>
    public static ContentKind? InFolder(string folder)
    {
        foreach (var kind in All)
            if (kind.Folder == folder) return kind;
        return null;
    }

    /// <summary>A kind's name with its article.</summary>
    public static string WithArticle(string kind) => kind.Length > 0 && "aeiou".Contains(kind[0], StringComparison.Ordinal) ? "an " + kind : "a " + kind;
}
