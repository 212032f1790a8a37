using AstanaSite.Content.Records;
using AstanaSite.Rendering.Formats;
using AstanaSite.Rendering.Layout;
using AstanaSite.Rendering.Parts;
using AstanaSite.Rendering.Themes;

namespace AstanaSite.Rendering.Records;

/// <summary>A record in a list.</summary>
/// <param name="Item">The record.</param>
/// <param name="Text">The letters that decide where it stands; empty where its date does.</param>
internal sealed record IndexEntry(Item Item, string Text);

/// <summary>The list of all records of a kind.</summary>
/// <param name="Template">The name of its template.</param>
/// <param name="Entries">The records in their order.</param>
/// <param name="Keys">What they are grouped by, and what takes them apart where they are too many for a page.</param>
/// <param name="AddRow">Appends the row of a record.</param>
internal sealed record RecordIndex(
    string Template,
    Func<PageContext, IEnumerable<IndexEntry>> Entries,
    Func<PageContext, IReadOnlyList<PartKey<IndexEntry>>> Keys,
    Action<Markup, Item, PageContext> AddRow
)
{
    /// <summary>Whether rows stand close to each other.</summary>
    public bool IsDense { get; init; }

    /// <summary>What readers can narrow the list by; none if it is always short.</summary>
    public IndexFilters? Filters { get; init; }

    /// <summary>Puts in what stands above the groups; nothing if nothing does.</summary>
    public Action<TemplateModel, PageContext>? Above { get; init; }
}

/// <summary>Entries that are listed under one heading.</summary>
/// <param name="Id">Its anchor.</param>
/// <param name="Label">The words of the heading.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Rows">The entries.</param>
internal sealed record IndexGroup(string Id, string Label, int Count, Html Rows)
{
    /// <summary>The group as templates take it.</summary>
    /// <param name="page">The page it stands on.</param>
    /// <param name="counted">The interface word that says how many there are.</param>
    private TemplateModel ToModel(PageContext page, string counted) =>
        new TemplateModel().Put("id", Id).Put("label", Label).Put("count", page.Words.Count(counted, Count)).Put("rows_html", Rows);

    /// <summary>Groups as templates take them. A phone keeps the larger groups of a long list folded.</summary>
    /// <param name="groups">The groups.</param>
    /// <param name="page">The page they stand on.</param>
    /// <param name="counted">The interface word that says how many there are.</param>
    public static IReadOnlyList<TemplateModel> ToModels(IReadOnlyList<IndexGroup> groups, PageContext page, string counted)
    {
        const int LongList = 60;
        const int LargeGroup = 12;
        var isLong = groups.Sum(group => group.Count) > LongList;
        return [.. groups.Select(group => group.ToModel(page, counted).Put("folded", isLong && group.Count > LargeGroup))];
    }
}
