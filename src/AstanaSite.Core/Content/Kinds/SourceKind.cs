using AstanaSite.Content.Dates;
using AstanaSite.Content.Fields;
using AstanaSite.Content.Items;

namespace AstanaSite.Content.Kinds;

/// <summary>The keys of a source. Those that CSL 1.0.2 has are named as there.</summary>
public static class SourceKind
{
    /// <summary>The item types of CSL 1.0.2.</summary>
    public static IReadOnlyList<string> Forms { get; } =
    [
        "article", "article-journal", "article-magazine", "article-newspaper", "bill", "book", "broadcast", "chapter", "classic", "collection",
        "dataset", "document", "entry", "entry-dictionary", "entry-encyclopedia", "event", "figure", "graphic", "hearing", "interview",
        "legal_case", "legislation", "manuscript", "map", "motion_picture", "musical_score", "pamphlet", "paper-conference", "patent",
        "performance", "periodical", "personal_communication", "post", "post-weblog", "regulation", "report", "review", "review-book",
        "software", "song", "speech", "standard", "thesis", "treaty", "webpage",
    ];

    /// <summary>From where a source looks at the matter.</summary>
    public static IReadOnlyList<string> Perspectives { get; } = ["party", "government", "international-organisation", "independent", "encyclopedic"];

    /// <summary>How far a source was read.</summary>
    public static IReadOnlyList<string> Readings { get; } = ["full", "excerpt", "cited-only"];

    /// <summary>The CSL type.</summary>
    public static readonly Field<string> Form = new("type", new ChoiceType(Forms), "the type of work (CSL)", true);

    /// <summary>The title.</summary>
    public static readonly Field<string> Title = new("title", TextType.Instance, "the title; in [brackets] if it only describes", true);

    /// <summary>The title in English.</summary>
    public static readonly Field<string> TitleEnglish = new("title-en", TextType.Instance, "the title in English");

    /// <summary>The authors.</summary>
    public static readonly Field<IReadOnlyList<AuthorName>> Authors = MakeAuthors();

    /// <summary>What it stands in.</summary>
    public static readonly Field<string> ContainerTitle = new("container-title", TextType.Instance, "the newspaper, site or book it stands in");

    /// <summary>Who published it.</summary>
    public static readonly Field<string> Publisher = new("publisher", TextType.Instance, "who published it");

    /// <summary>When it was published.</summary>
    public static readonly Field<EdtfDate> Issued = new("issued", DateType.Instance, "when it was published, in EDTF");

    /// <summary>When it was read.</summary>
    public static readonly Field<EdtfDate> Accessed = new("accessed", DateType.Instance, "when it was read");

    /// <summary>The address.</summary>
    public static readonly Field<string> Url = new("URL", UrlType.Instance, "its address");

    /// <summary>The DOI.</summary>
    public static readonly Field<string> Doi = new("DOI", TextType.Instance, "its DOI");

    /// <summary>The language.</summary>
    public static readonly Field<string> Language = new("language", LanguageType.Instance, "its language");

    /// <summary>The address of an archived copy.</summary>
    public static readonly Field<string> ArchiveUrl = new("archive-url", UrlType.Instance, "the address of an archived copy");

    /// <summary>When the copy was made.</summary>
    public static readonly Field<EdtfDate> Archived = new("archived", DateType.Instance, "when that copy was made");

    /// <summary>From where it looks at the matter.</summary>
    public static readonly Field<string> Perspective = new("perspective", new ChoiceType(Perspectives), "from where it looks at the matter", true);

    /// <summary>Whose government it speaks for.</summary>
    public static readonly Field<string> Government = new("government", CountryType.Instance, "for the perspective 'government': the country (ISO 3166-1)");

    /// <summary>How far it was read.</summary>
    public static readonly Field<string> Read = new("read", new ChoiceType(Readings), "how far it was read", true);

    /// <summary>Where a copy stands.</summary>
    public static readonly Field<string> ReprintedAt = new("reprinted-at", TextType.Instance, "where a copy stands");

    /// <summary>A remark.</summary>
    public static readonly Field<string> Note = new("note", TextType.Instance, "a remark");

    /// <summary>Why an uncited source is kept.</summary>
    public static readonly Field<string> KeptBecause = new("kept-because", TextType.Instance, "why it is kept though nothing cites it");

    /// <summary>Old ids.</summary>
    public static readonly Field<IReadOnlyList<string>> Aliases = new("aliases", SharedTypes.Aliases, "old ids, whose addresses lead here");

    /// <summary>The kind.</summary>
    public static ContentKind Kind { get; } = new(
        "source",
        "sources",
        new FieldSet(
            "a source", Form, Title, TitleEnglish, Authors, ContainerTitle, Publisher, Issued, Accessed, Url, Doi, Language, ArchiveUrl, Archived,
            Perspective, Government, Read, ReprintedAt, Note, KeptBecause, Aliases),
        head => new Source(head));

    private static Field<IReadOnlyList<AuthorName>> MakeAuthors()
    {
        var family = new Field<string>("family", TextType.Instance, "the family name");
        var given = new Field<string>("given", TextType.Instance, "the given names");
        var literal = new Field<string>("literal", TextType.Instance, "the name of a body");
        return new("author", new ListType<AuthorName>(new RecordType<AuthorName>(
            new FieldSet("an author", family, given, literal),
            values => new AuthorName(values.Text(family), values.Text(given), values.Text(literal)),
            shorthand: literal)), "the authors");
    }
}
