using AstanaSite.Content.Dates;
using AstanaSite.Content.Records;

namespace AstanaSite.Rendering.Citing;

/// <summary>
/// A work as reference managers take it: a source, or a page of the archive itself. What is not known is empty. The names are those of CSL.
/// </summary>
/// <param name="Id">The key under which it is cited.</param>
/// <param name="Type">The item type of CSL, such as <c>article-newspaper</c>.</param>
/// <param name="Title">The title.</param>
internal sealed record CitedWork(string Id, string Type, string Title)
{
    /// <summary>The authors in order.</summary>
    public IReadOnlyList<AuthorName> Authors { get; init; } = [];

    /// <summary>The title in English where it is in another language.</summary>
    public string TitleEnglish { get; init; } = "";

    /// <summary>What it stands in.</summary>
    public string ContainerTitle { get; init; } = "";

    /// <summary>The editors in order.</summary>
    public IReadOnlyList<AuthorName> Editors { get; init; } = [];

    /// <summary>The volume.</summary>
    public string Volume { get; init; } = "";

    /// <summary>The issue.</summary>
    public string Issue { get; init; } = "";

    /// <summary>The pages.</summary>
    public string Pages { get; init; } = "";

    /// <summary>Who published it.</summary>
    public string Publisher { get; init; } = "";

    /// <summary>Where it was published.</summary>
    public string PublisherPlace { get; init; } = "";

    /// <summary>The name of the edition.</summary>
    public string Edition { get; init; } = "";

    /// <summary>The edition in words: programs make an ordinal of what begins with a number.</summary>
    public string EditionName => Edition.Length == 0 ? "" : "edition " + Edition;

    /// <summary>When it was published.</summary>
    public EdtfDate? Issued { get; init; }

    /// <summary>When it was read.</summary>
    public EdtfDate? Accessed { get; init; }

    /// <summary>Its address.</summary>
    public string Url { get; init; } = "";

    /// <summary>Its DOI without resolver.</summary>
    public string Doi { get; init; } = "";

    /// <summary>Its ISBN.</summary>
    public string Isbn { get; init; } = "";

    /// <summary>Its language (BCP 47).</summary>
    public string Language { get; init; } = "";

    /// <summary>A remark.</summary>
    public string Note { get; init; } = "";

    /// <summary>The address of an archived copy.</summary>
    public string ArchiveUrl { get; init; } = "";

    /// <summary>The source it is, with what only the archive says of it; none for a page of the archive.</summary>
    public CitedSource? Source { get; init; }

    /// <summary>The fields in which CSL knows markup.</summary>
    public IEnumerable<(string Key, string Value)> MarkedUp() =>
        [
            ("title", Title),
            ("container-title", ContainerTitle),
            ("volume", Volume),
            ("issue", Issue),
            ("page", Pages),
            ("publisher", Publisher),
            ("publisher-place", PublisherPlace),
            ("ISBN", Isbn),
            ("note", Note),
        ];

    /// <summary>A source as a work.</summary>
    public static CitedWork Of(CitedSource source) =>
        new(source.Id, source.Type, source.Title)
        {
            Authors = source.Authors,
            Editors = source.Editors,
            TitleEnglish = source.TitleEnglish,
            ContainerTitle = source.ContainerTitle,
            Volume = source.Volume,
            Issue = source.Issue,
            Pages = source.Pages,
            Publisher = source.Publisher,
            PublisherPlace = source.PublisherPlace,
            Issued = source.Issued,
            Accessed = source.Accessed,
            Url = source.Url,
            Doi = source.Doi,
            Isbn = source.Isbn,
            Language = source.Language,
            Note = source.Note,
            ArchiveUrl = source.ArchiveUrl,
            Source = source,
        };
}
