using System.Globalization;
using System.Text;
using AstanaSite.Content.Records;
using AstanaSite.Linking;
using AstanaSite.Text;

namespace AstanaSite.Comparing;

/// <summary>The changes as Markdown, for people.</summary>
public static class ChangesMarkdown
{
    /// <summary>Writes the changes.</summary>
    /// <param name="changes">The changes.</param>
    /// <param name="since">The name of the earlier edition or revision.</param>
    public static string Write(ArchiveChanges changes, string since)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# What changed since {MarkdownText.Escape(since)}\n\n");
        if (changes.Records.Count == 0)
            return text.Append("Nothing changed in the archive.\n").ToString();
        text.Append(
            CultureInfo.InvariantCulture,
            $"Records: {Counts(changes.CountRecords)}. Statements: {Counts(changes.CountStatements)}.\n"
        );
        foreach (var (kind, heading) in new[] { (ChangeKind.Added, "Added"), (ChangeKind.Removed, "Removed") })
        {
            var records = changes.Records.Where(one => one.Kind == kind).ToList();
            if (records.Count == 0)
                continue;
            text.Append("\n## ").Append(heading).Append("\n\n");
            foreach (var one in records)
            {
                text.Append("- ").Append(Name(one.Item));
                if (one.Statements.Count > 0)
                    text.Append(
                        CultureInfo.InvariantCulture,
                        $": {one.Statements.Count} {(one.Statements.Count == 1 ? "statement" : "statements")}"
                    );
                if (one.Translations.Count > 0)
                    text.Append(", also in ").AppendJoin(", ", one.Translations.Select(translation => translation.Language));
                text.Append('\n');
            }
        }

        var changed = changes.Records.Where(one => one.Kind == ChangeKind.Changed).ToList();
        if (changed.Count > 0)
            text.Append("\n## Changed\n");
        foreach (var one in changed)
        {
            text.Append("\n### ").Append(Name(one.Item)).Append("\n\n");
            if (one.FormerId.Length > 0)
                text.Append("- was `").Append(one.FormerId).Append("`\n");
            foreach (var value in one.Values)
                text.Append("- `")
                    .Append(value.Key)
                    .Append("`: ")
                    .Append(Or(value.Before))
                    .Append(" → ")
                    .Append(Or(value.After))
                    .Append('\n');
            foreach (var statement in one.Statements)
                Append(text, statement, changes);
            if (one.HasOtherText)
                text.Append("- other words, none of them a statement\n");
            foreach (var translation in one.Translations)
                text.Append("- translation into ").Append(translation.Language).Append(' ').Append(Word(translation.Kind)).Append('\n');
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, StatementChange change, ArchiveChanges changes)
    {
        var before = change.Before is { } was ? Quote(was, changes.Before) : "";
        var after = change.After is { } now ? Quote(now, changes.After) : "";
        text.Append("- ");
        switch (change.Kind)
        {
            case ChangeKind.Added:
                text.Append("added: ")
                    .Append(after)
                    .Append(" (")
                    .Append(change.After!.State.Word())
                    .AppendJoin("", change.AddedSources.Select(id => $", `{id}`"))
                    .Append(")\n");
                return;
            case ChangeKind.Removed:
                text.Append("removed: ").Append(before).Append('\n');
                return;
        }

        if (change.IsReworded)
            text.Append("reworded: ").Append(before).Append(" → ").Append(after);
        else
            text.Append("other support: ").Append(after);
        var support = new List<string>();
        support.AddRange(change.AddedSources.Select(id => $"+ `{id}`"));
        support.AddRange(change.RemovedSources.Select(id => $"− `{id}`"));
        if (change.Before!.State != change.After!.State)
            support.Add($"{change.Before.State.Word()} → {change.After.State.Word()}");
        if (support.Count > 0)
            text.Append(" (").AppendJoin(", ", support).Append(')');
        else if (!change.IsReworded)
            text.Append(" (other pages or words of the citation)");
        text.Append('\n');
    }

    private static string Name(Item item) => $"{MarkdownText.Escape(item.Title)} (`{item.Kind.Folder}/{item.Id}`)";

    private static string Counts(Func<ChangeKind, int> count) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{count(ChangeKind.Added)} added, {count(ChangeKind.Changed)} changed, {count(ChangeKind.Removed)} removed"
        );

    private static string Word(ChangeKind kind) => kind.ToString().ToLowerInvariant();

    private static string Or(string words) => words.Length == 0 ? "nothing" : MarkdownText.Escape(words);

    private static string Quote(Statement statement, Site site) => $"“{MarkdownText.Escape(StatementLine.Of(statement, site))}”";
}
