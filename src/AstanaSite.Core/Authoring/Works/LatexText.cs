using System.Collections.Frozen;
using System.Text;

namespace AstanaSite.Authoring.Works;

/// <summary>Words with the commands of LaTeX that stand in reference lists, as plain text.</summary>
internal static class LatexText
{
    // The accent's command, the combining mark, and pairs of letter and letter with that accent.
    private static readonly (char Command, char Mark, string Pairs)[] Accents =
    [
        ('`', '\u0300', "aàAÀeèEÈiìIÌoòOÒuùUÙnǹNǸ"),
        ('\'', '\u0301', "aáAÁeéEÉiíIÍoóOÓuúUÚyýYÝcćCĆlĺLĹnńNŃrŕRŔsśSŚzźZŹ"),
        ('^', '\u0302', "aâAÂeêEÊiîIÎoôOÔuûUÛcĉCĈgĝGĜhĥHĤjĵJĴsŝSŜwŵWŴyŷYŶ"),
        ('~', '\u0303', "aãAÃnñNÑoõOÕiĩIĨuũUŨ"),
        ('"', '\u0308', "aäAÄeëEËiïIÏoöOÖuüUÜyÿYŸ"),
        ('=', '\u0304', "aāAĀeēEĒiīIĪoōOŌuūUŪ"),
        ('.', '\u0307', "cċCĊeėEĖgġGĠIİzżZŻ"),
        ('u', '\u0306', "aăAĂeĕEĔgğGĞiĭIĬoŏOŎuŭUŬ"),
        ('v', '\u030C', "cčCČdďDĎeěEĚnňNŇrřRŘsšSŠtťTŤzžZŽ"),
        ('H', '\u030B', "oőOŐuűUŰ"),
        ('r', '\u030A', "aåAÅuůUŮ"),
        ('c', '\u0327', "cçCÇsşSŞtţTŢgģGĢkķKĶlļLĻnņNŅrŗRŖ"),
        ('k', '\u0328', "aąAĄeęEĘiįIĮuųUŲ"),
        ('d', '\u0323', "aạAẠdḍDḌeẹEẸhḥHḤiịIỊoọOỌsṣSṢtṭTṬuụUỤzẓZẒ"),
        ('b', '\u0331', "dḏDḎhẖtṯTṮ"),
    ];

    private static readonly FrozenDictionary<string, string> Letters = new Dictionary<string, string>
    {
        ["ss"] = "ß", ["o"] = "ø", ["O"] = "Ø", ["l"] = "ł", ["L"] = "Ł", ["ae"] = "æ", ["AE"] = "Æ", ["oe"] = "œ", ["OE"] = "Œ", ["aa"] = "å", ["AA"] = "Å",
        ["i"] = "ı", ["j"] = "ȷ", ["dh"] = "ð", ["DH"] = "Ð", ["th"] = "þ", ["TH"] = "Þ", ["dj"] = "đ", ["DJ"] = "Đ", ["S"] = "§", ["P"] = "¶",
        ["copyright"] = "©", ["pounds"] = "£", ["euro"] = "€", ["texteuro"] = "€", ["dots"] = "…", ["ldots"] = "…", ["textellipsis"] = "…",
        ["textendash"] = "–", ["textemdash"] = "—", ["textquoteleft"] = "‘", ["textquoteright"] = "’", ["textquotedblleft"] = "“", ["textquotedblright"] = "”",
        ["guillemotleft"] = "«", ["guillemotright"] = "»", ["textquotesingle"] = "'", ["textasciitilde"] = "~", ["textasciicircum"] = "^", ["textbackslash"] = "\\",
        ["textunderscore"] = "_", ["quotedblbase"] = "„", ["quotesinglbase"] = "‚", ["TeX"] = "TeX", ["LaTeX"] = "LaTeX",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // Commands that only say how their argument looks.
    private static readonly FrozenSet<string> Looks = new[]
    {
        "emph", "textit", "textbf", "textsc", "textrm", "textsf", "texttt", "textsl", "textup", "textnormal", "mbox", "hbox", "url", "path", "underline", "nocase", "protect", "relax",
        "it", "em", "bf", "sc", "rm", "tt", "sl", "noopsort", "textsuperscript", "textsubscript", "uppercase", "MakeUppercase", "enquote", "mkbibquote", "mkbibemph",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The plain text.</summary>
    /// <param name="latex">The words as written.</param>
    /// <param name="unknown">Takes the names of commands that are not known; their arguments stay in the text.</param>
    public static string Plain(string latex, ICollection<string> unknown)
    {
        var text = new StringBuilder(latex.Length);
        var at = 0;
        while (at < latex.Length)
        {
            var c = latex[at];
            switch (c)
            {
                case '\\':
                    at = Command(latex, at + 1, text, unknown);
                    break;
                case '{' or '}':
                    at++;
                    break;
                case '~':
                    text.Append(' ');
                    at++;
                    break;
                case '-' or '`' or '\'' when Run(latex, at) is { Length: > 0 } sign:
                    text.Append(sign);
                    at += sign == "—" ? 3 : 2;
                    break;
                default:
                    text.Append(c);
                    at++;
                    break;
            }
        }

        return text.ToString();
    }

    /// <summary>An address as plain text: only the characters that LaTeX wants escaped are changed.</summary>
    public static string Address(string latex)
    {
        var bare = latex.Trim().Trim('{', '}');
        if (bare.StartsWith("\\url{", StringComparison.Ordinal)) bare = bare[5..].TrimEnd('}');
        foreach (var c in "_%&#~$") bare = bare.Replace("\\" + c, c.ToString(), StringComparison.Ordinal);
        return bare.Replace("{}", "", StringComparison.Ordinal).Trim();
    }

    private static string Run(string latex, int at)
    {
        var rest = latex.AsSpan(at);
        if (rest.StartsWith("---")) return "—";
        if (rest.StartsWith("--")) return "–";
        if (rest.StartsWith("``")) return "“";
        return rest.StartsWith("''") ? "”" : "";
    }

    private static int Command(string latex, int at, StringBuilder text, ICollection<string> unknown)
    {
        if (at >= latex.Length) return at;
        var start = at;
        while (at < latex.Length && char.IsAsciiLetter(latex[at])) at++;
        var name = at == start ? latex[at++].ToString() : latex[start..at];
        var end = at;
        // The space after a command of letters belongs to the command.
        if (char.IsAsciiLetter(name[0]))
            while (at < latex.Length && latex[at] == ' ') at++;
        if (name.Length == 1 && Accent(name[0], latex, at, text) is var after and > 0) return after;
        if (Letters.TryGetValue(name, out var letter)) text.Append(letter);
        else if (name is "\\" or " " or "/" or "," or ";" or "newline") text.Append(name == "/" ? "" : " ");
        else if (!char.IsAsciiLetter(name[0])) text.Append(name);
        else if (!Looks.Contains(name))
        {
            unknown.Add("\\" + name);
            return end;
        }

        return at;
    }

    /// <summary>Where the text goes on after an accent and its letter; 0 if this is none.</summary>
    private static int Accent(char command, string latex, int at, StringBuilder text)
    {
        foreach (var (name, mark, pairs) in Accents)
        {
            if (name != command) continue;
            var closing = 0;
            while (at < latex.Length && latex[at] == '{')
            {
                closing++;
                at++;
            }

            if (at >= latex.Length) return 0;
            // A dotless i or j under an accent is the letter itself.
            if (latex[at] == '\\' && at + 1 < latex.Length && latex[at + 1] is 'i' or 'j') at++;
            var letter = latex[at];
            if (!char.IsLetter(letter)) return 0;
            var pair = 0;
            while (pair < pairs.Length && pairs[pair] != letter) pair += 2;
            if (pair < pairs.Length) text.Append(pairs[pair + 1]);
            else text.Append(letter).Append(mark);
            for (at++; closing > 0 && at < latex.Length && latex[at] == '}'; closing--) at++;
            return at;
        }

        return 0;
    }
}
