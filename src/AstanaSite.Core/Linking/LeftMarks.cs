using AstanaSite.Content.Records;
using AstanaSite.Diagnostics;
using AstanaSite.Diagnostics.Codes;
using AstanaSite.Text;
using Markdig.Syntax.Inlines;

namespace AstanaSite.Linking;

/// <summary>
/// Finds what was meant as a citation, a link or emphasis and stands in the words of a body instead, where nobody would miss it.
/// </summary>
/// <param name="index">What there is.</param>
/// <param name="source">The file.</param>
/// <param name="diagnostics">Where problems go.</param>
internal sealed class LeftMarks(SiteIndex index, SourceText source, DiagnosticBag diagnostics)
{
    private const int MostMarks = 3;
    private const int None = -1;

    // A bracket that is meant as one.
    private const int Meant = -2;

    private readonly string content = source.Content;

    private readonly LiteralInline?[] emphases = new LiteralInline?[MostMarks * 2];
    private (int Start, int End) words = (None, None);
    private int bracket = None;

    /// <summary>Reads the words that stand directly in an element.</summary>
    /// <param name="container">The element.</param>
    /// <param name="isLink">Whether it is a link, or stands in one.</param>
    public void Read(ContainerInline container, bool isLink)
    {
        Array.Clear(emphases);
        (words, bracket) = ((None, None), None);
        Gather(container, isLink);
        ReadWords(isLink);
    }

    private void Gather(ContainerInline container, bool isLink)
    {
        for (var child = container.FirstChild; child is not null; child = child.NextSibling)
        {
            // A bracket that opens nothing has all that follows it in it.
            var isText = child is LiteralInline or DelimiterInline && child.Span.Length > 0 && child.Span.End < content.Length;
            if (!isText || child.Span.Start != words.End)
                ReadWords(isLink);
            if (!isText)
                continue;
            words = (words.Start < 0 ? child.Span.Start : words.Start, child.Span.End + 1);
            if (child is LiteralInline literal && IsEmphasis(literal))
                ReadEmphasis(literal);
            if (child is DelimiterInline delimiter)
                Gather(delimiter, isLink);
        }
    }

    // The parser leaves marks that could have opened or closed something as words of their own.
    private static bool IsEmphasis(LiteralInline literal) =>
        !literal.IsFirstCharacterEscaped
        && literal.Content.Length is >= 1 and <= MostMarks
        && literal.Content.CurrentChar is '*' or '_'
        && literal.Content.AsSpan().Trim(literal.Content.CurrentChar).IsEmpty;

    private void ReadEmphasis(LiteralInline close)
    {
        ref var last = ref emphases[(close.Content.CurrentChar == '*' ? 0 : MostMarks) + close.Content.Length - 1];
        (var open, last) = (last, close);
        if (open is null || open.Span.End >= close.Span.Start)
            return;
        last = null;
        var marks = close.Content.ToString();
        var inner = content.AsSpan(open.Span.End + 1, close.Span.Start - open.Span.End - 1);
        var kept = inner.Length;
        while (kept > 0 && char.IsPunctuation(inner[kept - 1]))
            kept--;
        diagnostics.Add(
            Diagnostic.At(
                MarkupProblems.EmphasisLeft,
                source.Range(TextSpan.FromBounds(open.Span.Start, close.Span.End + 1)),
                kept == 0 || kept == inner.Length ? null : $"{marks}{inner[..kept]}{marks}{inner[kept..]}",
                marks
            )
        );
    }

    private void ReadWords(bool isLink)
    {
        var (start, end) = words;
        words = (None, None);
        if (start < 0)
            return;
        var closed = content.LastIndexOf(']', end - 1, end - start);
        for (var at = start; at < end; at++)
        {
            switch (content[at])
            {
                case '\\':
                    at++;
                    if (at < end && content[at] == '[')
                        bracket = Meant;
                    break;
                case ']':
                    if (bracket >= 0 && at + 1 < end && content[at + 1] is '(' or '[')
                        at = ReadLink(bracket, start, at, end);
                    bracket = None;
                    break;
                case '[' when at + 2 < closed && content[at + 1] == '^':
                    var close = content.IndexOf(']', at);
                    if (!ReadId(start, at + 2, end))
                        ReportLink(at, close + 1, null, "there is no footnote of that name");
                    at = close;
                    break;
                case '[':
                    bracket = at;
                    break;
                case '@' when at == start || !char.IsLetterOrDigit(content[at - 1]):
                    ReadId(start, at + 1, end);
                    break;
                case var c when BodyAddress.IsStart(content, at, start, end):
                    var to = BodyAddress.End(content, at, end);
                    if (!isLink)
                        diagnostics.Add(
                            Diagnostic.At(
                                MarkupProblems.BareAddress,
                                source.Range(TextSpan.FromBounds(at, to)),
                                $"<{(c == 'w' ? "https://" : "")}{content[at..to]}>",
                                content[at..to]
                            )
                        );
                    at = to - 1;
                    break;
                case var c when IsIdCharacter(c):
                    if (at == start || !IsInWord(content[at - 1]))
                        ReadId(start, at, end);
                    while (at + 1 < end && IsIdCharacter(content[at + 1]))
                        at++;
                    break;
            }
        }
    }

    /// <summary>Reports words that are the id of a source, where they cannot be anything else.</summary>
    /// <returns>Whether they are.</returns>
    private bool ReadId(int start, int at, int end)
    {
        const int Shortest = 2;
        var to = at;
        while (to < end && IsIdCharacter(content[to]))
            to++;
        if (to - at < Shortest)
            return false;
        var id = content.AsSpan(at, to - at).TrimEnd('-');
        to = at + id.Length;
        var before = at > start ? content[at - 1] : ' ';
        var after = to < end ? content[to] : ' ';
        // Words alone are an id only if no word looks like it.
        var isMeant =
            before is '@' or '^'
            || (before, after) is ('[', ']') or ('{', '}')
            || (id.Contains('-') && ((before, after) is ('(', ')') || id.IndexOfAnyInRange('0', '9') >= 0))
                && !(after is '/' or '_' or '.' or '@' && to + 1 < end && char.IsLetterOrDigit(content[to + 1]));
        if (!isMeant || index.Find(id.ToString()) is not CitedSource)
            return false;
        while (at > start && content[at - 1] is '@' or '^' or '-')
            at--;
        while (at > start && to < end && (content[at - 1], content[to]) is ('[', ']') or ('(', ')') or ('{', '}'))
            (at, to) = (at - 1, to + 1);
        diagnostics.Add(
            Diagnostic.At(CitationProblems.BareId, source.Range(TextSpan.FromBounds(at, to)), $"[@{id}]", content[at..to], id.ToString())
        );
        return true;
    }

    private static bool IsIdCharacter(char c) => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-';

    private static bool IsInWord(char c) => char.IsLetterOrDigit(c) || c is '_' or '/' or '.' or '#' or ':' or '@' or '-';

    /// <summary>Reports a link that is none.</summary>
    /// <param name="open">Where its first bracket stands.</param>
    /// <param name="start">Where the words begin that have no markup among them.</param>
    /// <param name="at">Where that bracket is closed.</param>
    /// <param name="end">Where those words end.</param>
    /// <returns>Where it ends.</returns>
    private int ReadLink(int open, int start, int at, int end)
    {
        var closing = content[at + 1] == '(' ? ')' : ']';
        var close = content.IndexOf(closing, at + 2, end - at - 2);
        if (closing == ']')
        {
            if (close < 0 || close == at + 2)
                return at;
            var name = content[(at + 2)..close];
            ReportLink(
                open,
                close + 1,
                index.Find(name) is null ? null : $"{content[open..(at + 1)]}(xref:{name})",
                $"no line '[{name}]: …' says where it leads"
            );
            return close;
        }

        if (close < 0)
        {
            ReportLink(open, end, null, "its bracket '(' is not closed in this line");
            return end;
        }

        var address = content.AsSpan(at + 2, close - at - 2).Trim();
        if (open < start)
            ReportLink(open, close + 1, null, "another link, or a footnote, stands within its words");
        else if (address.Contains(' '))
            ReportLink(
                open,
                close + 1,
                $"{content[open..(at + 2)]}{address.ToString().Replace(" ", "%20", StringComparison.Ordinal)})",
                "a space ends its address"
            );
        else
            ReportLink(open, close + 1, null, "its address cannot be read");
        return close;
    }

    private void ReportLink(int from, int to, string? better, string why) =>
        diagnostics.Add(
            Diagnostic.At(MarkupProblems.LinkLeft, source.Range(TextSpan.FromBounds(from, to)), better, content[from..to], why)
        );
}
