using System.Collections.Frozen;

namespace AstanaSite.Content.Values;

/// <summary>Language tags (BCP 47, RFC 5646): their form, and the direction in which their scripts are written.</summary>
internal static class LanguageTag
{
    private static readonly FrozenSet<string> RightToLeftLanguages = new[]
    {
        "ar",
        "arc",
        "ckb",
        "dv",
        "fa",
        "he",
        "ks",
        "ku-Arab",
        "ps",
        "sd",
        "syr",
        "ug",
        "ur",
        "yi",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> RightToLeftScripts = new[] { "Arab", "Hebr", "Syrc", "Thaa", "Nkoo" }.ToFrozenSet(
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>
    /// Whether a text has the form of a tag: a language of two or three letters, then subtags of two to eight letters or digits.
    /// </summary>
    public static bool IsValid(string text)
    {
        var parts = text.Split('-');
        if (parts[0].Length is < 2 or > 3 || !parts[0].All(char.IsAsciiLetter))
            return false;
        return parts.Skip(1).All(part => part.Length is >= 2 and <= 8 && part.All(char.IsAsciiLetterOrDigit));
    }

    /// <summary>
    /// The tag of a language that was written out in English, or none: for hints, so only the languages that sources here are in.
    /// </summary>
    public static string? Named(string name) =>
        name.ToLowerInvariant() switch
        {
            "arabic" => "ar",
            "chinese" => "zh",
            "english" => "en",
            "french" => "fr",
            "german" => "de",
            "italian" => "it",
            "kazakh" => "kk",
            "kurdish" => "ku",
            "persian" or "farsi" => "fa",
            "portuguese" => "pt",
            "russian" => "ru",
            "spanish" => "es",
            "turkish" => "tr",
            _ => null,
        };

    /// <summary><c>rtl</c> or <c>ltr</c>, for the <c>dir</c> attribute of HTML.</summary>
    public static string Direction(string tag)
    {
        var parts = tag.Split('-');
        foreach (var part in parts.AsSpan(1))
        {
            // Four characters that begin with a digit are a variant (de-1901), not a script.
            if (part.Length == 4 && !char.IsAsciiDigit(part[0]))
                return RightToLeftScripts.Contains(part) ? "rtl" : "ltr";
        }

        return RightToLeftLanguages.Contains(tag) || RightToLeftLanguages.Contains(parts[0]) ? "rtl" : "ltr";
    }
}
