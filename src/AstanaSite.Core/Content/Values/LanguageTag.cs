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

    /// <summary>Why a text is not the tag of a language in its shortest registered form, in a few words; empty if it is.</summary>
    /// <param name="text">The text.</param>
    /// <param name="better">The tag that was meant; none if that is not known.</param>
    public static string Problem(string text, out string? better)
    {
        if (HasForm(text))
        {
            var problem = LanguageRegistry.Problem(text, out better);
            better ??= problem.Length > 0 ? OfCountry(text) : null;
            return problem;
        }

        better = Named(text);
        if (better is not null)
            return $"the registered tag is '{better}'";
        var plain = text.Replace('_', '-');
        if (plain != text && HasForm(plain) && (LanguageRegistry.Problem(plain, out better).Length == 0 || better is not null))
            better ??= plain;
        return "it has not the form of one";
    }

    /// <summary>The shortest registered tag that a text stands for; the text itself where that is not known.</summary>
    public static string Shortest(string text) => Problem(text, out var better).Length == 0 ? text : better ?? text;

    // A language of two or three letters, then subtags of two to eight letters or digits.
    private static bool HasForm(string text)
    {
        var parts = text.Split('-');
        if (parts[0].Length is < 2 or > 3 || !parts[0].All(char.IsAsciiLetter))
            return false;
        return parts.Skip(1).All(part => part.Length is >= 2 and <= 8 && part.All(char.IsAsciiLetterOrDigit));
    }

    // The code of a country, where no language has it: for hints, as above.
    private static string? OfCountry(string text) =>
        text.ToLowerInvariant() switch
        {
            "cn" => "zh",
            "cz" => "cs",
            "dk" => "da",
            "gr" => "el",
            "jp" => "ja",
            "kz" => "kk",
            "ua" => "uk",
            _ => null,
        };

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
