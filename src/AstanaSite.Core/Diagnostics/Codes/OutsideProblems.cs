using static AstanaSite.Diagnostics.Severity;

namespace AstanaSite.Diagnostics.Codes;

/// <summary>Problems of links out of the archive: <c>AS11xx</c>. Only <c>check --external</c> reports them; a build asks nobody.</summary>
public static class OutsideProblems
{
    /// <summary>A link to something that is gone.</summary>
    public static readonly DiagnosticDescriptor Dead = new(
        "AS1101",
        Warning,
        "Outside link is dead",
        "'{0}' leads nowhere: {1}",
        "give the address of an archived copy as 'archive-url', or correct the link"
    );

    /// <summary>A link that could not be tested.</summary>
    public static readonly DiagnosticDescriptor Untested = new(
        "AS1102",
        Hint,
        "Outside link could not be tested",
        "'{0}' could not be tested: {1}",
        "open it in a browser; if it is gone, give the address of an archived copy as 'archive-url'"
    );

    /// <summary>A link to something that has moved for good.</summary>
    public static readonly DiagnosticDescriptor Moved = new(
        "AS1103",
        Hint,
        "Outside link has moved",
        "'{0}' has moved for good to '{1}'",
        "if the new address shows the same, write it instead"
    );

    /// <summary>The group's codes, in order.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [Dead, Untested, Moved];
}
