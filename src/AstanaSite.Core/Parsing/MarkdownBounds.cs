using System.Buffers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AstanaSite.Parsing;

/// <summary>What no text of a person comes near, and what could keep a build busy for hours or exhaust its stack.</summary>
internal static class MarkdownBounds
{
    private const int DeepestNesting = 100;
    private const int HarmlessLength = 16 * 1024;
    private const long MostSteps = 20_000_000;

    // A look at an element takes a call, one at a character does not; both are short.
    private const int LooksInAStep = 2;

    private static readonly SearchValues<char> Marks = SearchValues.Create("*_[]()<>!`&\\\n|");

    /// <summary>
    /// Where in a text the Markdown parser would have worked out of all proportion; none if it would not. It looks to the end of a
    /// paragraph for the bracket that closes each <c>](</c> and for the <c>&gt;</c> that closes each <c>&lt;!</c> and
    /// <c>&lt;?</c>, through all marks that are open for each further one, and through all blocks for each heading that is
    /// underlined and each definition of a link. Each is quadratic where there are thousands. The steps are counted without taking
    /// them; twenty million are a tenth of a second.
    /// </summary>
    public static int? WhereTooLong(string content)
    {
        if (content.Length < HarmlessLength)
            return null;
        long steps = 0;
        var blocks = 0;
        var brackets = new Stack<int>();
        for (var from = 0; from < content.Length; )
        {
            var end = content.IndexOf("\n\n", from, StringComparison.Ordinal);
            if (end < 0)
                end = content.Length;
            var paragraph = content.AsSpan(from, end - from);
            steps +=
                SearchesIn(paragraph, brackets) + (LooksIn(paragraph) / LooksInAStep) + (RemovalsIn(paragraph, ref blocks) / LooksInAStep);
            if (steps > MostSteps)
                return Math.Min(from + paragraph.IndexOfAnyExcept('\n'), content.Length);
            from = end + 2;
        }

        return null;
    }

    /// <summary>Whether elements stand within each other so deep that walking through them could exhaust the stack.</summary>
    public static bool IsTooDeep(string content, MarkdownDocument body)
    {
        // Each level of a line needs a mark that opens it; few texts have enough of them to be looked at.
        var text = content.AsSpan();
        var lines = text.Count('*') + text.Count('_') + text.Count('[') > DeepestNesting;
        return IsTooDeep(body, 0, lines);
    }

    private static bool IsTooDeep(ContainerBlock container, int depth, bool lines)
    {
        if (depth > DeepestNesting)
            return true;
        foreach (var block in container)
        {
            if (
                block is ContainerBlock inner
                    ? IsTooDeep(inner, depth + 1, lines)
                    : lines && block is LeafBlock { Inline: { } inline } && IsTooDeep(inline, depth + 1)
            )
                return true;
        }

        return false;
    }

    // Up and down along the links between the nodes: a recursion would need the stack that this is about.
    private static bool IsTooDeep(ContainerInline root, int depth)
    {
        Inline? at = root.FirstChild;
        while (at is not null)
        {
            if (at is ContainerInline { FirstChild: { } child })
            {
                if (++depth > DeepestNesting)
                    return true;
                at = child;
                continue;
            }

            while (at.NextSibling is null)
            {
                if (at.Parent is not { } parent || ReferenceEquals(parent, root))
                    return false;
                at = parent;
                depth--;
            }

            at = at.NextSibling;
        }

        return false;
    }

    private static long SearchesIn(ReadOnlySpan<char> text, Stack<int> brackets)
    {
        const int NoLink = -1;
        long steps = 0,
            open = 0,
            opened = 0;
        brackets.Clear();
        for (var at = 0; at < text.Length; at++)
        {
            var found = text[at..].IndexOfAny("()<>");
            if (found < 0)
                break;
            at += found;
            switch (text[at])
            {
                case '(':
                    brackets.Push(at > 0 && text[at - 1] == ']' ? at : NoLink);
                    break;
                case ')':
                    if (brackets.TryPop(out var start) && start != NoLink)
                        steps += at - start;
                    break;
                case '<' when at + 1 < text.Length && text[at + 1] is '!' or '?':
                    open++;
                    opened += at;
                    break;
                case '>':
                    steps += (open * at) - opened;
                    open = opened = 0;
                    break;
            }
        }

        foreach (var start in brackets)
            if (start != NoLink)
                steps += text.Length - start;
        return steps + (open * text.Length) - opened;
    }

    /// <summary>How often an open mark is looked at: whatever comes after it in a paragraph stands within it until it is closed.</summary>
    private static long LooksIn(ReadOnlySpan<char> text)
    {
        long looks = 0,
            brackets = 0,
            emphases = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var found = text[at..].IndexOfAny(Marks);
            if (found < 0)
                break;
            at += found;
            // The text before a mark is an element as well.
            looks += (found > 0 ? 2 : 1) * (brackets + emphases);
            switch (text[at])
            {
                case '[':
                    brackets++;
                    break;
                case ']':
                    brackets = Math.Max(0, brackets - 1);
                    break;
                case '*' or '_':
                    // Emphasis is closed at the end of the paragraph only; within a word an underscore is none.
                    var end = at;
                    while (end + 1 < text.Length && text[end + 1] == text[at])
                        end++;
                    var isWithin =
                        at > 0 && end + 1 < text.Length && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[end + 1]);
                    if (text[at] == '*' || !isWithin)
                        emphases++;
                    at = end;
                    break;
            }
        }

        return looks;
    }

    /// <summary>
    /// How often a block is looked at to take another out: an underlined heading and a definition of a link begin as paragraphs.
    /// </summary>
    private static long RemovalsIn(ReadOnlySpan<char> paragraph, ref int blocks)
    {
        long looks = 0;
        var definitions = 0;
        var lines = 0;
        foreach (var range in paragraph.Split('\n'))
        {
            var line = paragraph[range];
            lines++;
            blocks++;
            var rest = line.TrimStart(" \t>");
            if (rest.Length > 0 && rest[0] is '=' or '-' && rest.TrimEnd().IndexOfAnyExcept(rest[0]) < 0)
                looks += blocks;
            if (line.IndexOf("]:") >= 0)
            {
                looks += blocks;
                definitions++;
            }
        }

        return looks + ((long)definitions * lines);
    }
}
