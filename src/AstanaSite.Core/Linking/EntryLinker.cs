using AstanaSite.Content.Items;

namespace AstanaSite.Linking;

/// <summary>Makes statements of the entries of front matter and of the accounts of conflicts.</summary>
internal static class EntryLinker
{
    /// <summary>Numbers the sources of a record's entries after those of its prose, and adds their statements.</summary>
    public static void Link(Item owner, LinkedBody body, CitationNumbers numbers, StatementAnchors anchors, List<Statement> statements)
    {
        foreach (var entry in owner.Entries)
        {
            var marks = numbers.Mark(entry.Cite);
            var state = IsConcerned(owner, entry) ? EvidenceState.Contested : Judge(marks);
            Add(new Statement(owner, anchors.Unique(AnchorOf(entry)), WordsOf(entry), Citations(marks), state, entry), marks);
        }

        foreach (var conflict in owner.Conflicts)
        {
            foreach (var account in conflict.Accounts)
            {
                var marks = numbers.Mark(account.Cite);
                var state = marks.Count == 0 ? EvidenceState.Unsourced : EvidenceState.Contested;
                Add(new Statement(owner, anchors.Of(conflict.About + account.Says), account.Says, Citations(marks), state, account, conflict), marks);
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

    private static bool IsConcerned(Item owner, CitedEntry entry)
    {
        var actor = ActorOf(entry);
        foreach (var conflict in owner.Conflicts)
        {
            // Naming an actor narrows the list it stands in: then only that entry is concerned.
            var namesActors = false;
            var namesField = false;
            foreach (var concern in conflict.Concerns)
            {
                if (actor.Length > 0 && concern.Name == actor) return true;
                if (concern.Name == entry.Field) namesField = true;
                else if (owner.Entries.Any(other => other.Field == entry.Field && ActorOf(other) == concern.Name)) namesActors = true;
            }

            if (namesField && !namesActors) return true;
        }

        return false;
    }

    /// <summary>The id of the record that an entry is about; empty if it is about none.</summary>
    public static string ActorOf(CitedEntry entry) => entry switch
    {
        Participation one => one.Actor?.Id ?? "",
        Absence one => one.Actor?.Id ?? "",
        Signature one => one.Actor?.Id ?? "",
        Relation one => one.To?.Id ?? "",
        RoleHeld one => one.Organisation?.Reference?.Id ?? "",
        _ => "",
    };

    private static string AnchorOf(CitedEntry entry)
    {
        var actor = ActorOf(entry);
        return entry.Field + "-" + (actor.Length > 0 ? actor : AstanaSite.Content.Slug.Of(WordsOf(entry)));
    }

    private static string WordsOf(CitedEntry entry) => entry switch
    {
        Participation one => one.As,
        Absence one => one.Reason,
        RoleHeld one => one.Role,
        NameVariant one => one.Form,
        Account one => one.Says,
        _ => "",
    };
}
