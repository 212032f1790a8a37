using System.Collections.Frozen;

namespace AstanaSite.Diagnostics.Codes;

/// <summary>All codes there are.</summary>
public static class DiagnosticRegistry
{
    /// <summary>The descriptors by code, in order.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        .. ReadingProblems.All,
        .. FrontMatterProblems.All,
        .. ValueProblems.All,
        .. LinkProblems.All,
        .. CitationProblems.All,
        .. MarkupProblems.All,
        .. ThemeProblems.All,
        .. OutputProblems.All,
        .. ImportProblems.All,
        .. OutsideProblems.All,
        .. TranslationProblems.All,
    ];

    private static readonly FrozenDictionary<string, DiagnosticDescriptor> ByCode = All.ToFrozenDictionary(
        one => one.Code,
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>The codes.</summary>
    public static IReadOnlyList<string> Codes { get; } = [.. All.Select(one => one.Code)];

    /// <summary>The descriptor of a code (in any case), or none.</summary>
    public static DiagnosticDescriptor? Find(string code) => ByCode.GetValueOrDefault(code);
}
