namespace AstanaSite.Searching.Postings;

/// <summary>
/// All parameters of the ranking. A word's impact in a page is the term-frequency half of BM25 over the weighted fields,
/// plus what it gains by standing in a title or name; it is computed here and stored as a small whole number. The
/// browser multiplies it with the word's rarity.
/// </summary>
internal static class SearchWeights
{
    /// <summary>BM25's k1: how soon further occurrences stop to matter.</summary>
    internal const double Saturation = 1.2;

    /// <summary>BM25's b: how much a long page must repeat a word to count as much as a short one.</summary>
    internal const double LengthShare = 0.6;

    /// <summary>
    /// A page counts as at most so many average lengths long: the average is low, since most pages are short notes on sources.
    /// </summary>
    internal const double LongestRelative = 4;

    /// <summary>Steps between 0 and 1 of an impact.</summary>
    internal const int Steps = 12;

    /// <summary>The highest impact that is stored.</summary>
    internal const int MostImpact = 48;

    /// <summary>How many occurrences in the body one occurrence in a field counts for.</summary>
    internal static double Weight(SearchField field) =>
        field switch
        {
            SearchField.Title => 3,
            SearchField.Name => 2,
            SearchField.Heading => 2.5,
            SearchField.Summary => 2,
            SearchField.Source => 1.5,
            _ => 1,
        };

    /// <summary>Whether words gain by standing in such a field.</summary>
    internal static bool Distinguishes(SearchField field) => field is SearchField.Title or SearchField.Name;

    /// <summary>
    /// What a word gains by standing in a title or name: the more of it the word is, the more. Titles say first what they are about, so
    /// that the first words of a long one count like those of a short one.
    /// </summary>
    /// <param name="words">How many words the title or name has.</param>
    /// <param name="position">How many words stand before.</param>
    internal static double Bonus(int words, int position) => 0.4 + 1.2 / Math.Sqrt(Math.Clamp(words, 1, position + 2));

    /// <summary>What a word in a title or name gains beyond that on a page of the highest static rank.</summary>
    internal const double StandingBonus = 0.9;

    /// <summary>The stored impact of a word in a page.</summary>
    internal static int Impact(double weighted, double bonus, double relativeLength)
    {
        var saturated = weighted / (weighted + Saturation * (1 - LengthShare + LengthShare * Math.Min(relativeLength, LongestRelative)));
        return Math.Clamp((int)((saturated + bonus) * Steps + 0.5), 1, MostImpact);
    }
}

/// <summary>The parts of a page that count differently.</summary>
internal enum SearchField
{
    /// <summary>The title.</summary>
    Title,

    /// <summary>One name or spelling.</summary>
    Name,

    /// <summary>The heading of a section.</summary>
    Heading,

    /// <summary>The summary.</summary>
    Summary,

    /// <summary>The text of a section, or the date.</summary>
    Body,

    /// <summary>Author, container or publisher.</summary>
    Source,
}
