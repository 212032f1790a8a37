using AstanaSite.Diagnostics;
using AstanaSite.Diagnostics.Codes;
using AstanaSite.Parsing.Cite;
using AstanaSite.Parsing.Yaml;
using AstanaSite.Text;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AstanaSite.Parsing;

/// <summary>Takes a Markdown file apart.</summary>
internal static class DocumentParser
{
    // Precise locations: every link and citation must know its place in the file.
    private static readonly MarkdownPipeline Pipeline = MakePipeline();

    private static readonly MarkdownDocument NoBody = Markdown.Parse("", Pipeline);

    private static MarkdownPipeline MakePipeline()
    {
        var builder = new MarkdownPipelineBuilder()
            .UseYamlFrontMatter()
            .UsePipeTables()
            .UseFootnotes()
            .UseDefinitionLists()
            .UsePreciseSourceLocation()
            .Use<CiteExtension>();
        builder.BlockParsers.Replace<HeadingBlockParser>(new HeadingParser());
        return builder.Build();
    }

    /// <summary>Parses a file. What is wrong with it is reported; there is always a document.</summary>
    /// <param name="source">The file.</param>
    /// <param name="diagnostics">Where problems go.</param>
    /// <param name="frontMatter">The keys at its top; empty if there are none or they cannot be read.</param>
    public static ParsedDocument Parse(SourceText source, DiagnosticBag diagnostics, out YamlMapping frontMatter)
    {
        frontMatter = YamlMapping.Empty;
        if (ParseBody(source, diagnostics) is not { } body)
            return new ParsedDocument(source, HasFrontMatter: false, NoBody);

        var document = new ParsedDocument(source, HasFrontMatter: false, body);
        YamlMapping? found = null;
        if (document.FrontMatterBlock is { } block)
        {
            found = ReadFrontMatter(source, block, diagnostics);
            // The lines are in the file itself; nobody asks for them a second time.
            block.Lines = default;
        }

        if (found is null && !diagnostics.HasErrors)
            diagnostics.Report(FrontMatterProblems.Missing, source.Range(WhereMissing(source.Content)), WhyMissing(source.Content));
        frontMatter = found ?? YamlMapping.Empty;
        return document with { HasFrontMatter = found is not null };
    }

    /// <summary>
    /// The tree of a text; none, which is reported, if it nests without end, or would take the parser out of all proportion.
    /// </summary>
    private static MarkdownDocument? ParseBody(SourceText source, DiagnosticBag diagnostics)
    {
        if (MarkdownBounds.WhereTooLong(source.Content) is { } place)
        {
            diagnostics.Report(MarkupProblems.TooMuch, source.Range(new TextSpan(place, 0)));
            return null;
        }

        try
        {
            var body = Markdown.Parse(source.Content, Pipeline);
            if (!MarkdownBounds.IsTooDeep(source.Content, body))
            {
                if (source.Content.Contains("\\|", StringComparison.Ordinal))
                    UnescapeBars(body);
                CharacterReferences.Check(source, body, body is [YamlFrontMatterBlock head, ..] ? head.Span.End : 0, diagnostics);
                return body;
            }
        }
        catch (ArgumentException)
        {
            // The parser's own guard, which knows only blocks.
        }

        diagnostics.Report(MarkupProblems.TooDeep, source.Start);
        return null;
    }

    // A bar that would end the cell is written '\|', in code too, where nothing else is escaped (GitHub Flavored Markdown, 4.10).
    private static void UnescapeBars(MarkdownDocument body)
    {
        foreach (var cell in body.Descendants<TableCell>())
        foreach (var code in cell.Descendants<CodeInline>())
            code.Content = code.Content.Replace("\\|", "|", StringComparison.Ordinal);
    }

    /// <summary>The keys between the fences; none if they cannot be read, for which there is a diagnostic then.</summary>
    internal static YamlMapping? ReadFrontMatter(SourceText source, YamlFrontMatterBlock block, DiagnosticBag diagnostics)
    {
        var content = source.Content;
        var start = content.IndexOf('\n', block.Span.Start) + 1;
        var end = Math.Min(block.Span.End + 1, content.Length);
        var last = content.LastIndexOf("---", end - 1, end - start, StringComparison.Ordinal);
        if (last < start)
            last = end;
        return YamlReader.Read(source, TextSpan.FromBounds(start, last), diagnostics) switch
        {
            YamlMapping mapping => mapping,
            null => null,
            var other => NotMapping(source, other, diagnostics),
        };
    }

    private static string WhyMissing(string content)
    {
        if (IsUnclosed(content))
            return "the front matter is not closed: after its last key a line '---' is missing";
        if (content.StartsWith("---\n", StringComparison.Ordinal))
            return "there are no keys between the two lines '---'";
        var first = content.AsSpan(0, content.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var end ? end : content.Length).Trim();
        if (!first.IsEmpty && first.TrimStart("-–—―*_=").IsEmpty && !first.SequenceEqual("---"))
            return $"front matter begins with a line of three hyphens, '---', and not with '{first}'";
        return content.TrimStart().StartsWith("---", StringComparison.Ordinal)
            ? "the front matter must begin at the very top, without an empty line or space before it"
            : "the file does not begin with front matter";
    }

    private static bool IsUnclosed(string content) =>
        content.StartsWith("---\n", StringComparison.Ordinal) && !content.Contains("\n---", StringComparison.Ordinal);

    /// <summary>
    /// Where the line that closes the front matter most likely should be: at the first empty line. Else the top of the file.
    /// </summary>
    private static TextSpan WhereMissing(string content) =>
        IsUnclosed(content) && content.IndexOf("\n\n", StringComparison.Ordinal) is >= 0 and var empty
            ? new TextSpan(empty + 1, 0)
            : default;

    private static YamlMapping? NotMapping(SourceText source, YamlNode found, DiagnosticBag diagnostics)
    {
        diagnostics.Report(FrontMatterProblems.NotMapping, source.Range(found.Span), found.Shape);
        return null;
    }
}
