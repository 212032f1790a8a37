using System.Globalization;
using AstanaSite.Linking;
using AstanaSite.Parsing.Cite;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace AstanaSite.Rendering.Bodies;

/// <summary>Words; a statement that begins within them opens after the punctuation of the one before.</summary>
internal sealed class BodyLiteralRenderer(LinkedBody body) : HtmlObjectRenderer<LiteralInline>
{
    protected override void Write(HtmlRenderer renderer, LiteralInline literal)
    {
        var slice = literal.Content;
        if (!body.Starts.TryGetValue(literal, out var start))
        {
            renderer.WriteEscape(ref slice);
            return;
        }

        renderer.WriteEscape(slice.AsSpan()[..start.Offset]);
        StatementSpans.Open(renderer, start.Statement);
        renderer.WriteEscape(slice.AsSpan()[start.Offset..]);
    }
}

/// <summary>Links and images, with the addresses that the linker found.</summary>
internal sealed class BodyLinkRenderer(LinkedBody body, BodyContext context) : HtmlObjectRenderer<LinkInline>
{
    protected override void Write(HtmlRenderer renderer, LinkInline link)
    {
        var target = body.Links.GetValueOrDefault(link) ?? BrokenTarget.Instance;
        var address = context.Addresses.Link(target, context.Path, context.Language);
        if (link.IsImage)
        {
            WriteImage(renderer, link, address);
            return;
        }

        renderer.Write("<a href=\"");
        renderer.WriteEscapeUrl(address);
        renderer.Write("\"");
        if (target is ExternalTarget) renderer.Write(" rel=\"external noopener\"");
        if (!string.IsNullOrEmpty(link.Title))
        {
            renderer.Write(" title=\"");
            renderer.WriteEscape(link.Title);
            renderer.Write("\"");
        }

        renderer.Write(">");
        if (link.FirstChild is not null) renderer.WriteChildren(link);
        else if (target is RecordTarget record) renderer.WriteEscape(context.Site.TitleOf(record.Item, context.Language));
        else renderer.WriteEscape(address);
        renderer.Write("</a>");
    }

    private static void WriteImage(HtmlRenderer renderer, LinkInline link, string address)
    {
        renderer.Write("<img src=\"");
        renderer.WriteEscapeUrl(address);
        renderer.Write("\" alt=\"");
        renderer.WriteEscape(Parsing.PlainText.Of(link));
        renderer.Write("\" loading=\"lazy\">");
    }
}

/// <summary>Addresses in angle brackets.</summary>
internal sealed class BodyAutolinkRenderer : HtmlObjectRenderer<AutolinkInline>
{
    protected override void Write(HtmlRenderer renderer, AutolinkInline link)
    {
        renderer.Write(link.IsEmail ? "<a href=\"mailto:" : "<a rel=\"external noopener\" href=\"");
        renderer.WriteEscapeUrl(link.Url);
        renderer.Write("\">");
        renderer.WriteEscape(link.Url);
        renderer.Write("</a>");
    }
}

/// <summary>Citations as numbers that lead to the references of the page.</summary>
internal sealed class BodyCitationRenderer(LinkedBody body, BodyContext context) : HtmlObjectRenderer<CitationInline>
{
    protected override void Write(HtmlRenderer renderer, CitationInline citation)
    {
        if (citation.WantsSource)
        {
            renderer.Write("<span class=\"wanted\">[");
            renderer.WriteEscape(context.Words.SourceWanted);
            renderer.Write("]</span>");
            return;
        }

        renderer.Write(CitationMarks.Render(body.Marks.GetValueOrDefault(citation) ?? []));
    }
}

/// <summary>The numbers of a citation, the same in prose and in the entries of front matter.</summary>
public static class CitationMarks
{
    /// <summary>The numbers as links to <c>#ref-N</c>, each with an anchor of its own to come back to; empty if there are none.</summary>
    public static string Render(IReadOnlyList<CitationMark> marks)
    {
        if (marks.Count == 0) return "";
        var html = new System.Text.StringBuilder("<span class=\"cites\">");
        foreach (var mark in marks)
        {
            if (mark.Citation.Prefix.Length > 0)
            {
                HtmlText.Append(html, mark.Citation.Prefix);
                html.Append(' ');
            }

            html.Append(CultureInfo.InvariantCulture, $"<a class=\"cite\" href=\"#ref-{mark.Number}\" id=\"cite-{mark.Number}-{mark.Occurrence}\">{mark.Number}");
            if (mark.Citation.Locator.Length > 0)
            {
                html.Append("<span class=\"locator\">, ");
                HtmlText.Append(html, mark.Citation.Locator);
                html.Append("</span>");
            }

            html.Append("</a>");
        }

        return html.Append("</span>").ToString();
    }
}
