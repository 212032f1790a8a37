using System.Globalization;
using AstanaSite.Content.Records;
using AstanaSite.Content.Values;

namespace AstanaSite.Mapping;

/// <summary>The anchors that pages have of themselves, whatever stands in their texts.</summary>
internal static class PageAnchors
{
    /// <summary>What the anchor of a statement of prose begins with.</summary>
    public const string StatementPrefix = "s-";

    private const string ConflictPrefix = "conflict-";

    /// <summary>The anchors that layout, partials and templates of the theme write; a heading of the same words gets <c>-2</c>.</summary>
    public static IReadOnlyList<string> OfTheTheme { get; } =
    [
        "absent",
        "card",
        "cite",
        "conflicts",
        "documents",
        "events",
        "formerly",
        "main",
        "marks",
        "mentions",
        "names",
        "participants",
        "previews",
        "references",
        "references-h",
        "related",
        "relations",
        "report",
        "roles",
        "rounds",
        "search-input",
        "search-results",
        "signatories",
        "site-q",
        "statements",
        "toc",
        "toc-h",
    ];

    /// <summary>The anchor of a conflict on its record's page, without <c>#</c>.</summary>
    public static string Of(Conflict conflict) => ConflictPrefix + Slug.Of(conflict.About);

    /// <summary>The anchor of a work in the references of a page.</summary>
    /// <param name="number">The number of the work on the page.</param>
    public static string OfReference(int number) => string.Create(CultureInfo.InvariantCulture, $"ref-{number}");

    /// <summary>The anchor of a citation.</summary>
    /// <param name="number">The number of the work on the page.</param>
    /// <param name="occurrence">The how-manieth citation of that work it is, from 1.</param>
    public static string OfCitation(int number, int occurrence) =>
        string.Create(CultureInfo.InvariantCulture, $"cite-{number}-{occurrence}");

    /// <summary>Whether an anchor has the form of a conflict's.</summary>
    public static bool IsOfConflict(string anchor) => anchor.StartsWith(ConflictPrefix, StringComparison.Ordinal);

    /// <summary>Whether an anchor has the form of a statement's.</summary>
    public static bool IsOfStatement(string anchor) => anchor.StartsWith(StatementPrefix, StringComparison.Ordinal);
}
