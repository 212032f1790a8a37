using System.Text;

namespace AstanaSite.Searching.Words;

/// <summary>
/// The alphabetical order of names on pages in a language: the script of the language first, then Latin, Cyrillic and Arabic, then others
/// by code point. The letters stand as in the root order of the Unicode CLDR, which tests compare with what Node sorts; Arabic ones as
/// indexes have them. A table of our own, because what a system sorts by depends on its version.
/// </summary>
/// <param name="language">The language of the page (BCP 47).</param>
internal sealed class NameOrder(string language) : IComparer<string>
{
    // Letters between two spaces are one and the same; a letter with a mark that is not listed is the letter without it.
    private const string Latin = "a b c d e f g h i j k l m n o p q r s t u v w x y z";

    private const string Cyrillic =
        "аӑӓ әӛ ӕ б в гѓґ ғ ӻ ҕ ӷ д ԁ ђ ԃ ҙ еѐӗё є жӂӝ ԫ җ зӟ ԅ ԑ ѕ ӡ ԇ иѝӥӣ ҋ ії й ј кќ қ ӄ ҡ ҟ ҝ ԟ ԛ л ӆ ԯ ԓ ԡ љ ԉ ԕ "
        + "м ӎ н ԩ ӊ ң ӈ ԣ ҥ њ ԋ оӧ өӫ п ԥ ҧ ҁ р ҏ ԗ с ԍ ҫ т ԏ ҭ ћ уўӱӳӯ ү ұ ѹ ф х ӽ ӿ ҳ һ ԧ ѡ ѿ ѽ ѻ ц ҵ чӵ ԭ ҷ ӌ ҹ ҽ ҿ џ "
        + "ш щ ъ ыӹ ь ҍ ѣ эӭ ю я ԙ ѥ ѧ ѫ ѩ ѭ ѯ ѱ ѳ ѵѷ ҩ ԝ ӏ";

    // The forms of hamza go with the letter that bears them, only آ is a letter before ا.
    private const string Arabic = "ء آ اأإٱ ب پ تة ث ج چ ح خ د ذ ر ز ژ س ش ص ض ط ظ ع غ ف ق كک گ ل م ن هە وؤۆ يئىیې";

    private const int End = 0x700;
    private const int FirstDigit = 2;
    private const int FirstOfOwn = 0x10;
    private const int OfScript = 0x200;
    private const int OfOthers = 0x1000;

    private static readonly string[] Alphabets = [Latin, Cyrillic, Arabic];
    private static readonly string[] Codes = ["latn", "cyrl", "arab"];

    /// <summary>The letter that stands for each, and 0 for what is in no alphabet above.</summary>
    private static readonly char[] Letter = new char[End];

    /// <summary>Where a letter stands: a room for each alphabet, the first of them for the script of the language.</summary>
    private static readonly ushort[] Place = new ushort[End];

    private readonly int own = Array.IndexOf(Codes, ScriptOf(language)) + 1;
    private readonly bool isKazakh = language == "kk" || language.StartsWith("kk-", StringComparison.Ordinal);

    static NameOrder()
    {
        for (var script = 0; script < Alphabets.Length; script++)
        {
            var groups = Alphabets[script].Split(' ');
            for (var at = 0; at < groups.Length; at++)
                foreach (var letter in groups[at])
                {
                    Letter[letter] = groups[at][0];
                    // Every second place is free for a letter that a language has somewhere else.
                    Place[letter] = (ushort)(((script + 1) * OfScript) + (2 * at));
                }
        }
    }

    /// <summary>
    /// The letters by which a name is put in order: without case, accents, marks and the Arabic article, words parted by single spaces.
    /// Names whose letters begin alike stand together.
    /// </summary>
    public static string Letters(string name)
    {
        var letters = new StringBuilder(name.Length);
        var (parted, word) = (false, 0);
        for (var index = 0; index < name.Length; index++)
        {
            var value = FoldingTable.Values[name[index]];
            if (value is FoldingTable.Ignored or FoldingTable.Apostrophe)
                continue;
            var isPair = value == FoldingTable.Surrogate && FoldingTable.IsLetterPair(name, index);
            if (!isPair && value != FoldingTable.Single && !FoldingTable.IsLetter(value))
            {
                parted = true;
                continue;
            }

            if (parted && letters.Length > 0)
                letters.Append(' ');
            if (parted || index == 0)
                word = letters.Length;
            parted = false;
            var lower = char.ToLowerInvariant(name[index]);
            if (isPair)
                letters.Append(name, index++, 2);
            else if (value == FoldingTable.Single)
                letters.Append(name[index]);
            else if (lower < End && Letter[lower] != 0)
                letters.Append(Letter[lower]);
            else if (FoldingTable.IsSeveral(value))
                letters.Append(FoldingTable.Several(value));
            else
                letters.Append((char)value);
            if (letters.Length == word + 2 && IsArticle(name, index))
                letters.Length = word;
        }

        return letters.ToString();
    }

    /// <summary>The scripts in their order, by the codes of ISO 15924 in lower case, others after them.</summary>
    public IReadOnlyList<string> Scripts => [Codes[own - 1], .. Codes.Where(code => code != Codes[own - 1])];

    /// <summary>Compares what <see cref="Letters"/> returned for two names.</summary>
    public int Compare(string? x, string? y)
    {
        var one = x.AsSpan();
        var other = y.AsSpan();
        var common = one.CommonPrefixLength(other);
        return common == one.Length || common == other.Length ? one.Length - other.Length : PlaceOf(one[common]) - PlaceOf(other[common]);
    }

    private int PlaceOf(char letter)
    {
        if (letter == ' ')
            return 1;
        if (char.IsAsciiDigit(letter))
            return FirstDigit + letter - '0';
        if (isKazakh && letter is 'і' or 'ұ')
            return PlaceOf(letter == 'і' ? 'ы' : 'у') + 1;
        var place = letter < End ? Place[letter] : 0;
        if (place == 0)
            return OfOthers + letter;
        return place / OfScript == own ? FirstOfOwn + (place % OfScript) : place;
    }

    // The bare ال before three letters or more: ألمانيا and الله keep theirs.
    private static bool IsArticle(string name, int index)
    {
        if (name[index] != 'ل' || index == 0 || name[index - 1] != 'ا')
            return false;
        for (var after = index + 1; after <= index + 3; after++)
            if (after >= name.Length || !char.IsLetter(name[after]))
                return false;
        return true;
    }

    private static string ScriptOf(string language) =>
        language.Split('-') switch
        {
            [_, "Cyrl", ..] => "cyrl",
            [_, "Arab", ..] => "arab",
            [_, { Length: 4 }, ..] => "latn",
            ["ar" or "ckb" or "fa" or "ps" or "ug" or "ur", ..] => "arab",
            ["be" or "bg" or "kk" or "ky" or "mk" or "mn" or "ru" or "sr" or "tg" or "uk", ..] => "cyrl",
            _ => "latn",
        };
}
