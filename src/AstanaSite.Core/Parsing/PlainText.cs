using System.Text;
using AstanaSite.Parsing.Cite;
using Markdig.Syntax.Inlines;

namespace AstanaSite.Parsing;

/// <summary>The words of inlines without markup. Citations and footnote marks are left out.</summary>
internal static class PlainText
{
    /// <summary>The words of a container.</summary>
    public static string Of(ContainerInline? container)
    {
        if (container?.FirstChild is LiteralInline { NextSibling: null } only)
            return only.Content.ToString().Trim();
        var text = new StringBuilder();
        if (container is not null)
            AppendChildren(text, container, null);
        return text.ToString().Trim();
    }

    /// <summary>Appends the words of an inline and of what it contains.</summary>
    /// <param name="text">Where the words go.</param>
    /// <param name="inline">The inline.</param>
    /// <param name="wordsOfEmptyLink">The words of a link that has none of its own, or none.</param>
    public static void Append(StringBuilder text, Inline inline, Func<LinkInline, string>? wordsOfEmptyLink)
    {
        switch (inline)
        {
            case LiteralInline literal:
                text.Append(literal.Content.AsSpan());
                break;
            case CodeInline code:
                text.Append(code.Content);
                break;
            case HtmlEntityInline entity:
                text.Append(entity.Transcoded.AsSpan());
                break;
            case LineBreakInline:
                text.Append(' ');
                break;
            case AutolinkInline link:
                text.Append(link.Url);
                break;
            case LinkInline { FirstChild: null, IsImage: false } link when wordsOfEmptyLink is not null:
                text.Append(wordsOfEmptyLink(link));
                break;
            // The space before a citation goes with it, unless it is all that parts two words.
            case CitationInline citation when !IsBeforeWord(citation):
                while (text.Length > 0 && text[^1] == ' ')
                    text.Length--;
                break;
            case ContainerInline container:
                AppendChildren(text, container, wordsOfEmptyLink);
                break;
        }
    }

    private static bool IsBeforeWord(CitationInline citation) =>
        citation.NextSibling switch
        {
            null or LineBreakInline or CitationInline => false,
            LiteralInline literal => literal.Content.Length > 0 && char.IsLetterOrDigit(literal.Content.AsSpan()[0]),
            _ => true,
        };

    private static void AppendChildren(StringBuilder text, ContainerInline container, Func<LinkInline, string>? wordsOfEmptyLink)
    {
        for (var child = container.FirstChild; child is not null; child = child.NextSibling)
            Append(text, child, wordsOfEmptyLink);
    }
}
