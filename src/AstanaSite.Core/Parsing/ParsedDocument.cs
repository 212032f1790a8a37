using AstanaSite.Diagnostics;
using AstanaSite.Parsing.Yaml;
using AstanaSite.Text;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;

namespace AstanaSite.Parsing;

/// <summary>A Markdown file taken apart: front matter and body, both with their places in the file.</summary>
/// <param name="Source">The file.</param>
/// <param name="HasFrontMatter">Whether there are keys at its top that can be read.</param>
/// <param name="Body">The Markdown tree, whose spans are offsets in the file. It is read by everybody and changed by nobody.</param>
internal sealed record ParsedDocument(SourceText Source, bool HasFrontMatter, MarkdownDocument Body)
{
    /// <summary>Where the front matter stands, with its fences; none if there is none.</summary>
    internal YamlFrontMatterBlock? FrontMatterBlock => Body.Count > 0 ? Body[0] as YamlFrontMatterBlock : null;

    /// <summary>The text below the front matter as it was written; empty if there is no front matter.</summary>
    public ReadOnlySpan<char> BodyText =>
        FrontMatterBlock is { } block && block.Span.End + 1 < Source.Content.Length
            ? Source.Content.AsSpan(block.Span.End + 1).Trim('\n')
            : default;

    /// <summary>
    /// The keys at the top of the file, with their places; empty if there are none or they cannot be read. They are read anew with each
    /// call: few need them once the record is made of them, and for a whole archive they are a tenth of what a build keeps in memory.
    /// </summary>
    internal YamlMapping ReadFrontMatter() =>
        HasFrontMatter && FrontMatterBlock is { } block
            ? DocumentParser.ReadFrontMatter(Source, block, new DiagnosticBag()) ?? YamlMapping.Empty
            : YamlMapping.Empty;
}
