using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AstanaSite.Parsing;

/// <summary>What no text of a person comes near, and what could keep a build busy for hours or exhaust its stack.</summary>
internal static class MarkdownBounds
{
    private const int DeepestNesting = 100;
    private const int HarmlessLength = 16 * 1024;
    private const long MostSteps = 20_000_000;

    /// <summary>
    /// Whether the Markdown parser would search for ends that do not come: it looks to the end of a paragraph for the bracket that closes
    /// each <c>](</c>, and for the <c>&gt;</c> that closes each <c>&lt;!</c> and <c>&lt;?</c>, which is quadratic where there is none. The steps are
    /// counted without taking them; twenty million are a tenth of a second.
    /// </summary>
    public static bool TakesTooLong(string content)
    {
        if (content.Length < HarmlessLength) return false;
        long steps = 0;
        var brackets = new Stack<int>();
        for (var from = 0; from < content.Length && steps <= MostSteps;)
        {
            var end = content.IndexOf("\n\n", from, StringComparison.Ordinal);
            if (end < 0) end = content.Length;
            steps += StepsIn(content.AsSpan(from, end - from), brackets);
            from = end + 2;
        }

        return steps > MostSteps;
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
        if (depth > DeepestNesting) return true;
        foreach (var block in container)
        {
            if (block is ContainerBlock inner ? IsTooDeep(inner, depth + 1, lines) : lines && block is LeafBlock { Inline: { } inline } && IsTooDeep(inline, depth + 1)) return true;
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
                if (++depth > DeepestNesting) return true;
                at = child;
                continue;
            }

            while (at.NextSibling is null)
            {
                if (at.Parent is not { } parent || ReferenceEquals(parent, root)) return false;
                at = parent;
                depth--;
            }

            at = at.NextSibling;
        }

        return false;
    }

    private static long StepsIn(ReadOnlySpan<char> text, Stack<int> brackets)
    {
        const int NoLink = -1;
        long steps = 0, open = 0, opened = 0;
        brackets.Clear();
        for (var at = 0; at < text.Length; at++)
        {
            var found = text[at..].IndexOfAny("()<>");
            if (found < 0) break;
            at += found;
            switch (text[at])
            {
                case '(':
                    brackets.Push(at > 0 && text[at - 1] == ']' ? at : NoLink);
                    break;
                case ')':
                    if (brackets.TryPop(out var start) && start != NoLink) steps += at - start;
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
            if (start != NoLink) steps += text.Length - start;
        return steps + (open * text.Length) - opened;
    }
}
