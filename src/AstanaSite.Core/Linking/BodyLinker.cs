using System.Text;
using AstanaSite.Content.Records;
using AstanaSite.Diagnostics;
using AstanaSite.Diagnostics.Codes;
using AstanaSite.Mapping;
using AstanaSite.Parsing;
using AstanaSite.Parsing.Cite;
using AstanaSite.Text;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AstanaSite.Linking;

/// <summary>Walks a body once and resolves everything in it: headings, links, citations, statements, plain text.</summary>
internal sealed class BodyLinker
{
    private const int UsualLength = 16 * 1024;

    // A body takes tens of kilobytes of text on its way through these; they are used again for the next.
    [ThreadStatic]
    private static StringBuilder? sectionOfThread;

    [ThreadStatic]
    private static StringBuilder? sentenceOfThread;

    private readonly SiteIndex index;
    private readonly LinkResolver resolver;
    private readonly DiagnosticBag diagnostics;
    private readonly LinkedBody body;
    private readonly CitationNumbers numbers;
    private readonly LeftMarks left;
    private readonly StatementAnchors anchors = new();
    private readonly List<Statement> statements = [];
    private readonly List<BodySection> sections = [];
    private readonly List<Mention> mentions = [];
    private readonly StringBuilder section;
    private readonly StringBuilder sentence;
    private readonly List<Item> linkedInSentence = [];
    private readonly Dictionary<Block, BodyHeading> headings = new(ReferenceEqualityComparer.Instance);
    private readonly Func<LinkInline, string> wordsOfEmptyLink;
    private BodyHeading? heading;
    private bool linksConflict;
    private LinkInline? within;

    private BodyLinker(SiteIndex index, LinkResolver resolver, LinkedBody body, DiagnosticBag diagnostics)
    {
        this.index = index;
        this.resolver = resolver;
        this.body = body;
        this.diagnostics = diagnostics;
        section = (sectionOfThread ??= new StringBuilder(UsualLength)).Clear();
        sentence = (sentenceOfThread ??= new StringBuilder(UsualLength)).Clear();
        left = new LeftMarks(index, body.Document.Source, diagnostics);
        numbers = new CitationNumbers(index, body.Document.Source, diagnostics);
        wordsOfEmptyLink = link =>
            body.Links.TryGetValue(link, out var target) && target is RecordTarget record ? index.TitleOf(record.Item, body.Language) : "";
    }

    /// <summary>Resolves a body and the entries of its record's front matter.</summary>
    public static LinkedBody Link(
        SiteIndex index,
        LinkResolver resolver,
        Item owner,
        string language,
        ParsedDocument document,
        IReadOnlyList<KeyValuePair<HeadingBlock, BodyHeading>> headings,
        DiagnosticBag diagnostics
    )
    {
        var linker = new BodyLinker(index, resolver, new LinkedBody(owner, language, document), diagnostics);
        foreach (var (block, found) in headings)
        {
            linker.headings[block] = found;
            linker.body.Anchors[block] = found.Anchor;
        }

        return linker.Run(owner, [.. headings.Select(pair => pair.Value)]);
    }

    private LinkedBody Run(Item owner, IReadOnlyList<BodyHeading> found)
    {
        // Without front matter its keys are taken for prose, and their own problem is enough.
        VisitAll(body.Document.Body, needsCitation: owner.StatesFacts && body.Document.HasFrontMatter);
        EndSection();
        EntryLinker.Link(owner, body, numbers, anchors, statements);
        body.Headings = found;
        body.Sections = sections;
        body.Statements = statements;
        body.Mentions = mentions;
        body.References = numbers.References();
        return body;
    }

    private void VisitAll(ContainerBlock container, bool needsCitation)
    {
        for (var i = 0; i < container.Count; i++)
            Visit(container[i], i + 1 < container.Count ? container[i + 1] : null, needsCitation);
    }

    private void Visit(Block block, Block? next, bool needsCitation)
    {
        switch (block)
        {
            case HeadingBlock found:
                EndSection();
                heading = headings[found];
                VisitInlines(found.Inline, statement: false, needsCitation: false);
                sentence.Clear();
                linkedInSentence.Clear();
                break;
            case HtmlBlock:
                body.HasRawHtml = true;
                break;
            // Front matter is a block of code to the Markdown parser.
            case YamlFrontMatterBlock:
                break;
            case CodeBlock code:
                section.Append(code.Lines.ToString()).Append('\n');
                break;
            case ParagraphBlock paragraph:
                VisitInlines(paragraph.Inline, statement: true, needsCitation && !IsIntroduction(paragraph, next));
                break;
            case DefinitionTerm term:
                VisitInlines(term.Inline, statement: false, needsCitation: false);
                Flush();
                break;
            case LeafBlock leaf:
                VisitInlines(leaf.Inline, statement: true, needsCitation: false);
                break;
            case ContainerBlock container:
                var isFree = container is Table or FootnoteGroup or DefinitionList;
                VisitAll(container, needsCitation && !isFree);
                break;
        }
    }

    // "Three points stood out:" before a list states nothing by itself; the items do.
    private static bool IsIntroduction(ParagraphBlock paragraph, Block? next) =>
        next is ListBlock && paragraph.Inline?.LastChild is LiteralInline last && last.Content.AsSpan().TrimEnd().EndsWith(":");

    private void VisitInlines(ContainerInline? inlines, bool statement, bool needsCitation)
    {
        if (inlines is null)
            return;
        left.Read(inlines, isLink: false);
        Inline? start = null;
        var startOffset = 0;
        Segment? segment = null;
        for (var inline = inlines.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            Resolve(inline);
            if (start is null && FirstLetter(inline) is { } offset)
                (start, startOffset) = (inline, offset);
            PlainText.Append(sentence, inline, wordsOfEmptyLink);
            if (!statement || !HasCitations(inline))
                continue;

            if (start is not null || segment is null)
            {
                Finish(segment);
                segment = NewSegment(start, startOffset);
                start = null;
            }

            // A citation right after another belongs to the same words.
            AddCitations(inline, segment.Citations);
            segment.End = inline;
        }

        Finish(segment);
        if (start is not null && needsCitation)
            ReportUncited(inlines, start);
        Flush();
    }

    private Segment NewSegment(Inline? start, int startOffset)
    {
        var text = Sentence();
        var segment = new Segment(start, startOffset, text, anchors.Of(text), linksConflict);
        EndSentence(text, segment.Anchor);
        return segment;
    }

    private void Finish(Segment? segment)
    {
        if (segment is null)
            return;
        var state = segment.IsContested
            ? EvidenceState.Contested
            : Evidence.Judge([.. segment.Citations.Select(citation => citation.Source)]);
        var statement = new Statement(body.Owner, segment.Anchor, segment.Text, segment.Citations, state);
        statements.Add(statement);
        if (segment.Start is null || segment.End is null)
            return;
        body.Starts[segment.Start] = new StatementStart(statement, segment.StartOffset);
        body.Ends.Add(segment.End);
    }

    /// <summary>The words from one citation to the next, while they are being read.</summary>
    private sealed record Segment(Inline? Start, int StartOffset, string Text, string Anchor, bool IsContested)
    {
        public List<Citation> Citations { get; } = [];

        public Inline? End { get; set; }
    }

    /// <summary>The words since the last citation, without the punctuation that still belongs to what came before it.</summary>
    private string Sentence()
    {
        var start = 0;
        while (start < sentence.Length && (char.IsWhiteSpace(sentence[start]) || IsClosing(sentence[start])))
            start++;
        return Trimmed(sentence, start);
    }

    private static string Trimmed(StringBuilder text, int start = 0)
    {
        var end = text.Length;
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return text.ToString(start, end - start);
    }

    private static bool IsClosing(char c) => c is '.' or ',' or ';' or ':' or '!' or '?' or ')' or '»' or '”' or '،' or '؛' or '؟';

    private void EndSentence(string words, string anchor)
    {
        section.Append(sentence);
        if (linkedInSentence.Count > 0)
        {
            foreach (var item in linkedInSentence)
                if (!ReferenceEquals(item, body.Owner))
                    mentions.Add(new Mention(item, words, anchor));
            linkedInSentence.Clear();
        }

        sentence.Clear();
        linksConflict = false;
    }

    private void Flush()
    {
        EndSentence(linkedInSentence.Count > 0 ? Sentence() : "", "");
        section.Append('\n');
    }

    private void EndSection()
    {
        if (section.Length > 0 || heading is not null)
            sections.Add(new BodySection(heading?.Text ?? "", heading?.Anchor ?? "", Trimmed(section)));
        section.Clear();
        heading = null;
    }

    private void Resolve(Inline inline)
    {
        if (within is not null && inline is CitationInline or AutolinkInline or FootnoteLink or LinkInline { IsImage: false })
            diagnostics.Report(
                MarkupProblems.NestedLink,
                Range(inline.Span),
                inline is CitationInline ? "citation"
                    : inline is FootnoteLink ? "mark of a footnote"
                    : "link",
                within.IsImage ? "picture" : "link"
            );
        switch (inline)
        {
            case CitationInline citation:
                if (citation.Malformed.Length > 0)
                    diagnostics.Add(
                        Diagnostic.At(
                            CitationProblems.Malformed,
                            Range(citation.Span),
                            CitationGuess.Of(citation.Malformed),
                            citation.Malformed
                        )
                    );
                body.Marks[citation] = numbers.Mark(citation);
                break;
            case AutolinkInline { IsEmail: false } autolink:
                body.Links[autolink] = resolver.Resolve(autolink.Url, Range(autolink.Span), body.Language, false, diagnostics);
                break;
            case HtmlInline:
                body.HasRawHtml = true;
                break;
            case LinkInline link:
                Resolve(link);
                (var outer, within) = (within, link);
                ResolveChildren(link);
                within = outer;
                break;
            case ContainerInline container:
                ResolveChildren(container);
                break;
        }
    }

    private void ResolveChildren(ContainerInline container)
    {
        // A bracket that opens nothing was read with what it stands in.
        if (container is not DelimiterInline)
            left.Read(container, isLink: within is not null);
        for (var child = container.FirstChild; child is not null; child = child.NextSibling)
            Resolve(child);
    }

    private void Resolve(LinkInline link)
    {
        var span = link.UrlSpan is { Length: > 0, Start: > 0 } ? link.UrlSpan : link.Span;
        var target = resolver.Resolve(
            link.GetDynamicUrl?.Invoke() ?? link.Url ?? "",
            Range(span),
            body.Language,
            link.IsImage,
            diagnostics
        );
        body.Links[link] = target;
        if (target is RecordTarget record)
            linkedInSentence.Add(record.Item);
        if (target is AnchorTarget { Anchor: var own } && PageAnchors.IsOfConflict(own))
            linksConflict = true;
        if (target is RecordTarget { Anchor: var other } && PageAnchors.IsOfConflict(other))
            linksConflict = true;
    }

    private void ReportUncited(ContainerInline inlines, Inline start)
    {
        var isItem = inlines.ParentBlock?.Parent is ListItemBlock;
        var from = start.Span.Start;
        var end = inlines.LastChild?.Span.End ?? from;
        diagnostics.Report(CitationProblems.Uncited, Range(new SourceSpan(from, end)), isItem ? "list item" : "paragraph");
    }

    private SourceRange Range(SourceSpan span) => body.Document.Source.Range(TextSpan.FromBounds(span.Start, span.End + 1));

    /// <summary>How many characters of an inline come before its first letter or digit; none if it has neither.</summary>
    private static int? FirstLetter(Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                var text = literal.Content.AsSpan();
                for (var i = 0; i < text.Length; i++)
                {
                    if (!char.IsLetterOrDigit(text[i]))
                        continue;
                    // An opening quotation mark or bracket belongs to the word after it.
                    return i > 0 && text[i - 1] is '"' or '“' or '«' or '„' or '‘' or '(' or '\'' ? i - 1 : i;
                }

                return null;
            case LinkInline { FirstChild: null } or CodeInline or AutolinkInline:
                return 0;
            case ContainerInline container:
                for (var child = container.FirstChild; child is not null; child = child.NextSibling)
                    if (FirstLetter(child) is not null)
                        return 0;
                return null;
            default:
                return null;
        }
    }

    private static bool HasCitations(Inline inline)
    {
        if (inline is CitationInline)
            return true;
        if (inline is not ContainerInline container)
            return false;
        for (var child = container.FirstChild; child is not null; child = child.NextSibling)
            if (HasCitations(child))
                return true;
        return false;
    }

    private void AddCitations(Inline inline, List<Citation> citations)
    {
        if (inline is CitationInline citation)
        {
            foreach (var mark in body.Marks[citation])
                citations.Add(mark.Citation);
            return;
        }

        if (inline is not ContainerInline container)
            return;
        for (var child = container.FirstChild; child is not null; child = child.NextSibling)
            AddCitations(child, citations);
    }
}
