using System.Buffers;
using System.Globalization;
using AstanaSite.Authoring.Works;
using AstanaSite.Content.Dates;
using AstanaSite.Content.Records;
using AstanaSite.Rendering.Formats;

namespace AstanaSite.Rendering.Citing;

/// <summary>
/// Works in BibTeX. <c>year</c> and <c>month</c> are for BibTeX itself; biblatex takes <c>date</c>, which may be any EDTF.
/// </summary>
internal static class BibTex
{
    public const string MediaType = "application/x-bibtex";

    private static readonly SearchValues<char> Special = SearchValues.Create("\\{}%$&#_~^<>\n");

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>Appends the entry of a work.</summary>
    public static void Append(Utf8Text text, CitedWork work)
    {
        var type = BibtexTypes.Bibtex(work.Type);
        text.Add("@"u8).Add(type).Add("{"u8).Add(work.Id);
        Title(text, "title"u8, work.Title);
        Title(text, "titleaddon"u8, work.TitleEnglish, isInBrackets: true);
        Names(text, "author"u8, work.Authors);
        Names(text, "editor"u8, work.Editors);
        Title(
            text,
            type switch
            {
                "article" => "journal"u8,
                "book" or "incollection" or "inproceedings" or "inreference" => "booktitle"u8,
                _ => "journaltitle"u8,
            },
            work.ContainerTitle
        );
        Field(text, "volume"u8, work.Volume);
        Field(text, type == "article" ? "number"u8 : "issue"u8, work.Issue);
        Field(text, "pages"u8, work.Pages);
        Field(
            text,
            type switch
            {
                "techreport" => "institution"u8,
                "phdthesis" => "school"u8,
                "online" or "misc" => "organization"u8,
                // biblatex has no publisher of an article.
                "article" or "unpublished" => "x-publisher"u8,
                _ => "publisher"u8,
            },
            work.Publisher
        );
        Field(text, "address"u8, work.PublisherPlace);
        Field(text, "edition"u8, work.EditionName);
        if (work.Issued is { } issued)
            Date(text, issued);
        Verbatim(text, "url"u8, work.Url);
        Field(text, "urldate"u8, work.Accessed?.Text ?? "");
        Verbatim(text, "doi"u8, work.Doi);
        Field(text, "isbn"u8, work.Isbn);
        Field(text, "language"u8, work.Language);
        // biblatex has no words for Kazakh, and biblatex-csl-converter takes the capitals away where it does not know the language.
        Field(text, "langid"u8, BabelLanguages.Babel(work.Language) is var babel and not "kazakh" ? babel : "");
        Field(text, "entrysubtype"u8, BibtexTypes.Subtype(work.Type));
        Field(text, "note"u8, work.Note);
        Field(text, "x-type"u8, BibtexTypes.Exact(work.Type, work.Url.Length > 0));
        foreach (var (key, value) in OwnFields.Of(work))
        {
            if (value.Length == 0 || key == "title-en")
                continue;
            text.Add(",\n  x-"u8).Add(key).Add(" = {"u8);
            Escape(text, value);
            text.Add("}"u8);
        }

        text.Add("\n}\n"u8);
    }

    // Styles take capitals away that are not in braces; doubled braces around the whole are taken off by some readers.
    private static void Title(Utf8Text text, ReadOnlySpan<byte> name, string value, bool isInBrackets = false)
    {
        if (value.Length == 0)
            return;
        text.Add(",\n  "u8).Add(name).Add(isInBrackets ? " = {["u8 : " = {"u8);
        for (var at = 0; at < value.Length; )
        {
            var (end, hasCapital) = (at, false);
            for (; end < value.Length && IsOfWord(value[end]); end++)
                hasCapital |= char.IsUpper(value[end]);
            if (hasCapital)
                text.Add("{"u8).Add(value.AsSpan(at, end - at)).Add("}"u8);
            else if (end > at)
                text.Add(value.AsSpan(at, end - at));
            for (at = end; end < value.Length && !IsOfWord(value[end]); )
                end++;
            Escape(text, value.AsSpan(at, end - at), end < value.Length ? value[end] : '\0');
            at = end;
        }

        text.Add(isInBrackets ? "]}"u8 : "}"u8);
    }

    private static bool IsOfWord(char c) =>
        char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static void Names(Utf8Text text, ReadOnlySpan<byte> key, IReadOnlyList<AuthorName> names)
    {
        if (names.Count == 0)
            return;
        text.Add(",\n  "u8).Add(key).Add(" = {"u8);
        for (var i = 0; i < names.Count; i++)
        {
            if (i > 0)
                text.Add(" and "u8);
            var name = names[i];
            if (name.Literal.Length > 0)
            {
                text.Add("{"u8);
                Escape(text, name.Literal);
                text.Add("}"u8);
                continue;
            }

            NamePart(text, name.Family);
            if (name.Suffix.Length > 0)
                NamePart(text.Add(", "u8), name.Suffix, isSuffix: true);

            text.Add(", "u8);
            NamePart(text, name.Given);
        }

        text.Add("}"u8);
    }

    // Braces keep what would part a name from being taken for that, and show that there is no other name.
    private static void NamePart(Utf8Text text, string part, bool isSuffix = false)
    {
        var isKept =
            part.Length == 0
            || (!isSuffix && NameParts.IsSuffix(part))
            || part.AsSpan().IndexOfAny(",=") >= 0
            || $" {part} ".Contains(" and ", StringComparison.OrdinalIgnoreCase);
        if (isKept)
            text.Add("{"u8);
        Escape(text, part);
        if (isKept)
            text.Add("}"u8);
    }

    private static void Date(Utf8Text text, EdtfDate date)
    {
        text.Add(",\n  date = {"u8).Add(date.Text).Add("}"u8);
        if (date.Start.Precision < EdtfPrecision.Year)
            return;
        text.Add(",\n  year = {"u8).Add(date.Start.Year).Add("}"u8);
        if (date.Start.Month is >= 1 and <= 12)
            text.Add(",\n  month = "u8).Add(Months[date.Start.Month - 1]);
    }

    private static void Field(Utf8Text text, ReadOnlySpan<byte> name, string value)
    {
        if (value.Length == 0)
            return;
        text.Add(",\n  "u8).Add(name).Add(" = {"u8);
        Escape(text, value);
        text.Add("}"u8);
    }

    // In these fields biblatex takes every character as it stands, so only braces, which must balance, are written otherwise.
    private static void Verbatim(Utf8Text text, ReadOnlySpan<byte> name, string value)
    {
        if (value.Length > 0)
            text.Add(",\n  "u8)
                .Add(name)
                .Add(" = {"u8)
                .Add(value.Replace("{", "%7B", StringComparison.Ordinal).Replace("}", "%7D", StringComparison.Ordinal))
                .Add("}"u8);
    }

    // TeX makes one sign of two of these that touch; between them stands nothing, in braces.
    private static void Escape(Utf8Text text, ReadOnlySpan<char> value, char next = '\0')
    {
        for (var at = 0; at + 1 < value.Length; at++)
        {
            if (value[at] != value[at + 1] || value[at] is not ('-' or '\'' or '`' or ','))
                continue;
            EscapeMarks(text, value[..(at + 1)], value[at + 1]);
            text.Add("{}"u8);
            value = value[(at + 1)..];
            at = -1;
        }

        EscapeMarks(text, value, next);
    }

    private static void EscapeMarks(Utf8Text text, ReadOnlySpan<char> value, char next)
    {
        for (int at; (at = value.IndexOfAny(Special)) >= 0; value = value[(at + 1)..])
        {
            text.Add(value[..at]);
            text.Add(
                value[at] switch
                {
                    '\\' => "{\\textbackslash}"u8,
                    // Braces must balance whatever a title holds.
                    '{' => "{\\textbraceleft}"u8,
                    '}' => "{\\textbraceright}"u8,
                    '~' => "{\\textasciitilde}"u8,
                    '^' => "{\\textasciicircum}"u8,
                    '<' => "{\\textless}"u8,
                    '>' => "{\\textgreater}"u8,
                    '\n' => " "u8,
                    '%' => "\\%"u8,
                    '$' => "\\$"u8,
                    // Readers take "&amp;" for an entity of HTML.
                    '&' => (at + 1 < value.Length ? value[at + 1] : next) is '#' or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z')
                        ? "{\\&}"u8
                        : "\\&"u8,
                    '#' => "\\#"u8,
                    _ => "\\_"u8,
                }
            );
        }

        text.Add(value);
    }
}
