using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace AstanaSite.Authoring.Works;

/// <summary>Words with the commands of LaTeX that stand in reference lists, as plain text.</summary>
internal static class LatexText
{
    // Nobody sets more accents on one letter, or more braces around it; what is deeper is not looked into.
    private const int MostAccents = 3;
    private const int MostBraces = 8;

    // Commands that only say how their argument looks.
    private static readonly FrozenSet<string> Looks = (
        "emph textit textbf textsc textrm textsf texttt textsl textup textmd textnormal mbox hbox text url path nolinkurl "
        + "underline nocase protect relax it em bf sc rm tt sl sf normalfont noopsort textsuperscript textsubscript uppercase "
        + "lowercase MakeUppercase MakeLowercase enquote mkbibquote mkbibemph mkbibitalic mkbibbold ensuremath mathrm mathit "
        + "mathbf detokenize string allowbreak linebreak break textenglish textarabic textrussian texttransliteration bibstring "
        + "natexlab ignorespaces xspace nobreak left right displaystyle"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The plain text.</summary>
    /// <param name="latex">The words as written.</param>
    /// <param name="unknown">Takes the names of commands that are not known; their arguments stay in the text.</param>
    public static string Plain(string latex, ICollection<string> unknown)
    {
        var text = new StringBuilder(latex.Length);
        var mathEnd = -1;
        for (var at = 0; at < latex.Length; )
        {
            var c = latex[at];
            if (c == '\\')
                at = Command(latex, at + 1, text, unknown);
            else if (at < mathEnd && c is '^' or '_' && Figures(latex, at + 1, c == '_', text) is var behind and > 0)
                at = behind;
            else if (c is '{' or '}' || at == mathEnd || (at < mathEnd && c is '^' or '_'))
                at++;
            else if (c == '$' && at > mathEnd && EndOfMath(latex, at) is var end and > 0)
                (mathEnd, at) = (end, at + 1);
            else if (c == '~')
            {
                text.Append(' ');
                at++;
            }
            else if (c is '-' or '`' or '\'' or ',' && Run(latex, at) is { Length: > 0 } sign)
            {
                text.Append(sign);
                at += sign == "—" ? 3 : 2;
            }
            else
            {
                text.Append(c);
                at++;
            }
        }

        return text.ToString();
    }

    /// <summary>Reads the name of a command.</summary>
    /// <param name="latex">The words.</param>
    /// <param name="at">The place behind the backslash, then that behind the name and the spaces that belong to it.</param>
    internal static string Name(string latex, ref int at)
    {
        var start = at;
        while (at < latex.Length && char.IsAsciiLetter(latex[at]))
            at++;
        if (at == start)
            return at < latex.Length ? latex[at++].ToString() : "";
        var name = latex[start..at];
        // The space after a command of letters belongs to the command.
        while (at < latex.Length && latex[at] is ' ' or '\n')
            at++;
        return name;
    }

    /// <summary>
    /// Reads a number as TeX writes it: <c>23</c>, <c>'27</c>, <c>"17</c>, or a character behind <c>`</c>; -1 if there is none.
    /// </summary>
    /// <param name="latex">The words.</param>
    /// <param name="at">The place of the number, then that behind it and one space.</param>
    internal static int Number(string latex, ref int at)
    {
        var start = at;
        var (numeric, toBase) =
            at < latex.Length
                ? (
                    latex[at] is '\'' or '"' ? 1 : 0,
                    latex[at] == '\'' ? 8
                    : latex[at] == '"' ? 16
                    : 10
                )
                : (0, 10);
        if (at < latex.Length && latex[at] == '`')
        {
            at += at + 1 < latex.Length && latex[at + 1] == '\\' ? 2 : 1;
            return at < latex.Length ? latex[at++] : -1;
        }

        const int Longest = 5;
        var value = 0;
        for (
            at += numeric;
            at < latex.Length && at - start < Longest && Digit(latex[at]) is var digit && digit >= 0 && digit < toBase;
            at++
        )
            value = value * toBase + digit;
        if (at == start + numeric)
        {
            at = start;
            return -1;
        }

        if (at < latex.Length && latex[at] == ' ')
            at++;
        return value;
    }

    private static int Digit(char c) => char.IsAsciiHexDigit(c) ? int.Parse([c], NumberStyles.HexNumber, CultureInfo.InvariantCulture) : -1;

    // A dollar sign begins mathematics as pandoc tells it: no space within either end, no digit behind.
    private static int EndOfMath(string latex, int start)
    {
        var end = latex.IndexOf('$', start + 1);
        return
            end > start + 1
            && !char.IsWhiteSpace(latex[start + 1])
            && !char.IsWhiteSpace(latex[end - 1])
            && latex[end - 1] != '\\'
            && !(end + 1 < latex.Length && char.IsAsciiDigit(latex[end + 1]) && char.IsAsciiDigit(latex[start + 1]))
            ? end
            : -1;
    }

    private static string Run(string latex, int at)
    {
        var rest = latex.AsSpan(at);
        if (rest.StartsWith("---"))
            return "—";
        if (rest.StartsWith("--"))
            return "–";
        if (rest.StartsWith("``"))
            return "“";
        if (rest.StartsWith(",,"))
            return "„";
        return rest.StartsWith("''") ? "”" : "";
    }

    private static int Command(string latex, int at, StringBuilder text, ICollection<string> unknown)
    {
        if (at >= latex.Length)
            return at;
        var start = at;
        var name = Name(latex, ref at);
        if (LatexLetters.IsAccent(name) && Accented(name, latex, at, text) is var after and > 0)
            return after;
        if (name is "accent" or "char")
            return AtPlace(name, latex, at, text, unknown);
        if (LatexLetters.Of(name) is { } letter)
            text.Append(letter);
        else if (name is "textsuperscript" or "textsubscript" && Figures(latex, at, name == "textsubscript", text) is var behind and > 0)
            return behind;
        else if (
            name is "\\" or " " or "," or ";" or ":" or "!" or "newline" or "quad" or "space" or "par" or "nobreakspace" or "thinspace"
        )
            text.Append(name == "!" ? "" : " ");
        else if (name is "/" or "-" or "(" or ")" or "[" or "]" or "\n" || Looks.Contains(name))
            return at;
        else if (!char.IsAsciiLetter(name[0]))
            text.Append(name);
        else
        {
            unknown.Add("\\" + name);
            return start + name.Length;
        }

        return at;
    }

    /// <summary>Where the text goes on after figures above or below the line, one or a group of them; 0 if there are none.</summary>
    private static int Figures(string latex, int at, bool isLowered, StringBuilder text)
    {
        const int Longest = 24;
        var isGroup = at < latex.Length && latex[at] == '{';
        var end = isGroup ? latex.IndexOf('}', at, Math.Min(Longest, latex.Length - at)) : at + 1;
        if (end < 0 || end > latex.Length || RaisedText.Of(latex.AsSpan(isGroup ? (at + 1)..end : at..end), isLowered) is not { } figures)
            return 0;
        text.Append(figures);
        return isGroup ? end + 1 : end;
    }

    private static int AtPlace(string name, string latex, int at, StringBuilder text, ICollection<string> unknown)
    {
        var number = Number(latex, ref at);
        if (name == "char" && number is > ' ' and < char.MaxValue && !char.IsSurrogate((char)number))
            text.Append((char)number);
        else if (name == "accent" && LatexLetters.AccentAt(number) is { } accent)
            return Accented(accent, latex, at, text) is var after and > 0 ? after : at;
        else
            unknown.Add("\\" + name);
        return at;
    }

    /// <summary>Where the text goes on after an accent and its letter; 0 if there is neither letter nor an empty group.</summary>
    private static int Accented(string accent, string latex, int at, StringBuilder text)
    {
        var accents = new Stack<string>([accent]);
        var braces = 0;
        while (at < latex.Length)
        {
            if (latex[at] == ' ' || (latex[at] == '{' && ++braces <= MostBraces))
            {
                at++;
                continue;
            }

            string letter;
            var next = at + 1;
            if (latex[at] == '\\')
            {
                var name = Name(latex, ref next);
                if (accents.Count < MostAccents && LatexLetters.IsAccent(name))
                {
                    accents.Push(name);
                    at = next;
                    continue;
                }

                // A dotless i or j under an accent is the letter itself.
                letter = name is "i" or "j" ? name : LatexLetters.Of(name) ?? "";
            }
            else
                letter = latex[at].ToString();

            // A mark with nothing below it stands for itself.
            if (latex[at] == '}' && braces > 0 && accents.Count == 1 && !char.IsAsciiLetter(accent[0]))
            {
                text.Append(accent);
                return at + 1;
            }

            if (letter.Length != 1 || !char.IsLetter(letter[0]))
                return 0;
            while (accents.TryPop(out var one))
                letter = LatexLetters.WithAccent(one, letter);
            text.Append(letter);
            for (; braces > 0 && next < latex.Length && latex[next] == '}'; braces--)
                next++;
            return next;
        }

        return 0;
    }
}
