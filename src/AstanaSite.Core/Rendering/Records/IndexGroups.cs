using System.Globalization;
using AstanaSite.Content.Dates;
using AstanaSite.Content.Records;
using AstanaSite.Rendering.Formats;
using AstanaSite.Rendering.Layout;
using AstanaSite.Searching.Words;

namespace AstanaSite.Rendering.Records;

/// <summary>Sorts records into the groups of a list.</summary>
internal static class IndexGroups
{
    /// <summary>The groups of records, in the order in which the records come.</summary>
    /// <param name="items">The records.</param>
    /// <param name="key">What the records of a group share.</param>
    /// <param name="name">The anchor and the heading of a group.</param>
    /// <param name="add">Appends the row of a record.</param>
    public static IReadOnlyList<IndexGroup> Of<T>(
        IEnumerable<T> items,
        Func<T, string> key,
        Func<string, (string Id, string Label)> name,
        Action<Markup, T> add
    )
    {
        var groups = new List<IndexGroup>();
        foreach (var group in items.GroupBy(key, StringComparer.Ordinal))
        {
            var rows = new Markup();
            var count = 0;
            foreach (var item in group)
            {
                add(rows, item);
                count++;
            }

            var (id, label) = name(group.Key);
            groups.Add(new IndexGroup(id, label, count, rows.ToHtml()));
        }

        return groups;
    }

    /// <summary>Records by the year of their date.</summary>
    public static IReadOnlyList<IndexGroup> ByYear<T>(IEnumerable<T> items, PageContext page, Action<Markup, T> add)
        where T : Item =>
        Of(
            items,
            item => YearOf(item.SortDate),
            year =>
                year.Length == 0
                    ? ("undated", page.Words["undated"])
                    : ("y" + year, page.Dates.Year(int.Parse(year, CultureInfo.InvariantCulture))),
            add
        );

    /// <summary>Records in the alphabetical order of their titles.</summary>
    public static IEnumerable<T> ByTitle<T>(IEnumerable<T> items, PageContext page)
        where T : Item =>
        items
            .OrderBy(item => NameOrder.Letters(page.Site.TitleOf(item, page.Language)), page.Shared.NameOrder)
            .ThenBy(item => item.Id, StringComparer.Ordinal);

    /// <summary>The place of a value in a list; after all others if it is not there.</summary>
    public static int IndexOf(IReadOnlyList<string> list, string value)
    {
        for (var i = 0; i < list.Count; i++)
            if (list[i] == value)
                return i;
        return list.Count;
    }

    private static string YearOf(EdtfDate? date)
    {
        if (date is null)
            return "";
        var point = date.Earliest == long.MinValue ? date.End : date.Start;
        return point.Year.ToString(CultureInfo.InvariantCulture);
    }
}
