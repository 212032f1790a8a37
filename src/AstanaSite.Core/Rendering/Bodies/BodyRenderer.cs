using System.Globalization;
using System.Text;
using AstanaSite.Linking;
using AstanaSite.Text;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Yaml;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace AstanaSite.Rendering.Bodies;

/// <summary>What a body needs to know of the page it stands on.</summary>
/// <param name="Site">The archive.</param>
/// <param name="Path">The path of the page.</param>
/// <param name="Language">The language of the page, which is not always that of the body.</param>
/// <param name="Words">The interface words that stand in bodies.</param>
internal sealed record BodyContext(Site Site, string Path, string Language, BodyWords Words)
{
    /// <summary>The address of a link's target as seen from the page; empty for a broken link.</summary>
    public string AddressOf(LinkTarget target) =>
        target switch
        {
            RecordTarget { Anchor.Length: 0 } record => RelativePath.Between(Path, Site.Map.Of(record.Item, Language)),
            RecordTarget record => string.Concat(RelativePath.Between(Path, Site.Map.Of(record.Item, Language)), "#", record.Anchor),
            AnchorTarget own => "#" + own.Anchor,
            ProductTarget product => RelativePath.Between(Path, Site.Map.Of(product.Path, Language)),
            FileTarget file => RelativePath.InAddress(RelativePath.Between(Path, file.Path)),
            ExternalTarget external => external.Url,
            _ => "",
        };
}

/// <summary>The interface words that stand in bodies.</summary>
/// <param name="SourceWanted">What stands for <c>[@?]</c>, such as <c>source wanted</c>.</param>
/// <param name="StateOf">The words for an evidence state.</param>
internal sealed record BodyWords(string SourceWanted, Func<EvidenceState, string> StateOf)
{
    /// <summary>
    /// The words that say in which edition a statement still had other words, and the anchor of those on the same page; none if in none.
    /// </summary>
    public Func<Statement, (string Words, string Anchor)?> Before { get; init; } = _ => null;
}

/// <summary>Renders a linked body as HTML. The tree is only read, so one body can be rendered for several pages at once.</summary>
internal static class BodyRenderer
{
    [ThreadStatic]
    private static BodyHtmlRenderer? rendererOfThread;

    /// <summary>The body as HTML, ready to stand in a page.</summary>
    public static string Render(LinkedBody body, BodyContext context) =>
        (rendererOfThread ??= new BodyHtmlRenderer()).Render(body, context);
}

/// <summary>The body that a renderer is at, and the page it stands on.</summary>
internal sealed class RenderState
{
    private (LinkedBody Body, BodyContext Context) now;

    public LinkedBody Body => now.Body;

    public BodyContext Context => now.Context;

    public void Begin(LinkedBody body, BodyContext context) => now = (body, context);

    public void End() => now = default;
}

/// <summary>
/// One for each thread, for all bodies that it renders: the library looks up the renderer of a node by its type, and
/// learns that anew with every new renderer.
/// </summary>
internal sealed class BodyHtmlRenderer : HtmlRenderer
{
    private const int UsualLength = 16 * 1024;

    private readonly RenderState body = new();
    private readonly StatementSpans statements;

    public BodyHtmlRenderer()
        : base(new StringWriter(new StringBuilder(UsualLength), CultureInfo.InvariantCulture))
    {
        statements = new StatementSpans(body);
        ObjectRenderers.Clear();
        ObjectRenderers.AddRange([
            new YamlFrontMatterHtmlRenderer(),
            new BodyParagraphRenderer(),
            new BodyHeadingRenderer(body),
            new ListRenderer(),
            new QuoteBlockRenderer(),
            new CodeBlockRenderer(),
            new ThematicBreakRenderer(),
            new BodyHtmlBlockRenderer(),
            new BodyTableRenderer(),
            new HtmlFootnoteGroupRenderer(),
            new HtmlDefinitionListRenderer(),
            new BodyLiteralRenderer(body),
            new BodyLinkRenderer(body),
            new BodyAutolinkRenderer(body),
            new BodyCitationRenderer(body, statements),
            new Markdig.Renderers.Html.Inlines.CodeInlineRenderer(),
            new Markdig.Renderers.Html.Inlines.DelimiterInlineRenderer(),
            new Markdig.Renderers.Html.Inlines.EmphasisInlineRenderer(),
            new Markdig.Renderers.Html.Inlines.LineBreakInlineRenderer(),
            new Markdig.Renderers.Html.Inlines.HtmlEntityInlineRenderer(),
            new BodyHtmlInlineRenderer(),
            new HtmlFootnoteLinkRenderer(),
        ]);
        statements.Attach(this);
    }

    /// <summary>The body as HTML.</summary>
    public string Render(LinkedBody linked, BodyContext context)
    {
        Reset();
        statements.TakeOpen();
        body.Begin(linked, context);
        Render(linked.Document.Body);
        body.End();
        return Writer.ToString()!;
    }
}

/// <summary>Paragraphs, without the paragraph element where a list is tight.</summary>
internal sealed class BodyParagraphRenderer : HtmlObjectRenderer<ParagraphBlock>
{
    protected override void Write(HtmlRenderer renderer, ParagraphBlock block)
    {
        if (renderer.ImplicitParagraph)
        {
            renderer.WriteLeafInline(block);
            return;
        }

        renderer.EnsureLine();
        renderer.Write("<p>");
        renderer.WriteLeafInline(block);
        renderer.WriteLine("</p>");
    }
}

/// <summary>Headings with their anchors. The page's own heading is of level 1, so a body begins at 2.</summary>
internal sealed class BodyHeadingRenderer(RenderState at) : HtmlObjectRenderer<HeadingBlock>
{
    private static readonly string[] Names = ["h2", "h2", "h3", "h4", "h5", "h6"];

    protected override void Write(HtmlRenderer renderer, HeadingBlock block)
    {
        var name = Names[Math.Clamp(block.Level, 1, 6) - 1];
        renderer.EnsureLine();
        renderer.Write("<").Write(name).Write(" id=\"");
        renderer.WriteEscape(at.Body.Anchors.GetValueOrDefault(block) ?? "");
        renderer.Write("\">");
        renderer.WriteLeafInline(block);
        renderer.Write("</").Write(name).WriteLine(">");
    }
}
