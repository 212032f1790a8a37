using System.Text;

namespace AstanaSite.Text;

/// <summary>Words in Markdown as GitHub reads it.</summary>
internal static class MarkdownText
{
    /// <summary>
    /// Words as they were written, on one line, that do nothing: no table, link, image, element or mention comes of them.
    /// </summary>
    public static string Escape(string words)
    {
        var text = new StringBuilder(words.Length + 8);
        foreach (var c in words)
        {
            switch (c)
            {
                case '\n' or '\r' or '\t':
                    text.Append(' ');
                    break;
                case '<':
                    text.Append("&lt;");
                    break;
                case '>':
                    text.Append("&gt;");
                    break;
                case '&':
                    text.Append("&amp;");
                    break;
                case '@':
                    text.Append("&#64;");
                    break;
                case '|' or '\\' or '`' or '*' or '_' or '[' or ']' or '#' or '~' or '!' or '$':
                    text.Append('\\').Append(c);
                    break;
                default:
                    text.Append(char.IsControl(c) ? '\uFFFD' : c);
                    break;
            }
        }

        return text.ToString();
    }
}
