using System.Globalization;
using AstanaSite.Content.Dates;

namespace AstanaSite.Authoring.Works;

/// <summary>Dates as programs for references hold them, in EDTF.</summary>
internal static class WorkDate
{
    /// <summary>A date in EDTF, or in words that can mean one day or month only; none if it is neither.</summary>
    public static string? Of(string text)
    {
        var trimmed = text.Trim();
        if (EdtfParser.TryParse(trimmed, out var date, out _) && !EdtfParser.IsReversed(date!)) return trimmed;
        // The time of day of a web page's reading is not kept.
        var time = trimmed.IndexOf('T', StringComparison.Ordinal);
        if (time == 10 && EdtfParser.TryParse(trimmed[..time], out _, out _)) return trimmed[..time];
        return EdtfGuess.Of(trimmed);
    }

    /// <summary>The date of a year, perhaps a month, perhaps a day.</summary>
    public static string Write(IReadOnlyList<int> numbers)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{(numbers[0] < 0 ? "-" : "")}{Math.Abs((long)numbers[0]):0000}");
        for (var i = 1; i < numbers.Count; i++) text += string.Create(CultureInfo.InvariantCulture, $"-{numbers[i]:00}");
        return text;
    }
}
