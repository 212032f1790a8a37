using System.Globalization;
using System.Text;
using AstanaSite.Content.Dates;
using AstanaSite.Rendering.Formats;

namespace AstanaSite.Rendering.Themes;

/// <summary>Says dates in the words of a language, as exactly as they are known and no more.</summary>
/// <param name="words">The interface words, with months and patterns among them.</param>
internal sealed class DateWords(Words words)
{
    private readonly string[] shortMonths = words["months_short"].Split('|');

    /// <summary>The date in words; empty if there is none.</summary>
    public string Of(EdtfDate? date) => Of(date, 1);

    private string Of(EdtfDate? date, int form)
    {
        if (date is null)
            return "";
        // From a day to the same day is that day.
        if (!date.IsInterval || date.Start == date.End)
            return Point(date.Start, form);
        return (IsBound(date.Start), IsBound(date.End)) switch
        {
            (true, true) => Span(date.Start, date.End, form),
            (true, false) => Say(date.End.Precision == EdtfPrecision.Open ? "date_open_end" : "date_unknown_end", form, date.Start),
            (false, true) => Say(date.Start.Precision == EdtfPrecision.Open ? "date_open_start" : "date_unknown_start", form, date.End),
            _ => words["date_unknown"],
        };
    }

    /// <summary>The date in words as an element that machines read too, where HTML has a form for it.</summary>
    public Html Tag(EdtfDate? date)
    {
        if (date is null)
            return Html.Empty;
        var text = Of(date);
        return Machine(date) is { } machine
            ? new Html($"<time datetime=\"{machine}\">{HtmlText.Escape(text)}</time>")
            : new Html($"<span>{HtmlText.Escape(text)}</span>");
    }

    /// <summary>A period between two dates of which each may be missing; empty if both are.</summary>
    public string Period(EdtfDate? from, EdtfDate? to)
    {
        if (from is null)
            return to is null ? "" : Bound("until", to);
        if (to is null)
            return Bound("since", from);
        if (from.Text == to.Text)
            return Of(from);
        return !from.IsInterval && !to.IsInterval && IsBound(from.Start) && IsBound(to.Start)
            ? Span(from.Start, to.Start, 1)
            : words.Fill("date_range", ("from", Of(from)), ("to", Of(to)));
    }

    /// <summary>The short name of a month and its year, for axes.</summary>
    public string Axis(int month, int year)
    {
        if (shortMonths.Length != 12)
            return $"{WordForm.Of(words[MonthKey(month)], 1)} {Year(year)}";
        return $"{shortMonths[month - 1]} {Year(year)}";
    }

    private string Bound(string key, EdtfDate date)
    {
        var pattern = words[key];
        foreach (var (start, length, _, form) in WordForm.Places(pattern))
            return string.Concat(pattern.AsSpan(0, start), Of(date, form), pattern.AsSpan(start + length));
        return pattern;
    }

    private string Span(EdtfPoint from, EdtfPoint to, int form)
    {
        var isPlain = !IsQualified(from) && !IsQualified(to) && from.Year == to.Year && from.Precision == to.Precision;
        var key = (isPlain, from.Precision) switch
        {
            (true, EdtfPrecision.Day) => from.Month == to.Month ? "date_days" : "date_days_months",
            (true, EdtfPrecision.Month) => "date_months",
            _ => "date_range",
        };
        return Say(key, form, from, to);
    }

    private string Point(EdtfPoint point, int form) =>
        (point.IsApproximate, point.IsUncertain) switch
        {
            (true, true) => Say("date_about_uncertain", form, Plain(point)),
            (true, false) => Say("date_about", form, Plain(point)),
            (false, true) => Say("date_uncertain", form, Plain(point)),
            _ => point.Precision switch
            {
                EdtfPrecision.Day => Say("date_day", form, point),
                EdtfPrecision.Month => Say("date_month", form, point),
                EdtfPrecision.Season => Say("date_season", form, point),
                EdtfPrecision.Year => Say("date_year", form, point),
                EdtfPrecision.Decade when point.Year > 0 => Say("date_decade", form, point),
                EdtfPrecision.Decade => Years(point.Year, 10),
                EdtfPrecision.Century => Years(point.Year, 100),
                _ => words["date_unknown"],
            },
        };

    private string Years(int first, int count) => words.Fill("date_range", ("from", Year(first)), ("to", Year(first + count - 1)));

    /// <summary>A pattern of the language with the parts of one or two dates, each in the form that the pattern asks for.</summary>
    internal string Say(string key, int form, EdtfPoint from, EdtfPoint to = default)
    {
        var pattern = WordForm.Of(words[key], form);
        var text = new StringBuilder(48);
        var end = 0;
        foreach (var (start, length, name, asked) in WordForm.Places(pattern))
        {
            text.Append(pattern, end, start - end);
            end = start + length;
            switch (name)
            {
                case "day":
                    text.Append(Day(from));
                    break;
                case "day_to":
                    text.Append(Day(to));
                    break;
                case "month":
                    text.Append(WordForm.Of(words[MonthKey(from.Month)], asked));
                    break;
                case "month_to":
                    text.Append(WordForm.Of(words[MonthKey(to.Month)], asked));
                    break;
                case "season":
                    text.Append(WordForm.Of(words["season_" + Number(from.Month)], asked));
                    break;
                case "year":
                    // A decade is named by its first year; those before Christ are told as a range.
                    text.Append(Year(from.Year));
                    break;
                case "date" or "from":
                    text.Append(Point(from, asked));
                    break;
                case "to":
                    text.Append(Point(to, asked));
                    break;
                default:
                    text.Append(pattern, start, length);
                    break;
            }
        }

        return text.Append(pattern, end, pattern.Length - end).ToString();
    }

    /// <summary>A year as people count: before the year 1 comes the year 1 before it.</summary>
    public string Year(int year) => year > 0 ? Number(year) : words.Fill("date_before_christ", "year", Number(1 - year));

    // Some languages have another word for the first of a month.
    private string Day(EdtfPoint point) => point.Day == 1 ? words["day_1"] : Number(point.Day);

    private static EdtfPoint Plain(EdtfPoint point) => point with { IsApproximate = false, IsUncertain = false };

    /// <summary>The name of a month (1 to 12) by itself.</summary>
    public string Month(int month) => WordForm.Of(words[MonthKey(month)], 1);

    private static string MonthKey(int month) => "month_" + Number(month);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static bool IsBound(EdtfPoint point) => point.Precision is not (EdtfPrecision.Open or EdtfPrecision.Unknown);

    private static bool IsQualified(EdtfPoint point) => point.IsApproximate || point.IsUncertain;

    private static string? Machine(EdtfDate date)
    {
        var point = date.Start;
        if ((date.IsInterval && date.Start != date.End) || IsQualified(point) || point.Year is < 1 or > 9999)
            return null;
        return point.Precision switch
        {
            EdtfPrecision.Day => string.Create(CultureInfo.InvariantCulture, $"{point.Year:0000}-{point.Month:00}-{point.Day:00}"),
            EdtfPrecision.Month => string.Create(CultureInfo.InvariantCulture, $"{point.Year:0000}-{point.Month:00}"),
            EdtfPrecision.Year => string.Create(CultureInfo.InvariantCulture, $"{point.Year:0000}"),
            _ => null,
        };
    }
}
