using System.Buffers;
using System.Text;

namespace AstanaSite.Rendering.Formats;

/// <summary>Escapes text for HTML, both as text and within double quotes.</summary>
public static class HtmlText
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");

    /// <summary>The text with what is special in HTML replaced; the same string if there is nothing.</summary>
    public static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAny(Special) < 0)
            return text;
        var builder = new StringBuilder(text.Length + 16);
        Append(builder, text);
        return builder.ToString();
    }

    /// <summary>Appends a text, escaped.</summary>
    public static void Append(StringBuilder builder, ReadOnlySpan<char> text)
    {
        while (true)
        {
            var at = text.IndexOfAny(Special);
            if (at < 0)
            {
                builder.Append(text);
                return;
            }

            builder.Append(text[..at]);
            builder.Append(
                text[at] switch
                {
                    '&' => "&amp;",
                    '<' => "&lt;",
                    '>' => "&gt;",
                    '"' => "&quot;",
                    _ => "&#39;",
                }
            );
            text = text[(at + 1)..];
        }
    }
}
