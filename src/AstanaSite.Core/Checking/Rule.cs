using AstanaSite.Content.Items;
using AstanaSite.Diagnostics;
using AstanaSite.Linking;

namespace AstanaSite.Checking;

/// <summary>What a rule looks at: one record with one of its bodies, in the archive it belongs to.</summary>
/// <param name="Site">The archive.</param>
/// <param name="Item">The record.</param>
/// <param name="Body">Its body in one language.</param>
/// <param name="IsOriginal">Whether that is the language of the original; what concerns front matter is checked only then.</param>
/// <param name="Diagnostics">Where problems go.</param>
public sealed record RuleContext(Site Site, Item Item, LinkedBody Body, bool IsOriginal, DiagnosticBag Diagnostics);

/// <summary>A rule for records. It reads and reports, and depends on no other rule.</summary>
public delegate void Rule(RuleContext context);

/// <summary>The rules, in no order that matters.</summary>
public static class Rules
{
    /// <summary>All rules for records.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        ConflictRules.Check, TrackRule.Check, PeriodRule.Check, UnusedSourceRule.Check, AliasRule.Check, AttachmentRule.Check,
        HeadingRule.Check, ImageRule.Check, RawHtmlRule.Check,
    ];

    /// <summary>The problems of all records.</summary>
    public static IReadOnlyList<Diagnostic> Check(Site site, int workers, CancellationToken cancellation)
    {
        var found = Ordered.Map(site.Items, workers, item => CheckItem(site, item), cancellation);
        return [.. found.SelectMany(list => list)];
    }

    private static IReadOnlyList<Diagnostic> CheckItem(Site site, Item item)
    {
        var diagnostics = new DiagnosticBag();
        foreach (var language in site.Settings.Languages)
        {
            if (!site.HasOwn(item, language)) continue;
            var context = new RuleContext(site, item, site.BodyOf(item, language), language == site.Settings.FirstLanguage, diagnostics);
            foreach (var rule in All) rule(context);
        }

        return diagnostics.Items;
    }
}
