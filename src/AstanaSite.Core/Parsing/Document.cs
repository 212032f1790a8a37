using AstanaSite.Parsing.Yaml;
using AstanaSite.Text;
using Markdig.Syntax;

namespace AstanaSite.Parsing;

/// <summary>A Markdown file taken apart: front matter and body, both with their places in the file.</summary>
/// <param name="Source">The file.</param>
/// <param name="FrontMatter">The keys at its top; empty if there are none or they cannot be read.</param>
/// <param name="Body">The Markdown tree, whose spans are offsets in the file. It is read by everybody and changed by nobody.</param>
public sealed record Document(SourceText Source, YamlMapping FrontMatter, MarkdownDocument Body);
