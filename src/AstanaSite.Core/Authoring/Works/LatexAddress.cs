using System.Text;

namespace AstanaSite.Authoring.Works;

/// <summary>Addresses and DOIs as files for LaTeX hold them, with what LaTeX wants escaped, as plain text.</summary>
internal static class LatexAddress
{
    // A sign in mathematics has a short name.
    private const int LongestSign = 24;

    /// <summary>The address. A command that is not known stays, so that the address is seen to be broken.</summary>
    /// <param name="latex">The address as written.</param>
    public static string Of(string latex)
    {
        var start = latex.IndexOf("\\href{", StringComparison.Ordinal);
        if (start >= 0 && latex.IndexOf('}', start) is var end and > 0)
            latex = latex[(start + "\\href{".Length)..end];
        var text = new StringBuilder(latex.Length);
        for (var at = 0; at < latex.Length; )
        {
            var c = latex[at];
            if (c == '\\')
                at = Command(latex, at + 1, text);
            else if (c is '{' or '}')
                at++;
            else if (c == '$')
                at = Math(latex, at, text);
            else if (c is '\n' or '\r' or '\t')
            {
                // An address that was broken into lines.
                while (at < latex.Length && char.IsWhiteSpace(latex[at]))
                    at++;
            }
            else
            {
                text.Append(c);
                at++;
            }
        }

        return text.Replace("&amp;", "&").ToString().Trim();
    }

    /// <summary>The address in <c>\url{…}</c>, and the words around it; both may be empty.</summary>
    /// <param name="latex">The words as written.</param>
    /// <param name="isAlone">Whether an address without the command is one as well.</param>
    public static (string Address, string Words) Within(string latex, bool isAlone)
    {
        var start = latex.IndexOf("\\url", StringComparison.Ordinal);
        if (start < 0)
            start = latex.IndexOf("\\href", StringComparison.Ordinal);
        if (start >= 0 && latex.IndexOf('{', start) is var open and > 0)
        {
            var (depth, end) = (0, open);
            for (; end < latex.Length; end++)
            {
                if (latex[end] == '\\')
                    end++;
                else if (latex[end] == '{')
                    depth++;
                else if (latex[end] == '}' && --depth == 0)
                    break;
            }

            end = System.Math.Min(end, latex.Length);
            return (Of(latex[(open + 1)..end]), latex[..start] + latex[System.Math.Min(end + 1, latex.Length)..]);
        }

        start = isAlone ? latex.IndexOf("http", StringComparison.OrdinalIgnoreCase) : -1;
        if (start < 0)
            return ("", latex);
        var stop = latex.IndexOfAny([' ', '\n', '\t'], start);
        stop = stop < 0 ? latex.Length : stop;
        var address = Of(latex[start..stop]);
        return Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? (address, latex[..start] + latex[stop..])
            : ("", latex);
    }

    private static int Command(string latex, int at, StringBuilder text)
    {
        if (at >= latex.Length)
        {
            text.Append('\\');
            return at;
        }

        var start = at;
        var name = LatexText.Name(latex, ref at);
        if (name is "char" && LatexText.Number(latex, ref at) is var number and > ' ' and < 127)
            text.Append((char)number);
        else if (name is "sim" or "tilde" or "textasciitilde" or "~")
            text.Append('~');
        else if (name is "url" or "path" or "nolinkurl" or "detokenize" or "string" or "texttt" or "mathtt" or "protect" or "allowbreak")
            return at;
        else if (name is "-" or "/" or " " or "\n")
            text.Append(name == "/" ? "/" : "");
        else if (LatexLetters.Of(name) is { Length: 1 } letter && char.IsAscii(letter[0]))
            text.Append(letter);
        else if (name.Length == 1 && !char.IsAsciiLetter(name[0]))
            text.Append(name);
        else
        {
            text.Append('\\').Append(name);
            return start + name.Length;
        }

        return at;
    }

    // A dollar sign may stand in an address; around one sign it makes mathematics of it.
    private static int Math(string latex, int start, StringBuilder text)
    {
        var end = latex.AsSpan(start + 1, System.Math.Min(LongestSign, latex.Length - start - 1)).IndexOf('$');
        if (end == 1 || (end > 1 && latex[start + 1] is '\\' or '{'))
        {
            text.Append(Of(latex.Substring(start + 1, end)));
            return start + end + 2;
        }

        text.Append('$');
        return start + 1;
    }
}
