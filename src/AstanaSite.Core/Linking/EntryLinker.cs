using AstanaSite.Content.Records;
using AstanaSite.Content.Values;

namespace AstanaSite.Linking;

/// <summary>Makes statements of the entries of front matter and of the accounts of conflicts.</summary>
internal static class EntryLinker
{
    /// <summary>Numbers the sources of a record's entries after those of its prose, and adds their statements.</summary>
    public static void Link(Item owner, LinkedBody body, CitationNumbers numbers, StatementAnchors anchors, List<Statement> statements)
    {
        var contested = new ContestedEntries(owner);
        foreach (var entry in owner.Entries)
        {
            var marks = numbers.Mark(entry.Cite);
            var state = contested.Of(entry) is not null ? EvidenceState.Contested : Judge(marks);
            Add(new Statement(owner, anchors.Unique(AnchorOf(entry)), entry.Words, Citations(marks), state, entry), marks);
        }

        foreach (var conflict in owner.Conflicts)
        {
            var ofFinding = conflict.Finding is { } summed ? numbers.Mark(summed.Cite) : [];
            IReadOnlyList<CitationMark>[] ofAccounts = [.. conflict.Accounts.Select(account => numbers.Mark(account.Cite))];
            if (conflict.Finding is { } finding)
                AddOf(finding, finding.Says, JudgeFinding(conflict, ofFinding, ofAccounts), ofFinding);
            foreach (var (account, marks) in conflict.Accounts.Zip(ofAccounts))
                AddOf(account, account.Says, marks.Count == 0 ? EvidenceState.Unsourced : EvidenceState.Contested, marks);

            void AddOf(CitedEntry entry, string says, EvidenceState state, IReadOnlyList<CitationMark> marks) =>
                Add(new Statement(owner, anchors.Of(conflict.About + says), says, Citations(marks), state, entry, conflict), marks);
        }

        void Add(Statement statement, IReadOnlyList<CitationMark> marks)
        {
            statements.Add(statement);
            body.EntryMarks[statement.Entry!] = new EntryMarks(statement, marks);
        }
    }

    private static EvidenceState Judge(IReadOnlyList<CitationMark> marks) =>
        marks.Count == 0 ? EvidenceState.Unsourced : Evidence.Judge([.. marks.Select(mark => mark.Citation.Source)]);

    // A sentence on how accounts differ is no report that its sources share: only those of a preferred account bear it together.
    private static EvidenceState JudgeFinding(
        Conflict conflict,
        IReadOnlyList<CitationMark> marks,
        IReadOnlyList<CitationMark>[] ofAccounts
    )
    {
        if (marks.Count == 0)
            return EvidenceState.Unsourced;
        var preferred = conflict
            .Accounts.Zip(ofAccounts)
            .Where(pair => pair.First.Rank == AccountRank.Preferred)
            .SelectMany(pair => pair.Second)
            .Select(mark => mark.Number)
            .ToHashSet();
        CitationMark[] bearing = [.. marks.Where(mark => preferred.Contains(mark.Number))];
        return bearing.Length == 0 ? EvidenceState.Contested : Judge(bearing);
    }

    private static Citation[] Citations(IReadOnlyList<CitationMark> marks) => [.. marks.Select(mark => mark.Citation)];

    /// <summary>The id of the record that an entry is about; empty if it is about none.</summary>
    public static string SubjectOf(CitedEntry entry) => entry.Subject?.Id ?? "";

    private static string AnchorOf(CitedEntry entry)
    {
        var subject = SubjectOf(entry);
        return entry.Field + "-" + (subject.Length > 0 ? subject : Slug.Of(entry.Words));
    }
}

/// <summary>The entries of a record that one of its conflicts is about.</summary>
internal sealed class ContestedEntries
{
    private readonly Dictionary<string, Conflict> actors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Conflict> lists = new(StringComparer.Ordinal);

    public ContestedEntries(Item owner)
    {
        if (owner.Conflicts.Count == 0)
            return;
        var listsOfActor = owner
            .Entries.Where(entry => EntryLinker.SubjectOf(entry).Length > 0)
            .ToLookup(EntryLinker.SubjectOf, entry => entry.Field, StringComparer.Ordinal);
        foreach (var conflict in owner.Conflicts)
        {
            var names = conflict.Concerns.Select(concern => concern.Name).ToHashSet(StringComparer.Ordinal);
            foreach (var name in names)
                actors.TryAdd(name, conflict);
            // Naming an actor narrows the list it stands in: then only that entry is concerned.
            foreach (var list in names.Except(names.SelectMany(name => listsOfActor[name]), StringComparer.Ordinal))
                lists.TryAdd(list, conflict);
        }
    }

    /// <summary>The conflict that is about an entry, one that names its subject before one that names its list; none if none is.</summary>
    public Conflict? Of(CitedEntry entry) =>
        EntryLinker.SubjectOf(entry) is { Length: > 0 } actor && actors.TryGetValue(actor, out var named)
            ? named
            : lists.GetValueOrDefault(entry.Field);
}
