using AstanaSite.Diagnostics;
using AstanaSite.Diagnostics.Codes;
using AstanaSite.Parsing.Cite;
using AstanaSite.Parsing.Yaml;
using AstanaSite.Text;
using Markdig;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;

namespace AstanaSite.Parsing;

/// <summary>Takes a Markdown file apart.</summary>
public static class DocumentParser
{
    // Precise locations: every link and citation must know its place in the file.
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UseYamlFrontMatter()
        .UsePipeTables()
        .UseFootnotes()
        .UseDefinitionLists()
        .UsePreciseSourceLocation()
        .Use<CiteExtension>()
        .Build();

    private static readonly MarkdownDocument NoBody = Markdown.Parse("", Pipeline);

    /// <summary>Parses a file. What is wrong with it is reported; there is always a document.</summary>
    public static Document Parse(SourceText source, DiagnosticBag diagnostics)
    {
        if (ParseBody(source.Content) is not { } body)
        {
            diagnostics.Report(MarkupProblems.TooDeep, source.Start);
            return new Document(source, YamlMapping.Empty, NoBody);
        }

        var frontMatter = body.Count > 0 && body[0] is YamlFrontMatterBlock block ? ReadFrontMatter(source, block, diagnostics) : null;
        if (frontMatter is null && !diagnostics.HasErrors) diagnostics.Report(FrontMatterProblems.Missing, source.Range(WhereMissing(source.Content)), WhyMissing(source.Content));
        return new Document(source, frontMatter ?? YamlMapping.Empty, body);
    }

    /// <summary>The tree of a text; none if it nests without end, or would take the parser out of all proportion.</summary>
    private static MarkdownDocument? ParseBody(string content)
    {
        if (MarkdownBounds.TakesTooLong(content)) return null;
        try
        {
            var body = Markdown.Parse(content, Pipeline);
            return MarkdownBounds.IsTooDeep(content, body) ? null : body;
        }
        catch (ArgumentException)
        {
            // The parser's own guard, which knows only blocks.
            return null;
        }
    }

    private static YamlMapping? ReadFrontMatter(SourceText source, YamlFrontMatterBlock block, DiagnosticBag diagnostics)
    {
        var content = source.Content;
        var start = content.IndexOf('\n', block.Span.Start) + 1;
        var end = Math.Min(block.Span.End + 1, content.Length);
        var last = content.LastIndexOf("---", end - 1, end - start, StringComparison.Ordinal);
        if (last < start) last = end;
        return YamlReader.Read(source, TextSpan.FromBounds(start, last), diagnostics) switch
        {
            YamlMapping mapping => mapping,
            null => null,
            var other => NotMapping(source, other, diagnostics),
        };
    }

    private static string WhyMissing(string content)
    {
        if (IsUnclosed(content)) return "the front matter is not closed: after its last key a line '---' is missing";
        if (content.StartsWith("---\n", StringComparison.Ordinal)) return "there are no keys between the two lines '---'";
        var first = content.AsSpan(0, content.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var end ? end : content.Length).Trim();
        if (!first.IsEmpty && first.TrimStart("-–—―*_=").IsEmpty && !first.SequenceEqual("---")) return $"front matter begins with a line of three hyphens, '---', and not with '{first}'";
        return content.TrimStart().StartsWith("---", StringComparison.Ordinal)
            ? "the front matter must begin at the very top, without an empty line or space before it"
            : "the file does not begin with front matter";
    }

    private static bool IsUnclosed(string content) => content.StartsWith("---\n", StringComparison.Ordinal) && !content.Contains("\n---", StringComparison.Ordinal);

    /// <summary>Where the line that closes the front matter most likely should be: at the first empty line. Else the top of the file.</summary>
    private static TextSpan WhereMissing(string content) =>
        IsUnclosed(content) && content.IndexOf("\n\n", StringComparison.Ordinal) is >= 0 and var empty ? new TextSpan(empty + 1, 0) : default;

    private static YamlMapping? NotMapping(SourceText source, YamlNode found, DiagnosticBag diagnostics)
    {
        diagnostics.Report(FrontMatterProblems.NotMapping, source.Range(found.Span), found.Shape);
        return null;
    }
}
