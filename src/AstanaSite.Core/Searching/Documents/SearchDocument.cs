namespace AstanaSite.Searching.Documents;

/// <summary>One page of the site as the search sees it: words only, no markup.</summary>
internal sealed record SearchDocument
{
    /// <summary>The page's address relative to the site's root, such as <c>rounds/astana-1.html</c>; no two documents share one.</summary>
    public required string Url { get; init; }

    /// <summary>The page's language as a BCP 47 tag.</summary>
    public required string Language { get; init; }

    /// <summary>The page's title.</summary>
    public required string Title { get; init; }

    /// <summary>Names and other spellings of what the page is about, in every script.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>The page's summary.</summary>
    public string Summary { get; init; } = "";

    /// <summary>The page's date in words of its language, shown beside a result and searched like the body.</summary>
    public string Date { get; init; } = "";

    /// <summary>The body; the first section has an empty heading and anchor where text precedes the first heading.</summary>
    public IReadOnlyList<SearchSection> Sections { get; init; } = [];

    /// <summary>Words that say where a text comes from: authors, container, publisher.</summary>
    public IReadOnlyList<string> SourceFields { get; init; } = [];

    /// <summary>
    /// How much of the archive is about what the page is about, from 0 to 1: of two pages with a word in their titles,
    /// the one that a reader most likely means.
    /// </summary>
    public double StaticRank { get; init; }

    /// <summary>What results can be narrowed by.</summary>
    public required SearchFacets Facets { get; init; }
}

/// <summary>A part of a page that a result can lead to.</summary>
/// <param name="Heading">The heading's words, or empty.</param>
/// <param name="Anchor">The fragment of the address that leads to the heading, without <c>#</c>, or empty.</param>
/// <param name="Text">The text below the heading, without markup.</param>
internal sealed record SearchSection(string Heading, string Anchor, string Text);
