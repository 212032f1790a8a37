using static AstanaSite.Diagnostics.Severity;

namespace AstanaSite.Diagnostics.Codes;

/// <summary>Problems of Markdown and HTML in bodies: <c>AS07xx</c>.</summary>
internal static class MarkupProblems
{
    /// <summary>An element that may not stand in a body.</summary>
    public static readonly DiagnosticDescriptor BadElement = new(
        "AS0701",
        Error,
        "HTML element is not allowed",
        "the element <{0}> cannot be used here",
        "use Markdown; the allowed elements are: {1}"
    );

    /// <summary>An attribute that may not stand in a body.</summary>
    public static readonly DiagnosticDescriptor BadAttribute = new(
        "AS0702",
        Error,
        "HTML attribute is not allowed",
        "the attribute '{0}' cannot be used on <{1}>",
        "the allowed attributes are: {2}"
    );

    /// <summary>An image without words for who cannot see it.</summary>
    public static readonly DiagnosticDescriptor ImageWithoutText = new(
        "AS0703",
        Warning,
        "Image without alternative text",
        "the image '{0}' has no alternative text",
        "say between the brackets what the image shows: ![what it shows]({0})"
    );

    /// <summary>A heading level that skips, or the page's own level.</summary>
    public static readonly DiagnosticDescriptor BadHeading = new(
        "AS0704",
        Warning,
        "Heading level",
        "this heading is of level {0}, where one of level {1} should stand",
        "use '##' for sections and '###' inside them; '#' is the title, which comes from the front matter"
    );

    /// <summary>HTML that is not closed or cannot be read.</summary>
    public static readonly DiagnosticDescriptor BadHtml = new(
        "AS0705",
        Error,
        "HTML cannot be read",
        "this HTML cannot be read: {0}",
        "close every element in the order in which it was opened, and put quotes around attribute values"
    );

    /// <summary>A body that nests deeper than any text needs.</summary>
    public static readonly DiagnosticDescriptor TooDeep = new(
        "AS0706",
        Error,
        "Nested too deeply",
        "the lists and quotations in this text are nested too deeply to be read",
        "write it with fewer levels; a line that begins with many '>' or brackets is the usual cause"
    )
    {
        IsCause = true,
    };

    /// <summary>A body that the Markdown parser would work on out of all proportion.</summary>
    public static readonly DiagnosticDescriptor TooMuch = new(
        "AS0707",
        Error,
        "Too much to take apart",
        "this paragraph, with all before it, has more brackets, asterisks or definitions of links than can be read in a reasonable time",
        "end paragraphs with an empty line, close each bracket, and put '\\' before a mark that stands for itself"
    )
    {
        IsCause = true,
    };

    /// <summary>A link or citation within the words of a link.</summary>
    public static readonly DiagnosticDescriptor NestedLink = new(
        "AS0708",
        Error,
        "Link within a link",
        "a {0} cannot stand within the words of a {1}",
        "put it behind, as in '[words](../actors/their-id.md) [@its-id]'"
    );

    /// <summary>What was meant as a link and is none.</summary>
    public static readonly DiagnosticDescriptor LinkLeft = new(
        "AS0709",
        Warning,
        "Link stays as text",
        "'{0}' is no link and stays as it is: {1}",
        "write '[words](address)', the address without spaces, brackets or another link; '\\[' is a bracket that is meant"
    );

    /// <summary>What was meant as emphasis and is none.</summary>
    public static readonly DiagnosticDescriptor EmphasisLeft = new(
        "AS0710",
        Warning,
        "Emphasis stays as text",
        "these '{0}' emphasise nothing and stay as they are",
        "no punctuation may stand between the marks and the words within when a letter stands outside: put it behind the closing '{0}', "
            + "or a space; '\\{0}' are marks that are meant"
    );

    /// <summary>An address that is no link.</summary>
    public static readonly DiagnosticDescriptor BareAddress = new(
        "AS0711",
        Hint,
        "Address that is no link",
        "the address '{0}' stays text",
        "write it between '<' and '>', or better as '[words](address)'; the work behind it is best cited as a source"
    );

    /// <summary>The group's codes, in order.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [BadElement, BadAttribute, ImageWithoutText, BadHeading, BadHtml, TooDeep, TooMuch, NestedLink, LinkLeft, EmphasisLeft, BareAddress];
}
