using Markdig.Syntax.Inlines;

namespace AstanaSite.Linking;

/// <summary>
/// Gives the statements of a translation the anchors of their originals, so that an address names the same statement in every language.
/// </summary>
internal static class SharedAnchors
{
    /// <summary>
    /// Pairs statement by statement; where the numbers differ, from both ends as long as the sources are the same. What has no partner
    /// keeps the anchor of its own words.
    /// </summary>
    public static void Give(LinkedBody original, LinkedBody translation)
    {
        var (of, own) = (Prose(original), Prose(translation));
        var (count, least) = (own.Count, Math.Min(of.Count, own.Count));
        var given = new Dictionary<Statement, Statement>(ReferenceEqualityComparer.Instance);
        var from = 0;
        while (from < least && (of.Count == count || HaveSameSources(of[from], own[from])))
            Pair(of[from], own[from++]);
        for (var back = 1; back <= least - from && HaveSameSources(of[^back], own[^back]); back++)
            Pair(of[^back], own[^back]);
        if (given.Count == 0)
            return;

        var anchors = given.ToDictionary(pair => pair.Key.Anchor, pair => pair.Value.Anchor, StringComparer.Ordinal);
        translation.Statements = [.. translation.Statements.Select(statement => given.GetValueOrDefault(statement, statement))];
        translation.Mentions =
        [
            .. translation.Mentions.Select(mention =>
                anchors.TryGetValue(mention.Anchor, out var anchor) ? mention with { Anchor = anchor } : mention
            ),
        ];
        foreach (var (inline, start) in new List<KeyValuePair<Inline, StatementStart>>(translation.Starts))
            if (given.TryGetValue(start.Statement, out var statement))
                translation.Starts[inline] = start with { Statement = statement };

        void Pair(Statement originalOne, Statement ownOne) => given[ownOne] = ownOne with { Anchor = originalOne.Anchor };
    }

    private static List<Statement> Prose(LinkedBody body) => [.. body.Statements.Where(statement => statement.Entry is null)];

    private static bool HaveSameSources(Statement one, Statement other) =>
        one
            .Citations.Select(citation => citation.Source.Id)
            .SequenceEqual(other.Citations.Select(citation => citation.Source.Id), StringComparer.Ordinal);
}
