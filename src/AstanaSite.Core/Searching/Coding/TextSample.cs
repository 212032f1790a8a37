using AstanaSite.Searching.Postings;
using AstanaSite.Searching.Words;

namespace AstanaSite.Searching.Coding;

/// <summary>Counts the words and characters of some texts.</summary>
internal sealed class TextSample
{
    private readonly TermTable words = new();
    private readonly List<int> wordCounts = [];
    private readonly int[] characterCounts = new int[0x10000];
    private readonly bool[] seen = new bool[0x10000];

    /// <summary>How many characters there were.</summary>
    internal int Length { get; private set; }

    /// <summary>The words of two letters and more that stood after a space.</summary>
    internal IEnumerable<(string Text, int Count)> Words =>
        Enumerable.Range(0, words.Count).Select(id => (words[id].ToString(), wordCounts[id]));

    /// <summary>The characters, less those of the chosen words.</summary>
    internal IEnumerable<(string Text, int Count)> CharactersWithout(IEnumerable<(string Text, int Count)> chosen)
    {
        foreach (var (text, count) in chosen)
        {
            characterCounts[' '] -= count;
            foreach (var character in text)
                characterCounts[character] -= count;
        }
        // A character that was seen only within chosen words still needs a code: texts outside the sample may have it elsewhere.
        return Enumerable
            .Range(0, characterCounts.Length)
            // A lone surrogate cannot be written into the root, and three characters are taken by the code itself.
            .Where(character =>
                seen[character] && !char.IsSurrogate((char)character) && (char)character is < TextCode.Escape or > TextCode.FieldEnd
            )
            .Select(character => (((char)character).ToString(), Math.Max(characterCounts[character], 1)));
    }

    /// <summary>Counts a text.</summary>
    internal void Add(ReadOnlySpan<char> text)
    {
        Length += text.Length;
        foreach (var character in text)
        {
            characterCounts[Clean(character)]++;
            seen[Clean(character)] = true;
        }
        while (text.IndexOf(' ') is var space and >= 0)
        {
            var word = WordAt(text, space + 1);
            text = text[(space + 1 + word.Length)..];
            if (word.Length < 2)
                continue;
            var id = words.Add(word);
            if (id == wordCounts.Count)
                wordCounts.Add(0);
            wordCounts[id]++;
        }
    }

    /// <summary>The letters and digits from here on.</summary>
    internal static ReadOnlySpan<char> WordAt(ReadOnlySpan<char> text, int start)
    {
        var values = FoldingTable.Values;
        var end = start;
        while (end < text.Length && FoldingTable.IsLetter(values[text[end]]))
            end++;
        return text[start..end];
    }

    /// <summary>Line ends and other controls are spaces to a reader; tabs part names.</summary>
    internal static char Clean(char character) => character < ' ' && character != '\t' ? ' ' : character;
}
