using AstanaSite.Content.Dates;
using AstanaSite.Content.Records;
using AstanaSite.Rendering.Formats;

namespace AstanaSite.Rendering.Citing;

/// <summary>Works in RIS: a tag, two spaces, a hyphen, a space and a value on each line.</summary>
internal static class Ris
{
    public const string MediaType = "application/x-research-info-systems";

    /// <summary>Appends the record of a work.</summary>
    public static void Append(Utf8Text text, CitedWork work)
    {
        Line(text, "TY"u8, TypeOf(work));
        Line(text, "ID"u8, work.Id);
        Line(text, "TI"u8, work.Title);
        Names(text, "AU"u8, work.Authors);
        Names(text, "ED"u8, work.Editors);
        Line(text, "T2"u8, work.ContainerTitle);
        Line(text, "VL"u8, work.Volume);
        Line(text, "IS"u8, work.Issue);
        Line(text, "SP"u8, work.Pages);
        Line(text, "PB"u8, work.Publisher);
        Line(text, "CY"u8, work.PublisherPlace);
        Line(text, "ET"u8, work.EditionName);
        if (work.Issued is { } issued)
            Date(text, issued);
        if (work.Accessed is { Start.Precision: >= EdtfPrecision.Year } accessed)
            Line(text, "Y2"u8, Slashed(accessed.Start));
        Line(text, "UR"u8, work.Url);
        Line(text, "DO"u8, work.Doi);
        Line(text, "SN"u8, work.Isbn);
        Line(text, "LA"u8, work.Language);
        // Readers of TT take it for the title itself.
        if (work.TitleEnglish.Length > 0)
            Line(text, "N1"u8, $"[{work.TitleEnglish}]");
        Line(text, "N1"u8, work.Note);
        text.Add("ER  - \r\n\r\n"u8);
    }

    // A comma parts a person's names, so a body's name may have none.
    private static void Names(Utf8Text text, ReadOnlySpan<byte> tag, IReadOnlyList<AuthorName> names)
    {
        foreach (var name in names)
            Line(
                text,
                tag,
                name.Literal.Length > 0
                    ? name.Literal.Replace(",", "", StringComparison.Ordinal)
                    : string.Join(", ", new[] { name.Family, name.Given, name.Suffix }.Where(part => part.Length > 0))
            );
    }

    // Zotero's translator (of 2026-01) and citation-js know no type for interviews and speeches: the one makes an article of a journal of
    // what it does not know, the other drops it. Both take GEN for a document or an article; what it stands in is better kept.
    private static string TypeOf(CitedWork work) =>
        work.Type switch
        {
            "article" or "article-journal" or "review" or "review-book" => "JOUR",
            "article-magazine" => "MGZN",
            "article-newspaper" => "NEWS",
            "bill" => "BILL",
            "book" => "BOOK",
            "broadcast" or "motion_picture" => "MPCT",
            "chapter" => "CHAP",
            "classic" => "CLSWK",
            "dataset" => "DATA",
            "document" or "event" or "speech" when work.Source is { Government.Length: > 0 } => "GOVDOC",
            "document" or "event" or "speech" => "RPRT",
            "entry-dictionary" => "DICT",
            "entry" or "entry-encyclopedia" => "ENCYC",
            "figure" => "FIGURE",
            "graphic" => "ART",
            "hearing" => "HEAR",
            "interview" => work.ContainerTitle.Length > 0 ? "NEWS" : "ELEC",
            "legal_case" => "CASE",
            "legislation" or "regulation" or "treaty" => "STAT",
            "manuscript" => "MANSCPT",
            "map" => "MAP",
            "musical_score" => "MUSIC",
            "pamphlet" => "PAMP",
            "paper-conference" => "CONF",
            "patent" => "PAT",
            "periodical" => "SER",
            "personal_communication" => "PCOMM",
            "post-weblog" => "BLOG",
            "report" => "RPRT",
            "software" => "COMP",
            "song" => "SOUND",
            "standard" => "STAND",
            "thesis" => "THES",
            "webpage" or "post" => "ELEC",
            _ => "GEN",
        };

    // The parts stand in PY as well, since some readers take nothing else. What they cannot say, a range or "about", stands in DA: a range
    // in EDTF, of which readers find the first day, the rest in words.
    private static void Date(Utf8Text text, EdtfDate date)
    {
        if (date.Start.Precision >= EdtfPrecision.Year)
            Line(text, "PY"u8, Slashed(date.Start).TrimEnd('/'));
        Line(
            text,
            "DA"u8,
            date.IsQualified ? "ca. " + SpelledDate.Of(date)
                : date.IsInterval && date.Start.Precision >= EdtfPrecision.Year && date.End.Precision >= EdtfPrecision.Year ? date.Text
                : !date.IsInterval && date.Start.Precision is EdtfPrecision.Year or >= EdtfPrecision.Month ? Slashed(date.Start)
                : SpelledDate.Of(date)
        );
    }

    // Year, month, day, rest; what is not known stays empty.
    private static string Slashed(EdtfPoint point) =>
        string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{point.Year:0000}/{(point.Month is >= 1 and <= 12 ? $"{point.Month:00}" : "")}/{(point.Day > 0 ? $"{point.Day:00}" : "")}/"
        );

    private static void Line(Utf8Text text, ReadOnlySpan<byte> tag, string value)
    {
        if (value.Length == 0)
            return;
        text.Add(tag).Add("  - "u8).Add(value.Contains('\n', StringComparison.Ordinal) ? value.Replace('\n', ' ') : value).Add("\r\n"u8);
    }
}
