using System.Text.Json;

namespace AstanaSite.Authoring.Works;

/// <summary>
/// What the interface of Crossref says otherwise than CSL: types, lists in place of words, and what it keeps of its own business.
/// </summary>
internal static class CrossrefWorks
{
    private static readonly HashSet<string> Business = new(
        (
            "indexed reference-count references-count is-referenced-by-count reference created deposited score prefix member "
            + "link resource content-domain source license relation alternative-id assertion update-policy update-to published "
            + "published-print published-online published-other accepted posted approved content-created content-updated "
            + "journal-issue issn-type isbn-type special_numbering short-title original-title short-container-title"
        ).Split(' '),
        StringComparer.Ordinal
    );

    /// <summary>Whether a work is in Crossref's own form.</summary>
    public static bool Is(JsonElement item) =>
        item.TryGetProperty("DOI", out _) && (item.TryGetProperty("indexed", out _) || item.TryGetProperty("deposited", out _));

    /// <summary>The name in CSL; empty for what says nothing of the work, or says it a second time.</summary>
    public static string KeyOf(string name) =>
        name == "publisher-location" ? "publisher-place"
        : Business.Contains(name) ? ""
        : name;

    /// <summary>The type of CSL for one of Crossref; the type itself where it is none.</summary>
    public static string TypeOf(string type) =>
        type switch
        {
            "journal-article" => "article-journal",
            "book-chapter" or "book-section" or "book-part" or "book-track" => "chapter",
            "monograph" or "edited-book" or "reference-book" or "book-set" or "book-series" or "proceedings" or "proceedings-series" =>
                "book",
            "proceedings-article" => "paper-conference",
            "posted-content" => "article",
            "dissertation" => "thesis",
            "report-component" or "report-series" => "report",
            "reference-entry" => "entry",
            "peer-review" => "review",
            "journal" or "journal-issue" or "journal-volume" => "periodical",
            "database" => "dataset",
            "component" or "grant" or "other" => "document",
            _ => type,
        };
}
