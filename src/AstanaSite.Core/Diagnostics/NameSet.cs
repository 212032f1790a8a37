using System.Runtime.InteropServices;

namespace AstanaSite.Diagnostics;

/// <summary>
/// Names that there are, prepared so that the nearest to one that is not is found without a comparison with each: there may be as many
/// misspelt names as known ones.
/// </summary>
internal sealed class NameSet
{
    // So few are compared one by one.
    private const int Few = 64;
    private const int MostSeen = 256;
    private const int MostCompared = 16;
    private const int MostTold = 20;
    private const int LongestTold = 80;
    private const char End = '\0';

    private readonly HashSet<string> all;
    private readonly Lazy<string[]> sorted;
    private readonly Lazy<Dictionary<(char, char), List<int>>> pairs;
    private readonly Lazy<string> words;

    /// <summary>Makes a set.</summary>
    public NameSet(IEnumerable<string> names)
    {
        all = new HashSet<string>(names, StringComparer.Ordinal);
        sorted = new(() => [.. all.Order(StringComparer.Ordinal)]);
        pairs = new(Pairs);
        words = new(() => InWords(sorted.Value));
    }

    /// <summary>The number of names.</summary>
    public int Count => all.Count;

    /// <summary>The names in one line for a message; of many the first few.</summary>
    public string Words => words.Value;

    /// <summary>Whether there is a name.</summary>
    public bool Contains(string name) => all.Contains(name);

    /// <summary>
    /// The nearest name; none if none is near. Of many only those with the same pairs of letters are compared, the rarest pairs first.
    /// </summary>
    public string? Nearest(string name)
    {
        if (all.Count <= Few)
            return NearestName.Of(name, sorted.Value);
        if (!NearestName.CanBeNear(name))
            return null;
        Span<int> seen = stackalloc int[MostSeen];
        var count = 0;
        foreach (var places in PairsOf(name).Select(pairs.Value.GetValueOrDefault).OfType<List<int>>().OrderBy(list => list.Count))
        {
            var some = CollectionsMarshal.AsSpan(places);
            some = some[..Math.Min(some.Length, MostSeen - count)];
            some.CopyTo(seen[count..]);
            count += some.Length;
        }

        seen = seen[..count];
        seen.Sort();
        var shared = new List<(int Pairs, int Place)>();
        foreach (var place in seen)
        {
            if (shared.Count > 0 && shared[^1].Place == place)
                shared[^1] = (shared[^1].Pairs + 1, place);
            else
                shared.Add((1, place));
        }

        return NearestName.Of(
            name,
            shared.OrderByDescending(one => one.Pairs).ThenBy(one => one.Place).Take(MostCompared).Select(one => sorted.Value[one.Place])
        );
    }

    /// <summary>Some names in one line for a message; of many the first few.</summary>
    public static string InWords(IReadOnlyList<string> names)
    {
        var told = names.Where(name => name.Length <= LongestTold).Take(MostTold).ToList();
        var rest = names.Count - told.Count;
        return (told.Count, rest) switch
        {
            (0, 0) => "none",
            (_, 0) => string.Join(", ", told),
            (0, _) => $"{rest} long ones",
            _ => $"{string.Join(", ", told)} and {rest} more",
        };
    }

    private Dictionary<(char, char), List<int>> Pairs()
    {
        var found = new Dictionary<(char, char), List<int>>();
        for (var place = 0; place < sorted.Value.Length; place++)
        {
            if (!NearestName.CanBeNear(sorted.Value[place]))
                continue;
            foreach (var pair in PairsOf(sorted.Value[place]))
            {
                if (!found.TryGetValue(pair, out var places))
                    found[pair] = places = [];
                if (places.Count == 0 || places[^1] != place)
                    places.Add(place);
            }
        }

        return found;
    }

    private static IEnumerable<(char, char)> PairsOf(string name)
    {
        var plain = NearestName.Plain(name);
        for (var i = 0; i <= plain.Length; i++)
            yield return (i == 0 ? End : plain[i - 1], i == plain.Length ? End : plain[i]);
    }
}
