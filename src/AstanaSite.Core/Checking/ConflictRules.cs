using AstanaSite.Content.Items;
using AstanaSite.Diagnostics.Codes;
using AstanaSite.Linking;

namespace AstanaSite.Checking;

/// <summary>Conflicts have two accounts or more, ranks have reasons, and what a conflict concerns is there.</summary>
internal static class ConflictRules
{
    public static void Check(RuleContext context)
    {
        if (!context.IsOriginal) return;
        var (item, diagnostics, source) = (context.Item, context.Diagnostics, context.Item.Document.Source);
        var anchors = new HashSet<string>(StringComparer.Ordinal);
        foreach (var conflict in item.Conflicts)
        {
            if (conflict.About.Length > 0 && !anchors.Add(conflict.Anchor)) diagnostics.Report(CitationProblems.DuplicateConflict, source.Range(context.FrontMatter.SpanOf(conflict.Span, "about")), conflict.About);
            if (conflict.Accounts.Count < 2) diagnostics.Report(CitationProblems.LoneAccount, source.Range(context.FrontMatter.SpanOf(conflict.Span, "about")), conflict.About, conflict.Accounts.Count == 0 ? "no account" : "only one account");
            foreach (var account in conflict.Accounts)
            {
                if (account.Rank != AccountRank.Normal && account.Reason.Length == 0)
                    diagnostics.Report(CitationProblems.RankWithoutReason, source.Range(context.FrontMatter.SpanOf(account.Span, "rank")), account.Rank == AccountRank.Preferred ? "preferred" : "deprecated");
                if (account.Cite.Count == 0) diagnostics.Report(CitationProblems.UncitedAccount, source.Range(context.FrontMatter.SpanOf(account.Span, "says")), account.Says);
            }

            foreach (var concern in conflict.Concerns)
            {
                if (item.Kind.Fields.Find(concern.Name) is not null || item.Head.References.Any(reference => reference.Id == concern.Name)) continue;
                var known = item.Kind.Fields.Fields.Select(field => field.Name).Concat(item.Entries.Select(EntryLinker.ActorOf));
                diagnostics.ReportName(CitationProblems.UnknownConcern, source.Range(concern.Span), concern.Name, known, concern.Name, item.Kind.Fields.Names);
            }
        }
    }
}
