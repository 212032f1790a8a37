using System.Globalization;
using AstanaSite.Content.Records;
using AstanaSite.Linking;
using AstanaSite.Rendering.Formats;
using AstanaSite.Rendering.Layout;
using AstanaSite.Rendering.Parts;
using AstanaSite.Rendering.Themes;
using AstanaSite.Searching.Words;

namespace AstanaSite.Rendering.Records;

/// <summary>What readers can narrow the list of all records of a kind by, and how they can order it. A script does both.</summary>
/// <param name="GroupWord">The interface word for what the groups of the list are; they are the first thing to narrow it by.</param>
/// <param name="Facets">What else it can be narrowed by.</param>
/// <param name="Orders">The orders of the list; the first is that of the page.</param>
internal sealed record IndexFilters(string GroupWord, IReadOnlyList<IndexFacet> Facets, IReadOnlyList<string> Orders)
{
    /// <summary>The order by name, where it is not that of the page.</summary>
    public const string ByName = "name";

    /// <summary>The order of time, and its reverse.</summary>
    public const string Oldest = "oldest",
        Newest = "newest";

    /// <summary>The order by the number of statements, the most first.</summary>
    public const string ByStatements = "statements";

    // A list that a screen or two show whole needs no filters.
    private const int FewestWorthFiltering = 12;

    /// <summary>Whether the list is long enough.</summary>
    public static bool AreWorthIt(int count) => count >= FewestWorthFiltering;

    /// <summary>The attributes of a record's entry that the script reads.</summary>
    public Html MarksOf(Item item, PageContext page)
    {
        if (!AreWorthIt(page.Site.OfKind(item.Kind).Count))
            return Html.Empty;
        var marks = new Markup();
        foreach (var facet in Facets)
            marks.Add($" data-{facet.Name}=\"{string.Join(' ', facet.Values(item, page))}\"");
        if (Orders.Contains(Newest) && RecordKeys.PointOf(item.SortDate) is { } point)
            marks.Add($" data-day=\"{point.Earliest}\"");
        return marks.Add($" data-n=\"{StatementsOf(item, page)}\"").ToHtml();
    }

    /// <summary>Puts in what the form needs, and says so; nothing where the list is short.</summary>
    /// <param name="model">Where it goes.</param>
    /// <param name="list">The page of the list; of one that was taken apart the filters are for that part.</param>
    /// <param name="groups">The groups that stand on it.</param>
    /// <param name="page">The page.</param>
    public bool Put(TemplateModel model, PartPage<IndexEntry> list, IReadOnlyList<IndexGroup> groups, PageContext page)
    {
        var items = list.Entries.Select(entry => entry.Item).ToList();
        if (!AreWorthIt(items.Count))
            return false;
        var lists = new List<TemplateModel>();
        if (groups.Count > 1 && list.Part is null)
            lists.Add(ListOf(GroupWord, GroupWord, groups.Select(group => (group.Id, group.Label)), page).Put("are_groups", true));
        foreach (var facet in Facets)
        {
            var values = facet.ValuesOf(items, page);
            if (values.Count > 1)
                lists.Add(ListOf(facet.Name, facet.Word, values.Select(value => (value, facet.Label(value, page))), page));
        }

        model
            .Put("filters_part", list.Part is not null)
            .Put("filters", lists)
            .Put("orders_html", Options(Orders.Select((order, i) => (i == 0 ? "" : order, page.Words.Of("order", order)))));
        return true;
    }

    private static TemplateModel ListOf(string name, string word, IEnumerable<(string, string)> options, PageContext page) =>
        new TemplateModel().Put("name", name).Put("label", page.Words[word]).Put("options_html", Options(options));

    private static Html Options(IEnumerable<(string Value, string Label)> options)
    {
        var markup = new Markup();
        foreach (var (value, label) in options)
            markup.Add($"<option value=\"{value}\">{label}</option>");
        return markup.ToHtml();
    }

    // A source has none of its own: what counts is what rests on it.
    private static int StatementsOf(Item item, PageContext page) =>
        item is CitedSource source ? page.Site.StatementsCiting(source).Count : page.Site.BodyOf(item, page.Language).Statements.Count;
}

/// <summary>A property of records that a list can be narrowed by.</summary>
/// <param name="Name">Its name in addresses and attributes.</param>
/// <param name="Word">The interface word for it.</param>
/// <param name="Values">The values that a record has.</param>
/// <param name="Label">A value in words.</param>
internal sealed record IndexFacet(
    string Name,
    string Word,
    Func<Item, PageContext, IEnumerable<string>> Values,
    Func<string, PageContext, string> Label
)
{
    /// <summary>The evidence of the statements of a record.</summary>
    public static IndexFacet Evidence { get; } =
        new(
            "evidence",
            "evidence",
            (item, page) =>
                EvidenceTally
                    .Order.Intersect(page.Site.BodyOf(item, page.Language).Statements.Select(statement => statement.State))
                    .Select(state => state.Word()),
            (value, page) => page.Words.Of("ev", value)
        )
        {
            Order = [.. EvidenceTally.Order.Select(state => state.Word())],
        };

    /// <summary>The year of a record's date.</summary>
    public static IndexFacet Year { get; } = OfYears((item, _) => RecordKeys.PointOf(item.SortDate) is { } point ? [point.Year] : []);

    /// <summary>The order of the values; none for that of their words.</summary>
    public IReadOnlyList<string>? Order { get; init; }

    /// <summary>Years that a record has to do with.</summary>
    public static IndexFacet OfYears(Func<Item, PageContext, IEnumerable<int>> years) =>
        new(
            "year",
            "year",
            (item, page) => years(item, page).Select(year => year.ToString(CultureInfo.InvariantCulture)),
            (value, page) => page.Dates.Year(int.Parse(value, CultureInfo.InvariantCulture))
        )
        {
            IsNumber = true,
        };

    private bool IsNumber { get; init; }

    /// <summary>The values that occur, in the order in which they are offered.</summary>
    public IReadOnlyList<string> ValuesOf(IReadOnlyList<Item> items, PageContext page)
    {
        var values = items.SelectMany(item => Values(item, page)).Distinct(StringComparer.Ordinal);
        return
        [
            .. Order is not null ? values.OrderBy(value => IndexGroups.IndexOf(Order, value))
            : IsNumber ? values.OrderBy(value => int.Parse(value, CultureInfo.InvariantCulture))
            : values
                .OrderBy(value => NameOrder.Letters(Label(value, page)), page.Shared.NameOrder)
                .ThenBy(value => value, StringComparer.Ordinal),
        ];
    }
}
