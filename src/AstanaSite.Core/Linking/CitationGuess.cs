namespace AstanaSite.Linking;

/// <summary>What was meant by something that looks like a citation and is none. Only for hints: nothing is ever read this way.</summary>
internal static class CitationGuess
{
    /// <summary>
    /// The citation with its works as they should stand: a ';' between them, and nothing but words around them; none where something else
    /// is wrong with it.
    /// </summary>
    public static string? Of(string malformed)
    {
        if (!malformed.EndsWith(']'))
            return null;
        var pieces = malformed[1..^1].Split('@');
        var works = pieces.Skip(1).Select(work => work.Trim(' ', ',', ';', '-', '(', ')')).ToList();
        if (works.Count == 0 || works.Exists(work => work.Length == 0))
            return null;
        var lead = pieces[0].Trim(' ', ',', ';', '-', '(');
        var guess = $"[{(lead.Length > 0 ? lead + " " : "")}{string.Join("; ", works.Select(work => "@" + work))}]";
        return guess == malformed ? null : guess;
    }
}
