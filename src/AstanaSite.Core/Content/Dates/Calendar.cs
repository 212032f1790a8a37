using System.Globalization;

namespace AstanaSite.Content.Dates;

/// <summary>The proleptic Gregorian calendar, also for years that <see cref="DateOnly"/> does not have.</summary>
internal static class Calendar
{
    /// <summary>Whether a year has 366 days.</summary>
    public static bool IsLeap(int year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

    /// <summary>The number of days of a month (1 to 12).</summary>
    public static int DaysInMonth(int year, int month) =>
        month switch
        {
            2 => IsLeap(year) ? 29 : 28,
            4 or 6 or 9 or 11 => 30,
            _ => 31,
        };

    /// <summary>The number of a day, counted from 0000-01-01.</summary>
    public static long DayNumber(int year, int month, int day)
    {
        long before = year;
        var leapDays = Floor(before + 3, 4) - Floor(before + 99, 100) + Floor(before + 399, 400);
        var days = before * 365 + leapDays + day - 1;
        for (var m = 1; m < month; m++)
            days += DaysInMonth(year, m);
        return days;
    }

    /// <summary>
    /// A day as ISO 8601 writes it (<c>2015-05-25</c>); empty for a number outside the years 1 to 9999, such as that of an open end.
    /// </summary>
    /// <param name="number">The day, counted from 0000-01-01.</param>
    public static string IsoDay(long number)
    {
        const int DaysOfYearNought = 366;
        var day = number - DaysOfYearNought;
        return number < DaysOfYearNought || day > DateOnly.MaxValue.DayNumber
            ? ""
            : DateOnly.FromDayNumber((int)day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private static long Floor(long value, long by) => (value >= 0 ? value : value - by + 1) / by;
}
