using System.Collections.Frozen;
using System.Text;

namespace AstanaSite.Content.Values;

/// <summary>Letters of Latin alphabets and of Cyrillic ones in the letters a to z, as people write them in addresses.</summary>
internal static class LatinLetters
{
    // A letter, then what is written for it; an apostrophe for nothing.
    private const string Pairs =
        "à a á a â a ã a ä a å a ā a ă a ą a æ ae ç c ć c č c ď d đ d ð d è e é e ê e ë e ē e ė e ę e ě e ğ g ģ g ì i í i î i ï i "
        + "ī i į i ı i ķ k ł l ļ l ľ l ñ n ń n ņ n ň n ò o ó o ô o õ o ö o ø o ō o ő o œ oe ř r ś s ş s š s ș s ß ss ţ t ť t ț t þ "
        + "th ù u ú u û u ü u ū u ů u ű u ų u ý y ÿ y ź z ż z ž z ʿ ' ʾ ' ʻ ' ʼ ' а a б b в v г g ґ g ғ g д d е e ё e є e ж zh з z "
        + "и i і i ї i й i к k қ k л l м m н n ң n о o ө o п p р r с s т t у u ў u ұ u ү u ф f х kh һ h ц ts ч ch ш sh щ shch ъ ' ы "
        + "y ь ' э e ә a ю yu я ya";

    private static readonly FrozenDictionary<char, string> Table = Pairs
        .Split(' ')
        .Chunk(2)
        .ToFrozenDictionary(pair => pair[0][0], pair => pair[1] == "'" ? "" : pair[1]);

    /// <summary>A text in lower case and in the letters a to z; none if it has letters of which the form is anybody's guess.</summary>
    public static string? Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var small = Rune.ToLowerInvariant(rune);
            if (small.IsBmp && Table.TryGetValue((char)small.Value, out var latin))
                plain.Append(latin);
            else if (small.IsAscii || !Rune.IsLetterOrDigit(small))
                plain.Append(small.ToString());
            else
                return null;
        }

        return plain.ToString();
    }
}
