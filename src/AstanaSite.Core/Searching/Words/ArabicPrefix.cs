namespace AstanaSite.Searching.Words;

/// <summary>
/// The article ال and the conjunction و are written as one word with what follows. They are taken off every word of the index and of the
/// query; what this cuts from a word that merely begins so, it cuts on both sides. The prepositions ب, ل and ك and the conjunction ف are
/// letters of too many words for that: a word that begins with one is found with it and without.
/// </summary>
internal static class ArabicPrefix
{
    private const char Alif = '\u0627',
        Ba = '\u0628',
        Fa = '\u0641',
        Kaf = '\u0643',
        Lam = '\u0644',
        Waw = '\u0648',
        Ya = '\u064A';

    /// <summary>Shorter remainders are words that begin like an article: الف, والد.</summary>
    private const int LeastAfterArticle = 3;

    /// <summary>Shorter remainders are mostly words that begin with و: وزير.</summary>
    private const int LeastAfterConjunction = 4;

    /// <summary>Shorter remainders are mostly words that begin with such a letter: باريس, لبنان, كتاب.</summary>
    private const int LeastAfterPreposition = 4;

    /// <summary>The number of letters to take off a folded word.</summary>
    internal static int Length(ReadOnlySpan<char> word)
    {
        if (word.Length <= LeastAfterArticle || word[0] is < Alif or > Waw)
            return 0;
        var taken = Article(word);
        // وبالعربية and وللدستور: a conjunction may stand before either.
        if (taken == 0 && word[0] is Waw or Fa && Article(word[1..]) is > 0 and var behind)
            taken = 1 + behind;
        if (word.Length - taken >= LeastAfterConjunction + 1 && word[taken] == Waw)
            taken++;
        return taken;
    }

    /// <summary>Whether a word, without what <see cref="Length"/> took, may begin with a preposition of one letter.</summary>
    internal static bool HasPreposition(ReadOnlySpan<char> word) =>
        word.Length > LeastAfterPreposition && word[0] is Ba or Lam or Kaf or Fa && word[1] is >= Alif and <= Ya;

    private static int Article(ReadOnlySpan<char> word) =>
        word.Length >= LeastAfterArticle + 3 && word[0] is Waw or Fa or Ba or Kaf && word[1] == Alif && word[2] == Lam ? 3
        : word.Length >= LeastAfterArticle + 2 && word[0] is Alif or Lam && word[1] == Lam ? 2
        : 0;
}
