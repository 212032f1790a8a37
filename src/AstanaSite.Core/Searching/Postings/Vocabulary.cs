namespace AstanaSite.Searching.Postings;

/// <summary>The words of all segments in ordinal order, which is also the order of the browser's strings.</summary>
internal sealed class Vocabulary
{
    private readonly string[] words;

    private Vocabulary(string[] words, int[][] ranks)
    {
        this.words = words;
        Ranks = ranks;
    }

    /// <summary>How many words there are.</summary>
    internal int Count => words.Length;

    /// <summary>A word by its rank.</summary>
    internal string this[int rank] => words[rank];

    /// <summary>For each segment, the rank of each of its words.</summary>
    internal int[][] Ranks { get; }

    /// <summary>Brings the words of the segments together.</summary>
    internal static Vocabulary Merge(IReadOnlyList<IndexSegment> segments)
    {
        var all = new TermTable();
        var ranks = new int[segments.Count][];
        for (var index = 0; index < segments.Count; index++)
        {
            var terms = segments[index].Terms;
            var ids = ranks[index] = new int[terms.Count];
            for (var id = 0; id < ids.Length; id++)
                ids[id] = all.Add(terms[id]);
        }
        var words = new string[all.Count];
        var order = new int[all.Count];
        for (var id = 0; id < words.Length; id++)
        {
            words[id] = all[id].ToString();
            order[id] = id;
        }
        Array.Sort(words, order, StringComparer.Ordinal);
        var rankOf = new int[order.Length];
        for (var rank = 0; rank < order.Length; rank++)
            rankOf[order[rank]] = rank;
        foreach (var ids in ranks)
        foreach (ref var id in ids.AsSpan())
            id = rankOf[id];
        return new Vocabulary(words, ranks);
    }
}
