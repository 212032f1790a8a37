using Markdig;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;

namespace AstanaSite.Parsing.Cite;

/// <summary>
/// Adds citations to a Markdown pipeline. What they look like is decided by the renderer of bodies, which knows the numbers.
/// </summary>
internal sealed class CiteExtension : IMarkdownExtension
{
    /// <inheritdoc/>
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        if (!pipeline.InlineParsers.Contains<CitationParser>())
            pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new CitationParser());
    }

    /// <inheritdoc/>
    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) { }
}
