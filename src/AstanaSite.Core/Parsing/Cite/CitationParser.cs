using AstanaSite.Text;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace AstanaSite.Parsing.Cite;

/// <summary>Recognises citations. Stands before the link parser, which would take the brackets for a reference link.</summary>
internal sealed class CitationParser : InlineParser
{
    private const int LongestCitation = 2000;

    /// <summary>Makes the parser.</summary>
    public CitationParser() => OpeningCharacters = ['['];

    /// <inheritdoc/>
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.Text.AsSpan(slice.Start, Math.Min(slice.Length, LongestCitation));
        var close = text.IndexOf(']');
        // A link whose words begin with '@' is a link.
        if (close >= 0 && close + 1 < text.Length && text[close + 1] == '(')
            return false;
        var inside = close < 0 ? [] : text[1..close];
        List<CitationItem>? works = [];
        if (!inside.Trim().SequenceEqual("@?"))
        {
            works =
                inside.Contains('@') && !inside.Contains('[')
                    ? ReadWorks(processor, slice.Text, slice.Start + 1, slice.Start + close)
                    : null;
            if (works is null && !(text.Length > 1 && text[1] == '@') && !IsMeantAsCitation(inside))
                return false;
        }

        var length = close >= 0 ? close + 1 : UnclosedLength(text);
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new CitationInline
        {
            Items = works ?? [],
            Malformed = works is null ? text[..length].ToString() : "",
            Span = new SourceSpan(start, processor.GetSourcePosition(slice.Start + length - 1)),
            Line = line,
            Column = column,
        };
        slice.Start += length;
        return true;
    }

    // "[-@id]", "[see (@id)]": Pandoc knows more forms, and people invent some. An address of mail has a letter before its '@'.
    private static bool IsMeantAsCitation(ReadOnlySpan<char> inside)
    {
        if (inside.Contains('['))
            return false;
        for (var at = inside.IndexOf('@'); at >= 0; )
        {
            if (
                at + 1 < inside.Length
                && char.IsLetterOrDigit(inside[at + 1])
                && (at == 0 || (!char.IsLetterOrDigit(inside[at - 1]) && inside[at - 1] is not ('\\' or '/' or '.' or '_' or '+')))
            )
                return true;
            var next = inside[(at + 1)..].IndexOf('@');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }

    /// <summary>How much of a citation without its closing bracket belongs to it: the first id.</summary>
    private static int UnclosedLength(ReadOnlySpan<char> text)
    {
        var end = 2;
        while (end < text.Length && IsKeyCharacter(text[end]))
            end++;
        return end > 2 && text[end - 1] == '.' ? end - 1 : end;
    }

    private static List<CitationItem>? ReadWorks(InlineProcessor processor, string text, int from, int to)
    {
        var works = new List<CitationItem>(2);
        while (from <= to)
        {
            var end = text.IndexOf(';', from, to - from);
            if (end < 0)
                end = to;
            var work = ReadWork(processor, text, from, end);
            if (work is null)
                return null;
            works.Add(work);
            from = end + 1;
        }

        return works;
    }

    private static CitationItem? ReadWork(InlineProcessor processor, string text, int from, int to)
    {
        var at = text.IndexOf('@', from, to - from);
        if (at < 0 || (at > from && !char.IsWhiteSpace(text[at - 1])))
            return null;
        var end = at + 1;
        while (end < to && IsKeyCharacter(text[end]))
            end++;
        while (end > at + 1 && text[end - 1] is '.' or ':')
            end--;
        if (end == at + 1)
            return null;

        var rest = text.AsSpan(end, to - end).Trim();
        if (!rest.IsEmpty && rest[0] != ',' && !char.IsWhiteSpace(text[end]))
            return null;
        // Two works with a comma or a space between them: the second would be taken for a page of the first.
        if (rest.Contains('@'))
            return null;
        return new CitationItem(
            text[(at + 1)..end],
            new TextSpan(processor.GetSourcePosition(at + 1), end - at - 1),
            text.AsSpan(from, at - from).Trim().ToString(),
            rest.TrimStart(',').Trim().ToString()
        );
    }

    private static bool IsKeyCharacter(char c) => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or ':' or '/';
}
