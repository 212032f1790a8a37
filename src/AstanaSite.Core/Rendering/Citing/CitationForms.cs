using System.Globalization;
using AstanaSite.Content.Dates;
using AstanaSite.Content.Records;
using AstanaSite.Rendering.Formats;
using AstanaSite.Rendering.Themes;

namespace AstanaSite.Rendering.Citing;

/// <summary>
/// Works in the words of three styles: APA (7th edition), Chicago (17th, bibliography) and MLA (9th). Titles keep
/// their capitals, since most are not English.
/// </summary>
/// <param name="words">The interface words: names of months, and the few words that the styles use.</param>
internal sealed class CitationForms(Words words)
{
    // These stand by themselves, so their own title is set in italics; the title of what is part of something is not.
    private static readonly HashSet<string> Whole = new(StringComparer.Ordinal)
    {
        "book",
        "classic",
        "collection",
        "dataset",
        "map",
        "motion_picture",
        "pamphlet",
        "report",
        "software",
        "standard",
        "thesis",
    };

    private readonly DateWords dates = new(words);
    private readonly string[] shortMonths = words["cite_months_short"].Split('|');

    /// <summary>The styles: name and the work in its words.</summary>
    public (string Style, Html Text)[] All(CitedWork work) => [("APA", Apa(work)), ("Chicago", Chicago(work)), ("MLA", Mla(work))];

    private Html Apa(CitedWork work)
    {
        var markup = new Markup();
        var date = work.Issued is null ? words["cite_no_date"] : Date(work.Issued, Style.Apa);
        var isItalic = !IsDescriptive(work) && (IsWhole(work) || work.ContainerTitle.Length == 0 || work.Type is "webpage" or "post");
        var title = Title(work, isItalic);
        if (work.Authors.Count == 0)
            markup.Add($"{title}{Stop(work.Title)} ({date}).");
        else
            markup.Add(
                $"{Names(work.Authors, ApaName, ", & ", 20)}{Stop(ApaName(work.Authors[^1], false))} ({date}). {title}{Stop(work.Title)}"
            );
        if (work.ContainerTitle.Length > 0)
        {
            markup.Raw(" ").Add(isItalic ? Html.Of(work.ContainerTitle) : Italic(work.ContainerTitle));
            if (work.Edition.Length > 0)
                markup.Add($" ({words.Fill("cite_edition", "edition", work.Edition)})");
            markup.Raw(".");
        }

        if (HasOwnPublisher(work))
            markup.Add($" {work.Publisher}{Stop(work.Publisher)}");
        return Address(markup, work, " ", "").ToHtml();
    }

    private Html Chicago(CitedWork work)
    {
        var markup = new Markup();
        if (work.Authors.Count > 0)
            markup.Add(
                $"{Names(work.Authors, FullName, $" {words["cite_and"]} ", 10)}{Stop(FullName(work.Authors[^1], work.Authors.Count == 1))} "
            );
        markup.Add(QuotedOrItalic(work, "."));
        if (work.ContainerTitle.Length > 0)
            markup.Add($" {Italic(work.ContainerTitle)}");
        if (work.Edition.Length > 0)
            markup.Add($", {words.Fill("cite_edition", "edition", work.Edition)}");
        var hasPart = work.ContainerTitle.Length > 0;
        if (HasOwnPublisher(work))
            (markup, hasPart) = (markup.Add($"{(hasPart ? ", " : " ")}{work.Publisher}"), true);
        if (work.Issued is not null)
            (markup, hasPart) = (markup.Add($"{(hasPart ? ", " : " ")}{Date(work.Issued, Style.Chicago)}"), true);
        if (hasPart)
            markup.Raw(".");
        return Address(markup, work, " ", ".").ToHtml();
    }

    private Html Mla(CitedWork work)
    {
        var markup = new Markup();
        if (work.Authors.Count > 0)
            markup.Add($"{MlaNames(work.Authors)} ");
        markup.Add(QuotedOrItalic(work, "."));
        var separator = " ";
        Part(work.ContainerTitle.Length > 0 ? Italic(work.ContainerTitle) : Html.Empty);
        if (work.Edition.Length > 0)
            Part(Html.Of(words.Fill("cite_edition", "edition", work.Edition)));
        if (HasOwnPublisher(work))
            Part(Html.Of(work.Publisher));
        if (work.Issued is not null)
            Part(Html.Of(Date(work.Issued, Style.Mla)));
        var before = markup.Length;
        Address(markup, work, separator, ".");
        if (markup.Length == before && separator.Length > 1)
            markup.Raw(".");
        if (work.Accessed is not null)
            markup.Add($" {words.Fill("cite_accessed", "date", Date(work.Accessed, Style.Mla))}.");
        return markup.ToHtml();

        void Part(Html part)
        {
            if (part.IsEmpty)
                return;
            markup.Add($"{separator}{part}");
            separator = ", ";
        }
    }

    private static Html QuotedOrItalic(CitedWork work, string stop)
    {
        if (IsDescriptive(work))
            return new Html(Title(work, false).Value + stop);
        if (IsWhole(work))
            return new Html(Title(work, true).Value + Stop(work.Title));
        var end = Stop(work.Title).Length > 0 ? stop : "";
        return work.TitleEnglish.Length == 0
            ? new Html($"“{Isolated(work.Title)}{end}”")
            : new Html($"“{Isolated(work.Title)}” [{HtmlText.Escape(work.TitleEnglish)}]{stop}");
    }

    private static Html Title(CitedWork work, bool isItalic)
    {
        var title = isItalic ? Italic(work.Title).Value : Isolated(work.Title);
        return new Html(work.TitleEnglish.Length == 0 ? title : $"{title} [{HtmlText.Escape(work.TitleEnglish)}]");
    }

    private static Html Italic(string words) => new($"<i>{Isolated(words)}</i>");

    // A title in another script must not pull the punctuation behind it to its own side.
    private static string Isolated(string words) =>
        words.AsSpan().IndexOfAnyInRange('\u0590', '\u08FF') < 0 ? HtmlText.Escape(words) : $"<bdi>{HtmlText.Escape(words)}</bdi>";

    private static Markup Address(Markup markup, CitedWork work, string before, string after)
    {
        var address = work.Doi.Length > 0 ? "https://doi.org/" + work.Doi : work.Url;
        return address.Length == 0 ? markup : markup.Add($"{before}<bdi>{address}</bdi>{after}");
    }

    private static bool IsWhole(CitedWork work) => Whole.Contains(work.Type);

    private static bool IsDescriptive(CitedWork work) => work.Title.StartsWith('[') && work.Title.EndsWith(']');

    private static bool HasOwnPublisher(CitedWork work) => work.Publisher.Length > 0 && work.Publisher != work.ContainerTitle;

    private static string Stop(string words) => words.Length > 0 && words[^1] is '.' or '?' or '!' or '؟' or '…' ? "" : ".";

    private string MlaNames(IReadOnlyList<AuthorName> authors)
    {
        var first = FullName(authors[0], true);
        var all = authors.Count switch
        {
            1 => first,
            2 => $"{first}, {words["cite_and"]} {FullName(authors[1], false)}",
            _ => $"{first}, {words["cite_others"]}",
        };
        return all + Stop(all);
    }

    private static string Names(IReadOnlyList<AuthorName> authors, Func<AuthorName, bool, string> name, string last, int most)
    {
        var names = authors.Take(most).Select((author, index) => name(author, index == 0)).ToList();
        if (names.Count == 1)
            return names[0];
        // Chicago sets a comma after an inverted first name, APA before the sign for "and".
        var joined = string.Join(", ", names.Take(names.Count - 1));
        return (last[0] == ',' ? joined : joined + ",") + last + names[^1];
    }

    private static string FullName(AuthorName author, bool isFirst) =>
        author.Literal.Length > 0 ? author.Literal
        : author.Given.Length == 0 ? author.Family
        : isFirst ? $"{author.Family}, {author.Given}{(author.Suffix.Length > 0 ? ", " + author.Suffix : "")}"
        : author.Display;

    private static string ApaName(AuthorName author, bool isFirst)
    {
        _ = isFirst;
        if (author.Literal.Length > 0 || author.Given.Length == 0)
            return author.Literal.Length > 0 ? author.Literal : author.Family;
        var initials = author
            .Given.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(name =>
                name.Contains('-', StringComparison.Ordinal)
                    ? string.Join('-', name.Split('-', StringSplitOptions.RemoveEmptyEntries).Select(part => FirstLetter(part) + "."))
                    : FirstLetter(name) + "."
            );
        return $"{author.Family}, {string.Join(' ', initials)}{(author.Suffix.Length > 0 ? ", " + author.Suffix : "")}";
    }

    private static string FirstLetter(string name) => StringInfo.GetNextTextElement(name);

    private enum Style
    {
        Apa,
        Chicago,
        Mla,
    }

    private string Date(EdtfDate date, Style style)
    {
        var text =
            date.IsInterval && date.Start != date.End ? $"{Point(date.Start, style)}–{Point(date.End, style)}" : Point(date.Start, style);
        return date.IsQualified ? words.Fill("cite_about", "date", text) : text;
    }

    private string Point(EdtfPoint point, Style style)
    {
        var year = point.Precision switch
        {
            EdtfPrecision.Unknown or EdtfPrecision.Open => "",
            EdtfPrecision.Decade when point.Year > 0 => words.Fill("date_decade", "year", Number(point.Year)),
            EdtfPrecision.Decade => $"{dates.Year(point.Year)}–{dates.Year(point.Year + 9)}",
            EdtfPrecision.Century => $"{dates.Year(point.Year)}–{dates.Year(point.Year + 99)}",
            _ => dates.Year(point.Year),
        };
        if (point.Precision < EdtfPrecision.Season)
            return year;
        var month =
            point.Precision == EdtfPrecision.Season ? words["season_" + Number(point.Month)]
            : style == Style.Mla && shortMonths.Length == 12 ? shortMonths[point.Month - 1]
            : words["month_" + Number(point.Month)];
        var day = Number(point.Day);
        return (style, point.Precision == EdtfPrecision.Day) switch
        {
            (Style.Apa, true) => $"{year}, {month} {day}",
            (Style.Apa, false) => $"{year}, {month}",
            (Style.Chicago, true) => $"{month} {day}, {year}",
            (Style.Mla, true) => $"{day} {month} {year}",
            _ => $"{month} {year}",
        };
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
