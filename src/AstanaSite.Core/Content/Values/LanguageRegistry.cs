using AstanaSite.Platform;

namespace AstanaSite.Content.Values;

/// <summary>
/// The subtags of languages that are registered (BCP 47), and those that longer and older codes stand for. They stand in
/// <c>language-subtags.txt</c>, which is made by make-language-tags.mjs.
/// </summary>
internal static class LanguageRegistry
{
    private sealed record Tables(HashSet<string> Known, Dictionary<string, string> Better, Dictionary<string, string> Script);

    private static readonly Lazy<Tables> Data = new(() => Parse(Resource.Text("language-subtags.txt")));

    /// <summary>What is wrong with a tag of a good form, in a few words; empty if nothing is.</summary>
    /// <param name="tag">The tag.</param>
    /// <param name="better">The tag that was meant; none if that is not known.</param>
    public static string Problem(string tag, out string? better)
    {
        better = null;
        var parts = tag.Split('-').ToList();
        var language = parts[0].ToLowerInvariant();
        if (language is "und" or "mis")
            return "it names no language";
        var problem = "";
        // Languages within a larger one were once written behind it.
        if (
            parts.Count > 1
            && parts[1].Length == 3
            && Find("region", parts[1].ToUpperInvariant()) is null
            && Find("language", parts[1].ToLowerInvariant()) is { } inner
        )
        {
            parts.RemoveAt(0);
            language = inner;
        }

        var best = Find("language", language);
        if (best is null)
            problem = $"no language has the code '{language}'";
        var shortest = new List<string> { best ?? language };
        string? script = null;
        for (var i = 1; i < parts.Count; i++)
        {
            var (kind, part) = KindOf(parts[i]);
            if (kind == "script" && Data.Value.Script.GetValueOrDefault(shortest[0]) == part)
            {
                script = part;
                continue;
            }

            var found = Find(kind, part);
            if (found is null && problem.Length == 0)
                problem = $"no {(kind == "region" ? "country or region" : kind)} has the code '{parts[i]}'";
            shortest.Add(found ?? part);
        }

        var whole = string.Join('-', shortest);
        if (problem.Length > 0)
            return problem;
        if (whole == tag)
            return "";
        better = whole;
        return script is not null ? $"'{shortest[0]}' alone is written in the script '{script}'"
            : string.Equals(whole, tag, StringComparison.OrdinalIgnoreCase) ? $"with capital letters as they are registered it is '{whole}'"
            : $"the registered tag is '{whole}'";
    }

    // Four characters that begin with a digit are a variant (de-1901), as are five and more.
    private static (string Kind, string Subtag) KindOf(string part) =>
        part.Length == 4 && char.IsAsciiLetter(part[0]) ? ("script", char.ToUpperInvariant(part[0]) + part[1..].ToLowerInvariant())
        : part.Length is 2 or 3 ? ("region", part.ToUpperInvariant())
        : ("variant", part.ToLowerInvariant());

    private static string? Find(string kind, string subtag)
    {
        var key = kind + " " + subtag;
        return Data.Value.Known.Contains(key) ? subtag : Data.Value.Better.GetValueOrDefault(key);
    }

    private static Tables Parse(string text)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        var better = new Dictionary<string, string>(StringComparer.Ordinal);
        var scripts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in text.Split('\n'))
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var words = line.Split(' ');
            foreach (var word in words.AsSpan(1))
                Add(words[0], word);
        }

        return new Tables(known, better, scripts);

        void Add(string kind, string word)
        {
            var mark = word.AsSpan().IndexOfAny("/=:");
            if (mark < 0)
                known.Add($"{kind} {word}");
            else if (word[mark] == '=')
                better.Add($"{kind} {word[..mark]}", word[(mark + 1)..]);
            else if (word[mark] == ':')
                scripts.Add(word[..mark], word[(mark + 1)..]);
            else
                foreach (var last in word.AsSpan(mark + 1))
                    known.Add($"{kind} {word[..mark]}{last}");
        }
    }
}
