using static AstanaSite.Diagnostics.Severity;

namespace AstanaSite.Diagnostics.Codes;

/// <summary>Problems of links and references between records: <c>AS04xx</c>.</summary>
internal static class LinkProblems
{
    /// <summary>A link to a record that does not exist.</summary>
    public static readonly DiagnosticDescriptor UnknownTarget = new(
        "AS0401",
        Error,
        "Link leads nowhere",
        "there is no record '{0}'",
        "correct the link, or write the record it should lead to"
    );

    /// <summary>An anchor that the target does not have.</summary>
    public static readonly DiagnosticDescriptor UnknownAnchor = new(
        "AS0402",
        Error,
        "Anchor does not exist",
        "{1} has no heading or conflict with the anchor '#{0}'",
        "its anchors are: {2}"
    );

    /// <summary>An id in front matter that no record has.</summary>
    public static readonly DiagnosticDescriptor UnknownReference = new(
        "AS0403",
        Error,
        "Unknown id",
        "there is no {1} '{0}'",
        "correct the id, or write the file '{2}'"
    );

    /// <summary>An id of a record of another kind.</summary>
    public static readonly DiagnosticDescriptor WrongKind = new(
        "AS0404",
        Error,
        "Id of another kind",
        "'{0}' is {1}, but '{2}' wants {3}",
        "write the id of {3}"
    );

    /// <summary>A link with a scheme that is not allowed.</summary>
    public static readonly DiagnosticDescriptor BadScheme = new(
        "AS0405",
        Error,
        "Link scheme is not allowed",
        "links that begin with '{0}' are not allowed",
        "use https, http, mailto, xref, or a relative path"
    );

    /// <summary>A link to a file that does not exist.</summary>
    public static readonly DiagnosticDescriptor UnknownFile = new(
        "AS0406",
        Error,
        "File does not exist",
        "there is no file '{0}'",
        "put the file into 'files/', or correct the path; capital letters count"
    );

    /// <summary>An alias that is taken.</summary>
    public static readonly DiagnosticDescriptor AliasTaken = new(
        "AS0407",
        Error,
        "Alias is taken",
        "the address '{0}' already belongs to {1}",
        "remove the alias from one of the two records"
    );

    /// <summary>A path from the server's root.</summary>
    public static readonly DiagnosticDescriptor AbsolutePath = new(
        "AS0408",
        Error,
        "Path from the root",
        "'{0}' begins at the server's root, which is not the archive's when it is read from a folder",
        "write a relative path such as '../rounds/astana-1.md', or 'xref:' and the id"
    );

    /// <summary>An image that lies on another site.</summary>
    public static readonly DiagnosticDescriptor RemoteImage = new(
        "AS0409",
        Error,
        "Image lies on another site",
        "the image '{0}' lies on another site",
        "put a copy into 'files/' if its licence allows that, or write a link to it instead"
    );

    /// <summary>A link that leads nowhere at all.</summary>
    public static readonly DiagnosticDescriptor NoTarget = new(
        "AS0410",
        Error,
        "Link without a target",
        "this {0} has no target",
        "write between the round brackets where it leads"
    );

    /// <summary>A link to the file of another language.</summary>
    public static readonly DiagnosticDescriptor OtherLanguage = new(
        "AS0411",
        Warning,
        "Link into another language",
        "this link names the text in the language '{0}', but every link here leads to the page in '{1}'",
        "leave the language out of the path: readers of each language then stay in theirs"
    );

    /// <summary>An actor that is named and not linked.</summary>
    public static readonly DiagnosticDescriptor UnlinkedName = new(
        "AS0412",
        Hint,
        "Name without a link",
        "'{0}' has a record, but this text never links to it",
        "make the first mention a link: [{0}]({1})"
    );

    /// <summary>A record that an edition had and the archive has not.</summary>
    public static readonly DiagnosticDescriptor LostRecord = new(
        "AS0413",
        Error,
        "Published record is lost",
        "the edition '{1}' has a record '{0}', which is neither here nor an alias of one that is",
        "who cited it would find nothing: name the old id in the record that it became: 'aliases: [{0}]'"
    );

    /// <summary>The group's codes, in order.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        UnknownTarget,
        UnknownAnchor,
        UnknownReference,
        WrongKind,
        BadScheme,
        UnknownFile,
        AliasTaken,
        AbsolutePath,
        RemoteImage,
        NoTarget,
        OtherLanguage,
        UnlinkedName,
        LostRecord,
    ];
}
