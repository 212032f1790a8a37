using System.Numerics;

namespace AstanaSite.Searching;

/// <summary>
/// The code in which texts are written: frequent words and single characters, each as its Huffman code, thirteen bits in two digits of
/// <see cref="PieceText"/>. The texts would be most of the index; so they take about two characters a word.
/// </summary>
internal sealed class TextCode
{
    /// <summary>Sixteen bits follow that are a character without a code.</summary>
    internal const char Escape = '\u241B';

    /// <summary>A document ends.</summary>
    internal const char DocumentEnd = '\u241E';

    /// <summary>A field ends.</summary>
    internal const char FieldEnd = '\u241F';

    /// <summary>The characters looked at to choose words: enough for the frequent ones.</summary>
    private const int Sample = 1 << 20;

    /// <summary>The root names the words, and every search loads it.</summary>
    private const int MostWords = 4096;

    /// <summary>What a word must save in the sample for each byte that it takes in the root.</summary>
    private const int LeastSaving = 2;

    private const int BitsOfCharacter = 5;

    private readonly TermTable words = new();
    private readonly List<int> wordSymbols = [];
    private readonly short[] characterSymbols = new short[0x10000];
    private readonly PrefixCode code;

    private TextCode(List<(string Text, int Count)> symbols)
    {
        Symbols = [.. symbols.Select(symbol => symbol.Text)];
        code = new PrefixCode([.. symbols.Select(symbol => symbol.Count)]);
        Array.Fill(characterSymbols, (short)-1);
        for (var symbol = 0; symbol < Symbols.Count; symbol++)
        {
            var text = Symbols[symbol];
            if (text.Length == 1)
            {
                characterSymbols[text[0]] = (short)symbol;
                continue;
            }
            words.Add(text);
            wordSymbols.Add(symbol);
        }
    }

    /// <summary>What the symbols stand for, those with short codes first: one character, or a space and the word.</summary>
    internal IReadOnlyList<string> Symbols { get; }

    /// <summary>See <see cref="PrefixCode.CountsOfLengths"/>.</summary>
    internal IEnumerable<int> CountsOfLengths => code.CountsOfLengths;

    /// <summary>Chooses the symbols from a sample of documents from everywhere in the list.</summary>
    internal static TextCode Choose(IReadOnlyList<SearchDocument> documents)
    {
        var sample = new TextSample();
        var all = documents.Sum(document => (long)document.Sections.Sum(section => section.Text.Length));
        var step = (int)(all / Sample) + 1;
        for (var index = 0; index < documents.Count; index += step)
        {
            sample.Add(documents[index].Summary);
            foreach (var section in documents[index].Sections) sample.Add(section.Text);
        }
        var chosen = sample.Words
            .Select(word => (word.Text, word.Count, Saving: word.Count * (BitsOfCharacter * (word.Text.Length + 1) - BitOperations.Log2((uint)(sample.Length / word.Count)))))
            .Where(word => word.Saving > 8 * LeastSaving * (word.Text.Length + 1))
            .OrderByDescending(word => word.Saving).ThenBy(word => word.Text, StringComparer.Ordinal)
            .Take(MostWords)
            .Select(word => (word.Text, word.Count)).ToList();
        var characters = sample.CharactersWithout(chosen);
        var ends = Math.Max(1, sample.Length / 1000);
        return new TextCode([.. chosen.Concat(characters).Append((Escape.ToString(), 1)).Append((FieldEnd.ToString(), ends)).Append((DocumentEnd.ToString(), ends / 10 + 1))
            .OrderByDescending(symbol => symbol.Item2).ThenBy(symbol => symbol.Item1, StringComparer.Ordinal)]);
    }

    /// <summary>Adds a field.</summary>
    internal void AddField(ReadOnlySpan<char> text, PieceBits piece)
    {
        var values = FoldingTable.Values;
        for (var index = 0; index < text.Length;)
        {
            var end = index + 1;
            if (text[index] == ' ')
            {
                var hash = TermTable.FirstHash;
                for (; end < text.Length && FoldingTable.IsLetter(values[text[end]]); end++) hash = TermTable.NextHash(hash, text[end]);
                if (end > index + 2 && words.Find(text[(index + 1)..end], hash) is var id and >= 0)
                {
                    code.Add(wordSymbols[id], piece);
                    index = end;
                    continue;
                }
            }
            // The word is spelt, but looked up only once.
            for (; index < end; index++) AddCharacter(text[index], piece);
        }
        Add(characterSymbols[FieldEnd], piece);
    }

    /// <summary>Ends a document.</summary>
    internal void EndDocument(PieceBits piece) => Add(characterSymbols[DocumentEnd], piece);

    private void AddCharacter(char character, PieceBits piece)
    {
        character = TextSample.Clean(character);
        if (characterSymbols[character] is var symbol and >= 0 && character is < Escape or > FieldEnd)
        {
            Add(symbol, piece);
            return;
        }
        Add(characterSymbols[Escape], piece);
        piece.Add(character, 16);
    }

    private void Add(int symbol, PieceBits piece) => code.Add(symbol, piece);
}
