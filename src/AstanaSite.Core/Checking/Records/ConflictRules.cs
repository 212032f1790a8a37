using AstanaSite.Content.Records;
using AstanaSite.Diagnostics;
using AstanaSite.Diagnostics.Codes;
using AstanaSite.Linking;
using AstanaSite.Mapping;

namespace AstanaSite.Checking.Records;

/// <summary>Conflicts have two accounts or more, ranks have reasons, and what a conflict concerns is there.</summary>
internal static class ConflictRules
{
    public static void Check(RuleContext context)
    {
        if (!context.IsOriginal)
            return;
        var (item, diagnostics, source) = (context.Item, context.Diagnostics, context.Item.Document.Source);
        if (item.Conflicts.Count == 0)
            return;
        var anchors = new HashSet<string>(StringComparer.Ordinal);
        var ids = item.Head.References.Select(reference => reference.Id).ToHashSet(StringComparer.Ordinal);
        NameSet? known = null;
        foreach (var conflict in item.Conflicts)
        {
            if (conflict.About.Length > 0 && !anchors.Add(PageAnchors.Of(conflict)))
                diagnostics.Report(
                    CitationProblems.DuplicateConflict,
                    source.Range(context.SpanOf(conflict.Span, "about")),
                    conflict.About
                );
            if (conflict.Accounts.Count < 2)
                diagnostics.Report(
                    CitationProblems.LoneAccount,
                    source.Range(context.SpanOf(conflict.Span, "about")),
                    conflict.About,
                    conflict.Accounts.Count == 0 ? "no account" : "only one account"
                );
            if (conflict.Finding is null)
                diagnostics.Report(
                    CitationProblems.ConflictWithoutFinding,
                    source.Range(context.SpanOf(conflict.Span, "about")),
                    conflict.About
                );
            foreach (var account in conflict.Accounts)
            {
                if (account.Rank != AccountRank.Normal && account.Reason.Length == 0)
                    diagnostics.Report(
                        CitationProblems.RankWithoutReason,
                        source.Range(context.SpanOf(account.Span, "rank")),
                        account.Rank == AccountRank.Preferred ? "preferred" : "deprecated"
                    );
                if (account.Cite.Count == 0)
                    diagnostics.Report(CitationProblems.UncitedAccount, source.Range(context.SpanOf(account.Span, "says")), account.Says);
            }

            foreach (var concern in conflict.Concerns)
            {
                if (item.Kind.Fields.Find(concern.Name) is not null || ids.Contains(concern.Name))
                    continue;
                known ??= new(item.Kind.Fields.Fields.Select(field => field.Name).Concat(item.Entries.Select(EntryLinker.SubjectOf)));
                diagnostics.ReportName(
                    CitationProblems.UnknownConcern,
                    source.Range(concern.Span),
                    concern.Name,
                    known,
                    concern.Name,
                    item.Kind.Fields.Names
                );
            }
        }
    }
}
