namespace AstanaSite.Mapping;

/// <summary>A page that the generator makes, as others name it.</summary>
/// <param name="Name">
/// The name by which <c>xref:</c> knows it, which is also the key of its name among the interface words; empty if nobody names it.
/// </param>
/// <param name="Path">Its path below the folder of a language.</param>
internal sealed record PageAddress(string Name, string Path)
{
    /// <summary>Whether the head of every page names it.</summary>
    public bool IsSection { get; init; }

    /// <summary>Whether the list of pages for search engines names it; sections it always names.</summary>
    public bool IsListed
    {
        get => field || IsSection;
        init;
    }
}
