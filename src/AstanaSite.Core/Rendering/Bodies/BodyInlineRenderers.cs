using System.Globalization;
using System.Text;
using AstanaSite.Linking;
using AstanaSite.Mapping;
using AstanaSite.Parsing;
using AstanaSite.Parsing.Cite;
using AstanaSite.Rendering.Formats;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace AstanaSite.Rendering.Bodies;

/// <summary>Words; a statement that begins within them opens after the punctuation of the one before.</summary>
internal sealed class BodyLiteralRenderer(RenderState at) : HtmlObjectRenderer<LiteralInline>
{
    protected override void Write(HtmlRenderer renderer, LiteralInline literal)
    {
        var slice = literal.Content;
        // A citation took the punctuation that follows it, and stands close to the words before it.
        if (CitationPunctuation.TakenFrom(literal))
            slice.Start++;
        if (literal.NextSibling is CitationInline)
            while (slice.End >= slice.Start && slice.Text[slice.End] == ' ')
                slice.End--;
        if (!at.Body.Starts.TryGetValue(literal, out var start))
        {
            renderer.WriteEscape(ref slice);
            return;
        }

        var offset = Math.Max(0, literal.Content.Start + start.Offset - slice.Start);
        renderer.WriteEscape(slice.AsSpan()[..offset]);
        StatementSpans.Open(renderer, start.Statement);
        renderer.WriteEscape(slice.AsSpan()[offset..]);
    }
}

/// <summary>
/// Where punctuation stands when a citation comes before it: in the text the citation is written first, on the page the full stop is.
/// </summary>
internal static class CitationPunctuation
{
    /// <summary>The mark that follows a citation and goes before it; none if nothing does.</summary>
    public static char? After(CitationInline citation) =>
        citation.NextSibling is LiteralInline { Content.IsEmpty: false } literal && TakenFrom(literal) ? literal.Content.CurrentChar : null;

    /// <summary>Whether the first character of some words went before the citation in front of them.</summary>
    public static bool TakenFrom(LiteralInline literal) =>
        literal.PreviousSibling is CitationInline
        && !literal.Content.IsEmpty
        && literal.Content.CurrentChar is '.' or ',' or ';' or ':' or '!' or '?' or '؟' or '،' or '؛' or '。';
}

/// <summary>Links and images, with the addresses that the linker found.</summary>
internal sealed class BodyLinkRenderer(RenderState at) : HtmlObjectRenderer<LinkInline>
{
    protected override void Write(HtmlRenderer renderer, LinkInline link)
    {
        var context = at.Context;
        var target = at.Body.Links.GetValueOrDefault(link) ?? BrokenTarget.Instance;
        var address = context.AddressOf(target);
        if (link.IsImage)
        {
            WriteImage(renderer, link, address);
            return;
        }

        renderer.Write("<a href=\"");
        renderer.WriteEscapeUrl(address);
        renderer.Write("\"");
        if (target is ExternalTarget && !IsMail(address))
            renderer.Write(" rel=\"external noopener\"");
        if (!string.IsNullOrEmpty(link.Title))
        {
            renderer.Write(" title=\"");
            renderer.WriteEscape(link.Title);
            renderer.Write("\"");
        }

        renderer.Write(">");
        if (link.FirstChild is not null)
            renderer.WriteChildren(link);
        else if (target is RecordTarget record)
            renderer.WriteEscape(context.Site.TitleOf(record.Item, context.Language));
        else
            renderer.WriteEscape(address);
        renderer.Write("</a>");
    }

    /// <summary>Whether an address is that of a letter box: it leads to no other page.</summary>
    public static bool IsMail(string address) => address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase);

    private static void WriteImage(HtmlRenderer renderer, LinkInline link, string address)
    {
        renderer.Write("<img src=\"");
        renderer.WriteEscapeUrl(address);
        renderer.Write("\" alt=\"");
        renderer.WriteEscape(PlainText.Of(link));
        renderer.Write("\" loading=\"lazy\">");
    }
}

/// <summary>Addresses in angle brackets; one that leads nowhere stays words.</summary>
internal sealed class BodyAutolinkRenderer(RenderState at) : HtmlObjectRenderer<AutolinkInline>
{
    protected override void Write(HtmlRenderer renderer, AutolinkInline link)
    {
        if (!link.IsEmail && at.Body.Links.GetValueOrDefault(link) is not ExternalTarget)
        {
            renderer.WriteEscape(link.Url);
            return;
        }

        renderer.Write(
            link.IsEmail ? "<a href=\"mailto:"
            : BodyLinkRenderer.IsMail(link.Url) ? "<a href=\""
            : "<a rel=\"external noopener\" href=\""
        );
        renderer.WriteEscapeUrl(link.Url);
        renderer.Write("\">");
        renderer.WriteEscape(link.Url);
        renderer.Write("</a>");
    }
}

/// <summary>Citations as numbers that lead to the references of the page.</summary>
internal sealed class BodyCitationRenderer(RenderState at, StatementSpans statements) : HtmlObjectRenderer<CitationInline>
{
    protected override void Write(HtmlRenderer renderer, CitationInline citation)
    {
        if (CitationPunctuation.After(citation) is { } punctuation)
            renderer.Write(punctuation);
        // The last citation of a statement bears the mark of its evidence.
        var statement = at.Body.Ends.Contains(citation) ? statements.TakeOpen() : null;
        renderer.Write(
            citation.WantsSource
                ? CitationMarks.RenderWanted(statement, at.Context.Words)
                : CitationMarks.Render(at.Body.Marks.GetValueOrDefault(citation) ?? [], statement, at.Context.Words)
        );
    }
}

/// <summary>The numbers of a citation and the mark of its statement, the same in prose and in the entries of front matter.</summary>
internal static class CitationMarks
{
    // A word joiner: numbers never begin a line.
    private const char Joiner = '\u2060';

    [ThreadStatic]
    private static StringBuilder? builderOfThread;

    /// <summary>
    /// The numbers as links to <c>#ref-N</c>, each with an anchor of its own to come back to, then the
    /// statement's evidence as a link to the statement.
    /// </summary>
    /// <param name="marks">The numbers.</param>
    /// <param name="statement">The statement that ends here; none if it goes on.</param>
    /// <param name="words">The interface words.</param>
    public static string Render(IReadOnlyList<CitationMark> marks, Statement? statement, BodyWords words)
    {
        if (marks.Count == 0)
            return statement is null ? "" : RenderWanted(statement, words);
        var html = Begin().Append("<span class=\"cites\">[");
        for (var i = 0; i < marks.Count; i++)
        {
            var mark = marks[i];
            if (i > 0)
                html.Append(", ");
            if (mark.Citation.Prefix.Length > 0)
            {
                HtmlText.Append(html, mark.Citation.Prefix);
                html.Append(' ');
            }

            html.Append("<a class=\"cite\" href=\"#").Append(PageAnchors.OfReference(mark.Number));
            html.Append("\" id=\"").Append(PageAnchors.OfCitation(mark.Number, mark.Occurrence));
            html.Append("\" role=\"doc-noteref\">").Append(CultureInfo.InvariantCulture, $"{mark.Number}");
            if (mark.Citation.Locator.Length > 0)
            {
                html.Append(", ");
                HtmlText.Append(html, mark.Citation.Locator);
            }

            html.Append("</a>");
        }

        html.Append(']');
        AppendEvidence(html, statement, words);
        html.Append("</span>");
        AppendBefore(html, statement, words);
        return html.ToString();
    }

    /// <summary>What stands where a source is wanted.</summary>
    public static string RenderWanted(Statement? statement, BodyWords words)
    {
        var html = Begin().Append("<span class=\"cites want\">[");
        HtmlText.Append(html, words.SourceWanted);
        html.Append(']');
        AppendEvidence(html, statement, words);
        html.Append("</span>");
        AppendBefore(html, statement, words);
        return html.ToString();
    }

    private static StringBuilder Begin() => (builderOfThread ??= new StringBuilder(1024)).Clear().Append(Joiner);

    private static void AppendEvidence(StringBuilder html, Statement? statement, BodyWords words)
    {
        if (statement is null)
            return;
        html.Append("<a class=\"ev\" data-ev=\"").Append(statement.State.Word()).Append("\" href=\"#");
        HtmlText.Append(html, statement.Anchor);
        html.Append("\">");
        HtmlText.Append(html, words.StateOf(statement.State));
        html.Append("</a>");
    }

    // Beside the citations, so that their card comes next for the keyboard.
    private static void AppendBefore(StringBuilder html, Statement? statement, BodyWords words)
    {
        if (statement is null || words.Before(statement) is not { } before)
            return;
        html.Append("<a class=\"was\" href=\"#");
        HtmlText.Append(html, before.Anchor);
        html.Append("\">");
        HtmlText.Append(html, before.Words);
        html.Append("</a>");
    }
}
