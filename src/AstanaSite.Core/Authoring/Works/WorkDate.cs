using System.Globalization;
using AstanaSite.Content.Dates;

namespace AstanaSite.Authoring.Works;

/// <summary>Dates as programs for references hold them, in EDTF.</summary>
internal static class WorkDate
{
    /// <summary>A date in EDTF, or in words that can mean one date only; none if it is neither.</summary>
    /// <param name="text">The date.</param>
    /// <param name="language">The language of the work (BCP 47), or empty.</param>
    public static string? Of(string text, string language = "")
    {
        var trimmed = text.Trim();
        if (EdtfParser.TryParse(trimmed, out var date, out _) && !EdtfParser.IsReversed(date!))
            return trimmed;
        // The time of day of a web page's reading is not kept.
        var time = trimmed.IndexOf('T', StringComparison.Ordinal);
        if (time == 10 && EdtfParser.TryParse(trimmed[..time], out _, out _))
            return trimmed[..time];
        return EdtfGuess.Of(trimmed) ?? MonthWords.Whole(trimmed, language) ?? Years(trimmed);
    }

    /// <summary>The date of a year, perhaps a month, perhaps a day.</summary>
    public static string Write(IReadOnlyList<int> numbers)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{(numbers[0] < 0 ? "-" : "")}{Math.Abs((long)numbers[0]):0000}");
        for (var i = 1; i < numbers.Count; i++)
            text += string.Create(CultureInfo.InvariantCulture, $"-{numbers[i]:00}");
        return text;
    }

    // "2015--2016" and "2015–2016".
    private static string? Years(string text)
    {
        var parts = text.Split(['-', '–', '—'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts is not [{ Length: 4 } from, { Length: 4 } to] || !(from + to).All(char.IsAsciiDigit))
            return null;
        var years = $"{from}/{to}";
        return EdtfParser.TryParse(years, out var date, out _) && !EdtfParser.IsReversed(date!) ? years : null;
    }
}
