using System.Globalization;
using AstanaSite.Mapping;

namespace AstanaSite.Linking;

/// <summary>
/// Makes the anchors of one page's statements. An anchor comes from the words, so it does not change when others come before it.
/// </summary>
internal sealed class StatementAnchors
{
    private const int Letters = 7;
    private const string Alphabet = "abcdefghijkmnpqrstuvwxyz23456789";

    private readonly HashSet<string> used = new(StringComparer.Ordinal);

    // Where the last one of the same words ended, so that many alike cost no more than as many different ones.
    private readonly Dictionary<string, int> next = new(StringComparer.Ordinal);

    /// <summary>The anchor for some words: <c>s-</c> and seven characters; a second statement of the same words gets <c>-2</c>.</summary>
    public string Of(string words)
    {
        // FNV-1a over the letters and digits alone: a comma put in or taken out keeps the address.
        var hash = 14695981039346656037UL;
        foreach (var c in words)
        {
            if (!char.IsLetterOrDigit(c))
                continue;
            hash = (hash ^ char.ToLowerInvariant(c)) * 1099511628211UL;
        }

        var anchor = string.Create(PageAnchors.StatementPrefix.Length + Letters, hash, static (span, value) =>
        {
            PageAnchors.StatementPrefix.CopyTo(span);
            value ^= value >> 35;
            for (var i = PageAnchors.StatementPrefix.Length; i < span.Length; i++, value >>= 5)
                span[i] = Alphabet[(int)(value & 31)];
        });
        return Unique(anchor);
    }

    /// <summary>An anchor as given, or with a number behind it if it is taken.</summary>
    public string Unique(string anchor)
    {
        if (used.Add(anchor))
            return anchor;
        for (var n = next.GetValueOrDefault(anchor, 2); ; n++)
        {
            var numbered = string.Create(CultureInfo.InvariantCulture, $"{anchor}-{n}");
            if (!used.Add(numbered))
                continue;
            next[anchor] = n + 1;
            return numbered;
        }
    }
}
