using AstanaSite.Text;
using Markdig.Syntax.Inlines;

namespace AstanaSite.Parsing.Cite;

/// <summary>One work within a citation.</summary>
/// <param name="Key">The id of the source.</param>
/// <param name="KeySpan">Where the id stands in the file.</param>
/// <param name="Prefix">Words before it, such as <c>see</c>; empty if none.</param>
/// <param name="Locator">Words after it, such as <c>p. 3</c>; empty if none.</param>
internal sealed record CitationItem(string Key, TextSpan KeySpan, string Prefix, string Locator);

/// <summary>A citation in brackets as Pandoc writes it: <c>[@one, p. 3; @two]</c>, or <c>[@?]</c> where a source is wanted.</summary>
internal sealed class CitationInline : LeafInline
{
    /// <summary>The works cited; empty for <c>[@?]</c>.</summary>
    public required IReadOnlyList<CitationItem> Items { get; init; }

    /// <summary>What was written, if it begins like a citation and cannot be read as one; else empty.</summary>
    public string Malformed { get; init; } = "";

    /// <summary>Whether the statement still wants a source.</summary>
    public bool WantsSource => Items.Count == 0 && Malformed.Length == 0;
}
