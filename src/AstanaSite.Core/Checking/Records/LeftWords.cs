using System.Text.RegularExpressions;

namespace AstanaSite.Checking.Records;

/// <summary>Words of an original that stand in a translation as they were.</summary>
internal static partial class LeftWords
{
    // Fewer in a row are names that are written alike.
    private const int Fewest = 5;

    /// <summary>The first run of words that both texts have, quotations and emphasised titles left out; none if there is none.</summary>
    public static (int Start, int Length)? In(string translation, string original)
    {
        var own = Words(translation);
        if (own.Count < Fewest)
            return null;
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var words = Word().Matches(original);
        for (var at = 0; at + Fewest <= words.Count; at++)
            known.Add(string.Join(' ', words.Skip(at).Take(Fewest).Select(word => word.Value)));
        for (var at = 0; at + Fewest <= own.Count; at++)
            if (known.Contains(string.Join(' ', own.Skip(at).Take(Fewest).Select(word => word.Value))))
                return (own[at].Index, own[at + Fewest - 1].Index + own[at + Fewest - 1].Length - own[at].Index);
        return null;
    }

    private static List<Match> Words(string text)
    {
        var words = new List<Match>();
        var kept = Kept().Match(text);
        foreach (Match word in Word().Matches(text))
        {
            while (kept.Success && kept.Index + kept.Length <= word.Index)
                kept = kept.NextMatch();
            if (!kept.Success || word.Index < kept.Index)
                words.Add(word);
        }

        return words;
    }

    [GeneratedRegex(@"\p{L}[\p{L}\p{M}'’]*")]
    private static partial Regex Word();

    // The bound keeps marks that are never closed from being looked for again and again.
    [GeneratedRegex("\"[^\"]{0,400}\"|«[^»]{0,400}»|“[^”]{0,400}”|„[^“”]{0,400}[“”]|`[^`\\n]{0,400}`|\\*[^*\\n]{1,400}\\*")]
    private static partial Regex Kept();
}
