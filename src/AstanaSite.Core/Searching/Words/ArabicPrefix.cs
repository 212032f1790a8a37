namespace AstanaSite.Searching.Words;

/// <summary>
/// The article ال and the conjunction و are written as one word with what follows. They are taken off every word of the index and of the
/// query; what this cuts from a word that merely begins so, it cuts on both sides.
/// </summary>
internal static class ArabicPrefix
{
    private const char Alif = '\u0627',
        Ba = '\u0628',
        Fa = '\u0641',
        Kaf = '\u0643',
        Lam = '\u0644',
        Waw = '\u0648';

    /// <summary>Shorter remainders are words that begin like an article: الف, والد.</summary>
    private const int LeastAfterArticle = 3;

    /// <summary>Shorter remainders are mostly words that begin with و: وزير.</summary>
    private const int LeastAfterConjunction = 4;

    /// <summary>The number of letters to take off a folded word.</summary>
    internal static int Length(ReadOnlySpan<char> word)
    {
        if (word.Length <= LeastAfterArticle || word[0] is < Alif or > Waw)
            return 0;
        var taken = 0;
        if (word.Length >= LeastAfterArticle + 3 && word[0] is Waw or Fa or Ba or Kaf && word[1] == Alif && word[2] == Lam)
            taken = 3;
        else if (word.Length >= LeastAfterArticle + 2 && word[0] is Alif or Lam && word[1] == Lam)
            taken = 2;
        if (word.Length - taken >= LeastAfterConjunction + 1 && word[taken] == Waw)
            taken++;
        return taken;
    }
}
