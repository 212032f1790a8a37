namespace AstanaSite.Content.Dates;

/// <summary>How exactly a date is known.</summary>
internal enum EdtfPrecision
{
    /// <summary>The end of an interval is not known (an empty end).</summary>
    Unknown,

    /// <summary>The interval has no end (<c>..</c>).</summary>
    Open,

    /// <summary>A hundred years: <c>20XX</c>.</summary>
    Century,

    /// <summary>Ten years: <c>201X</c>.</summary>
    Decade,

    /// <summary>A year: <c>2015</c>, or one in which month or day are left open: <c>2015-XX</c>.</summary>
    Year,

    /// <summary>A season of a year: <c>2015-21</c> spring to <c>2015-24</c> winter.</summary>
    Season,

    /// <summary>A month: <c>2015-05</c> or <c>2015-05-XX</c>.</summary>
    Month,

    /// <summary>A day: <c>2015-05-25</c>, with or without a time.</summary>
    Day,
}

/// <summary>One date of an EDTF expression, as exact as it is known.</summary>
/// <param name="Precision">How exactly it is known.</param>
/// <param name="Year">The astronomical year (0 is 1 BC); the first year of a century or decade.</param>
/// <param name="Month">The month 1 to 12, or the season 21 to 24; 0 where coarser.</param>
/// <param name="Day">The day of the month; 0 where coarser.</param>
/// <param name="IsUncertain">Whether its source is doubted (<c>?</c> or <c>%</c>).</param>
/// <param name="IsApproximate">Whether it is an estimate (<c>~</c> or <c>%</c>).</param>
internal readonly record struct EdtfPoint(EdtfPrecision Precision, int Year, int Month, int Day, bool IsUncertain, bool IsApproximate)
{
    /// <summary>
    /// The first day it can mean, counted from 0000-01-01 of the proleptic Gregorian calendar;
    /// <see cref="long.MinValue"/> if there is none.
    /// </summary>
    public long Earliest =>
        Precision switch
        {
            EdtfPrecision.Unknown or EdtfPrecision.Open => long.MinValue,
            EdtfPrecision.Day => Calendar.DayNumber(Year, Month, Day),
            EdtfPrecision.Month => Calendar.DayNumber(Year, Month, 1),
            EdtfPrecision.Season => Calendar.DayNumber(Year, SeasonStart, 1),
            _ => Calendar.DayNumber(Year, 1, 1),
        };

    /// <summary>The last day it can mean, counted likewise; <see cref="long.MaxValue"/> if there is none.</summary>
    public long Latest =>
        Precision switch
        {
            EdtfPrecision.Unknown or EdtfPrecision.Open => long.MaxValue,
            EdtfPrecision.Day => Earliest,
            EdtfPrecision.Month => Calendar.DayNumber(Year, Month, Calendar.DaysInMonth(Year, Month)),
            EdtfPrecision.Season => Month == 24 ? Calendar.DayNumber(Year + 1, 3, 1) - 1 : Calendar.DayNumber(Year, SeasonStart + 3, 1) - 1,
            EdtfPrecision.Decade => Calendar.DayNumber(Year + 9, 12, 31),
            EdtfPrecision.Century => Calendar.DayNumber(Year + 99, 12, 31),
            _ => Calendar.DayNumber(Year, 12, 31),
        };

    // Spring 21 from March, summer 22 from June, autumn 23 from September, winter 24 from December: EDTF leaves the months open.
    private int SeasonStart => (Month - 20) * 3;
}
