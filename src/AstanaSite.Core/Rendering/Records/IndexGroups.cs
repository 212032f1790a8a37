using AstanaSite.Content.Records;
using AstanaSite.Rendering.Formats;
using AstanaSite.Rendering.Layout;
using AstanaSite.Rendering.Parts;
using AstanaSite.Searching.Words;

namespace AstanaSite.Rendering.Records;

/// <summary>Sorts records into the groups of a list.</summary>
internal static class IndexGroups
{
    /// <summary>The groups that stand on a page of a list, in the order in which the entries come; none on an overview.</summary>
    /// <param name="list">The page.</param>
    /// <param name="key">The first key of the list, which groups it where it stands on one page.</param>
    /// <param name="add">Appends the row of an entry.</param>
    public static IReadOnlyList<IndexGroup> Of<T>(PartPage<T> list, PartKey<T> key, Action<Markup, T> add) =>
        list.Part is { } part ? [.. part.Groups.Select(group => Group(group.Anchor, group.Labels[^1], group.Entries, add))]
        : list.IsOverview ? []
        :
        [
            .. list
                .All.GroupBy(key.Of, StringComparer.Ordinal)
                .Select(group => Group(key.AnchorOf(group.Key), key.Label(group.Key), [.. group], add)),
        ];

    /// <summary>Records in the alphabetical order of their titles.</summary>
    public static IEnumerable<IndexEntry> ByTitle(IEnumerable<Item> items, PageContext page) =>
        items
            .Select(item => new IndexEntry(item, NameOrder.Letters(page.Site.TitleOf(item, page.Language))))
            .OrderBy(entry => entry.Text, page.Shared.NameOrder)
            .ThenBy(entry => entry.Item.Id, StringComparer.Ordinal);

    /// <summary>The place of a value in a list; after all others if it is not there.</summary>
    public static int IndexOf(IReadOnlyList<string> list, string value)
    {
        for (var i = 0; i < list.Count; i++)
            if (list[i] == value)
                return i;
        return list.Count;
    }

    private static IndexGroup Group<T>(string anchor, string label, IReadOnlyList<T> entries, Action<Markup, T> add)
    {
        var rows = new Markup();
        foreach (var entry in entries)
            add(rows, entry);
        return new IndexGroup(anchor, label, entries.Count, rows.ToHtml());
    }
}
