using AstanaSite.Content.Dates;
using AstanaSite.Parsing;
using AstanaSite.Text;

namespace AstanaSite.Content.Records;

/// <summary>A record in another language: title, summary, body and the free words of front matter are its own.</summary>
/// <param name="Id">The id of the record.</param>
/// <param name="Language">The language (BCP 47).</param>
/// <param name="Document">The file.</param>
/// <param name="Title">The title.</param>
/// <param name="Summary">One or two sentences; empty if there are none.</param>
/// <param name="Checked">When it was last compared with the original; none if not given.</param>
/// <param name="Words">Free words of the original's front matter with their translation.</param>
internal sealed record Translation(
    string Id,
    string Language,
    ParsedDocument Document,
    string Title,
    string Summary,
    EdtfDate? Checked,
    IReadOnlyList<TranslatedWords> Words
)
{
    private readonly Dictionary<string, string> byOriginal = Words
        .DistinctBy(one => one.Original)
        .ToDictionary(one => one.Original, one => one.Words, StringComparer.Ordinal);

    /// <summary>Where the title stands.</summary>
    public TextSpan TitleSpan { get; init; }

    /// <summary>Where the summary stands.</summary>
    public TextSpan SummarySpan { get; init; }

    /// <summary>The translation of words of the original's front matter; none if there is none.</summary>
    public string? WordsFor(string original) => byOriginal.GetValueOrDefault(original) is { Length: > 0 } words ? words : null;
}

/// <summary>Free words of a record's front matter in another language.</summary>
/// <param name="Original">The words as the original has them.</param>
/// <param name="Words">The translation.</param>
/// <param name="Span">Where the entry stands.</param>
internal sealed record TranslatedWords(string Original, string Words, TextSpan Span);
