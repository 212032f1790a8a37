using AstanaSite.Comparing;
using AstanaSite.Content.Records;
using AstanaSite.Diagnostics;
using AstanaSite.Diagnostics.Codes;
using AstanaSite.Linking;

namespace AstanaSite.Editions;

/// <summary>
/// Follows the statements of editions to what they have become. From each edition to the next, and from the last to the archive as it is,
/// the same anchor is the same statement, and of the others those that share most of their words are one that was reworded.
/// </summary>
internal static class EditionHistories
{
    // Of two sentences that became one, each gives most of its words.
    private const double MostOfTheWords = 0.6;

    // So many are compared each with each; nobody drops more of one record at once.
    private const long MostPairs = 100_000;

    /// <summary>The history of an archive.</summary>
    /// <param name="site">The archive as it is.</param>
    /// <param name="lines">The lines of its editions.</param>
    /// <param name="diagnostics">Hears of records that were lost.</param>
    public static EditionHistory Of(Site site, IReadOnlyList<EditionLine> lines, DiagnosticBag diagnostics)
    {
        var editions = lines.GroupBy(line => line.Edition).OrderBy(edition => edition.Key, StringComparer.Ordinal).ToList();
        var elsewhere = new Lazy<Dictionary<string, Statement>>(() => ByAnchor(site));
        var former = new Dictionary<string, IReadOnlyList<FormerStatement>>(StringComparer.Ordinal);
        var kept = editions.ToDictionary(edition => edition.Key, _ => 0, StringComparer.Ordinal);
        var lost = new HashSet<string>(StringComparer.Ordinal);
        foreach (var record in editions.SelectMany(edition => edition).GroupBy(line => OwnerOf(line, site)))
        {
            if (record.Key is not { } item)
            {
                foreach (var line in record)
                    if (lost.Add(line.Folder + "/" + line.Record))
                        diagnostics.Report(LinkProblems.LostRecord, line.Place, line.Record, line.Edition);
                continue;
            }

            var present = site.StatementsOf(item).Select(one => one.Anchor).ToHashSet(StringComparer.Ordinal);
            foreach (var line in record)
                if (present.Contains(line.Anchor))
                    kept[line.Edition]++;
            if (record.Any(line => !present.Contains(line.Anchor)))
                former[item.Id] = FormerOf(item, [.. record], present, site, elsewhere.Value);
        }

        return new EditionHistory([.. editions.Select(one => new PastEdition(one.Key, one.Count(), kept[one.Key]))], former);
    }

    private static Dictionary<string, Statement> ByAnchor(Site site)
    {
        var statements = new Dictionary<string, Statement>(StringComparer.Ordinal);
        foreach (var statement in site.Items.SelectMany(site.StatementsOf).Where(one => one.Entry is null))
            statements.TryAdd(statement.Anchor, statement);
        return statements;
    }

    private static Item? OwnerOf(EditionLine line, Site site) =>
        ContentKinds.All.FirstOrDefault(kind => kind.Folder == line.Folder) is { } kind ? site.OwnerOfAlias(kind, line.Record) : null;

    // The lines come edition by edition, the oldest first.
    private static List<FormerStatement> FormerOf(
        Item item,
        IReadOnlyList<EditionLine> lines,
        HashSet<string> present,
        Site site,
        Dictionary<string, Statement> elsewhere
    )
    {
        var now = site.StatementsOf(item);
        // What each anchor is in the archive as it is, worked out from the last edition to the first.
        var fates = now.ToDictionary(one => one.Anchor, Statement? (one) => one, StringComparer.Ordinal);
        var later = now;
        foreach (var edition in lines.GroupBy(line => line.Edition).Reverse())
        {
            var had = edition.Where(line => !line.IsEntry).Select(line => AsStatement(item, line)).ToList();
            var successors = SuccessorsOf(had, later);
            foreach (var one in had.Where(one => !fates.ContainsKey(one.Anchor)))
                fates[one.Anchor] = (successors.TryGetValue(one.Anchor, out var next) ? fates.GetValueOrDefault(next) : null)
                    ?? elsewhere.GetValueOrDefault(one.Anchor);
            later = had;
        }

        var last = new Dictionary<string, EditionLine>(StringComparer.Ordinal);
        foreach (var line in lines)
            last[line.Anchor] = line;
        return
        [
            .. lines
                .Where(line => !present.Contains(line.Anchor) && ReferenceEquals(last[line.Anchor], line))
                .Select(line => new FormerStatement(
                    line.Edition,
                    line.Anchor,
                    line.Text,
                    line.Sources,
                    fates.GetValueOrDefault(line.Anchor)
                )),
        ];
    }

    private static Dictionary<string, string> SuccessorsOf(IReadOnlyList<Statement> had, IReadOnlyList<Statement> later)
    {
        var successors = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var change in StatementPairs.Of(had, later))
            if (change is { Before: { } was, After: { } became })
                successors[was.Anchor] = became.Anchor;
        var anchors = later.Select(one => one.Anchor).ToHashSet(StringComparer.Ordinal);
        var left = had.Where(one => !successors.ContainsKey(one.Anchor) && !anchors.Contains(one.Anchor)).ToList();
        if (left.Count == 0 || (long)left.Count * later.Count > MostPairs)
            return successors;
        var words = later.Where(one => one.Entry is null).Select(one => (one.Anchor, Words: StatementPairs.WordsOf(one))).ToList();
        foreach (var one in left)
        {
            var own = StatementPairs.WordsOf(one);
            var (anchor, shared) = ("", 0);
            foreach (var (candidate, its) in words)
                if (own.Count(its.Contains) is var count && count > shared)
                    (anchor, shared) = (candidate, count);
            if (shared > 0 && shared >= MostOfTheWords * own.Count)
                successors[one.Anchor] = anchor;
        }

        return successors;
    }

    private static Statement AsStatement(Item item, EditionLine line) => new(item, line.Anchor, line.Text, [], EvidenceState.Unsourced);
}
