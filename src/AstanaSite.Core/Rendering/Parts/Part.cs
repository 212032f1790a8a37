namespace AstanaSite.Rendering.Parts;

/// <summary>Entries of a list that have the same keys and are not taken apart any further.</summary>
/// <typeparam name="T">The entries.</typeparam>
/// <param name="Address">Its name in addresses.</param>
/// <param name="Anchor">Its anchor.</param>
/// <param name="Labels">The words for its keys, from the first to the last.</param>
/// <param name="Entries">The entries in their order.</param>
internal sealed record PartGroup<T>(string Address, string Anchor, IReadOnlyList<string> Labels, IReadOnlyList<T> Entries)
{
    /// <summary>The anchor of the group of the list that it is of.</summary>
    public required string TopAnchor { get; init; }
}

/// <summary>Groups that share a page: neighbours that differ in their last key alone.</summary>
/// <typeparam name="T">The entries.</typeparam>
/// <param name="Groups">The groups in their order; at least one.</param>
internal sealed record Part<T>(IReadOnlyList<PartGroup<T>> Groups)
{
    /// <summary>Its name in addresses: that of its first group, so that it stays while others grow.</summary>
    public string Address => Groups[0].Address;

    /// <summary>The words for all its keys but the last, which its groups share.</summary>
    public IEnumerable<string> Shared => Groups[0].Labels.SkipLast(1);

    /// <summary>The entries of all its groups.</summary>
    public IEnumerable<T> Entries => Groups.SelectMany(group => group.Entries);

    /// <summary>Whether another part has the same keys but for the last.</summary>
    public bool IsBeside(Part<T> other) => Groups[0].Labels.Count == other.Groups[0].Labels.Count && Shared.SequenceEqual(other.Shared);
}

/// <summary>Groups that were taken apart, by the names they would have had: who knew them so finds what became of them.</summary>
/// <param name="Address">The name in addresses.</param>
/// <param name="Anchor">The anchor.</param>
/// <param name="First">The first part that came of it.</param>
/// <param name="IsTop">Whether it is a group of the list itself.</param>
internal sealed record TakenApart(string Address, string Anchor, int First, bool IsTop);

/// <summary>A list, taken apart.</summary>
/// <typeparam name="T">The entries.</typeparam>
/// <param name="Parts">The parts in their order.</param>
/// <param name="TakenApart">The groups that are none of their own.</param>
internal sealed record Division<T>(IReadOnlyList<Part<T>> Parts, IReadOnlyList<TakenApart> TakenApart);
