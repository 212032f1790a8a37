using AstanaSite.Content.Dates;
using AstanaSite.Content.Fields;
using AstanaSite.Content.Kinds;

namespace AstanaSite.Content.Items;

/// <summary>An event of the process, whatever its kind.</summary>
public sealed class Round : Item
{
    internal Round(ItemHead head)
        : base(head, head.Values.Text(RoundKind.Title), head.Values.Text(RoundKind.Summary), head.Values.Get(RoundKind.Aliases), head.Values.Get(RoundKind.Conflicts))
    {
        var values = head.Values;
        Form = values.Text(RoundKind.Form);
        Date = values.Get(RoundKind.Date);
        Track = values.Text(RoundKind.Track);
        Place = values.Get(RoundKind.Place);
        Participants = values.List(RoundKind.Participants);
        Absent = values.List(RoundKind.Absent);
        Documents = values.List(RoundKind.Documents);
        Follows = values.Get(RoundKind.Follows);
    }

    /// <summary>One of <see cref="RoundKind.Forms"/>.</summary>
    public string Form { get; }

    /// <summary>When; none only where the date could not be read.</summary>
    public EdtfDate? Date { get; }

    /// <summary>The track (lane of the timeline), one of those of <see cref="SiteSettings.Tracks"/>.</summary>
    public string Track { get; }

    /// <summary>Where; none if not known.</summary>
    public Reference? Place { get; }

    /// <summary>Who took part, in which role.</summary>
    public IReadOnlyList<Participation> Participants { get; }

    /// <summary>Who stayed away, and why.</summary>
    public IReadOnlyList<Absence> Absent { get; }

    /// <summary>The documents that came out of it.</summary>
    public IReadOnlyList<Reference> Documents { get; }

    /// <summary>The event before it on its track.</summary>
    public Reference? Follows { get; }

    /// <inheritdoc/>
    public override EdtfDate? SortDate => Date;

    /// <inheritdoc/>
    public override IEnumerable<CitedEntry> Entries => [.. Participants, .. Absent];

    /// <inheritdoc/>
    public override bool StatesFacts => true;
}

/// <summary>A person, organisation, state or coalition.</summary>
public sealed class Actor : Item
{
    internal Actor(ItemHead head)
        : base(head, head.Values.Text(ActorKind.Title), head.Values.Text(ActorKind.Summary), head.Values.Get(ActorKind.Aliases), head.Values.Get(ActorKind.Conflicts))
    {
        var values = head.Values;
        Form = values.Text(ActorKind.Form);
        Names = values.Get(ActorKind.Names) ?? LanguageMap.Empty;
        Variants = values.List(ActorKind.Variants);
        Roles = values.List(ActorKind.Roles);
        Relations = values.List(ActorKind.RelationList);
        Wikidata = values.Text(ActorKind.Wikidata);
    }

    /// <summary>One of <see cref="ActorKind.Forms"/>.</summary>
    public string Form { get; }

    /// <summary>The name in other languages and scripts.</summary>
    public LanguageMap Names { get; }

    /// <summary>Other spellings met.</summary>
    public IReadOnlyList<NameVariant> Variants { get; }

    /// <summary>The roles held, in the order of writing.</summary>
    public IReadOnlyList<RoleHeld> Roles { get; }

    /// <summary>The relations to other actors.</summary>
    public IReadOnlyList<Relation> Relations { get; }

    /// <summary>The Wikidata item, such as <c>Q42</c>; empty if none.</summary>
    public string Wikidata { get; }

    /// <summary>Roles and relations, and the spellings for which a source is named: a spelling alone states nothing that wants one.</summary>
    public override IEnumerable<CitedEntry> Entries => [.. Variants.Where(variant => variant.Cite.Count > 0), .. Roles, .. Relations];

    /// <inheritdoc/>
    public override IEnumerable<string> OtherNames => Names.Entries.Select(pair => pair.Value).Concat(Variants.Select(variant => variant.Form));

    /// <inheritdoc/>
    public override bool StatesFacts => true;
}

/// <summary>A statement, declaration, letter or other text of the process.</summary>
public sealed class DocumentRecord : Item
{
    internal DocumentRecord(ItemHead head)
        : base(head, head.Values.Text(DocumentKind.Title), head.Values.Text(DocumentKind.Summary), head.Values.Get(DocumentKind.Aliases), head.Values.Get(DocumentKind.Conflicts))
    {
        var values = head.Values;
        Form = values.Text(DocumentKind.Form);
        Date = values.Get(DocumentKind.Date);
        Round = values.Get(DocumentKind.Round);
        Dates = values.Get(DocumentKind.Dates) ?? new DocumentDates(null, null, null, default);
        EarlyBecause = values.Text(DocumentKind.EarlyBecause);
        Languages = values.List(DocumentKind.Languages);
        Signatories = values.List(DocumentKind.Signatories);
        Text = values.Get(DocumentKind.TextSource);
        Attachments = values.List(DocumentKind.Attachments);
    }

    /// <summary>One of <see cref="DocumentKind.Forms"/>.</summary>
    public string Form { get; }

    /// <summary>The date it bears; none only where it could not be read.</summary>
    public EdtfDate? Date { get; }

    /// <summary>The event it came out of.</summary>
    public Reference? Round { get; }

    /// <summary>Other days in its life.</summary>
    public DocumentDates Dates { get; }

    /// <summary>Why it is older than the event it came out of; empty if it is not, or this is not given.</summary>
    public string EarlyBecause { get; }

    /// <summary>The languages of its text (BCP 47).</summary>
    public IReadOnlyList<string> Languages { get; }

    /// <summary>Who signed.</summary>
    public IReadOnlyList<Signature> Signatories { get; }

    /// <summary>The source under which the text can be read.</summary>
    public Reference? Text { get; }

    /// <summary>Files of the archive that hold it.</summary>
    public IReadOnlyList<FilePath> Attachments { get; }

    /// <inheritdoc/>
    public override EdtfDate? SortDate => Date;

    /// <inheritdoc/>
    public override IEnumerable<CitedEntry> Entries => Signatories;

    /// <inheritdoc/>
    public override bool StatesFacts => true;
}

/// <summary>A work consulted. Its keys have the names of CSL variables.</summary>
public sealed class Source : Item
{
    internal Source(ItemHead head)
        : base(head, head.Values.Text(SourceKind.Title), "", head.Values.Get(SourceKind.Aliases), null)
    {
        var values = head.Values;
        Form = values.Text(SourceKind.Form);
        TitleEnglish = values.Text(SourceKind.TitleEnglish);
        Authors = values.List(SourceKind.Authors);
        ContainerTitle = values.Text(SourceKind.ContainerTitle);
        Publisher = values.Text(SourceKind.Publisher);
        Issued = values.Get(SourceKind.Issued);
        Accessed = values.Get(SourceKind.Accessed);
        Url = values.Text(SourceKind.Url);
        Doi = values.Text(SourceKind.Doi);
        Language = values.Text(SourceKind.Language);
        ArchiveUrl = values.Text(SourceKind.ArchiveUrl);
        Archived = values.Get(SourceKind.Archived);
        Perspective = values.Text(SourceKind.Perspective);
        Government = values.Text(SourceKind.Government);
        Read = values.Text(SourceKind.Read);
        ReprintedAt = values.Text(SourceKind.ReprintedAt);
        Note = values.Text(SourceKind.Note);
        KeptBecause = values.Text(SourceKind.KeptBecause);
    }

    /// <summary>The CSL type, such as <c>article-newspaper</c>.</summary>
    public string Form { get; }

    /// <summary>The title in English where it is in another language; empty if none.</summary>
    public string TitleEnglish { get; }

    /// <summary>The authors in order.</summary>
    public IReadOnlyList<AuthorName> Authors { get; }

    /// <summary>The newspaper, site or book it stands in; empty if none.</summary>
    public string ContainerTitle { get; }

    /// <summary>Who published it; empty if not given.</summary>
    public string Publisher { get; }

    /// <summary>When it was published.</summary>
    public EdtfDate? Issued { get; }

    /// <summary>When it was read.</summary>
    public EdtfDate? Accessed { get; }

    /// <summary>Its address; empty if none.</summary>
    public string Url { get; }

    /// <summary>Its DOI without resolver; empty if none.</summary>
    public string Doi { get; }

    /// <summary>Its language (BCP 47); empty if not given.</summary>
    public string Language { get; }

    /// <summary>The address of an archived copy; empty if none.</summary>
    public string ArchiveUrl { get; }

    /// <summary>When that copy was made.</summary>
    public EdtfDate? Archived { get; }

    /// <summary>One of <see cref="SourceKind.Perspectives"/>.</summary>
    public string Perspective { get; }

    /// <summary>The country whose government it speaks for (ISO 3166-1 alpha-2); empty if it speaks for none or this is not given.</summary>
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
    public override EdtfDate? SortDate => Issued;

    /// <inheritdoc/>
    public override IEnumerable<string> OtherNames => TitleEnglish.Length > 0 ? [TitleEnglish] : [];
}

/// <summary>A place.</summary>
public sealed class Place : Item
{
    internal Place(ItemHead head)
        : base(head, head.Values.Text(PlaceKind.Title), head.Values.Text(PlaceKind.Summary), head.Values.Get(PlaceKind.Aliases), null)
    {
        var values = head.Values;
        Country = values.Text(PlaceKind.Country);
        Latitude = values.Get(PlaceKind.Latitude)?.Value;
        Longitude = values.Get(PlaceKind.Longitude)?.Value;
        Names = values.Get(PlaceKind.Names) ?? LanguageMap.Empty;
        FormerNames = values.List(PlaceKind.FormerNames);
    }

    /// <summary>The country in words; empty if not given.</summary>
    public string Country { get; }

    /// <summary>Degrees north (WGS 84); none if not known.</summary>
    public double? Latitude { get; }

    /// <summary>Degrees east (WGS 84); none if not known.</summary>
    public double? Longitude { get; }

    /// <summary>The name in other languages and scripts.</summary>
    public LanguageMap Names { get; }

    /// <summary>Names it had before.</summary>
    public IReadOnlyList<FormerName> FormerNames { get; }

    /// <inheritdoc/>
    public override IEnumerable<string> OtherNames => Names.Entries.Select(pair => pair.Value).Concat(FormerNames.Select(name => name.Name));
}

/// <summary>A page of prose about the archive or its matter. The home page is the page <c>index</c>.</summary>
public sealed class Page : Item
{
    internal Page(ItemHead head)
        : base(head, head.Values.Text(PageKind.Title), head.Values.Text(PageKind.Summary), head.Values.Get(PageKind.Aliases), null)
    {
    }
}
