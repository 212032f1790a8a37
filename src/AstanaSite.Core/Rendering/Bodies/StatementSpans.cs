using AstanaSite.Linking;
using Markdig.Renderers;
using Markdig.Syntax.Inlines;

namespace AstanaSite.Rendering.Bodies;

/// <summary>Puts each statement of a body into an element of its own, with its anchor and its evidence state.</summary>
/// <param name="at">The body that the renderer is at.</param>
internal sealed class StatementSpans(RenderState at)
{
    private Statement? open;

    /// <summary>Makes a renderer open and close the elements where the linker found statements to begin and end.</summary>
    public void Attach(HtmlRenderer renderer)
    {
        renderer.ObjectWriteBefore += (_, node) =>
        {
            // Literals open theirs themselves: the full stop of the sentence before comes first.
            if (node is not Inline inline || at.Body.Ends.Count == 0 || !at.Body.Starts.TryGetValue(inline, out var start))
                return;
            open = start.Statement;
            if (inline is not LiteralInline)
                Open(renderer, start.Statement);
        };
        renderer.ObjectWriteAfter += (_, node) =>
        {
            if (node is Inline inline && at.Body.Ends.Contains(inline))
                renderer.Write("</span>");
        };
    }

    /// <summary>Writes the start of a statement's element.</summary>
    public static void Open(HtmlRenderer renderer, Statement statement) =>
        renderer
            .Write("<span class=\"st\" id=\"")
            .Write(statement.Anchor)
            .Write("\" data-ev=\"")
            .Write(statement.State.Word())
            .Write("\">");

    /// <summary>The statement that is open, once.</summary>
    public Statement? TakeOpen()
    {
        var statement = open;
        open = null;
        return statement;
    }
}
