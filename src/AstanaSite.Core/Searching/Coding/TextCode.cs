using System.Numerics;
using AstanaSite.Searching.Documents;
using AstanaSite.Searching.Postings;
using AstanaSite.Searching.Words;

namespace AstanaSite.Searching.Coding;

/// <summary>
/// The code in which texts are written: frequent words and single characters, each as its Huffman code, thirteen bits in two digits of
/// <see cref="ShardText"/>. The texts would be most of the index; so they take about two characters a word.
/// </summary>
internal sealed class TextCode
{
    /// <summary>Escape: the next sixteen bits are a character that has no code.</summary>
    internal const char Escape = '\u241B';

    /// <summary>The end of a document.</summary>
    internal const char DocumentEnd = '\u241E';

    /// <summary>The end of a field.</summary>
    internal const char FieldEnd = '\u241F';

    /// <summary>How many characters of text are sampled to choose the words with codes: enough to find the frequent ones.</summary>
    private const int Sample = 1 << 20;

    /// <summary>At most so many words have codes: the root lists them all, and every search loads it.</summary>
    private const int MostWords = 4096;

    /// <summary>What a word must save in the sample for each byte that it takes in the root.</summary>
    private const int LeastSaving = 2;

    private const int BitsOfCharacter = 5;

    private readonly TermTable words = new();
    private readonly List<int> wordSymbols = [];
    private readonly short[] characterSymbols = new short[0x10000];
    private readonly HuffmanCode code;

    private TextCode(List<(string Text, int Count)> symbols)
    {
        Symbols = [.. symbols.Select(symbol => symbol.Text)];
        code = new HuffmanCode([.. symbols.Select(symbol => symbol.Count)]);
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

    /// <summary>See <see cref="HuffmanCode.CountsOfLengths"/>.</summary>
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
            foreach (var section in documents[index].Sections)
                sample.Add(section.Text);
        }
        var chosen = sample
            .Words.Select(word =>
                (
                    word.Text,
                    word.Count,
                    Saving: word.Count * (BitsOfCharacter * (word.Text.Length + 1) - BitOperations.Log2((uint)(sample.Length / word.Count)))
                )
            )
            .Where(word => word.Saving > 8 * LeastSaving * (word.Text.Length + 1))
            .OrderByDescending(word => word.Saving)
            .ThenBy(word => word.Text, StringComparer.Ordinal)
            .Take(MostWords)
            .Select(word => (word.Text, word.Count))
            .ToList();
        var characters = sample.CharactersWithout(chosen);
        var ends = Math.Max(1, sample.Length / 1000);
        return new TextCode([
            .. chosen
                .Concat(characters)
                .Append((Escape.ToString(), 1))
                .Append((FieldEnd.ToString(), ends))
                .Append((DocumentEnd.ToString(), ends / 10 + 1))
                .OrderByDescending(symbol => symbol.Item2)
                .ThenBy(symbol => symbol.Item1, StringComparer.Ordinal),
        ]);
    }

    /// <summary>Adds a field.</summary>
    internal void AddField(ReadOnlySpan<char> text, ShardBits shard)
    {
        var values = FoldingTable.Values;
        for (var index = 0; index < text.Length; )
        {
            var end = index + 1;
            if (text[index] == ' ')
            {
                var hash = TermTable.FirstHash;
                for (; end < text.Length && FoldingTable.IsLetter(values[text[end]]); end++)
                    hash = TermTable.NextHash(hash, text[end]);
                if (end > index + 2 && words.Find(text[(index + 1)..end], hash) is var id and >= 0)
                {
                    code.Add(wordSymbols[id], shard);
                    index = end;
                    continue;
                }
            }
            // A word without a code is spelt out whole, since a lookup from its second letter on would find nothing.
            for (; index < end; index++)
                AddCharacter(text[index], shard);
        }
        Add(characterSymbols[FieldEnd], shard);
    }

    /// <summary>Ends a document.</summary>
    internal void EndDocument(ShardBits shard) => Add(characterSymbols[DocumentEnd], shard);

    private void AddCharacter(char character, ShardBits shard)
    {
        character = TextSample.Clean(character);
        if (characterSymbols[character] is var symbol and >= 0 && character is < Escape or > FieldEnd)
        {
            Add(symbol, shard);
            return;
        }
        Add(characterSymbols[Escape], shard);
        shard.Add(character, 16);
    }

    private void Add(int symbol, ShardBits shard) => code.Add(symbol, shard);
}
