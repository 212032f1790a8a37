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
    /// <param name="said">What its editions said.</param>
    /// <param name="diagnostics">Hears of records that were lost.</param>
    public static EditionHistory Of(Site site, EditionLines said, DiagnosticBag diagnostics)
    {
        var lines = said.Lines;
        var editions = lines.Select(line => line.Edition).Distinct().Order(StringComparer.Ordinal).ToList();
        var former = new Dictionary<(string, string), IReadOnlyList<FormerStatement>>();
        var kept = editions.ToDictionary(edition => edition, _ => 0, StringComparer.Ordinal);
        var lost = new HashSet<string>(StringComparer.Ordinal);
        var pages = site.Settings.Languages.Select(language => new Pages(site, language)).ToList();
        foreach (var record in lines.OrderBy(line => line.Edition, StringComparer.Ordinal).GroupBy(line => OwnerOf(line, site)))
        {
            if (record.Key is not { } item)
            {
                foreach (var line in record)
                    if (lost.Add(line.Folder + "/" + line.Record))
                        diagnostics.Report(LinkProblems.LostRecord, line.Place, line.Record, line.Edition);
                continue;
            }

            var originals = pages[0].FatesOf(item, [.. record.Where(line => line.Language.Length == 0)]);
            foreach (var (line, _, isPresent) in originals)
                if (isPresent)
                    kept[line.Edition]++;
            Add(item, pages[0].Language, originals.Where(fate => !fate.IsPresent));
            foreach (var page in pages.Skip(1).Where(page => site.HasOwn(item, page.Language)))
            {
                var own = page.FatesOf(item, [.. record.Where(line => line.Language == page.Language)]);
                // Before there was a translation, the page had the words and the anchors of the original.
                var translated = own.Select(fate => fate.Line.Edition).ToHashSet(StringComparer.Ordinal);
                var present = page.AnchorsOf(item);
                var shown = originals.Where(fate =>
                    said.Languages.Contains((fate.Line.Edition, page.Language))
                    && !translated.Contains(fate.Line.Edition)
                    && !present.Contains(fate.Line.Anchor)
                );
                Add(item, page.Language, shown.Concat(own.Where(fate => !fate.IsPresent)));
            }
        }

        return new EditionHistory(
            [.. editions.Select(edition => new PastEdition(edition, lines.Count(line => IsOf(line, edition)), kept[edition]))],
            former
        );

        static bool IsOf(EditionLine line, string edition) => line.Edition == edition && line.Language.Length == 0;

        // Of an anchor that several editions had, the last tells the words.
        void Add(Item item, string language, IEnumerable<Fate> fates)
        {
            var all = fates.ToList();
            var last = all.GroupBy(fate => fate.Line.Anchor, StringComparer.Ordinal).Select(same => same.Last()).ToHashSet();
            var statements = all.Where(last.Contains)
                .Select(fate => new FormerStatement(
                    fate.Line.Edition,
                    fate.Line.Language.Length == 0 ? site.Settings.FirstLanguage : fate.Line.Language,
                    fate.Line.Anchor,
                    fate.Line.Text,
                    fate.Line.Sources,
                    fate.Now
                ))
                .ToList();
            if (statements.Count > 0)
                former[(item.Id, language)] = statements;
        }
    }

    private static Item? OwnerOf(EditionLine line, Site site) =>
        ContentKinds.All.FirstOrDefault(kind => kind.Folder == line.Folder) is { } kind ? site.OwnerOfAlias(kind, line.Record) : null;

    /// <summary>A line of an edition, and what it is in the archive as it is.</summary>
    /// <param name="Line">The line.</param>
    /// <param name="Now">What it has become; none if it was dropped.</param>
    /// <param name="IsPresent">Whether its anchor still is that of a statement of its page.</param>
    private sealed record Fate(EditionLine Line, Statement? Now, bool IsPresent);

    /// <summary>The pages of a language.</summary>
    private sealed class Pages(Site site, string language)
    {
        private readonly Lazy<Dictionary<string, Statement>> elsewhere = new(() => ByAnchor(site, language));

        public string Language => language;

        public HashSet<string> AnchorsOf(Item item) =>
            site.BodyOf(item, language).Statements.Select(one => one.Anchor).ToHashSet(StringComparer.Ordinal);

        /// <summary>What became of lines of one record, which come edition by edition, the oldest first.</summary>
        public List<Fate> FatesOf(Item item, IReadOnlyList<EditionLine> lines)
        {
            var now = site.BodyOf(item, language).Statements;
            // What each anchor is in the archive as it is, worked out from the last edition to the first.
            var fates = now.ToDictionary(one => one.Anchor, Statement? (one) => one, StringComparer.Ordinal);
            var present = AnchorsOf(item);
            if (lines.All(line => present.Contains(line.Anchor)))
                return [.. lines.Select(line => new Fate(line, fates[line.Anchor], true))];
            var later = now;
            foreach (var edition in lines.GroupBy(line => line.Edition).Reverse())
            {
                var had = edition.Where(line => !line.IsEntry).Select(line => AsStatement(item, line)).ToList();
                var successors = SuccessorsOf(had, later);
                foreach (var one in had.Where(one => !fates.ContainsKey(one.Anchor)))
                    fates[one.Anchor] = (successors.TryGetValue(one.Anchor, out var next) ? fates.GetValueOrDefault(next) : null)
                        ?? elsewhere.Value.GetValueOrDefault(one.Anchor);
                later = had;
            }

            return [.. lines.Select(line => new Fate(line, fates.GetValueOrDefault(line.Anchor), present.Contains(line.Anchor)))];
        }

        private static Dictionary<string, Statement> ByAnchor(Site site, string language)
        {
            var statements = new Dictionary<string, Statement>(StringComparer.Ordinal);
            foreach (var item in site.Items.Where(item => site.HasOwn(item, language)))
            foreach (var statement in site.BodyOf(item, language).Statements.Where(one => one.Entry is null))
                statements.TryAdd(statement.Anchor, statement);
            return statements;
        }
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
