using AstanaSite.Content.Dates;
using AstanaSite.Content.Fields;

namespace AstanaSite.Content.Records;

/// <summary>The keys of a document of the process.</summary>
internal static class DocumentKind
{
    /// <summary>The forms that documents have.</summary>
    public static IReadOnlyList<string> Subtypes { get; } =
    ["statement", "declaration", "final-document", "draft-constitution", "letter", "roadmap", "resolution"];

    public static readonly Field<string> Title = new("title", TextType.Instance, "the title of the document", true);

    public static readonly Field<string> Summary = new("summary", TextType.Instance, "one or two sentences", true);

    /// <summary>The form of document.</summary>
    public static readonly Field<string> Subtype = new("kind", new ChoiceType(Subtypes), "the form of document", true);

    /// <summary>The date it bears.</summary>
    public static readonly Field<CitedDate> Date = new(
        "date",
        SharedTypes.Date(),
        "the date it bears, in EDTF; {value, cite} where a source bears it out",
        true
    );

    /// <summary>The event it came out of.</summary>
    public static readonly Field<Reference> Round = new("round", new ReferenceType("round"), "the id of the event it came out of");

    /// <summary>Other days in its life.</summary>
    public static readonly Field<DocumentDates> Dates = MakeDates();

    /// <summary>Why it is older than the event it came out of.</summary>
    public static readonly Field<string> EarlyBecause = new(
        "early-because",
        TextType.Instance,
        "why it is older than the event it came out of"
    );

    /// <summary>The languages of its text.</summary>
    public static readonly Field<IReadOnlyList<string>> Languages = new(
        "languages",
        new ListType<string>(LanguageType.Instance),
        "the languages of its text"
    );

    /// <summary>Who signed.</summary>
    public static readonly Field<IReadOnlyList<Signature>> Signatories = MakeSignatories();

    /// <summary>Where the text can be read.</summary>
    public static readonly Field<Reference> TextSource = new(
        "text",
        new ReferenceType("source"),
        "the id of the source under which the text can be read"
    );

    /// <summary>Files of the archive.</summary>
    public static readonly Field<IReadOnlyList<FilePath>> Attachments = new(
        "attachments",
        new ListType<FilePath>(FilePathType.Instance),
        "files under input/files"
    );

    /// <summary>What sources differ on.</summary>
    public static readonly Field<IReadOnlyList<Conflict>> Conflicts = new(
        "conflicts",
        SharedTypes.Conflicts,
        "matters on which sources differ"
    );

    /// <summary>Old ids.</summary>
    public static readonly Field<IReadOnlyList<string>> Aliases = new("aliases", SharedTypes.Aliases, "old ids, whose addresses lead here");

    public static ContentKind Kind { get; } =
        new(
            "document",
            "documents",
            new FieldSet(
                "a document",
                Title,
                Summary,
                Subtype,
                Date,
                Round,
                Dates,
                EarlyBecause,
                Languages,
                Signatories,
                TextSource,
                Attachments,
                Conflicts,
                Aliases
            ),
            head => new DocumentRecord(head)
        )
        {
            IsByDate = true,
            Guidance =
                "What the document says and how it came about, in short and neutral sentences, one a line, each with its source [@?].",
        };

    private static Field<DocumentDates> MakeDates()
    {
        var created = new Field<EdtfDate>("created", DateType.Instance, "when it was written");
        var received = new Field<EdtfDate>("received", DateType.Instance, "when it was received");
        var published = new Field<EdtfDate>("published", DateType.Instance, "when it was published");
        return new(
            "dates",
            new RecordType<DocumentDates>(new FieldSet("the dates", created, received, published), values => new DocumentDates(
                values.Get(created),
                values.Get(received),
                values.Get(published),
                values.Span
            )),
            "other days in its life"
        );
    }

    private static Field<IReadOnlyList<Signature>> MakeSignatories()
    {
        var actor = new Field<Reference>("actor", new ReferenceType("actor"), "the id of the actor", true);
        var cite = new Field<IReadOnlyList<Reference>>("cite", SharedTypes.Cite, "the sources");
        return new(
            "signatories",
            new ListType<Signature>(
                new RecordType<Signature>(new FieldSet("a signatory", actor, cite), values => new Signature(
                    values.Get(actor),
                    values.List(cite),
                    values.Span
                ))
            ),
            "who signed"
        );
    }
}

/// <summary>A statement, declaration, letter or other text of the process.</summary>
internal sealed class DocumentRecord : Item
{
    internal DocumentRecord(ItemHead head)
        : base(
            head,
            head.Values.Text(DocumentKind.Title),
            head.Values.Text(DocumentKind.Summary),
            head.Values.Get(DocumentKind.Aliases),
            head.Values.Get(DocumentKind.Conflicts)
        )
    {
        var values = head.Values;
        Subtype = values.Text(DocumentKind.Subtype);
        DateEntry = values.Get(DocumentKind.Date);
        Round = values.Get(DocumentKind.Round);
        Dates = values.Get(DocumentKind.Dates) ?? new DocumentDates(null, null, null, default);
        EarlyBecause = values.Text(DocumentKind.EarlyBecause);
        Languages = values.List(DocumentKind.Languages);
        Signatories = values.List(DocumentKind.Signatories);
        Text = values.Get(DocumentKind.TextSource);
        Attachments = values.List(DocumentKind.Attachments);
    }

    /// <summary>One of <see cref="DocumentKind.Subtypes"/>.</summary>
    public string Subtype { get; }

    /// <summary>The date it bears; none only where it could not be read.</summary>
    public EdtfDate? Date => DateEntry?.Value;

    /// <summary>The date with its sources.</summary>
    internal CitedDate? DateEntry { get; }

    /// <summary>The event it came out of.</summary>
    public Reference? Round { get; }

    /// <summary>Other days in its life.</summary>
    public DocumentDates Dates { get; }

    /// <summary>Why it is older than the event it came out of; empty if it is not, or this is not given.</summary>
    public string EarlyBecause { get; }

    /// <summary>The languages of its text (BCP 47).</summary>
    public IReadOnlyList<string> Languages { get; }

    /// <summary>Who signed.</summary>
    internal IReadOnlyList<Signature> Signatories { get; }

    /// <summary>The source under which the text can be read.</summary>
    public Reference? Text { get; }

    /// <summary>Files of the archive that hold it.</summary>
    internal IReadOnlyList<FilePath> Attachments { get; }

    /// <inheritdoc/>
    internal override EdtfDate? SortDate => Date;

    /// <summary>A date for which a source is named, and signatures: a date alone states nothing that wants one.</summary>
    internal override IEnumerable<CitedEntry> Entries => [.. CitedEntry.WithSources(DateEntry), .. Signatories];

    /// <inheritdoc/>
    internal override IEnumerable<Naming> Namings =>
        [new(Relationship.Produced, Round, SortDate), new(Relationship.TextOf, Text, SortDate)];

    /// <inheritdoc/>
    public override bool StatesFacts => true;
}
