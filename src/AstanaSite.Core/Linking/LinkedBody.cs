using AstanaSite.Content.Records;
using AstanaSite.Parsing;
using AstanaSite.Parsing.Cite;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AstanaSite.Linking;

/// <summary>
/// A body with everything in it resolved. The Markdown tree itself is left as it was parsed; what was found stands beside it.
/// </summary>
internal sealed class LinkedBody
{
    /// <summary>So many characters are between one citation and the next, as a rule.</summary>
    private const int UsualDistance = 320;

    // Made at the first question, when all statements are known; made twice, it would be the same.
    private Dictionary<string, Statement>? byAnchor;

    internal LinkedBody(Item owner, string language, ParsedDocument document)
    {
        Owner = owner;
        Language = language;
        Document = document;
        // Growing step by step, the tables below would be made three times over.
        var usual = document.Source.Content.Length / UsualDistance;
        Links = new(usual / 2, ReferenceEqualityComparer.Instance);
        Marks = new(usual, ReferenceEqualityComparer.Instance);
        Starts = new(usual, ReferenceEqualityComparer.Instance);
        Ends = new(usual, ReferenceEqualityComparer.Instance);
    }

    /// <summary>The record whose body it is.</summary>
    public Item Owner { get; }

    /// <summary>The language it is written in.</summary>
    public string Language { get; }

    /// <summary>The file.</summary>
    public ParsedDocument Document { get; }

    /// <summary>The headings in order.</summary>
    public IReadOnlyList<BodyHeading> Headings { get; internal set; } = [];

    /// <summary>The text by heading; the first section stands before any heading.</summary>
    public IReadOnlyList<BodySection> Sections { get; internal set; } = [];

    /// <summary>The statements of the prose in order, then those of the front matter.</summary>
    public IReadOnlyList<Statement> Statements { get; internal set; } = [];

    /// <summary>The statement of an anchor, or none.</summary>
    public Statement? Find(string anchor) =>
        (byAnchor ??= Statements.DistinctBy(one => one.Anchor).ToDictionary(one => one.Anchor, StringComparer.Ordinal)).GetValueOrDefault(
            anchor
        );

    /// <summary>The works cited on the page, numbered from 1 in the order of their first citation.</summary>
    public IReadOnlyList<NumberedReference> References { get; internal set; } = [];

    /// <summary>Links to records from the prose.</summary>
    public IReadOnlyList<Mention> Mentions { get; internal set; } = [];

    /// <summary>Whether the body has raw HTML.</summary>
    public bool HasRawHtml { get; internal set; }

    /// <summary>Where each link leads.</summary>
    internal Dictionary<Inline, LinkTarget> Links { get; }

    /// <summary>The anchor of each heading.</summary>
    internal Dictionary<Block, string> Anchors { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>The numbers that each citation shows.</summary>
    internal Dictionary<CitationInline, CitationMark[]> Marks { get; }

    /// <summary>Where statements begin: the inline and the offset in its text.</summary>
    internal Dictionary<Inline, StatementStart> Starts { get; }

    /// <summary>After which inline statements end.</summary>
    internal HashSet<Inline> Ends { get; }

    /// <summary>The marks of the entries of front matter and of accounts.</summary>
    internal Dictionary<CitedEntry, EntryMarks> EntryMarks { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>The marks of an entry of the record's front matter on this page.</summary>
    public EntryMarks MarksOf(CitedEntry entry) => EntryMarks[entry];
}

/// <summary>A heading of a body.</summary>
/// <param name="Level">Its level, 2 to 6 as a rule.</param>
/// <param name="Text">Its words.</param>
/// <param name="Anchor">Its anchor without <c>#</c>.</param>
internal sealed record BodyHeading(int Level, string Text, string Anchor);

/// <summary>The text below a heading.</summary>
/// <param name="Heading">The heading; empty for what stands before the first.</param>
/// <param name="Anchor">Its anchor; empty likewise.</param>
/// <param name="Text">The text without markup and citations.</param>
internal sealed record BodySection(string Heading, string Anchor, string Text);

/// <summary>A work cited on a page.</summary>
/// <param name="Number">Its number on the page, from 1.</param>
/// <param name="Source">The work.</param>
/// <param name="Count">How often it is cited there.</param>
internal sealed record NumberedReference(int Number, CitedSource Source, int Count);

/// <summary>One number of a citation: the anchor of the occurrence is <c>cite-NUMBER-OCCURRENCE</c>.</summary>
/// <param name="Number">The number of the work on the page.</param>
/// <param name="Occurrence">The how-manieth citation of that work on the page, from 1.</param>
/// <param name="Citation">The citation.</param>
internal sealed record CitationMark(int Number, int Occurrence, Citation Citation);

/// <summary>The marks of an entry, with its statement.</summary>
/// <param name="Statement">The statement that the entry makes.</param>
/// <param name="Marks">The numbers it shows.</param>
internal sealed record EntryMarks(Statement Statement, IReadOnlyList<CitationMark> Marks);

/// <summary>A link from prose to a record.</summary>
/// <param name="Target">The record.</param>
/// <param name="Sentence">The sentence it stands in, without markup and citations.</param>
/// <param name="Anchor">The anchor of the statement it stands in; empty if it stands in none.</param>
internal sealed record Mention(Item Target, string Sentence, string Anchor);

/// <summary>The beginning of a statement.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Offset">How many characters of a literal come before it.</param>
internal sealed record StatementStart(Statement Statement, int Offset);
