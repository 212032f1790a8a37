using System.Text;
using AstanaSite.Parsing.Html;
using AstanaSite.Rendering.Formats;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AstanaSite.Rendering.Bodies;

/// <summary>Raw HTML within a line: the tag is written anew from its parts if it is allowed, else nothing is.</summary>
internal sealed class BodyHtmlInlineRenderer : HtmlObjectRenderer<HtmlInline>
{
    protected override void Write(HtmlRenderer renderer, HtmlInline inline) => renderer.Write(SafeHtml.Rewrite(inline.Tag));
}

/// <summary>Raw HTML that stands by itself.</summary>
internal sealed class BodyHtmlBlockRenderer : HtmlObjectRenderer<HtmlBlock>
{
    protected override void Write(HtmlRenderer renderer, HtmlBlock block)
    {
        renderer.EnsureLine();
        renderer.WriteLine(SafeHtml.Rewrite(block.Lines.ToString()));
    }
}

/// <summary>
/// Writes raw HTML anew from what the scanner took apart. Nothing of the original text gets through
/// but names on the lists and escaped values.
/// </summary>
internal static class SafeHtml
{
    /// <summary>The allowed tags of a text, with the words between them escaped.</summary>
    public static string Rewrite(string html)
    {
        var text = new StringBuilder(html.Length);
        var at = 0;
        foreach (var tag in RawTagScanner.Scan(html))
        {
            AppendWords(text, html.AsSpan(at, tag.Start - at));
            AppendTag(text, tag);
            at = tag.Start + tag.Length;
        }

        AppendWords(text, html.AsSpan(at));
        return text.ToString();
    }

    // Character references in raw HTML mean the character, so they are resolved before the words are escaped.
    private static void AppendWords(StringBuilder text, ReadOnlySpan<char> words) =>
        HtmlText.Append(text, System.Net.WebUtility.HtmlDecode(words.ToString()));

    private static void AppendTag(StringBuilder text, RawTag tag)
    {
        if (tag.Kind is RawTagKind.Comment or RawTagKind.Other || !AllowedHtml.Elements.Contains(tag.Name))
            return;
        text.Append(tag.Kind == RawTagKind.Close ? "</" : "<").Append(tag.Name);
        foreach (var (name, value) in tag.Attributes)
        {
            if (!AllowedHtml.Attributes.Contains(name))
                continue;
            text.Append(' ').Append(name).Append("=\"");
            HtmlText.Append(text, value);
            text.Append('"');
        }

        text.Append('>');
    }
}
