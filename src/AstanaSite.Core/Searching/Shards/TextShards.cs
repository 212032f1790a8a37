using AstanaSite.Platform;
using AstanaSite.Searching.Coding;
using AstanaSite.Searching.Documents;

namespace AstanaSite.Searching.Shards;

/// <summary>
/// What results show: title, address, summary and the body to take a sentence from. A shard holds a long page or a few short ones.
/// </summary>
internal static class TextShards
{
    /// <summary>A full shard has at least so many characters: files of less are mostly overhead.</summary>
    private const int LeastFull = 1_500;

    /// <summary>A full shard has at most so many characters and what its last document adds.</summary>
    private const int MostFull = 4_000;

    /// <summary>Documents whose texts are written by one worker at a time.</summary>
    private const int Batch = 128;

    /// <summary>Writes the texts of all documents.</summary>
    internal static TextGroup Make(IReadOnlyList<SearchDocument> documents, TextCode code, Workers workers)
    {
        var full = FullFor(documents);
        var ranges = workers.Make((documents.Count + Batch - 1) / Batch, index =>
            Write(documents.Skip(index * Batch).Take(Batch), full, code)
        );
        var counts = new ShardText();
        foreach (var (_, count) in ranges.SelectMany(shards => shards))
            counts.AddNumber(count);
        var shards = ShardGroup.Make("texts", [.. ranges.SelectMany(shards => shards).Select(shard => shard.Text)], workers);
        return new TextGroup(shards, counts.Written.ToString());
    }

    /// <summary>
    /// A first search loads ten text shards and, in the root script, the eight-character names of all of them. For shards of s characters
    /// and a total of t that is 10 s + 8 t / s, which is least where s is the square root of 0.8 t; and t, packed, is about half of the
    /// texts' own length.
    /// </summary>
    private static int FullFor(IReadOnlyList<SearchDocument> documents)
    {
        var all = documents.Sum(document => (long)document.Sections.Sum(section => section.Text.Length));
        return Math.Clamp((int)Math.Sqrt(0.4 * all), LeastFull, MostFull);
    }

    private static List<(ShardText Text, int Documents)> Write(IEnumerable<SearchDocument> documents, int full, TextCode code)
    {
        var shards = new List<(ShardText Text, int Documents)>();
        var text = new ShardText(2 * full);
        var bits = new ShardBits(text);
        var count = 0;
        foreach (var document in documents)
        {
            if (count == 0)
                text.Add(ShardGroup.Salt);
            Write(document, code, bits);
            count++;
            if (text.Length >= full)
                End();
        }
        if (count > 0)
            End();
        return shards;

        void End()
        {
            bits.End();
            shards.Add((text, count));
            text = new ShardText(2 * full);
            bits = new ShardBits(text);
            count = 0;
        }
    }

    private static void Write(SearchDocument document, TextCode code, ShardBits shard)
    {
        code.AddField(document.Url, shard);
        code.AddField(document.Language, shard);
        code.AddField(document.Facets.Kind, shard);
        code.AddField(document.Title, shard);
        code.AddField(document.Date, shard);
        code.AddField(document.Summary, shard);
        code.AddField(string.Join('\t', document.Names.Select(name => name.Replace('\t', ' '))), shard);
        foreach (var section in document.Sections)
        {
            code.AddField(section.Heading, shard);
            code.AddField(section.Anchor, shard);
            code.AddField(section.Text, shard);
        }
        code.EndDocument(shard);
    }

    /// <summary>Shards with the number of documents in each, as digits of <see cref="ShardText"/>.</summary>
    internal sealed record TextGroup(ShardGroup Shards, string Counts);
}
