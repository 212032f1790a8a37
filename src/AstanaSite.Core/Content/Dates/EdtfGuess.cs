using System.Globalization;
using System.Text.RegularExpressions;

namespace AstanaSite.Content.Dates;

/// <summary>
/// Guesses which date somebody meant who wrote it in another form than EDTF. Only for hints: nothing is ever read this way.
/// </summary>
internal static partial class EdtfGuess
{
    private const int Longest = 64;

    private static readonly string[] Months =
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];

    /// <summary>
    /// The EDTF expression for a date in words or with other marks between its numbers, or none where it could mean two things.
    /// </summary>
    public static string? Of(string text)
    {
        if (text.Length > Longest)
            return null;
        text = text.Trim(' ', '"', '\'', '“', '”', '„', '‘', '’', '«', '»');
        var guess = Whole(text);
        return guess is not null && EdtfParser.TryParse(guess, out var date, out _) && !EdtfParser.IsReversed(date!) ? guess : null;
    }

    /// <summary>Whether a text is a day of three numbers of which the first two could both be the month: <c>05/06/2015</c>.</summary>
    public static bool IsAmbiguous(string text) =>
        text.Length <= Longest
        && Slashes().Match(text.Trim()) is { Success: true } match
        && Number(match, "a") <= 12
        && Number(match, "b") <= 12;

    private static string? Whole(string text)
    {
        if (
            DaysOfMonth().Match(text) is { Success: true } days
            && Point($"{days.Groups["d"].Value} {days.Groups["rest"].Value}") is { } first
            && Point($"{days.Groups["e"].Value} {days.Groups["rest"].Value}") is { } last
        )
            return $"{first}/{last}";
        if (MonthDays().Match(text) is { Success: true } turned)
            return Whole($"{turned.Groups["d"].Value}-{turned.Groups["e"].Value} {turned.Groups["m"].Value} {turned.Groups["y"].Value}");
        if (
            FromTo().Match(text) is { Success: true } both
            && Point(both.Groups["from"].Value) is { } from
            && Point(both.Groups["to"].Value) is { } to
        )
            return $"{from}/{to}";
        if (WithWord().Match(text) is not { Success: true } worded)
            return Point(text);
        if (Point(worded.Groups["date"].Value) is not { } point)
            return null;
        return worded.Groups["word"].Value.ToLowerInvariant() switch
        {
            "since" or "from" => point + "/..",
            "until" or "till" or "before" => "../" + point,
            _ => point + "~",
        };
    }

    /// <summary>One date.</summary>
    private static string? Point(string text)
    {
        text = text.Trim();
        if (EdtfParser.TryParse(text, out _, out _) && !text.Contains('/', StringComparison.Ordinal))
            return text;
        if (Slashes().Match(text) is { Success: true } slashes)
            return OfSlashes(slashes);
        var match = First(text, YearFirst(), DayFirst(), DayMonthWord(), MonthWordDay(), MonthWord());
        if (match is null)
            return null;
        var month = Month(match.Groups["m"].Value);
        if (month == 0)
            return null;
        var guess = string.Create(CultureInfo.InvariantCulture, $"{match.Groups["y"].Value}-{month:00}");
        if (match.Groups["d"] is { Success: true, Value: var day })
            guess += "-" + day.PadLeft(2, '0');
        return EdtfParser.TryParse(guess, out _, out _) ? guess : null;
    }

    // With slashes the day or the month may come first: only a number above 12 tells.
    private static string? OfSlashes(Match match)
    {
        var (a, b) = (Number(match, "a"), Number(match, "b"));
        if (a <= 12 == b <= 12)
            return null;
        return string.Create(CultureInfo.InvariantCulture, $"{match.Groups["y"].Value}-{Math.Min(a, b):00}-{Math.Max(a, b):00}");
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private static Match? First(string text, params ReadOnlySpan<Regex> forms)
    {
        foreach (var form in forms)
            if (form.Match(text) is { Success: true } match)
                return match;
        return null;
    }

    private static int Month(string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;
        if (text.Length < 3)
            return 0;
        return Array.FindIndex(Months, month => month.StartsWith(text.ToLowerInvariant(), StringComparison.Ordinal)) + 1;
    }

    [GeneratedRegex(@"^(?<y>[0-9]{4})[-./ ](?<m>[0-9]{1,2})(?:[-./ ](?<d>[0-9]{1,2}))?$")]
    private static partial Regex YearFirst();

    // With dots or hyphens the day comes first.
    [GeneratedRegex(@"^(?<d>[0-9]{1,2})[-.](?<m>[0-9]{1,2})[-.](?<y>[0-9]{4})$")]
    private static partial Regex DayFirst();

    [GeneratedRegex(@"^(?<a>[0-9]{1,2})/(?<b>[0-9]{1,2})/(?<y>[0-9]{4})$")]
    private static partial Regex Slashes();

    [GeneratedRegex(@"^(?<d>[0-9]{1,2})(?:st|nd|rd|th)? (?:of )?(?<m>[A-Za-z]+)\.?,? (?<y>[0-9]{4})$")]
    private static partial Regex DayMonthWord();

    [GeneratedRegex(@"^(?<m>[A-Za-z]+)\.? (?<d>[0-9]{1,2})(?:st|nd|rd|th)?,? (?<y>[0-9]{4})$")]
    private static partial Regex MonthWordDay();

    [GeneratedRegex(@"^(?<m>[A-Za-z]+)\.?,? (?<y>[0-9]{4})$")]
    private static partial Regex MonthWord();

    // "25-27 May 2015": the month and year stand once.
    [GeneratedRegex(@"^(?<d>[0-9]{1,2}) ?(?:-|–|—|to|and) ?(?<e>[0-9]{1,2}) (?<rest>[A-Za-z]+\.?,? [0-9]{4})$")]
    private static partial Regex DaysOfMonth();

    // "May 25-27, 2015".
    [GeneratedRegex(@"^(?<m>[A-Za-z]+)\.? (?<d>[0-9]{1,2}) ?(?:-|–|—|to|and) ?(?<e>[0-9]{1,2}),? (?<y>[0-9]{4})$")]
    private static partial Regex MonthDays();

    [GeneratedRegex(@"^(?:from )?(?<from>[^/]+?)(?: (?:-|–|—|to|until) | ?[–—] ?)(?<to>[^/]+)$")]
    private static partial Regex FromTo();

    [GeneratedRegex(
        @"^(?<word>about|around|circa|approximately|ca?\.|since|from|until|till|before) ?(?<date>.+)$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex WithWord();
}
