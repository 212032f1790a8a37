using System.Globalization;
using AstanaSite.Content.Dates;
using AstanaSite.Rendering.Themes;

namespace AstanaSite.Rendering.Citing;

/// <summary>Dates as the styles print them; a range names what its ends share only once.</summary>
/// <param name="words">The interface words.</param>
internal sealed class CitedDates(Words words)
{
    private readonly DateWords dates = new(words);
    private readonly string[] shortMonths = words["cite_months_short"].Split('|');

    /// <summary>APA: <c>2016, April 14–27</c>.</summary>
    public string Apa(EdtfDate date, EdtfPrecision most)
    {
        var (start, end) = Ends(date, most);
        var years = start.Year == end.Year || !IsRange(date) ? Year(start) : $"{Year(start)}–{Year(end)}";
        var text =
            !AreAlike(start, end) ? $"{ApaPoint(start)}–{ApaPoint(end)}"
            : start.Precision < EdtfPrecision.Season ? Years(start, end)
            : start == end ? ApaPoint(start)
            : start.Precision == EdtfPrecision.Day && (start.Year, start.Month) == (end.Year, end.Month)
                ? $"{years}, {MonthDays(start, end)}"
            : $"{years}, {MonthDay(start)}–{MonthDay(end)}";
        return date.IsQualified ? words.Fill("cite_about", "date", text) : text;
    }

    /// <summary>Chicago: <c>April 14–27, 2016</c>; a date that is not certain in brackets.</summary>
    public string Chicago(EdtfDate date, EdtfPrecision most)
    {
        var (start, end) = Ends(date, most);
        var text =
            !AreAlike(start, end) || (start.Year != end.Year && start.Precision >= EdtfPrecision.Season)
                ? $"{ChicagoPoint(start)}–{ChicagoPoint(end)}"
            : start.Precision < EdtfPrecision.Season ? Years(start, end)
            : start == end ? ChicagoPoint(start)
            : start.Precision == EdtfPrecision.Day && start.Month == end.Month ? $"{MonthDays(start, end)}, {Year(start)}"
            : start.Precision == EdtfPrecision.Day ? $"{MonthDay(start)}–{MonthDay(end)}, {Year(start)}"
            : $"{MonthDay(start)}–{ChicagoPoint(end)}";
        return date.IsQualified ? words.Fill("cite_guessed", "date", text) : text;
    }

    /// <summary>MLA: <c>14–27 Apr. 2016</c>.</summary>
    public string Mla(EdtfDate date, EdtfPrecision most)
    {
        var (start, end) = Ends(date, most);
        var text =
            !AreAlike(start, end) || (start.Year != end.Year && start.Precision >= EdtfPrecision.Season)
                ? $"{MlaPoint(start)}–{MlaPoint(end)}"
            : start.Precision < EdtfPrecision.Season ? Years(start, end)
            : start == end ? MlaPoint(start)
            : start.Precision == EdtfPrecision.Day && start.Month == end.Month ? $"{Number(start.Day)}–{MlaPoint(end)}"
            : start.Precision == EdtfPrecision.Day ? $"{Number(start.Day)} {ShortMonth(start)}–{MlaPoint(end)}"
            : $"{ShortMonth(start)}–{MlaPoint(end)}";
        return !date.IsQualified ? text
            : most == EdtfPrecision.Day ? CitedNames.Capitalised(words.Fill("cite_circa", "date", text))
            : words.Fill("cite_guessed", "date", text);
    }

    private static (EdtfPoint Start, EdtfPoint End) Ends(EdtfDate date, EdtfPrecision most) =>
        (Reduced(date.Start, most), Reduced(date.End, most));

    private static EdtfPoint Reduced(EdtfPoint point, EdtfPrecision most) =>
        point with
        {
            Precision = point.Precision < most ? point.Precision : most,
            Month = most == EdtfPrecision.Year ? 0 : point.Month,
            Day = most == EdtfPrecision.Day ? point.Day : 0,
            IsUncertain = false,
            IsApproximate = false,
        };

    private static bool AreAlike(EdtfPoint start, EdtfPoint end) => start.Precision == end.Precision;

    private static bool IsRange(EdtfDate date) => date.IsInterval && date.Start != date.End;

    private string Years(EdtfPoint start, EdtfPoint end) => start == end ? Year(start) : $"{Year(start)}–{Year(end)}";

    private string Year(EdtfPoint point) =>
        point.Precision switch
        {
            EdtfPrecision.Unknown or EdtfPrecision.Open => "",
            EdtfPrecision.Decade when point.Year > 0 => words.Fill("date_decade", "year", Number(point.Year)),
            EdtfPrecision.Decade => $"{dates.Year(point.Year)}–{dates.Year(point.Year + 9)}",
            EdtfPrecision.Century => $"{dates.Year(point.Year)}–{dates.Year(point.Year + 99)}",
            _ => dates.Year(point.Year),
        };

    private string ApaPoint(EdtfPoint point) => point.Precision < EdtfPrecision.Season ? Year(point) : $"{Year(point)}, {MonthDay(point)}";

    private string ChicagoPoint(EdtfPoint point) =>
        point.Precision switch
        {
            < EdtfPrecision.Season => Year(point),
            EdtfPrecision.Day => $"{MonthDay(point)}, {Year(point)}",
            _ => $"{MonthDay(point)} {Year(point)}",
        };

    private string MlaPoint(EdtfPoint point) =>
        point.Precision switch
        {
            < EdtfPrecision.Season => Year(point),
            EdtfPrecision.Day => $"{Number(point.Day)} {ShortMonth(point)} {Year(point)}",
            _ => $"{ShortMonth(point)} {Year(point)}",
        };

    private string MonthDay(EdtfPoint point) =>
        point.Precision == EdtfPrecision.Day ? dates.Say("cite_month_day", 1, point)
        : point.Month > 12 ? Season(point)
        : WordForm.Of(words["month_" + Number(point.Month)], 1);

    private string MonthDays(EdtfPoint start, EdtfPoint end) => dates.Say("cite_month_days", 1, start, end);

    private string ShortMonth(EdtfPoint point) =>
        point.Month > 12 ? Season(point)
        : shortMonths.Length == 12 ? shortMonths[point.Month - 1]
        : WordForm.Of(words["month_" + Number(point.Month)], 1);

    private string Season(EdtfPoint point) => CitedNames.Capitalised(WordForm.Of(words["season_" + Number(point.Month)], 1));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
