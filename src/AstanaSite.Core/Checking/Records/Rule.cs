using AstanaSite.Content.Records;
using AstanaSite.Diagnostics;
using AstanaSite.Linking;
using AstanaSite.Parsing.Yaml;
using AstanaSite.Platform;
using AstanaSite.Text;

namespace AstanaSite.Checking.Records;

/// <summary>What a rule looks at: one record with one of its bodies, in the archive it belongs to.</summary>
/// <param name="Site">The archive.</param>
/// <param name="Item">The record.</param>
/// <param name="Body">Its body in one language.</param>
/// <param name="IsOriginal">Whether that is the language of the original; what concerns front matter is checked only then.</param>
/// <param name="Diagnostics">Where problems go.</param>
/// <param name="Facts">What was found out about the archive as a whole.</param>
internal sealed record RuleContext(Site Site, Item Item, LinkedBody Body, bool IsOriginal, DiagnosticBag Diagnostics, SiteFacts Facts)
{
    private YamlMapping? frontMatter;
    private YamlPlaces? places;

    /// <summary>The front matter of the original, for the place of a key that a problem is about; read again at the first use.</summary>
    public YamlMapping FrontMatter => frontMatter ??= Item.Document.ReadFrontMatter();

    /// <summary>Where a key's value stands in an entry of that front matter; the entry's place where there is no such value.</summary>
    public TextSpan SpanOf(TextSpan entry, string key) => (places ??= new YamlPlaces(FrontMatter)).SpanOf(entry, key);
}

/// <summary>What was found out about the archive as a whole before its records are checked.</summary>
/// <param name="Names">The names of its records.</param>
/// <param name="LookAlikes">The sources that look like another.</param>
/// <param name="LastChanged">The day of the last change by path below <c>input/</c>; empty if not known.</param>
internal sealed record SiteFacts(NameIndex Names, LookAlikes LookAlikes, IReadOnlyDictionary<string, string> LastChanged);

/// <summary>A rule for records. It reads and reports, and depends on no other rule.</summary>
internal delegate void Rule(RuleContext context);

/// <summary>The rules, in no order that matters.</summary>
internal static class Rules
{
    /// <summary>All rules for records.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        ConflictRules.Check,
        SharedWorkRule.Check,
        AbsenceRule.Check,
        SentenceRule.Check,
        VoiceRule.Check,
        TrackRule.Check,
        PeriodRule.Check,
        FamilyNameRule.Check,
        FrontMatterCitationRule.Check,
        DateOrderRule.Check,
        DocumentDateRule.Check,
        RoleRule.Check,
        UnusedSourceRule.Check,
        SameWorkRule.Check,
        OneSidedRoundRule.Check,
        AliasRule.Check,
        AttachmentRule.Check,
        StaleTranslationRule.Check,
        TranslationRule.Check,
        HeadingRule.Check,
        ImageRule.Check,
        RawHtmlRule.Check,
        UnlinkedNameRule.Check,
    ];

    /// <summary>The problems of all records.</summary>
    /// <param name="site">The archive.</param>
    /// <param name="lastChanged">The day of the last change by path below <c>input/</c>; empty if not known.</param>
    /// <param name="workers">The number of threads.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static IReadOnlyList<Diagnostic> Check(
        Site site,
        IReadOnlyDictionary<string, string> lastChanged,
        int workers,
        CancellationToken cancellation
    )
    {
        var facts = new SiteFacts(NameIndex.Of(site), LookAlikes.Of(site.Sources), lastChanged);
        var found = Ordered.Map(site.Items, workers, item => CheckItem(site, item, facts), cancellation);
        return [.. found.SelectMany(list => list)];
    }

    private static IReadOnlyList<Diagnostic> CheckItem(Site site, Item item, SiteFacts facts)
    {
        var diagnostics = new DiagnosticBag();
        foreach (var language in site.Settings.Languages)
        {
            if (!site.HasOwn(item, language))
                continue;
            var context = new RuleContext(
                site,
                item,
                site.BodyOf(item, language),
                language == site.Settings.FirstLanguage,
                diagnostics,
                facts
            );
            foreach (var rule in All)
                rule(context);
        }

        return diagnostics.Items;
    }
}
