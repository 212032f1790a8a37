using System.Globalization;

namespace AstanaSite.Content.Dates;

/// <summary>Parses EDTF levels 0 and 1. Never throws; what is wrong comes back in words.</summary>
internal static class EdtfParser
{
    private const int LongestExpression = 64;

    /// <summary>Parses an expression.</summary>
    /// <param name="text">The expression, without space around it.</param>
    /// <param name="date">The date.</param>
    /// <param name="problem">What is wrong, in words that finish the sentence "… is not a date:".</param>
    /// <returns>Whether the expression is a date.</returns>
    public static bool TryParse(string text, out EdtfDate? date, out string problem)
    {
        date = null;
        problem = "";
        if (text.Length is 0 or > LongestExpression)
        {
            problem = text.Length == 0 ? "it is empty" : "it is too long";
            return false;
        }

        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
        {
            if (!TryPoint(text, out var point, ref problem))
                return false;
            date = new EdtfDate(text, point, point, false);
            return true;
        }

        if (text.IndexOf('/', slash + 1) >= 0)
        {
            problem = "an interval has one '/'";
            return false;
        }

        if (!TryEnd(text.AsSpan(0, slash), out var start, ref problem) || !TryEnd(text.AsSpan(slash + 1), out var end, ref problem))
            return false;
        if (start.Earliest == long.MinValue && end.Latest == long.MaxValue)
        {
            problem = "an interval needs at least one known end";
            return false;
        }

        date = new EdtfDate(text, start, end, true);
        return true;
    }

    /// <summary>Whether an interval ends before it begins.</summary>
    public static bool IsReversed(EdtfDate date) => date.IsInterval && date.Latest < date.Earliest;

    private static bool TryEnd(ReadOnlySpan<char> text, out EdtfPoint point, ref string problem)
    {
        if (text.IsEmpty || text is "..")
        {
            point = new EdtfPoint(text.IsEmpty ? EdtfPrecision.Unknown : EdtfPrecision.Open, 0, 0, 0, false, false);
            return true;
        }

        return TryPoint(text, out point, ref problem);
    }

    private static bool TryPoint(ReadOnlySpan<char> text, out EdtfPoint point, ref string problem)
    {
        point = default;
        var qualifier = text[^1];
        var isUncertain = qualifier is '?' or '%';
        var isApproximate = qualifier is '~' or '%';
        if (isUncertain || isApproximate)
            text = text[..^1];
        if (!TryCutTime(ref text, ref problem))
            return false;
        if (text.Length > 1 && text[0] == 'Y')
            return TryLongYear(text, isUncertain, isApproximate, out point, ref problem);

        var isNegative = !text.IsEmpty && text[0] == '-';
        if (isNegative)
            text = text[1..];
        if (!HasShape(text))
        {
            problem = "it should look like 2015-05-25, 2015-05 or 2015";
            return false;
        }

        var yearDigits = text[..4];
        var open = yearDigits.Length - yearDigits.TrimEnd('X').Length;
        if (open > 2 || yearDigits[..^open].Contains('X') || (open > 0 && text.Length > 4))
        {
            problem = "'X' can stand for the last one or two digits of a year without month, or for a whole month or day";
            return false;
        }

        var year = 0;
        foreach (var digit in yearDigits)
            year = year * 10 + (digit == 'X' ? 0 : digit - '0');
        if (isNegative && year == 0)
        {
            problem = "there is no year -0000";
            return false;
        }

        // The first year of "-198X" is -1989.
        if (isNegative)
            year =
                -year
                - (
                    open == 2 ? 99
                    : open == 1 ? 9
                    : 0
                );
        var precision = open switch
        {
            2 => EdtfPrecision.Century,
            1 => EdtfPrecision.Decade,
            _ => EdtfPrecision.Year,
        };
        int month = 0,
            day = 0;
        if (text.Length >= 7 && !TryMonth(text, ref precision, out month, ref problem))
            return false;
        if (text.Length == 10 && !TryDay(text, year, month, ref precision, out day, ref problem))
            return false;
        point = new EdtfPoint(precision, year, month, day, isUncertain, isApproximate);
        return true;
    }

    private static bool TryMonth(ReadOnlySpan<char> text, ref EdtfPrecision precision, out int month, ref string problem)
    {
        month = 0;
        if (text[5] == 'X' && text[6] == 'X')
            return true;
        if (text[5] == 'X' || text[6] == 'X')
        {
            problem = "an unknown month is 'XX'";
            return false;
        }

        month = (text[5] - '0') * 10 + text[6] - '0';
        if (month is >= 21 and <= 24 && text.Length == 7)
        {
            precision = EdtfPrecision.Season;
            return true;
        }

        if (month is < 1 or > 12)
        {
            problem = string.Create(CultureInfo.InvariantCulture, $"there is no month {month:00}");
            return false;
        }

        precision = EdtfPrecision.Month;
        return true;
    }

    private static bool TryDay(ReadOnlySpan<char> text, int year, int month, ref EdtfPrecision precision, out int day, ref string problem)
    {
        day = 0;
        if (text[8] == 'X' && text[9] == 'X')
            return true;
        if (text[8] == 'X' || text[9] == 'X' || month == 0)
        {
            problem = month == 0 ? "a day needs its month" : "an unknown day is 'XX'";
            return false;
        }

        day = (text[8] - '0') * 10 + text[9] - '0';
        if (day < 1 || day > Calendar.DaysInMonth(year, month))
        {
            problem = string.Create(CultureInfo.InvariantCulture, $"{text[..7]} has no day {day:00}");
            return false;
        }

        precision = EdtfPrecision.Day;
        return true;
    }

    /// <summary>Takes a time off a date; the archive orders and shows days.</summary>
    private static bool TryCutTime(ref ReadOnlySpan<char> text, ref string problem)
    {
        var at = text.IndexOf('T');
        if (at < 0)
            return true;
        var time = text[(at + 1)..];
        var isTime = at == 10 && text[9] != 'X' && time.Length >= 8 && IsClock(time[..8]) && IsZone(time[8..]);
        if (!isTime)
            problem = "a time looks like 2015-05-25T10:00:00Z";
        text = text[..at];
        return isTime;
    }

    // The end of a day may be written as 24:00:00.
    private static bool IsClock(ReadOnlySpan<char> time) =>
        time is "24:00:00" || (Two(time, 0, 23) && time[2] == ':' && Two(time, 3, 59) && time[5] == ':' && Two(time, 6, 59));

    private static bool IsZone(ReadOnlySpan<char> zone) =>
        zone.IsEmpty
        || zone is "Z"
        || (
            zone[0] is '+' or '-'
            && ((zone.Length == 3 && Two(zone, 1, 14)) || (zone.Length == 6 && Two(zone, 1, 14) && zone[3] == ':' && Two(zone, 4, 59)))
        );

    private static bool Two(ReadOnlySpan<char> text, int at, int most) =>
        text.Length >= at + 2
        && char.IsAsciiDigit(text[at])
        && char.IsAsciiDigit(text[at + 1])
        && (text[at] - '0') * 10 + text[at + 1] - '0' <= most;

    private static bool TryLongYear(ReadOnlySpan<char> text, bool isUncertain, bool isApproximate, out EdtfPoint point, ref string problem)
    {
        point = default;
        var digits = text[1..].TrimStart('-');
        if (
            digits.Length is < 5 or > 9
            || text.Length - 1 - digits.Length > 1
            || digits.ContainsAnyExceptInRange('0', '9')
            || digits[0] == '0'
        )
        {
            problem = "a year of more than four digits looks like Y17000";
            return false;
        }

        var year = int.Parse(digits, CultureInfo.InvariantCulture) * (text[1] == '-' ? -1 : 1);
        point = new EdtfPoint(EdtfPrecision.Year, year, 0, 0, isUncertain, isApproximate);
        return true;
    }

    private static bool HasShape(ReadOnlySpan<char> text)
    {
        if (text.Length is not (4 or 7 or 10))
            return false;
        for (var i = 0; i < text.Length; i++)
        {
            var isRight = i is 4 or 7 ? text[i] == '-' : char.IsAsciiDigit(text[i]) || text[i] == 'X';
            if (!isRight)
                return false;
        }

        return true;
    }
}
