using System.Buffers;
using AstanaSite.Content.Dates;
using AstanaSite.Content.Items;

namespace AstanaSite.Rendering.Citing;

/// <summary>Works in BibTeX. <c>year</c> and <c>month</c> are for BibTeX itself; biblatex takes <c>date</c>, which may be any EDTF.</summary>
internal static class BibTex
{
    /// <summary>The media type.</summary>
    public const string MediaType = "application/x-bibtex";

    private static readonly SearchValues<char> Special = SearchValues.Create("\\{}%$&#_~^\n");

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>Appends the entry of a work.</summary>
    public static void Append(Utf8Text text, CitedWork work)
    {
        var type = TypeOf(work.Type);
        text.Add("@"u8).Add(type).Add("{"u8).Add(work.Id);
        // Doubled braces keep the capitals of names in styles that take capitals away.
        Field(text, "title"u8, work.Title, "{{"u8, "}}"u8);
        if (work.Authors.Count > 0) Authors(text, work.Authors);
        Field(text, type switch { "article" => "journal"u8, "incollection" or "inproceedings" => "booktitle"u8, _ => "howpublished"u8 }, work.ContainerTitle);
        Field(text, type switch { "techreport" => "institution"u8, "phdthesis" => "school"u8, _ => "publisher"u8 }, work.Publisher);
        Field(text, "edition"u8, work.Edition);
        if (work.Issued is { } issued) Date(text, issued);
        if (work.Url.Length > 0) text.Add(",\n  url = {"u8).Add(work.Url.Replace("{", "%7B", StringComparison.Ordinal).Replace("}", "%7D", StringComparison.Ordinal)).Add("}"u8);
        Field(text, "urldate"u8, work.Accessed?.Text ?? "");
        Field(text, "doi"u8, work.Doi);
        Field(text, "langid"u8, work.Language);
        Field(text, "titleaddon"u8, work.TitleEnglish);
        Field(text, "note"u8, work.Note);
        text.Add("\n}\n"u8);
    }

    private static string TypeOf(string type) => type switch
    {
        "article" or "article-journal" or "article-magazine" or "article-newspaper" or "review" or "review-book" => "article",
        "book" or "classic" => "book",
        "chapter" or "entry" or "entry-dictionary" or "entry-encyclopedia" => "incollection",
        "paper-conference" => "inproceedings",
        "report" or "standard" => "techreport",
        "thesis" => "phdthesis",
        "manuscript" => "unpublished",
        _ => "misc",
    };

    private static void Authors(Utf8Text text, IReadOnlyList<AuthorName> authors)
    {
        text.Add(",\n  author = {"u8);
        for (var i = 0; i < authors.Count; i++)
        {
            if (i > 0) text.Add(" and "u8);
            var (family, given, literal) = authors[i];
            if (literal.Length > 0)
            {
                text.Add("{"u8);
                Escape(text, literal);
                text.Add("}"u8);
                continue;
            }

            Escape(text, family);
            if (given.Length == 0) continue;
            text.Add(", "u8);
            Escape(text, given);
        }

        text.Add("}"u8);
    }

    private static void Date(Utf8Text text, EdtfDate date)
    {
        text.Add(",\n  date = {"u8).Add(date.Text).Add("}"u8);
        if (date.Start.Precision < EdtfPrecision.Year) return;
        text.Add(",\n  year = {"u8).Add(date.Start.Year).Add("}"u8);
        if (date.Start.Month is >= 1 and <= 12) text.Add(",\n  month = "u8).Add(Months[date.Start.Month - 1]);
    }

    private static void Field(Utf8Text text, ReadOnlySpan<byte> name, string value) => Field(text, name, value, "{"u8, "}"u8);

    private static void Field(Utf8Text text, ReadOnlySpan<byte> name, string value, ReadOnlySpan<byte> open, ReadOnlySpan<byte> close)
    {
        if (value.Length == 0) return;
        text.Add(",\n  "u8).Add(name).Add(" = "u8).Add(open);
        Escape(text, value);
        text.Add(close);
    }

    // Braces must balance whatever a title holds, so none is let through.
    private static void Escape(Utf8Text text, ReadOnlySpan<char> value)
    {
        // TeX makes a dash of two hyphens that touch.
        for (int at; (at = value.IndexOf("--")) >= 0; value = value[(at + 1)..])
        {
            EscapeMarks(text, value[..(at + 1)]);
            text.Add("{}"u8);
        }

        EscapeMarks(text, value);
    }

    private static void EscapeMarks(Utf8Text text, ReadOnlySpan<char> value)
    {
        for (int at; (at = value.IndexOfAny(Special)) >= 0; value = value[(at + 1)..])
        {
            text.Add(value[..at]);
            text.Add(value[at] switch
            {
                '\\' => "{\\textbackslash}"u8,
                '{' => "("u8,
                '}' => ")"u8,
                '~' => "{\\textasciitilde}"u8,
                '^' => "{\\textasciicircum}"u8,
                '\n' => " "u8,
                '%' => "\\%"u8,
                '$' => "\\$"u8,
                '&' => "\\&"u8,
                '#' => "\\#"u8,
                _ => "\\_"u8,
            });
        }

        text.Add(value);
    }
}
