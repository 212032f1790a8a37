namespace AstanaSite.Searching;

/// <summary>What the words of one part are worth in its documents, and how often each occurs, by rank.</summary>
internal sealed class PartPostings
{
    private readonly IndexPart part;
    private readonly int[] ranks;
    private readonly List<(int Rank, int Posting)> postings = [];

    private PartPostings(IndexPart part, int[] ranks, int words)
    {
        this.part = part;
        this.ranks = ranks;
        Postings = new int[words];
        Places = new int[words];
    }

    /// <summary>How many documents of the part have each word; later, where the part's postings of it go.</summary>
    internal int[] Postings { get; }

    /// <summary>How often each word occurs in the part; later, where the part's places of it go.</summary>
    internal int[] Places { get; }

    /// <summary>Weighs the words of a part.</summary>
    /// <param name="part">The part.</param>
    /// <param name="ranks">The rank of each of its words.</param>
    /// <param name="words">How many words all parts have.</param>
    /// <param name="averageLength">The words of an average document.</param>
    internal static PartPostings Weigh(IndexPart part, int[] ranks, int words, double averageLength)
    {
        var result = new PartPostings(part, ranks, words);
        var scratch = new Scratch(part.Terms.Count);
        for (var document = 0; document < part.Documents; document++) result.Weigh(document, averageLength, scratch);
        return result;
    }

    /// <summary>Puts postings and places where the counts, by now turned into positions, say.</summary>
    internal void Scatter(int[] allPostings, int[] allPlaces)
    {
        foreach (var (rank, posting) in postings) allPostings[Postings[rank]++] = posting;
        var lastDocument = new int[part.Terms.Count];
        var tokens = part.Tokens;
        for (var document = 0; document < part.Documents; document++)
        {
            var position = 0;
            foreach (var field in part.FieldsOf(document))
            {
                foreach (var token in tokens[field.Start..field.End])
                {
                    position += token >= 0 || token == IndexPart.Gap ? 1 : 0;
                    if (token == IndexPart.Gap) continue;
                    var term = token < 0 ? ~token : token;
                    var first = lastDocument[term] != document + 1;
                    lastDocument[term] = document + 1;
                    allPlaces[Places[ranks[term]]++] = first ? PostingLists.FirstInDocument | position : position;
                }
            }
        }
    }

    private void Weigh(int document, double averageLength, Scratch scratch)
    {
        var length = 0;
        scratch.Met.Clear();
        foreach (var field in part.FieldsOf(document))
        {
            length += field.Words;
            var weight = SearchWeights.Weight(field.Kind);
            var distinguishes = SearchWeights.Distinguishes(field.Kind);
            var place = 0;
            foreach (var token in part.Tokens[field.Start..field.End])
            {
                if (token == IndexPart.Gap) continue;
                var term = token < 0 ? ~token : token;
                ref var tally = ref scratch.Tallies[term];
                if (tally.Count++ == 0) scratch.Met.Add(term);
                tally.Weight += weight;
                if (distinguishes) tally.Bonus = Math.Max(tally.Bonus, SearchWeights.Bonus(field.Words, place));
                if (token >= 0) place++;
            }
        }
        foreach (var term in scratch.Met)
        {
            ref var tally = ref scratch.Tallies[term];
            if (tally.Bonus > 0) tally.Bonus += SearchWeights.StandingBonus * part.StandingOf(document);
            var worth = SearchWeights.Worth(tally.Weight, tally.Bonus, length / averageLength);
            var rank = ranks[term];
            postings.Add((rank, PostingLists.Posting(part.FirstDocument + document, worth)));
            Postings[rank]++;
            Places[rank] += tally.Count;
            tally = default;
        }
    }

    /// <summary>What a document is known to have of each word, while it is weighed.</summary>
    private sealed class Scratch(int terms)
    {
        internal Tally[] Tallies { get; } = new Tally[terms];

        internal List<int> Met { get; } = [];
    }

    /// <summary>What a document has of a word.</summary>
    private struct Tally
    {
        internal double Weight, Bonus;
        internal int Count;
    }
}
