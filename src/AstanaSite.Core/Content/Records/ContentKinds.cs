namespace AstanaSite.Content.Records;

/// <summary>All kinds.</summary>
public static class ContentKinds
{
    /// <summary>The kinds in the order in which the site lists them.</summary>
    public static IReadOnlyList<ContentKind> All { get; } =
    [RoundKind.Kind, ActorKind.Kind, DocumentKind.Kind, PlaceKind.Kind, SourceKind.Kind, PageKind.Kind];

    /// <summary>A kind's name with its article.</summary>
    public static string WithArticle(string kind) =>
        kind.Length > 0 && "aeiou".Contains(kind[0], StringComparison.Ordinal) ? "an " + kind : "a " + kind;
}
