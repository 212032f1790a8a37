namespace AstanaSite.Searching.Postings;

/// <summary>The impact of each word of a segment in its documents, and how often it occurs, by rank.</summary>
internal sealed class SegmentPostings
{
    private readonly IndexSegment segment;
    private readonly int[] ranks;
    private readonly List<(int Rank, int Posting)> postings = [];

    private SegmentPostings(IndexSegment segment, int[] ranks, int words)
    {
        this.segment = segment;
        this.ranks = ranks;
        Postings = new int[words];
        Positions = new int[words];
    }

    /// <summary>How many documents of the segment have each word; later, where the segment's postings of it go.</summary>
    internal int[] Postings { get; }

    /// <summary>How often each word occurs in the segment; later, where the segment's positions of it go.</summary>
    internal int[] Positions { get; }

    /// <summary>Weighs the words of a segment.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="ranks">The rank of each of its words.</param>
    /// <param name="words">How many words all segments have.</param>
    /// <param name="averageLength">The words of an average document.</param>
    internal static SegmentPostings Weigh(IndexSegment segment, int[] ranks, int words, double averageLength)
    {
        var result = new SegmentPostings(segment, ranks, words);
        var scratch = new Scratch(segment.Terms.Count);
        for (var document = 0; document < segment.Documents; document++)
            result.Weigh(document, averageLength, scratch);
        return result;
    }

    /// <summary>Puts postings and positions at the offsets that the counts were turned into.</summary>
    internal void Scatter(int[] allPostings, int[] allPositions)
    {
        foreach (var (rank, posting) in postings)
            allPostings[Postings[rank]++] = posting;
        var lastDocument = new int[segment.Terms.Count];
        var tokens = segment.Tokens;
        for (var document = 0; document < segment.Documents; document++)
        {
            var position = 0;
            foreach (var field in segment.FieldsOf(document))
            {
                foreach (var token in tokens[field.Start..field.End])
                {
                    position += token >= 0 || token == IndexSegment.Gap ? 1 : 0;
                    if (token == IndexSegment.Gap)
                        continue;
                    var term = token < 0 ? ~token : token;
                    var first = lastDocument[term] != document + 1;
                    lastDocument[term] = document + 1;
                    allPositions[Positions[ranks[term]]++] = first ? PostingLists.FirstInDocument | position : position;
                }
            }
        }
    }

    private void Weigh(int document, double averageLength, Scratch scratch)
    {
        var length = 0;
        scratch.Met.Clear();
        foreach (var field in segment.FieldsOf(document))
        {
            length += field.Words;
            var weight = SearchWeights.Weight(field.Kind);
            var distinguishes = SearchWeights.Distinguishes(field.Kind);
            var position = 0;
            foreach (var token in segment.Tokens[field.Start..field.End])
            {
                if (token == IndexSegment.Gap)
                    continue;
                var term = token < 0 ? ~token : token;
                ref var tally = ref scratch.Tallies[term];
                if (tally.Count++ == 0)
                    scratch.Met.Add(term);
                tally.Weight += weight;
                if (distinguishes)
                    tally.Bonus = Math.Max(tally.Bonus, SearchWeights.Bonus(field.Words, position));
                if (token >= 0)
                    position++;
            }
        }
        foreach (var term in scratch.Met)
        {
            ref var tally = ref scratch.Tallies[term];
            if (tally.Bonus > 0)
                tally.Bonus += SearchWeights.StandingBonus * segment.StandingOf(document);
            var impact = SearchWeights.Impact(tally.Weight, tally.Bonus, length / averageLength);
            var rank = ranks[term];
            postings.Add((rank, PostingLists.Posting(segment.FirstDocument + document, impact)));
            Postings[rank]++;
            Positions[rank] += tally.Count;
            tally = default;
        }
    }

    /// <summary>What one document has of each word, gathered while it is weighed.</summary>
    private sealed class Scratch(int terms)
    {
        internal Tally[] Tallies { get; } = new Tally[terms];

        internal List<int> Met { get; } = [];
    }

    /// <summary>What a document has of a word.</summary>
    private struct Tally
    {
        internal double Weight,
            Bonus;
        internal int Count;
    }
}
