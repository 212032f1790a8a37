using static AstanaSite.Diagnostics.Severity;

namespace AstanaSite.Diagnostics.Codes;

/// <summary>Problems found in the pages about to be written: <c>AS09xx</c>.</summary>
internal static class OutputProblems
{
    /// <summary>A page links to a file that is not written.</summary>
    public static readonly DiagnosticDescriptor DeadLink = new(
        "AS0901",
        Error,
        "Page links to nothing",
        "the page links to '{0}', which the site does not have",
        "a template or script of the theme makes this link: correct it there"
    );

    /// <summary>A page would break the content security policy or ask another host.</summary>
    public static readonly DiagnosticDescriptor UnsafePage = new(
        "AS0902",
        Error,
        "Page breaks the security policy",
        "the page has {0}",
        "move scripts and styles into files under theme/assets; no request may go to another host"
    );

    /// <summary>Two products want one address.</summary>
    public static readonly DiagnosticDescriptor AddressTaken = new(
        "AS0903",
        Error,
        "Address used twice",
        "'{0}' would overwrite '{1}'",
        "rename one of the two; capital letters do not count, because many systems do not tell them apart"
    );

    /// <summary>An anchor that stands twice on a page.</summary>
    public static readonly DiagnosticDescriptor DuplicateAnchor = new(
        "AS0904",
        Error,
        "Anchor used twice",
        "the id '{0}' stands twice on the page",
        "a template of the theme writes this id: correct it there"
    );

    /// <summary>A page that has nothing in it.</summary>
    public static readonly DiagnosticDescriptor EmptyPage = new(
        "AS0905",
        Error,
        "Page is empty",
        "the page '{0}' has nothing in it",
        "the template or the layout writes nothing for it: correct it there"
    );

    /// <summary>The group's codes, in order.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [DeadLink, UnsafePage, AddressTaken, DuplicateAnchor, EmptyPage];
}
