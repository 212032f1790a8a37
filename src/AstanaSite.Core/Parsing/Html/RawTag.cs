using System.Collections.Frozen;

namespace AstanaSite.Parsing.Html;

/// <summary>What raw HTML may stand in a body.</summary>
internal static class AllowedHtml
{
    public static FrozenSet<string> Elements { get; } =
        new[]
        {
            "abbr",
            "bdi",
            "bdo",
            "br",
            "cite",
            "details",
            "dfn",
            "dl",
            "dt",
            "dd",
            "figure",
            "figcaption",
            "kbd",
            "mark",
            "q",
            "ruby",
            "rt",
            "rp",
            "s",
            "span",
            "sub",
            "summary",
            "sup",
            "time",
            "u",
        }.ToFrozenSet(StringComparer.Ordinal);

    public static FrozenSet<string> Attributes { get; } = new[] { "lang", "dir", "title", "datetime" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What Markdown has for an element that is not allowed, or none.</summary>
    public static string? MarkdownFor(string element) =>
        element switch
        {
            "b" or "strong" => "**words**",
            "i" or "em" => "*words*",
            "a" => "[words](address)",
            "img" => "![what it shows](../files/image.png)",
            "code" or "tt" => "`words`",
            "h1" or "h2" => "## words",
            "h3" => "### words",
            "li" or "ul" => "- words",
            "ol" => "1. words",
            "blockquote" => "> words",
            "hr" => "---",
            _ => null,
        };

    /// <summary>The elements in one line.</summary>
    public static string ElementNames { get; } = string.Join(' ', Elements.Order(StringComparer.Ordinal));

    /// <summary>The attributes in one line.</summary>
    public static string AttributeNames { get; } = string.Join(' ', Attributes.Order(StringComparer.Ordinal));
}

/// <summary>The forms of a piece of raw HTML.</summary>
internal enum RawTagKind
{
    /// <summary>A start tag.</summary>
    Open,

    /// <summary>An end tag.</summary>
    Close,

    /// <summary>A comment, which is not shown.</summary>
    Comment,

    /// <summary>Anything else: a declaration, a processing instruction, something broken.</summary>
    Other,
}

/// <summary>A tag as it was written.</summary>
/// <param name="Kind">Its form.</param>
/// <param name="Name">The element in lower case; empty for what is no tag.</param>
/// <param name="Attributes">The attributes, names in lower case, values with character references resolved.</param>
/// <param name="Places">The offsets of the attributes' names in the text given to the scanner.</param>
/// <param name="Start">Its offset in the text given to the scanner.</param>
/// <param name="Length">Its length.</param>
internal sealed record RawTag(
    RawTagKind Kind,
    string Name,
    IReadOnlyList<KeyValuePair<string, string>> Attributes,
    IReadOnlyList<int> Places,
    int Start,
    int Length
);
