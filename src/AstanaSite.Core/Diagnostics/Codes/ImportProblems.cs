using static AstanaSite.Diagnostics.Severity;

namespace AstanaSite.Diagnostics.Codes;

/// <summary>Problems of files with works that are taken over as sources: <c>AS10xx</c>.</summary>
internal static class ImportProblems
{
    /// <summary>The file, or one entry of it, cannot be read.</summary>
    public static readonly DiagnosticDescriptor Unreadable = new(
        "AS1001",
        Error,
        "Works cannot be read",
        "the works cannot be read here: {0}",
        "export them again as CSL JSON or BibTeX, encoded as UTF-8"
    );

    /// <summary>A work without a title.</summary>
    public static readonly DiagnosticDescriptor Untitled = new(
        "AS1002",
        Warning,
        "Work without a title",
        "the work '{0}' has no title and was not taken over",
        "give it a title in the program it comes from; one that only describes it stands in [brackets]"
    );

    /// <summary>Parts of a work for which a source has no key.</summary>
    public static readonly DiagnosticDescriptor LeftOut = new(
        "AS1003",
        Warning,
        "Parts of a work were left out",
        "of the work '{0}' this was left out, since a source has no key for it: {1}",
        "look whether a reader needs any of it; what matters can go to the key 'note'"
    );

    /// <summary>A value that is not of the form that the key wants.</summary>
    public static readonly DiagnosticDescriptor BadPart = new(
        "AS1004",
        Warning,
        "Part of a work cannot be used",
        "'{1}' of the work '{0}' was not taken over as it stands: {2}",
        "correct it in the program that the work comes from, or write the key '{1}' by hand"
    );

    /// <summary>A value that stands for words which the file does not hold.</summary>
    public static readonly DiagnosticDescriptor NoMacro = new(
        "AS1005",
        Warning,
        "Name without @string",
        "no @string of the file, above this place, says what '{0}' stands for, so it was left out",
        "put the file with the names before this one, or write the words in braces"
    );

    /// <summary>The group's codes, in order.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [Unreadable, Untitled, LeftOut, BadPart, NoMacro];
}
