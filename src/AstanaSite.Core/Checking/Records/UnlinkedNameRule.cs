using AstanaSite.Content.Records;
using AstanaSite.Diagnostics.Codes;
using AstanaSite.Linking;
using AstanaSite.Parsing.Cite;
using AstanaSite.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AstanaSite.Checking.Records;

/// <summary>An actor that a text names is linked from it at least once.</summary>
/// <remarks>States are left out: their names mostly stand for the country.</remarks>
internal static class UnlinkedNameRule
{
    public static void Check(RuleContext context)
    {
        var body = context.Body;
        if (context.Item is CitedSource || body.Document.Body.Count == 0)
            return;
        var seen = new HashSet<Item>(ReferenceEqualityComparer.Instance) { context.Item };
        foreach (var target in body.Links.Values)
            if (target is RecordTarget record)
                seen.Add(record.Item);
        // What stands in the front matter is linked from the facts of the page.
        foreach (var reference in context.Item.Head.References)
            if (context.Site.Find(reference.Id) is { } item)
                seen.Add(item);

        var words = new List<Range>();
        foreach (var block in body.Document.Body.Descendants<LeafBlock>())
        {
            if (block is HeadingBlock || block.Inline is null || block.Parent is Footnote)
                continue;
            words.Clear();
            Gather(block.Inline, body.Document.Source.Content, words);
            Check(context, words, seen);
        }
    }

    private static void Check(RuleContext context, List<Range> words, HashSet<Item> seen)
    {
        var source = context.Body.Document.Source;
        for (var at = 0; at < words.Count; at++)
        {
            var item = context.Facts.Names.Find(words, source.Content, at, out var count);
            if (count == 0)
                continue;
            if (item is Actor { Subtype: not "state" } actor && seen.Add(actor))
            {
                var span = TextSpan.FromBounds(words[at].Start.Value, words[at + count - 1].End.Value);
                // Between two words may stand a line end, or marks of emphasis.
                var name = NameIndex.NameIn(source.Content, words, at, count);
                var link = RelativePath.Between(
                    context.Site.InputPathOf(source.Path),
                    context.Site.InputPathOf(actor.Document.Source.Path)
                );
                context.Diagnostics.Report(LinkProblems.UnlinkedName, source.Range(span), name, link);
            }

            at += count - 1;
        }
    }

    // Words are looked for in the file itself, so that their places are true; what is no prose is passed over, and no name reaches over it.
    private static void Gather(ContainerInline container, string text, List<Range> words)
    {
        for (var child = container.FirstChild; child is not null; child = child.NextSibling)
        {
            switch (child)
            {
                case LiteralInline literal when literal.Span.Length > 0 && literal.Span.End < text.Length:
                    NameIndex.Split(text, literal.Span.Start, literal.Span.End + 1, words);
                    break;
                case LineBreakInline or HtmlInline:
                    break;
                case LinkInline or AutolinkInline or CodeInline or CitationInline or LiteralInline:
                    words.Add(0..0);
                    break;
                case ContainerInline inner:
                    Gather(inner, text, words);
                    break;
            }
        }
    }
}
