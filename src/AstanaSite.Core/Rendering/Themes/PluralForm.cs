namespace AstanaSite.Rendering.Themes;

/// <summary>Which form of a word goes with a whole number, as the Unicode CLDR has it.</summary>
public static class PluralForm
{
    /// <summary>The forms that a language has, besides <c>other</c>.</summary>
    public static IReadOnlyList<string> Of(string language) => Base(language) switch
    {
        "ar" => ["zero", "one", "two", "few", "many"],
        "ru" or "uk" or "be" => ["one", "few", "many"],
        "ja" or "zh" or "ko" or "vi" or "th" or "id" => [],
        _ => ["one"],
    };

    /// <summary>The form for a number: <c>zero</c>, <c>one</c>, <c>two</c>, <c>few</c>, <c>many</c> or <c>other</c>.</summary>
    public static string For(string language, long number)
    {
        var (ten, hundred) = (number % 10, number % 100);
        return Base(language) switch
        {
            "ar" => number switch
            {
                0 => "zero",
                1 => "one",
                2 => "two",
                _ => hundred is >= 3 and <= 10 ? "few" : hundred is >= 11 and <= 99 ? "many" : "other",
            },
            "ru" or "uk" or "be" => ten == 1 && hundred != 11 ? "one" : ten is >= 2 and <= 4 && hundred is not (>= 12 and <= 14) ? "few" : "many",
            "fr" => number is 0 or 1 ? "one" : "other",
            "ja" or "zh" or "ko" or "vi" or "th" or "id" => "other",
            _ => number == 1 ? "one" : "other",
        };
    }

    private static string Base(string language)
    {
        var hyphen = language.IndexOf('-', StringComparison.Ordinal);
        return hyphen < 0 ? language : language[..hyphen];
    }
}
