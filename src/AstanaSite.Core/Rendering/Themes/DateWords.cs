using System.Globalization;
using AstanaSite.Content.Dates;
using AstanaSite.Rendering.Formats;

namespace AstanaSite.Rendering.Themes;

/// <summary>Says dates in the words of a language, as exactly as they are known and no more.</summary>
/// <param name="words">The interface words, with months and patterns among them.</param>
internal sealed class DateWords(Words words)
{
    /// <summary>The date in words; empty if there is none.</summary>
    public string Of(EdtfDate? date)
    {
        if (date is null)
            return "";
        // From a day to the same day is that day.
        if (!date.IsInterval || date.Start == date.End)
            return Point(date.Start);
        return (IsBound(date.Start), IsBound(date.End)) switch
        {
            (true, true) => Span(date.Start, date.End),
            (true, false) => words.Fill(
                date.End.Precision == EdtfPrecision.Open ? "date_open_end" : "date_unknown_end",
                "date",
                Point(date.Start)
            ),
            (false, true) => words.Fill(
                date.Start.Precision == EdtfPrecision.Open ? "date_open_start" : "date_unknown_start",
                "date",
                Point(date.End)
            ),
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
            return to is null ? "" : words.Fill("until", "date", Of(to));
        if (to is null)
            return words.Fill("since", "date", Of(from));
        if (from.Text == to.Text)
            return Of(from);
        return !from.IsInterval && !to.IsInterval && IsBound(from.Start) && IsBound(to.Start)
            ? Span(from.Start, to.Start)
            : words.Fill("date_range", ("from", Of(from)), ("to", Of(to)));
    }

    /// <summary>The first three letters or the whole of a month's name and its year, for axes.</summary>
    public string Axis(int month, int year)
    {
        var name = words[MonthKey(month)];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{(words.Language.StartsWith("ar", StringComparison.Ordinal) || name.Length <= 4 ? name : name[..3])} {Year(year)}"
        );
    }

    private string Span(EdtfPoint from, EdtfPoint to)
    {
        var isPlain = !IsQualified(from) && !IsQualified(to);
        if (isPlain && from.Year == to.Year && from.Precision == EdtfPrecision.Day && to.Precision == EdtfPrecision.Day)
        {
            return from.Month == to.Month
                ? words.Fill(
                    "date_days",
                    ("from", Number(from.Day)),
                    ("to", Number(to.Day)),
                    ("month", Month(from)),
                    ("year", Year(from.Year))
                )
                : words.Fill(
                    "date_days_months",
                    ("from", Number(from.Day)),
                    ("month", Month(from)),
                    ("to", Number(to.Day)),
                    ("month_to", Month(to)),
                    ("year", Year(from.Year))
                );
        }

        if (isPlain && from.Year == to.Year && from.Precision == EdtfPrecision.Month && to.Precision == EdtfPrecision.Month)
            return words.Fill("date_months", ("month", Month(from)), ("month_to", Month(to)), ("year", Year(from.Year)));
        return words.Fill("date_range", ("from", Point(from)), ("to", Point(to)));
    }

    private string Point(EdtfPoint point)
    {
        var plain = point.Precision switch
        {
            EdtfPrecision.Day => words.Fill("date_day", ("day", Number(point.Day)), ("month", Month(point)), ("year", Year(point.Year))),
            EdtfPrecision.Month => words.Fill("date_month", ("month", Month(point)), ("year", Year(point.Year))),
            EdtfPrecision.Season => words.Fill(
                "date_season",
                ("season", words["season_" + Number(point.Month)]),
                ("year", Year(point.Year))
            ),
            EdtfPrecision.Year => Year(point.Year),
            EdtfPrecision.Decade when point.Year > 0 => words.Fill("date_decade", "year", Number(point.Year)),
            EdtfPrecision.Decade => words.Fill("date_range", ("from", Year(point.Year)), ("to", Year(point.Year + 9))),
            EdtfPrecision.Century => words.Fill("date_range", ("from", Year(point.Year)), ("to", Year(point.Year + 99))),
            _ => words["date_unknown"],
        };
        return (point.IsApproximate, point.IsUncertain) switch
        {
            (true, true) => words.Fill("date_about_uncertain", "date", plain),
            (true, false) => words.Fill("date_about", "date", plain),
            (false, true) => words.Fill("date_uncertain", "date", plain),
            _ => plain,
        };
    }

    /// <summary>A year as people count: before the year 1 comes the year 1 before it.</summary>
    public string Year(int year) => year > 0 ? Number(year) : words.Fill("date_before_christ", "year", Number(1 - year));

    private string Month(EdtfPoint point) => words[MonthKey(point.Month)];

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
