using System.Globalization;
using AstanaSite.Content.Dates;
using AstanaSite.Searching.Words;

namespace AstanaSite.Authoring.Works;

/// <summary>
/// What people write beside a year, in any order: months, days, seasons, and ranges of them, in the languages of <see cref="MonthNames"/>.
/// </summary>
internal static class MonthWords
{
    private const int Longest = 64;

    private static readonly HashSet<string> Ranges = new(
        "to and till until through bis und à a au et al y e до по и و إلى الى til tot en ve do i ile".Split(' ').Select(Folding.Fold),
        StringComparer.Ordinal
    );

    private static readonly HashSet<string> Fillers = new(
        "of the de del di da le la den der im vom г года год жылы year st nd rd th er ro 月 日 年 월 일 년".Split(' ').Select(Folding.Fold),
        StringComparer.Ordinal
    );

    private enum Kind
    {
        Number,
        Year,
        Month,
        Season,
        Range,
    }

    /// <summary>The date in EDTF; none if the words mean no date of that year.</summary>
    /// <param name="year">The year, or two of them with a mark between.</param>
    /// <param name="month">The month, or what stands in its place.</param>
    /// <param name="day">The day, or empty.</param>
    /// <param name="language">The language of the work (BCP 47), or empty.</param>
    public static string? Of(string year, string month, string day, string language)
    {
        if (Tokens(year, language) is not { } years || Tokens(month, language) is not { } tokens || Tokens(day, language) is not { } days)
            return null;
        if (days.Count > 0 && tokens is [{ Kind: Kind.Number } number])
            tokens[0] = number with { Kind = Kind.Month };
        tokens.AddRange(days);
        return years switch
        {
            [{ Kind: Kind.Year } one] => Date(tokens, one.Value, one.Value),
            [{ Kind: Kind.Year } one, { Kind: Kind.Range }, { Kind: Kind.Year or Kind.Number } two] => Date(
                tokens,
                one.Value,
                two.Kind == Kind.Year ? two.Value : one.Value / 100 * 100 + two.Value
            ),
            _ => null,
        };
    }

    /// <summary>
    /// The date in EDTF of words that hold the year as well; none if they mean no date, or have no name of a month or season.
    /// </summary>
    public static string? Whole(string words, string language) =>
        Tokens(words, language) is { } tokens
        && tokens.Exists(token => token.Kind is Kind.Month or Kind.Season)
        && tokens.Exists(token => token.Kind == Kind.Year)
            ? Date(tokens, null, null)
            : null;

    private static string? Date(List<Token> tokens, int? firstYear, int? lastYear)
    {
        var range = tokens.FindIndex(token => token.Kind == Kind.Range);
        if (range != tokens.FindLastIndex(token => token.Kind == Kind.Range))
            return null;
        if (range < 0)
            return firstYear == lastYear && Side.Of(tokens, firstYear) is { } only && only.Alone().Text() is { } text
                ? Checked(text)
                : null;
        if (Side.Of(tokens[..range], firstYear) is not { } begin || Side.Of(tokens[(range + 1)..], lastYear) is not { } end)
            return null;
        // In "25-27 May 2015" the month and the year stand once.
        begin = begin with { Year = begin.Year ?? end.Year };
        end = end with { Year = end.Year ?? begin.Year };
        if (begin.Month is null && end.Month is null)
            (begin, end) = (begin.Alone(), end.Alone());
        else if (begin.Month is null || end.Month is null)
        {
            if (begin.Number is null || end.Number is null)
                return null;
            (begin, end) = (begin with { Month = begin.Month ?? end.Month }, end with { Month = end.Month ?? begin.Month });
        }

        return begin.Text() is { } first && end.Text() is { } last ? Checked($"{first}/{last}") : null;
    }

    private static string? Checked(string text) =>
        EdtfParser.TryParse(text, out var date, out _) && !EdtfParser.IsReversed(date!) ? text : null;

    // None if there is something that is no part of a date.
    private static List<Token>? Tokens(string words, string language)
    {
        var tokens = new List<Token>();
        if (words.Length > Longest)
            return null;
        for (var at = 0; at < words.Length; )
        {
            if (char.IsLetter(words[at]))
            {
                if (Word(words, ref at, language) is not { } found)
                    return null;
                tokens.AddRange(found);
            }
            else if (char.IsDigit(words[at]))
                tokens.Add(Number(words, ref at));
            else if (words[at] is '-' or '/' or '&' or (>= '\u2010' and <= '\u2015'))
            {
                while (at < words.Length && words[at] is '-' or '/' or '&' or (>= '\u2010' and <= '\u2015'))
                    at++;
                tokens.Add(new Token(Kind.Range, 0));
            }
            else if (char.IsWhiteSpace(words[at]) || words[at] is '.' or ',' or '،' or '~' or '\'' or '’' or 'º' or '°')
                at++;
            else
                return null;
        }

        return tokens;
    }

    private static Token Number(string words, ref int at)
    {
        var (value, digits) = (0, 0);
        for (; at < words.Length && char.IsDigit(words[at]); at++, digits++)
            value = digits < 6 ? value * 10 + (int)char.GetNumericValue(words[at]) : value;
        // Chinese, Japanese and Korean number the months.
        if (at < words.Length && words[at] is '月' or '월' && value <= 12)
            return new Token(Kind.Month, value);
        return new Token(digits == 4 ? Kind.Year : Kind.Number, digits <= 4 ? value : int.MaxValue);
    }

    private static Token[]? Word(string words, ref int at, string language)
    {
        var end = EndOfWord(words, at);
        var word = Folding.Fold(words[at..end]);
        // Some months have a name of two words.
        var next = end + 1 < words.Length && words[end] == ' ' && char.IsLetter(words[end + 1]) ? EndOfWord(words, end + 1) : 0;
        if (next > 0 && MonthNames.Month(Folding.Fold(words[at..next]), language) is var both and > 0)
        {
            at = next;
            return [new Token(Kind.Month, both)];
        }

        at = end;
        if (Ranges.Contains(word))
            return [new Token(Kind.Range, 0)];
        if (Fillers.Contains(word))
            return [];
        if (MonthNames.Season(word) is var season and > 0)
            return [new Token(Kind.Season, season)];
        return MonthNames.Month(word, language) is var month and > 0 ? [new Token(Kind.Month, month)] : null;
    }

    private static int EndOfWord(string words, int at)
    {
        while (
            at < words.Length
            && (
                char.IsLetter(words[at])
                || CharUnicodeInfo.GetUnicodeCategory(words[at]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            )
        )
            at++;
        return at;
    }

    private readonly record struct Token(Kind Kind, int Value);

    // One date: what stands on one side of a range.
    private readonly record struct Side(int? Year, int? Month, int? Number)
    {
        public static Side? Of(IEnumerable<Token> tokens, int? year)
        {
            var side = new Side(year, null, null);
            foreach (var (kind, value) in tokens)
            {
                if (kind == Kind.Number && side.Number is null)
                    side = side with { Number = value };
                else if (kind is Kind.Month or Kind.Season && side.Month is null)
                    side = side with { Month = value };
                else if (kind == Kind.Year && (side.Year is null || side.Year == value))
                    side = side with { Year = value };
                else
                    return null;
            }

            return side;
        }

        // A number without a name beside it is that of a month.
        public Side Alone() => Month is null ? this with { Month = Number, Number = null } : this;

        public string? Text()
        {
            if (Year is null || Month is null || Number is > 31)
                return null;
            var numbers = new List<int> { Year.Value, Month.Value };
            if (Number is { } day)
                numbers.Add(day);
            return WorkDate.Write(numbers);
        }
    }
}
