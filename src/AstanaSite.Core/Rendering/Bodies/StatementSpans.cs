using AstanaSite.Linking;
using Markdig.Renderers;
using Markdig.Syntax.Inlines;

namespace AstanaSite.Rendering.Bodies;

/// <summary>Puts each statement of a body into an element of its own, with its anchor and its evidence state.</summary>
internal static class StatementSpans
{
    /// <summary>Makes a renderer open and close the elements where the linker found statements to begin and end.</summary>
    public static void Attach(HtmlRenderer renderer, LinkedBody body)
    {
        if (body.Ends.Count == 0) return;
        renderer.ObjectWriteBefore += (_, node) =>
        {
            // Literals open theirs themselves: the full stop of the sentence before comes first.
            if (node is Inline inline and not LiteralInline && body.Starts.TryGetValue(inline, out var start)) Open(renderer, start.Statement);
        };
        renderer.ObjectWriteAfter += (_, node) =>
        {
            if (node is Inline inline && body.Ends.Contains(inline)) renderer.Write("</span>");
        };
    }

    /// <summary>Writes the start of a statement's element.</summary>
    public static void Open(HtmlRenderer renderer, Statement statement) =>
        renderer.Write("<span class=\"st\" id=\"").Write(statement.Anchor).Write("\" data-ev=\"").Write(statement.State.Word()).Write("\">");
}
