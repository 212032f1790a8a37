using static AstanaSite.Diagnostics.Severity;

namespace AstanaSite.Diagnostics.Codes;

/// <summary>Ways in which a translation says something else than its original: <c>AS12xx</c>.</summary>
internal static class TranslationProblems
{
    /// <summary>A translation with more statements or fewer.</summary>
    public static readonly DiagnosticDescriptor OtherCount = new(
        "AS1201",
        Warning,
        "Translation has more statements than its original, or fewer",
        "this translation has {0} statements and its original {1}; they part here and at {2}",
        "translate statement by statement: what ends with a citation there ends with one here"
    );

    /// <summary>A statement with other sources than in the original.</summary>
    public static readonly DiagnosticDescriptor OtherSources = new(
        "AS1202",
        Warning,
        "Statement cites other sources than its original",
        "this statement cites {0}, its original at {2} cites {1}",
        "cite the same sources in the same order; what is known from another source belongs into the original first"
    );

    /// <summary>A statement with other links than in the original.</summary>
    public static readonly DiagnosticDescriptor OtherLinks = new(
        "AS1203",
        Warning,
        "Statement has other links than its original",
        "the links here are {0}, those of the original at {2} are {1}",
        "link the same records and pages; their order may be that of the language"
    );

    /// <summary>A number or a month that the original has not.</summary>
    public static readonly DiagnosticDescriptor OtherNumber = new(
        "AS1204",
        Warning,
        "Date or number that the original has not",
        "'{0}' is not said in the original at {1}",
        "write what the original says; if that is wrong, mend the original first"
    );

    /// <summary>Words that were left as they are in the original.</summary>
    public static readonly DiagnosticDescriptor LeftOver = new(
        "AS1205",
        Warning,
        "Words left in the language of the original",
        "'{0}' stands here as in the original at {1}",
        "translate it; titles of works and quotations that stay in their language stand between quotation marks or in '*…*'"
    );

    /// <summary>Free words of front matter without a translation.</summary>
    public static readonly DiagnosticDescriptor WordsWanted = new(
        "AS1206",
        Hint,
        "Words of front matter are not translated",
        "of the {1} texts in the original's front matter, {0} want a translation; the first stands at {2}",
        "'astana new translation' writes them with a place for each; until then they are shown in the language of the original"
    );

    /// <summary>A translation of free words that the original no longer has.</summary>
    public static readonly DiagnosticDescriptor WordsGone = new(
        "AS1207",
        Warning,
        "Translation of words that the original has not",
        "the front matter of '{0}' has no such words",
        "copy the words as they stand there now and look whether their translation is still right, or delete both"
    );

    /// <summary>The group's codes, in order.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [OtherCount, OtherSources, OtherLinks, OtherNumber, LeftOver, WordsWanted, WordsGone];
}
