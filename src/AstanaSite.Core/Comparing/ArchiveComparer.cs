using AstanaSite.Content.Fields;
using AstanaSite.Content.Records;
using AstanaSite.Linking;
using AstanaSite.Parsing.Yaml;

namespace AstanaSite.Comparing;

/// <summary>
/// Finds how two states of the archive differ, in the terms of the archive: records, values, statements, sources, evidence.
/// </summary>
public static class ArchiveComparer
{
    /// <summary>Compares two states.</summary>
    public static ArchiveChanges Compare(Site before, Site after)
    {
        var changes = new List<RecordChange>();
        var former = after
            .Items.Where(item => before.Find(item.Id) is null)
            .Select(item =>
                (
                    item,
                    old: item.Aliases.Select(before.Find)
                        .FirstOrDefault(old => old is not null && old.Kind == item.Kind && after.Find(old.Id) is null)
                )
            )
            .Where(pair => pair.old is not null)
            .ToDictionary(pair => pair.item.Id, pair => pair.old!, StringComparer.Ordinal);
        var renamed = former.Values.Select(old => old.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var kind in ContentKinds.All)
        {
            var here = new List<RecordChange>();
            foreach (var item in after.Items.Where(item => item.Kind == kind))
            {
                var old = before.Find(item.Id) is { } same && same.Kind == kind ? same : former.GetValueOrDefault(item.Id);
                if (old is null)
                    here.Add(Whole(ChangeKind.Added, item, after));
                else if (Difference(old, before, item, after) is { } difference)
                    here.Add(difference);
            }

            foreach (var item in before.Items.Where(item => item.Kind == kind && !renamed.Contains(item.Id)))
                if (after.Find(item.Id) is not { } now || now.Kind != kind)
                    here.Add(Whole(ChangeKind.Removed, item, before));
            changes.AddRange(here.OrderBy(change => change.Item.Id, StringComparer.Ordinal));
        }

        return new ArchiveChanges(before, after, changes);
    }

    private static RecordChange Whole(ChangeKind kind, Item item, Site site) =>
        new(
            kind,
            item,
            "",
            [],
            [
                .. site.StatementsOf(item)
                    .Select(statement =>
                        kind == ChangeKind.Added ? new StatementChange(kind, null, statement) : new StatementChange(kind, statement, null)
                    ),
            ],
            [.. Languages(site).Where(language => site.HasOwn(item, language)).Select(language => new TranslationChange(kind, language))],
            false
        );

    private static RecordChange? Difference(Item old, Site before, Item item, Site after)
    {
        var values = Values(item.Kind, old.Document.ReadFrontMatter(), item.Document.ReadFrontMatter());
        var statements = StatementPairs.Of(before.StatementsOf(old), after.StatementsOf(item));
        var translations = Translations(old, before, item, after);
        var hasOtherText = statements.Count == 0 && Text(before, old) != Text(after, item);
        var formerId = old.Id == item.Id ? "" : old.Id;
        return values.Count + statements.Count + translations.Count > 0 || hasOtherText || formerId.Length > 0
            ? new RecordChange(ChangeKind.Changed, item, formerId, values, statements, translations, hasOtherText)
            : null;
    }

    private static string Text(Site site, Item item) =>
        string.Join('\n', site.BodyOf(item, site.Settings.FirstLanguage).Sections.Select(section => section.Heading + "\n" + section.Text));

    private static List<ValueChange> Values(ContentKind kind, YamlMapping old, YamlMapping now)
    {
        var changes = new List<ValueChange>();
        foreach (var key in now.Entries.Concat(old.Entries).Select(entry => entry.Key.Value).Distinct(StringComparer.Ordinal))
        {
            if (kind.Fields.Find(key) is { } field && HoldsStatements(field))
                continue;
            var (before, after) = (Words(Value(old.Find(key))), Words(Value(now.Find(key))));
            if (before != after)
                changes.Add(new ValueChange(key, before, after));
        }

        return changes;
    }

    // Entries and accounts are statements, and told as such.
    private static bool HoldsStatements(Field field) =>
        typeof(IEnumerable<CitedEntry>).IsAssignableFrom(field.ValueType)
        || typeof(IEnumerable<Conflict>).IsAssignableFrom(field.ValueType);

    // The sources of a value are told with the statement that they make of it.
    private static YamlNode? Value(YamlNode? node) =>
        node is YamlMapping group && group.Find(CitedEntry.ValueKey) is { } value ? value : node;

    private static string Words(YamlNode? node) =>
        node switch
        {
            YamlScalar scalar => scalar.IsNull ? "" : scalar.Value,
            YamlSequence list => string.Join("; ", list.Items.Select(Words)),
            YamlMapping group => string.Join(", ", group.Entries.Select(entry => $"{entry.Key.Value}: {Words(entry.Value)}")),
            _ => "",
        };

    private static List<TranslationChange> Translations(Item old, Site before, Item item, Site after)
    {
        var changes = new List<TranslationChange>();
        foreach (var language in Languages(after).Union(Languages(before), StringComparer.Ordinal))
        {
            var (was, isThere) = (
                Languages(before).Contains(language) && before.HasOwn(old, language),
                Languages(after).Contains(language) && after.HasOwn(item, language)
            );
            if (
                was
                && isThere
                && before.BodyOf(old, language).Document.Source.Content != after.BodyOf(item, language).Document.Source.Content
            )
                changes.Add(new(ChangeKind.Changed, language));
            else if (was != isThere)
                changes.Add(new(isThere ? ChangeKind.Added : ChangeKind.Removed, language));
        }

        return changes;
    }

    private static IEnumerable<string> Languages(Site site) => site.Settings.Languages.Skip(1);
}
