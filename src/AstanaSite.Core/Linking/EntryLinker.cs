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
            if (conflict.Finding is { } finding)
            {
                // It says what can be said: its own sources bear it, and no account contests it.
                var marks = numbers.Mark(finding.Cite);
                var anchor = anchors.Of(conflict.About + finding.Says);
                Add(new Statement(owner, anchor, finding.Says, Citations(marks), Judge(marks), finding, conflict), marks);
            }

            foreach (var account in conflict.Accounts)
            {
                var marks = numbers.Mark(account.Cite);
                var state = marks.Count == 0 ? EvidenceState.Unsourced : EvidenceState.Contested;
                Add(
                    new Statement(
                        owner,
                        anchors.Of(conflict.About + account.Says),
                        account.Says,
                        Citations(marks),
                        state,
                        account,
                        conflict
                    ),
                    marks
                );
            }
        }

        void Add(Statement statement, IReadOnlyList<CitationMark> marks)
        {
            statements.Add(statement);
            body.EntryMarks[statement.Entry!] = new EntryMarks(statement, marks);
        }
    }

    private static EvidenceState Judge(IReadOnlyList<CitationMark> marks) =>
        marks.Count == 0 ? EvidenceState.Unsourced : Evidence.Judge([.. marks.Select(mark => mark.Citation.Source)]);

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
