using AstanaSite.Content.Dates;
using AstanaSite.Content.Fields;

namespace AstanaSite.Content.Records;

/// <summary>The keys of a source. Those that CSL 1.0.2 has are named as there.</summary>
public static class SourceKind
{
    /// <summary>The item types of CSL 1.0.2.</summary>
    public static IReadOnlyList<string> Types { get; } =
    [
        "article",
        "article-journal",
        "article-magazine",
        "article-newspaper",
        "bill",
        "book",
        "broadcast",
        "chapter",
        "classic",
        "collection",
        "dataset",
        "document",
        "entry",
        "entry-dictionary",
        "entry-encyclopedia",
        "event",
        "figure",
        "graphic",
        "hearing",
        "interview",
        "legal_case",
        "legislation",
        "manuscript",
        "map",
        "motion_picture",
        "musical_score",
        "pamphlet",
        "paper-conference",
        "patent",
        "performance",
        "periodical",
        "personal_communication",
        "post",
        "post-weblog",
        "regulation",
        "report",
        "review",
        "review-book",
        "software",
        "song",
        "speech",
        "standard",
        "thesis",
        "treaty",
        "webpage",
    ];

    /// <summary>From where a source looks at the matter.</summary>
    public static IReadOnlyList<string> Perspectives { get; } =
    ["party", "government", "international-organisation", "independent", "encyclopedic"];

    /// <summary>How far a source was read.</summary>
    public static IReadOnlyList<string> Readings { get; } = ["full", "excerpt", "cited-only"];

    /// <summary>The CSL type.</summary>
    internal static readonly Field<string> Type = new("type", new ChoiceType(Types), "the type of work (CSL)", true);

    /// <summary>The title.</summary>
    internal static readonly Field<string> Title = new("title", TextType.Instance, "the title; in [brackets] if it only describes", true);

    /// <summary>The title in English.</summary>
    internal static readonly Field<string> TitleEnglish = new("title-en", TextType.Instance, "the title in English");

    /// <summary>The authors.</summary>
    internal static readonly Field<IReadOnlyList<AuthorName>> Authors = MakeNames("author", "an author", "the authors");

    /// <summary>The editors.</summary>
    internal static readonly Field<IReadOnlyList<AuthorName>> Editors = MakeNames("editor", "an editor", "the editors");

    /// <summary>What it stands in.</summary>
    internal static readonly Field<string> ContainerTitle = new(
        "container-title",
        TextType.Instance,
        "the newspaper, site or book it stands in"
    );

    /// <summary>The volume.</summary>
    internal static readonly Field<string> Volume = new("volume", TextType.Instance, "the volume it is, or stands in");

    /// <summary>The issue.</summary>
    internal static readonly Field<string> Issue = new("issue", TextType.Instance, "the issue of the newspaper or journal");

    /// <summary>The pages.</summary>
    internal static readonly Field<string> Pages = new("page", TextType.Instance, "the pages on which it stands");

    /// <summary>Who published it.</summary>
    internal static readonly Field<string> Publisher = new("publisher", TextType.Instance, "who published it");

    /// <summary>Where it was published.</summary>
    internal static readonly Field<string> PublisherPlace = new("publisher-place", TextType.Instance, "where it was published");

    /// <summary>When it was published.</summary>
    internal static readonly Field<EdtfDate> Issued = new("issued", DateType.Instance, "when it was published, in EDTF");

    /// <summary>When it was read.</summary>
    internal static readonly Field<EdtfDate> Accessed = new("accessed", DateType.Instance, "when it was read");

    /// <summary>The address.</summary>
    internal static readonly Field<string> Url = new("URL", UrlType.Instance, "its address");

    /// <summary>The DOI.</summary>
    internal static readonly Field<string> Doi = new("DOI", TextType.Instance, "its DOI");

    /// <summary>The ISBN.</summary>
    internal static readonly Field<string> Isbn = new("ISBN", TextType.Instance, "the ISBN of the book");

    /// <summary>The language.</summary>
    internal static readonly Field<string> Language = new("language", LanguageType.Instance, "its language");

    /// <summary>The address of an archived copy.</summary>
    internal static readonly Field<string> ArchiveUrl = new("archive-url", UrlType.Instance, "the address of an archived copy");

    /// <summary>When the copy was made.</summary>
    internal static readonly Field<EdtfDate> Archived = new("archived", DateType.Instance, "when that copy was made");

    /// <summary>From where it looks at the matter.</summary>
    internal static readonly Field<string> Perspective = new(
        "perspective",
        new ChoiceType(Perspectives),
        "from where it looks at the matter",
        true
    );

    /// <summary>Who speaks in it.</summary>
    internal static readonly Field<string> Voice = new(
        "voice",
        new ChoiceType(Perspectives),
        "the perspective of who speaks in it where that is not the paper's: an interview, an opinion, a speech"
    );

    /// <summary>The copy that was read.</summary>
    internal static readonly Field<ReadCopy> ReadAt = MakeReadAt();

    /// <summary>Whose government it speaks for.</summary>
    internal static readonly Field<string> Government = new(
        "government",
        CountryType.Instance,
        "for the perspective 'government': the country (ISO 3166-1)"
    );

    /// <summary>How far it was read.</summary>
    internal static readonly Field<string> Read = new("read", new ChoiceType(Readings), "how far it was read", true);

    /// <summary>Where a copy stands.</summary>
    internal static readonly Field<string> ReprintedAt = new("reprinted-at", TextType.Instance, "where a copy stands");

    /// <summary>A remark.</summary>
    internal static readonly Field<string> Note = new("note", TextType.Instance, "a remark");

    /// <summary>Why an uncited source is kept.</summary>
    internal static readonly Field<string> KeptBecause = new("kept-because", TextType.Instance, "why it is kept though nothing cites it");

    /// <summary>Old ids.</summary>
    internal static readonly Field<IReadOnlyList<string>> Aliases = new(
        "aliases",
        SharedTypes.Aliases,
        "old ids, whose addresses lead here"
    );

    /// <summary>The kind.</summary>
    public static ContentKind Kind { get; } =
        new(
            "source",
            "sources",
            new FieldSet(
                "a source",
                Type,
                Title,
                TitleEnglish,
                Authors,
                Editors,
                ContainerTitle,
                Volume,
                Issue,
                Pages,
                Publisher,
                PublisherPlace,
                Issued,
                Accessed,
                Url,
                Doi,
                Isbn,
                Language,
                ArchiveUrl,
                Archived,
                Perspective,
                Voice,
                ReadAt,
                Government,
                Read,
                ReprintedAt,
                Note,
                KeptBecause,
                Aliases
            ),
            head => new CitedSource(head)
        )
        {
            HasProperNames = false,
        };

    private static Field<ReadCopy> MakeReadAt()
    {
        var url = new Field<string>("URL", UrlType.Instance, "the address of the copy", true);
        var perspective = new Field<string>("perspective", new ChoiceType(Perspectives), "whose site it stands on", true);
        return new(
            "read-at",
            new RecordType<ReadCopy>(new FieldSet("the copy that was read", url, perspective), values => new ReadCopy(
                values.Text(url),
                values.Text(perspective)
            )),
            "the copy that was read, where it was not the work's own address"
        );
    }

    private static Field<IReadOnlyList<AuthorName>> MakeNames(string name, string one, string all)
    {
        var family = new Field<string>("family", TextType.Instance, "the family name");
        var given = new Field<string>("given", TextType.Instance, "the given names");
        var suffix = new Field<string>("suffix", TextType.Instance, "what stands behind the name, such as 'Jr.'");
        var literal = new Field<string>("literal", TextType.Instance, "the name of a body");
        return new(
            name,
            new ListType<AuthorName>(
                new RecordType<AuthorName>(
                    new FieldSet(one, family, given, suffix, literal),
                    values => new AuthorName(values.Text(family), values.Text(given), values.Text(literal))
                    {
                        Suffix = values.Text(suffix),
                    },
                    shorthand: literal
                )
            ),
            all
        );
    }
}
