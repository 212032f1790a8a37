using AstanaSite.Rendering.Formats;
using AstanaSite.Rendering.Layout;
using AstanaSite.Rendering.Themes;

namespace AstanaSite.Rendering.Records;

/// <summary>The list of all records of a kind.</summary>
/// <param name="Template">The name of its template.</param>
/// <param name="Groups">The groups that the records are listed in.</param>
internal sealed record RecordIndex(string Template, Func<PageContext, IReadOnlyList<IndexGroup>> Groups)
{
    /// <summary>Whether rows stand close to each other.</summary>
    public bool IsDense { get; init; }

    /// <summary>Puts in what stands above the groups; nothing if nothing does.</summary>
    public Action<TemplateModel, PageContext>? Above { get; init; }
}

/// <summary>Records that are listed under one heading.</summary>
/// <param name="Id">Its anchor.</param>
/// <param name="Label">The words of the heading.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Rows">The records.</param>
internal sealed record IndexGroup(string Id, string Label, int Count, Html Rows)
{
    /// <summary>The group as templates take it.</summary>
    /// <param name="page">The page it stands on.</param>
    /// <param name="counted">The interface word that says how many there are.</param>
    public TemplateModel ToModel(PageContext page, string counted) =>
        new TemplateModel().Put("id", Id).Put("label", Label).Put("count", page.Words.Count(counted, Count)).Put("rows_html", Rows);
}
