using AstanaSite.Content.Records;

namespace AstanaSite.Authoring.Works;

/// <summary>The types of entries in BibTeX and biblatex, and those of works in CSL.</summary>
internal static class BibtexTypes
{
    /// <summary>The type of CSL.</summary>
    /// <param name="type">The type of the entry, in lower case.</param>
    /// <param name="subtype">What stands in <c>entrysubtype</c>, or the type of CSL that the archive writes in <c>x-type</c>.</param>
    /// <param name="hasAddress">Whether the entry has a web address.</param>
    public static string Csl(string type, string subtype, bool hasAddress) =>
        SourceKind.Types.Contains(subtype, StringComparer.Ordinal) ? subtype : Csl(type, hasAddress, subtype);

    /// <summary>
    /// The type of the entry for a work, one that old styles know where there is one that readers do not take for something else.
    /// </summary>
    /// <param name="csl">The type of CSL.</param>
    public static string Bibtex(string csl) =>
        csl switch
        {
            "article" or "article-journal" or "article-magazine" or "article-newspaper" or "review" or "review-book" => "article",
            "book" or "classic" => "book",
            "chapter" => "incollection",
            "entry" or "entry-dictionary" or "entry-encyclopedia" => "inreference",
            "paper-conference" => "inproceedings",
            "report" or "standard" => "techreport",
            "thesis" => "phdthesis",
            "manuscript" => "unpublished",
            "webpage" or "post" or "post-weblog" => "online",
            _ => "misc",
        };

    /// <summary>What stands in <c>entrysubtype</c>: what biblatex and its readers know there; empty if nothing.</summary>
    /// <param name="csl">The type of CSL.</param>
    public static string Subtype(string csl) =>
        csl switch
        {
            "article-newspaper" => "newspaper",
            "article-magazine" => "magazine",
            _ => "",
        };

    /// <summary>The type of CSL where neither the type of the entry nor its subtype says it; else empty.</summary>
    /// <param name="csl">The type of CSL.</param>
    /// <param name="hasAddress">Whether the entry has a web address.</param>
    public static string Exact(string csl, bool hasAddress) => Csl(Bibtex(csl), hasAddress, Subtype(csl)) == csl ? "" : csl;

    private static string Csl(string type, bool hasAddress, string subtype) =>
        type switch
        {
            "article" => subtype switch
            {
                "newspaper" => "article-newspaper",
                "magazine" => "article-magazine",
                _ => "article-journal",
            },
            "book" or "mvbook" or "collection" or "mvcollection" or "proceedings" or "mvproceedings" or "reference" or "mvreference" =>
                "book",
            "inbook" or "incollection" or "bookinbook" or "suppbook" or "suppcollection" => "chapter",
            "inreference" => "entry-encyclopedia",
            "inproceedings" or "conference" => "paper-conference",
            "techreport" or "report" or "manual" => "report",
            "phdthesis" or "mastersthesis" or "thesis" => "thesis",
            "online" or "electronic" or "www" => "webpage",
            "booklet" => "pamphlet",
            "unpublished" => "manuscript",
            "periodical" or "suppperiodical" => "periodical",
            "newspaper" => "article-newspaper",
            "magazine" => "article-magazine",
            "video" or "movie" => "motion_picture",
            "audio" or "music" => "song",
            "image" or "artwork" => "graphic",
            "letter" => "personal_communication",
            "legislation" or "legal" => "legislation",
            "jurisdiction" => "legal_case",
            "performance" or "dataset" or "software" or "patent" or "standard" or "review" => type,
            "misc" or "other" when hasAddress => "webpage",
            _ => "document",
        };
}
