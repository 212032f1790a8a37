namespace AstanaSite.Searching.Documents;

/// <summary>
/// The properties of a page that results can be narrowed by. Values are the content model's own words; the page shows them in its language.
/// </summary>
internal sealed record SearchFacets
{
    /// <summary>What the page is about: round, actor, document, source and so on.</summary>
    public required string Kind { get; init; }

    /// <summary>The track of the process, if the page belongs to one.</summary>
    public string? Track { get; init; }

    /// <summary>The first day the page's date can mean, counted from 0000-01-01; null where it is open or unknown.</summary>
    public int? FirstDay { get; init; }

    /// <summary>The last day it can mean likewise.</summary>
    public int? LastDay { get; init; }

    /// <summary>The evidence states that statements of the page have.</summary>
    public IReadOnlyList<string> Evidence { get; init; } = [];

    /// <summary>The perspective of a source.</summary>
    public string? Perspective { get; init; }

    /// <summary>The actors that the page names.</summary>
    public IReadOnlyList<SearchActor> Actors { get; init; } = [];
}

/// <summary>An actor that results can be narrowed to.</summary>
/// <param name="Title">The actor's name as the page writes it.</param>
/// <param name="Id">The actor's id.</param>
internal sealed record SearchActor(string Title, string Id);
