using System.Globalization;
using System.Text.RegularExpressions;

namespace AstanaSite.Content.Dates;

/// <summary>Guesses which date somebody meant who wrote it in another form than EDTF. Only for hints: nothing is ever read this way.</summary>
public static partial class EdtfGuess
{
    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    /// <summary>The EDTF expression for a date in words or with other marks between its numbers, or none where it could mean two things.</summary>
    public static string? Of(string text)
    {
        if (text.Length > 64) return null;
        var match = First(text.Trim(), YearFirst(), DayFirst(), DayMonthWord(), MonthWordDay(), MonthWord());
        if (match is null) return null;
        var month = Month(match.Groups["m"].Value);
        if (month == 0) return null;
        var guess = string.Create(CultureInfo.InvariantCulture, $"{match.Groups["y"].Value}-{month:00}");
        if (match.Groups["d"] is { Success: true, Value: var day }) guess += "-" + day.PadLeft(2, '0');
        return EdtfParser.TryParse(guess, out _, out _) ? guess : null;
    }

    private static Match? First(string text, params ReadOnlySpan<Regex> forms)
    {
        foreach (var form in forms)
            if (form.Match(text) is { Success: true } match) return match;
        return null;
    }

    private static int Month(string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        if (text.Length < 3) return 0;
        return Array.FindIndex(Months, month => month.StartsWith(text.ToLowerInvariant(), StringComparison.Ordinal)) + 1;
    }

    [GeneratedRegex(@"^(?<y>\d{4})[-./ ](?<m>\d{1,2})[-./ ](?<d>\d{1,2})$")]
    private static partial Regex YearFirst();

    // With dots or hyphens the day comes first; with slashes it could also be the month.
    [GeneratedRegex(@"^(?<d>\d{1,2})[-.](?<m>\d{1,2})[-.](?<y>\d{4})$")]
    private static partial Regex DayFirst();

    [GeneratedRegex(@"^(?<d>\d{1,2})(?:st|nd|rd|th)? (?<m>[A-Za-z]+)\.?,? (?<y>\d{4})$")]
    private static partial Regex DayMonthWord();

    [GeneratedRegex(@"^(?<m>[A-Za-z]+)\.? (?<d>\d{1,2})(?:st|nd|rd|th)?,? (?<y>\d{4})$")]
    private static partial Regex MonthWordDay();

    [GeneratedRegex(@"^(?<m>[A-Za-z]+)\.? (?<y>\d{4})$")]
    private static partial Regex MonthWord();
}
