using AstanaSite.Linking;

namespace AstanaSite.Comparing;

/// <summary>
/// Pairs the statements of a record with those it had. An anchor is made from the words, so the same anchor is the same statement; of those
/// that are left, the ones that share most of their words are taken for one that was reworded.
/// </summary>
internal static class StatementPairs
{
    // Two sentences about one matter often share a third of their words; a reworded one keeps more than half.
    private const double FewestShared = 0.5;

    // So many are compared each with each. Of more, each is compared with those that stand where it
    // stood and with those that share a rare word.
    private const long MostPairs = 100_000;
    private const int Around = 8;
    private const int RareIn = 4;

    internal static IReadOnlyList<StatementChange> Of(IReadOnlyList<Statement> before, IReadOnlyList<Statement> after)
    {
        var old = new Dictionary<string, Statement>(StringComparer.Ordinal);
        foreach (var statement in before)
            old[statement.Anchor] = statement;
        var pairs = new Dictionary<Statement, Statement>(ReferenceEqualityComparer.Instance);
        foreach (var statement in after)
            if (old.Remove(statement.Anchor, out var same))
                pairs[statement] = same;
        foreach (
            var (was, now) in Alike([.. before.Where(one => old.ContainsKey(one.Anchor))], [.. after.Where(one => !pairs.ContainsKey(one))])
        )
        {
            pairs[now] = was;
            old.Remove(was.Anchor);
        }

        var changes = new List<StatementChange>();
        foreach (var statement in after)
        {
            if (!pairs.TryGetValue(statement, out var was))
                changes.Add(new StatementChange(ChangeKind.Added, null, statement));
            else if (Differ(was, statement))
                changes.Add(new StatementChange(ChangeKind.Changed, was, statement));
        }

        changes.AddRange(
            before.Where(one => old.ContainsKey(one.Anchor)).Select(one => new StatementChange(ChangeKind.Removed, one, null))
        );
        return changes;
    }

    private static bool Differ(Statement was, Statement now) =>
        was.Text != now.Text
        || was.State != now.State
        || !was.Citations.Select(Key).SequenceEqual(now.Citations.Select(Key), StringComparer.Ordinal);

    private static string Key(Citation citation) => $"{citation.Prefix}|{citation.Source.Id}|{citation.Locator}";

    private static IEnumerable<(Statement Was, Statement Now)> Alike(List<Statement> before, List<Statement> after)
    {
        var (old, now) = (before.ConvertAll(WordsOf), after.ConvertAll(WordsOf));
        var likes = new List<(double Share, int Was, int Now)>();
        foreach (var (i, j) in Candidates(old, now))
        {
            // An entry of front matter is the same only under its own anchor.
            if (before[i].Entry is not null || after[j].Entry is not null)
                continue;
            var share = Share(old[i], now[j]);
            if (share >= FewestShared)
                likes.Add((share, i, j));
        }

        var (usedOld, usedNow) = (new HashSet<int>(), new HashSet<int>());
        foreach (var (_, i, j) in likes.OrderByDescending(like => like.Share).ThenBy(like => like.Was).ThenBy(like => like.Now))
        {
            if (usedOld.Contains(i) || usedNow.Contains(j))
                continue;
            usedOld.Add(i);
            usedNow.Add(j);
            yield return (before[i], after[j]);
        }
    }

    /// <summary>The pairs that are worth a comparison, by their numbers.</summary>
    private static IEnumerable<(int Was, int Now)> Candidates(List<HashSet<string>> old, List<HashSet<string>> now)
    {
        if ((long)old.Count * now.Count <= MostPairs)
        {
            for (var i = 0; i < old.Count; i++)
            for (var j = 0; j < now.Count; j++)
                yield return (i, j);
            yield break;
        }

        var places = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var j = 0; j < now.Count; j++)
        {
            foreach (var word in now[j])
            {
                if (!places.TryGetValue(word, out var list))
                    places[word] = list = [];
                if (list.Count <= RareIn)
                    list.Add(j);
            }
        }

        var near = new HashSet<int>();
        for (var i = 0; i < old.Count; i++)
        {
            near.Clear();
            var middle = (int)((long)i * now.Count / old.Count);
            for (var j = Math.Max(0, middle - Around); j < Math.Min(now.Count, middle + Around); j++)
                near.Add(j);
            foreach (var word in old[i])
                if (places.TryGetValue(word, out var list) && list.Count <= RareIn)
                    near.UnionWith(list);
            foreach (var j in near)
                yield return (i, j);
        }
    }

    // Dice's coefficient of the sets of words.
    private static double Share(HashSet<string> one, HashSet<string> other) =>
        one.Count + other.Count == 0 ? 0 : 2.0 * one.Count(other.Contains) / (one.Count + other.Count);

    /// <summary>The words of a statement, in lower case.</summary>
    internal static HashSet<string> WordsOf(Statement statement)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var text = statement.Text;
        for (var at = 0; at < text.Length; )
        {
            var start = at;
            while (at < text.Length && char.IsLetterOrDigit(text[at]))
                at++;
            if (at > start)
                words.Add(text[start..at].ToLowerInvariant());
            else
                at++;
        }

        return words;
    }
}
