using System.Collections.Frozen;

namespace AstanaSite.Authoring.Works;

/// <summary>What the commands of LaTeX stand for: letters, accents and signs.</summary>
internal static class LatexLetters
{
    // The accent's command, the combining mark, and pairs of letter and letter with that accent.
    private static readonly FrozenDictionary<string, (char Mark, string Pairs)> Accents = new Dictionary<string, (char, string)>
    {
        ["`"] = ('\u0300', "aàAÀeèEÈiìIÌoòOÒuùUÙnǹNǸâầÂẦêềÊỀôồÔỒ"),
        ["'"] = ('\u0301', "aáAÁeéEÉiíIÍoóOÓuúUÚyýYÝcćCĆgǵGǴkḱKḰlĺLĹmḿMḾnńNŃpṕPṔrŕRŔsśSŚwẃWẂzźZŹæǽÆǼøǿØǾâấÂẤêếÊẾôốÔỐ"),
        ["^"] = ('\u0302', "aâAÂeêEÊiîIÎoôOÔuûUÛcĉCĈgĝGĜhĥHĤjĵJĴsŝSŜwŵWŴyŷYŶ"),
        ["~"] = ('\u0303', "aãAÃeẽEẼnñNÑoõOÕiĩIĨuũUŨyỹYỸâẫÂẪêễÊỄôỗÔỖ"),
        ["\""] = ('\u0308', "aäAÄeëEËiïIÏoöOÖuüUÜyÿYŸ"),
        ["="] = ('\u0304', "aāAĀeēEĒiīIĪoōOŌuūUŪyȳYȲ"),
        ["."] = ('\u0307', "cċCĊeėEĖgġGĠIİzżZŻ"),
        ["u"] = ('\u0306', "aăAĂeĕEĔgğGĞiĭIĬoŏOŎuŭUŬ"),
        ["v"] = ('\u030C', "aǎAǍcčCČdďDĎeěEĚgǧGǦiǐIǏjǰkǩKǨnňNŇoǒOǑrřRŘsšSŠtťTŤuǔUǓzžZŽ"),
        ["H"] = ('\u030B', "oőOŐuűUŰ"),
        ["r"] = ('\u030A', "aåAÅuůUŮ"),
        ["c"] = ('\u0327', "cçCÇdḑDḐhḩHḨsşSŞtţTŢgģGĢkķKĶlļLĻnņNŅrŗRŖ"),
        ["k"] = ('\u0328', "aąAĄeęEĘiįIĮoǫOǪuųUŲ"),
        ["d"] = ('\u0323', "aạAẠdḍDḌeẹEẸhḥHḤiịIỊkḳKḲlḷLḶmṃMṂnṇNṆoọOỌrṛRṚsṣSṢtṭTṬuụUỤvṿVṾyỵYỴzẓZẒâậÂẬêệÊỆôộÔỘ"),
        ["b"] = ('\u0331', "bḇBḆdḏDḎhẖkḵKḴlḻLḺnṉNṈrṟRṞtṯTṮzẕZẔ"),
        ["t"] = ('\u0361', ""),
        ["textcommabelow"] = ('\u0326', "sșSȘtțTȚ"),
        ["textsubdot"] = ('\u0323', ""),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // By the places of accents in TeX's own fonts, for \accent.
    private static readonly FrozenDictionary<int, string> Places = new Dictionary<int, string>
    {
        [18] = "`",
        [19] = "'",
        [20] = "v",
        [21] = "u",
        [22] = "=",
        [23] = "r",
        [24] = "c",
        [94] = "^",
        [95] = ".",
        [125] = "H",
        [126] = "~",
        [127] = "\"",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, string> Letters = ReadLetters();

    /// <summary>The letter or sign of a command; none if it has none.</summary>
    public static string? Of(string command) => Letters.GetValueOrDefault(command);

    /// <summary>Whether a command sets an accent on what follows.</summary>
    public static bool IsAccent(string command) => Accents.ContainsKey(command);

    /// <summary>The command of the accent at a place of TeX's fonts; none if there is none.</summary>
    public static string? AccentAt(int place) => Places.GetValueOrDefault(place);

    /// <summary>A letter with an accent, as one character where there is one.</summary>
    public static string WithAccent(string command, string letter)
    {
        var (mark, pairs) = Accents[command];
        for (var pair = 0; letter.Length == 1 && pair < pairs.Length; pair += 2)
            if (pairs[pair] == letter[0])
                return pairs[pair + 1].ToString();
        return letter + mark;
    }

    private static FrozenDictionary<string, string> ReadLetters()
    {
        const string Pairs = """
            ss ß o ø O Ø l ł L Ł ae æ AE Æ oe œ OE Œ aa å AA Å i ı j ȷ dh ð DH Ð th þ TH Þ dj đ DJ Đ ng ŋ NG Ŋ SS ẞ
            S § P ¶ dag † ddag ‡ copyright © textcopyright © textregistered ® texttrademark ™ pounds £
            textsterling £ euro € texteuro € EUR €
            textdollar $ textyen ¥ textcent ¢ textpercent % textperthousand ‰ textdegree ° degree ° textmu µ textsection § textparagraph ¶
            dots … ldots … textellipsis … textendash – textemdash — textbullet • textperiodcentered · cdot · textbar | textbraceleft {
            textbraceright } lbrace { rbrace } textless < textgreater > lt < gt > less < greater > langle ⟨ rangle ⟩ slash / textslash /
            textquoteleft ‘ textquoteright ’ textquotedblleft “ textquotedblright ” lq ‘ rq ’ guillemotleft « guillemotright »
            guillemetleft « guillemetright » flqq « frqq » glqq „ grqq “ glq ‚ grq ‘ flq ‹ frq › guilsinglleft ‹ guilsinglright ›
            textquotesingle ' textquotedbl " quotedblbase „ quotesinglbase ‚ textasciigrave ` textasciiacute ´ textasciidieresis ¨
            textasciitilde ~ textasciicircum ^ textbackslash \ backslash \ textunderscore _ textexclamdown ¡ textquestiondown ¿
            textordfeminine ª textordmasculine º textonehalf ½ textonequarter ¼ textthreequarters ¾ times × texttimes × pm ± div ÷ sim ∼
            approx ≈ leq ≤ le ≤ geq ≥ ge ≥ neq ≠ rightarrow → to → leftarrow ← leftrightarrow ↔ infty ∞ ast ∗ star ⋆ circ ∘ prime ′
            alpha α beta β gamma γ delta δ epsilon ε zeta ζ eta η theta θ iota ι kappa κ lambda λ mu μ nu ν xi ξ pi π rho ρ sigma σ tau τ
            upsilon υ phi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω
            TeX TeX LaTeX LaTeX BibTeX BibTeX ayn ʿ hamza ʾ textpreprime ʹ cprime ʹ cdprime ʺ
            """;
        var words = Pairs.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        var letters = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < words.Length; i += 2)
            letters.Add(words[i], words[i + 1]);
        return letters.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
