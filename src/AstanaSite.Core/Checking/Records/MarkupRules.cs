using AstanaSite.Diagnostics;
using AstanaSite.Diagnostics.Codes;
using AstanaSite.Linking;
using AstanaSite.Parsing;
using AstanaSite.Parsing.Html;
using AstanaSite.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AstanaSite.Checking.Records;

/// <summary>Headings begin at level 2 and do not skip a level.</summary>
internal static class HeadingRule
{
    public static void Check(RuleContext context)
    {
        var last = 1;
        foreach (var (block, _) in HeadingAnchors.Of(context.Body.Document))
        {
            if (block.Level == 1 || block.Level > last + 1)
            {
                var range = context.Body.Document.Source.Range(TextSpan.FromBounds(block.Span.Start, block.Span.End + 1));
                context.Diagnostics.Report(MarkupProblems.BadHeading, range, block.Level, Math.Max(2, Math.Min(block.Level, last + 1)));
            }

            last = Math.Max(2, block.Level);
        }
    }
}

/// <summary>Images say what they show.</summary>
internal static class ImageRule
{
    public static void Check(RuleContext context)
    {
        foreach (var inline in context.Body.Links.Keys)
        {
            if (inline is not LinkInline { IsImage: true } image || PlainText.Of(image).Length > 0)
                continue;
            var range = context.Body.Document.Source.Range(TextSpan.FromBounds(image.Span.Start, image.Span.End + 1));
            context.Diagnostics.Report(MarkupProblems.ImageWithoutText, range, image.Url ?? "");
        }
    }
}

/// <summary>
/// Raw HTML has only what is on the lists, and every element is closed in the block it was opened in, or in a later one of the same body.
/// </summary>
internal static class RawHtmlRule
{
    private static readonly HashSet<string> Void = new(StringComparer.Ordinal) { "br" };

    public static void Check(RuleContext context)
    {
        if (!context.Body.HasRawHtml)
            return;
        var open = new Stack<OpenElement>();
        foreach (var node in context.Body.Document.Body.Descendants())
        {
            switch (node)
            {
                case HtmlInline inline:
                    CheckPiece(context, inline.Tag, inline.Span.Start, open);
                    break;
                case HtmlBlock block:
                    CheckPiece(context, Source(context, block), block.Span.Start, open);
                    break;
            }
        }

        foreach (var (name, span, isReported) in open)
            if (!isReported)
                context.Diagnostics.Report(MarkupProblems.BadHtml, context.Body.Document.Source.Range(span), $"<{name}> is never closed");
    }

    private static string Source(RuleContext context, HtmlBlock block) =>
        context.Body.Document.Source.Content.Substring(
            block.Span.Start,
            Math.Min(block.Span.Length, context.Body.Document.Source.Content.Length - block.Span.Start)
        );

    private sealed record OpenElement(string Name, TextSpan Span, bool IsReported);

    private static void CheckPiece(RuleContext context, string html, int offset, Stack<OpenElement> open)
    {
        foreach (var tag in RawTagScanner.Scan(html))
        {
            var span = new TextSpan(offset + tag.Start, tag.Length);
            var range = context.Body.Document.Source.Range(span);
            if (tag.Kind == RawTagKind.Comment)
                continue;
            if (tag.Kind == RawTagKind.Other)
            {
                var words = html.Substring(tag.Start, Math.Min(tag.Length, 40)).ReplaceLineEndings(" ");
                context.Diagnostics.Report(MarkupProblems.BadHtml, range, words);
                // Its end tag is not a second mistake.
                if (BrokenName(words) is { Length: > 0 } broken)
                    open.Push(new OpenElement(broken, span, IsReported: true));
                continue;
            }

            if (!AllowedHtml.Elements.Contains(tag.Name))
            {
                if (tag.Kind == RawTagKind.Open)
                    context.Diagnostics.Add(
                        Diagnostic.At(
                            MarkupProblems.BadElement,
                            range,
                            AllowedHtml.MarkdownFor(tag.Name),
                            tag.Name,
                            AllowedHtml.ElementNames
                        )
                    );
                continue;
            }

            for (var i = 0; i < tag.Attributes.Count; i++)
                if (tag.Attributes[i].Key is var name && !AllowedHtml.Attributes.Contains(name))
                    context.Diagnostics.Report(
                        MarkupProblems.BadAttribute,
                        context.Body.Document.Source.Range(new TextSpan(offset + tag.Places[i], name.Length)),
                        name,
                        tag.Name,
                        AllowedHtml.AttributeNames
                    );
            Balance(context, tag, span, open);
        }
    }

    private static string BrokenName(string tag)
    {
        var end = 1;
        while (end < tag.Length && char.IsAsciiLetterOrDigit(tag[end]))
            end++;
        return tag[1..end].ToLowerInvariant();
    }

    private static void Balance(RuleContext context, RawTag tag, TextSpan span, Stack<OpenElement> open)
    {
        if (Void.Contains(tag.Name))
            return;
        if (tag.Kind == RawTagKind.Open)
            open.Push(new OpenElement(tag.Name, span, IsReported: false));
        else if (open.Count > 0 && open.Peek().Name == tag.Name)
            open.Pop();
        else
            context.Diagnostics.Report(
                MarkupProblems.BadHtml,
                context.Body.Document.Source.Range(span),
                $"</{tag.Name}> closes nothing that is open here"
            );
    }
}
