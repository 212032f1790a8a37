using System.Text;

namespace AstanaSite.Content.Values;

/// <summary>
/// Turns words into the name of an anchor: letters and digits of any script in lower case, everything between them one hyphen.
/// </summary>
internal static class Slug
{
    /// <summary>The slug of some words; <c>section</c> where they have neither letters nor digits.</summary>
    public static string Of(string words)
    {
        var slug = new StringBuilder(words.Length);
        var wantsHyphen = false;
        foreach (var rune in words.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || IsMark(rune))
            {
                if (wantsHyphen && slug.Length > 0)
                    slug.Append('-');
                wantsHyphen = false;
                slug.Append(Rune.ToLowerInvariant(rune).ToString());
            }
            else
            {
                wantsHyphen = true;
            }
        }

        return slug.Length == 0 ? "section" : slug.ToString();
    }

    // Vowel marks and accents belong to the letter before them.
    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is System.Globalization.UnicodeCategory.NonSpacingMark
                or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
