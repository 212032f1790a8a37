using AstanaSite.Content.Dates;

namespace AstanaSite.Content.Records;

/// <summary>A copy of a work, other than that at the work's own address.</summary>
/// <param name="Url">Its address.</param>
/// <param name="Perspective">Whose site it stands on, one of <see cref="SourceKind.Perspectives"/>.</param>
internal sealed record ReadCopy(string Url, string Perspective);

/// <summary>A work consulted. Its keys have the names of CSL variables.</summary>
internal sealed class CitedSource : Item
{
    internal CitedSource(ItemHead head)
        : base(head, head.Values.Text(SourceKind.Title), "", head.Values.Get(SourceKind.Aliases), null)
    {
        var values = head.Values;
        Type = values.Text(SourceKind.Type);
        TitleEnglish = values.Text(SourceKind.TitleEnglish);
        Authors = values.List(SourceKind.Authors);
        Editors = values.List(SourceKind.Editors);
        ContainerTitle = values.Text(SourceKind.ContainerTitle);
        Volume = values.Text(SourceKind.Volume);
        Issue = values.Text(SourceKind.Issue);
        Pages = values.Text(SourceKind.Pages);
        Publisher = values.Text(SourceKind.Publisher);
        PublisherPlace = values.Text(SourceKind.PublisherPlace);
        Issued = values.Get(SourceKind.Issued);
        Accessed = values.Get(SourceKind.Accessed);
        Url = values.Text(SourceKind.Url);
        Doi = values.Text(SourceKind.Doi);
        Isbn = values.Text(SourceKind.Isbn);
        Language = values.Text(SourceKind.Language);
        ArchiveUrl = values.Text(SourceKind.ArchiveUrl);
        Archived = values.Get(SourceKind.Archived);
        Perspective = values.Text(SourceKind.Perspective);
        Voice = values.Text(SourceKind.Voice);
        ReadAt = values.Get(SourceKind.ReadAt);
        Government = values.Text(SourceKind.Government);
        Read = values.Text(SourceKind.Read);
        ReprintedAt = values.Text(SourceKind.ReprintedAt);
        Note = values.Text(SourceKind.Note);
        KeptBecause = values.Text(SourceKind.KeptBecause);
    }

    /// <summary>The CSL type, such as <c>article-newspaper</c>.</summary>
    public string Type { get; }

    /// <summary>The title in English where it is in another language; empty if none.</summary>
    public string TitleEnglish { get; }

    /// <summary>The authors in order.</summary>
    internal IReadOnlyList<AuthorName> Authors { get; }

    /// <summary>The editors in order.</summary>
    internal IReadOnlyList<AuthorName> Editors { get; }

    /// <summary>The newspaper, site or book it stands in; empty if none.</summary>
    public string ContainerTitle { get; }

    /// <summary>The volume it is, or stands in; empty if none.</summary>
    public string Volume { get; }

    /// <summary>The issue of the newspaper or journal; empty if none.</summary>
    public string Issue { get; }

    /// <summary>The pages on which it stands; empty if not given.</summary>
    public string Pages { get; }

    /// <summary>Who published it; empty if not given.</summary>
    public string Publisher { get; }

    /// <summary>Where it was published; empty if not given.</summary>
    public string PublisherPlace { get; }

    /// <summary>When it was published.</summary>
    internal EdtfDate? Issued { get; }

    /// <summary>When it was read.</summary>
    internal EdtfDate? Accessed { get; }

    /// <summary>Its address; empty if none.</summary>
    public string Url { get; }

    /// <summary>Its DOI without resolver; empty if none.</summary>
    public string Doi { get; }

    /// <summary>The ISBN of the book; empty if none.</summary>
    public string Isbn { get; }

    /// <summary>Its language (BCP 47); empty if not given.</summary>
    public string Language { get; }

    /// <summary>The address of an archived copy; empty if none.</summary>
    public string ArchiveUrl { get; }

    /// <summary>When that copy was made.</summary>
    internal EdtfDate? Archived { get; }

    /// <summary>One of <see cref="SourceKind.Perspectives"/>.</summary>
    public string Perspective { get; }

    /// <summary>The perspective of who speaks in it, where it is not that of the paper; empty otherwise.</summary>
    public string Voice { get; }

    /// <summary>The copy that was read; none where the work was read at its own address.</summary>
    internal ReadCopy? ReadAt { get; }

    /// <summary>
    /// The perspective that evidence is judged by. A copy on a party's site may have been chosen, cut or translated by that party, so it
    /// counts as the party's voice; otherwise who speaks counts, and where nobody does but the paper, the paper.
    /// </summary>
    public string EvidencePerspective =>
        ReadAt is { Perspective: "party" } ? "party"
        : Voice.Length > 0 ? Voice
        : Perspective;

    /// <summary>
    /// The country whose government it speaks for (ISO 3166-1 alpha-2); empty if it speaks for none or this is not given.
    /// </summary>
    public string Government { get; }

    /// <summary>How far it was read, one of <see cref="SourceKind.Readings"/>.</summary>
    public string Read { get; }

    /// <summary>Where a copy stands, an address or words; empty if none.</summary>
    public string ReprintedAt { get; }

    /// <summary>A remark on the source; empty if none.</summary>
    public string Note { get; }

    /// <summary>Why it is kept though nothing cites it; empty if not said.</summary>
    public string KeptBecause { get; }

    /// <summary>Whether the title only describes a work whose own title is not known; such titles stand in brackets.</summary>
    public bool HasDescriptiveTitle => Title.StartsWith('[') && Title.EndsWith(']');

    /// <summary>Who answers for it: publisher, else what it stands in, else the host of its address.</summary>
    public string ResponsibleBody =>
        Publisher.Length > 0 ? Publisher
        : ContainerTitle.Length > 0 ? ContainerTitle
        : Uri.TryCreate(Url, UriKind.Absolute, out var uri) ? uri.Host
        : Id;

    /// <inheritdoc/>
    internal override IEnumerable<Naming> Namings => [];

    /// <inheritdoc/>
    public override string? TitleLanguage => HasDescriptiveTitle ? "" : Language;

    /// <inheritdoc/>
    internal override EdtfDate? SortDate => Issued;

    /// <inheritdoc/>
    public override IEnumerable<string> OtherNames => TitleEnglish.Length > 0 ? [TitleEnglish] : [];
}
