using System.Globalization;
using AstanaSite.Content.Dates;
using AstanaSite.Content.Records;
using AstanaSite.Rendering.Citing;
using AstanaSite.Rendering.Formats;

namespace AstanaSite.Rendering.Layout;

/// <summary>
/// What the head of a source's page tells of the work. The names are those that Zotero's translators "Embedded Metadata" (of
/// 2026-04-27) and "RDF" (of 2026-06-19) read; the type is one of Zotero's, since the other vocabularies have no newspapers and no
/// interviews.
/// </summary>
internal static class WorkTags
{
    /// <summary>Appends the tags of a work.</summary>
    public static void Add(Markup markup, CitedWork work)
    {
        Tag(markup, "z.itemType", TypeOf(work.Type));
        Tag(markup, "citation_title", work.Title);
        Tag(markup, "DC.title", work.Title);
        foreach (var (role, names) in new[] { ("citation_author", work.Authors), ("citation_editor", work.Editors) })
        foreach (var name in names)
            Tag(markup, role, NameOf(name));
        foreach (var name in work.Authors)
            Tag(markup, "DC.creator", NameOf(name));
        if (work.Issued is { } issued)
        {
            // The first form holds one day; what a date says beyond that stands in the second, which is read where the first is missing.
            if (issued is { IsInterval: false, IsQualified: false, Start.Precision: EdtfPrecision.Year or >= EdtfPrecision.Month })
                Tag(markup, "citation_publication_date", Slashed(issued.Start));
            Tag(markup, "DC.date", issued.Text);
        }

        // Where no site is named, the publisher's name is that of the site.
        Tag(markup, "prism.publicationName", work.ContainerTitle.Length > 0 || !work.IsOnSite() ? work.ContainerTitle : work.Publisher);
        Tag(markup, "citation_publisher", work.Publisher);
        Tag(markup, "citation_volume", work.Volume);
        Tag(markup, "citation_issue", work.Issue);
        Tag(markup, "citation_firstpage", work.Pages);
        Tag(markup, "citation_doi", work.Doi);
        Tag(markup, "citation_isbn", work.Isbn);
        Tag(markup, "citation_language", work.Language);
        Tag(markup, "DC.language", work.Language);
        Tag(markup, "citation_public_url", work.Url);
        Tag(markup, "DC.identifier", work.Url);
    }

    /// <summary>A date with as many parts as are known, parted by slashes.</summary>
    public static string Slashed(EdtfPoint point) =>
        point.Precision switch
        {
            EdtfPrecision.Day => string.Create(CultureInfo.InvariantCulture, $"{point.Year:0000}/{point.Month:00}/{point.Day:00}"),
            EdtfPrecision.Month => string.Create(CultureInfo.InvariantCulture, $"{point.Year:0000}/{point.Month:00}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{point.Year:0000}"),
        };

    // A comma parts a person's names, so the name of a body may have none.
    private static string NameOf(AuthorName name) =>
        name.Literal.Length > 0
            ? name.Literal.Replace(",", "", StringComparison.Ordinal)
            : string.Join(", ", new[] { name.Family, name.Given }.Where(part => part.Length > 0));

    private static void Tag(Markup markup, string name, string value)
    {
        if (value.Length > 0)
            markup.Add($"<meta name=\"{name}\" content=\"{value}\">\n");
    }

    private static string TypeOf(string type) =>
        type switch
        {
            "article-journal" or "review" or "review-book" => "journalArticle",
            "article-magazine" => "magazineArticle",
            "article-newspaper" => "newspaperArticle",
            "book" or "classic" => "book",
            "broadcast" => "tvBroadcast",
            "chapter" => "bookSection",
            "dataset" => "dataset",
            "entry-dictionary" => "dictionaryEntry",
            "entry" or "entry-encyclopedia" => "encyclopediaArticle",
            "interview" => "interview",
            "manuscript" => "manuscript",
            "map" => "map",
            "motion_picture" => "film",
            "paper-conference" => "conferencePaper",
            "personal_communication" => "letter",
            "post" => "forumPost",
            "post-weblog" => "blogPost",
            "report" => "report",
            "software" => "computerProgram",
            "speech" => "presentation",
            "thesis" => "thesis",
            "webpage" => "webpage",
            _ => "document",
        };
}
