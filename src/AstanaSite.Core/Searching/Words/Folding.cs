using System.Buffers;

namespace AstanaSite.Searching.Words;

/// <summary>
/// Reduces a text to what makes two spellings of it the same, for sort keys and for matching names. The same table makes the words of the
/// search index, here and in the browser (<c>theme/assets/search-fold.js</c>, <c>search-letters.js</c>).
/// </summary>
internal static class Folding
{
    /// <summary>
    /// Folds a text: letters in lower case and without diacritics, vowel marks or tatweel; the forms of hamza, of alif, of yāʾ and of hāʾ
    /// as one; ё as е; digits of every script as 0 to 9; apostrophes dropped; every run of other characters one space, none at the ends.
    /// </summary>
    /// <param name="text">Any text, in any script.</param>
    /// <returns>The folded text; folding it again changes nothing.</returns>
    /// <example><c>Fold("Ба́шар аль-Асад")</c> is <c>башар аль асад</c>; <c>Fold("إِدريسوف")</c> is <c>ادريسوف</c>.</example>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var values = FoldingTable.Values;
        var buffer = new ArrayBufferWriter<char>(text.Length + 8);
        var parted = false;
        for (var index = 0; index < text.Length; index++)
        {
            var value = values[text[index]];
            if (value is FoldingTable.Ignored or FoldingTable.Apostrophe)
                continue;
            var pair = value == FoldingTable.Surrogate && FoldingTable.IsLetterPair(text, index);
            if (!pair && value != FoldingTable.Single && !FoldingTable.IsLetter(value))
            {
                parted = true;
                continue;
            }
            if (parted && buffer.WrittenCount > 0)
                buffer.Write(" ");
            parted = false;
            if (pair)
                buffer.Write(text.AsSpan(index++, 2));
            else if (value == FoldingTable.Single)
                buffer.Write(text.AsSpan(index, 1));
            else if (FoldingTable.IsSeveral(value))
                buffer.Write(FoldingTable.Several(value));
            else
                buffer.Write([(char)value]);
        }
        return buffer.WrittenSpan.ToString();
    }
}
