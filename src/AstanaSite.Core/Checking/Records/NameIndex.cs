using AstanaSite.Content.Records;
using AstanaSite.Linking;

namespace AstanaSite.Checking.Records;

/// <summary>
/// The names of an archive's records by their words, to find them in prose: one look-up for each word
/// of a text, whatever the number of names.
/// </summary>
/// <remarks>
/// The names of events, documents and places are known too, so that "Astana Declaration" or "Moscow"
/// inside a longer name is not taken for an actor.
/// </remarks>
internal sealed class NameIndex
{
    private static readonly System.Buffers.SearchValues<char> BetweenSentences = System.Buffers.SearchValues.Create(".,;:!?()[]\"“”«»،؛؟");

    // Names of more words are titles of documents, written nowhere else in full; each word of a text is a beginning to look on from.
    private const int MostWords = 24;

    private readonly Node root = new();

    private NameIndex() { }

    /// <summary>The names of all records of an archive whose titles are names.</summary>
    public static NameIndex Of(Site site)
    {
        var index = new NameIndex();
        foreach (var item in site.Items)
        {
            if (!item.Kind.HasProperNames)
                continue;
            foreach (var language in site.Settings.Languages)
                index.Add(site.TitleOf(item, language), item);
            foreach (var name in item.OtherNames)
                if (IsProperName(name))
                    index.Add(name, item);
        }

        return index;
    }

    /// <summary>The longest name that begins with a word of a text; none if no name does, or if several records have it.</summary>
    /// <param name="words">The words of the text, each a range of <paramref name="text"/>.</param>
    /// <param name="text">The text.</param>
    /// <param name="at">The number of the first word.</param>
    /// <param name="count">How many words the name has; 0 if no name begins here.</param>
    internal Item? Find(IReadOnlyList<Range> words, string text, int at, out int count)
    {
        Item? found = null;
        count = 0;
        var node = root;
        for (var i = at; i < words.Count; i++)
        {
            // "in Astana. Platform members" is no name of two words.
            if (i > at && Between(text, words[i - 1], words[i]).IndexOfAny(BetweenSentences) >= 0)
                break;
            if (!node.TryNext(text.AsSpan(words[i]), out node))
                break;
            if (!node.IsName)
                continue;
            found = node.Item;
            count = i - at + 1;
        }

        return found;
    }

    /// <summary>The name that some words of a text make, with what stands between them, but for line ends and marks of emphasis.</summary>
    internal static string NameIn(string text, IReadOnlyList<Range> words, int at, int count)
    {
        var name = new System.Text.StringBuilder();
        for (var i = at; i < at + count; i++)
        {
            if (i > at)
                name.Append(text.AsSpan(words[i - 1].End.Value..words[i].Start.Value) is "-" or "'" or "’" ? text[words[i - 1].End] : ' ');
            name.Append(text.AsSpan(words[i]));
        }

        return name.ToString();
    }

    /// <summary>Finds the words of a text: runs of letters and digits.</summary>
    internal static void Split(string text, int from, int to, List<Range> words)
    {
        while (from < to)
        {
            if (!IsLetter(text[from]))
            {
                from++;
                continue;
            }

            var start = from;
            while (from < to && IsLetter(text[from]))
                from++;
            words.Add(start..from);
        }
    }

    private static ReadOnlySpan<char> Between(string text, Range before, Range after) =>
        after.Start.Value > before.End.Value ? text.AsSpan(before.End.Value..after.Start.Value) : [];

    // Marks are letters of Arabic with their vowels, and of other scripts.
    private static bool IsLetter(char c) =>
        char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark;

    // "the ambassador" is a form of somebody's name that a source has, but nobody's name.
    private static bool IsProperName(string name)
    {
        var words = new List<Range>();
        Split(name, 0, name.Length, words);
        return words.Count >= 2 && !char.IsLower(name[words[0].Start]) && !char.IsLower(name[words[^1].Start]);
    }

    private void Add(string name, Item item)
    {
        var words = new List<Range>();
        Split(name, 0, name.Length, words);
        if (words.Count is 0 or > MostWords)
            return;
        var node = root;
        foreach (var word in words)
            node = node.Next(name[word]);
        node.Item = node.IsName && !ReferenceEquals(node.Item, item) ? null : item;
        node.IsName = true;
    }

    private sealed class Node
    {
        private Dictionary<string, Node>? next;

        /// <summary>The record of the name that ends here; none where several have it.</summary>
        public Item? Item { get; set; }

        public bool IsName { get; set; }

        public Node Next(string word)
        {
            next ??= new Dictionary<string, Node>(StringComparer.Ordinal);
            if (!next.TryGetValue(word, out var node))
                next[word] = node = new Node();
            return node;
        }

        public bool TryNext(ReadOnlySpan<char> word, out Node node)
        {
            node = this;
            return next is not null && next.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out node!);
        }
    }
}
