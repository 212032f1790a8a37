namespace AstanaSite.Diagnostics;

/// <summary>Finds the known name that a misspelt one probably stands for.</summary>
public static class NearestName
{
    private const int LongestName = 80;

    /// <summary>The nearest of the known names, or none if none is near: one edit in a short name, up to a third of a long one.</summary>
    /// <param name="name">The name as written; case, <c>_</c>, <c>-</c> and spaces do not count.</param>
    /// <param name="known">The names there are; of two equally near ones the first in ordinal order is taken.</param>
    public static string? Of(string name, IEnumerable<string> known)
    {
        if (!CanBeNear(name))
            return null;
        var wanted = Plain(name);
        string? best = null;
        var bestDistance = Math.Max(1, wanted.Length / 3) + 1;
        foreach (var candidate in known)
        {
            if (Math.Abs(candidate.Length - name.Length) > bestDistance + 2)
                continue;
            var distance = Distance(wanted, Plain(candidate), bestDistance);
            if (distance < bestDistance || (distance == bestDistance && best is not null && string.CompareOrdinal(candidate, best) < 0))
                (best, bestDistance) = (candidate, distance);
        }

        return best;
    }

    /// <summary>Whether a text can be a slip of a name at all.</summary>
    internal static bool CanBeNear(string name) => name.Length is > 0 and <= LongestName;

    /// <summary>A name without what does not count.</summary>
    internal static string Plain(string name) => string.Create(name.Length, name, static (plain, from) =>
        {
            for (var i = 0; i < plain.Length; i++)
                plain[i] = from[i] is '_' or ' ' ? '-' : char.ToLowerInvariant(from[i]);
        });

    /// <summary>
    /// Edits between two words: insertion, deletion, replacement, and swapping two neighbours. Gives up above <paramref name="limit"/>.
    /// </summary>
    private static int Distance(string a, string b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit)
            return limit + 1;
        var before = new int[b.Length + 1];
        var last = new int[b.Length + 1];
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            var smallest = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var edits = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    edits = Math.Min(edits, before[j - 2] + 1);
                row[j] = edits;
                smallest = Math.Min(smallest, edits);
            }

            if (smallest > limit)
                return limit + 1;
            (before, last, row) = (last, row, before);
        }

        return last[b.Length];
    }
}
