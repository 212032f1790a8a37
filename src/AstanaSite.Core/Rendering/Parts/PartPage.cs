using AstanaSite.Rendering.Formats;

namespace AstanaSite.Rendering.Parts;

/// <summary>
/// A page of a list: all of it, the overview of its parts, or one of them.
/// </summary>
/// <typeparam name="T">The entries.</typeparam>
/// <param name="All">All entries of the list.</param>
/// <param name="Division">The parts; none where the list stands on one page.</param>
/// <param name="Number">Which of the parts it is; negative for the overview.</param>
internal sealed record PartPage<T>(IReadOnlyList<T> All, Division<T>? Division, int Number)
{
    /// <summary>The ways to the parts and between them, if there are parts.</summary>
    public PartLinks<T>? Links { get; init; }

    /// <summary>Whether the page is the overview of the parts.</summary>
    public bool IsOverview => Division is not null && Number < 0;

    /// <summary>The part that the page is, if it is one.</summary>
    public Part<T>? Part => Number < 0 ? null : Division?.Parts[Number];

    /// <summary>
    /// The anchor of an entry that begins a group of the part, with <c>id</c> as an attribute; empty of any other, where the group has no
    /// element of its own.
    /// </summary>
    public Html AnchorAt(T entry)
    {
        if (Part is { } part)
            foreach (var group in part.Groups)
                if (EqualityComparer<T>.Default.Equals(group.Entries[0], entry))
                    return new Markup().Add($" id=\"{group.Anchor}\"").ToHtml();
        return Html.Empty;
    }

    /// <summary>The entries that stand on the page; none on an overview.</summary>
    public IReadOnlyList<T> Entries =>
        Division is null ? All
        : Part is { } part ? [.. part.Entries]
        : [];
}
