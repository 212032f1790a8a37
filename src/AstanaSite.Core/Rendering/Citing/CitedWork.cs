using AstanaSite.Content.Dates;
using AstanaSite.Content.Items;

namespace AstanaSite.Rendering.Citing;

/// <summary>A work as reference managers take it: a source, or a page of the archive itself. What is not known is empty. The names are those of CSL.</summary>
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

    /// <summary>Who published it.</summary>
    public string Publisher { get; init; } = "";

    /// <summary>The name of the edition.</summary>
    public string Edition { get; init; } = "";

    /// <summary>When it was published.</summary>
    public EdtfDate? Issued { get; init; }

    /// <summary>When it was read.</summary>
    public EdtfDate? Accessed { get; init; }

    /// <summary>Its address.</summary>
    public string Url { get; init; } = "";

    /// <summary>Its DOI without resolver.</summary>
    public string Doi { get; init; } = "";

    /// <summary>Its language (BCP 47).</summary>
    public string Language { get; init; } = "";

    /// <summary>A remark.</summary>
    public string Note { get; init; } = "";

    /// <summary>The address of an archived copy.</summary>
    public string ArchiveUrl { get; init; } = "";

    /// <summary>From where it looks at the matter: ours, not CSL's.</summary>
    public string Perspective { get; init; } = "";

    /// <summary>How far it was read: ours, not CSL's.</summary>
    public string Read { get; init; } = "";

    /// <summary>A source as a work.</summary>
    public static CitedWork Of(Source source) => new(source.Id, source.Form, source.Title)
    {
        Authors = source.Authors,
        TitleEnglish = source.TitleEnglish,
        ContainerTitle = source.ContainerTitle,
        Publisher = source.Publisher,
        Issued = source.Issued,
        Accessed = source.Accessed,
        Url = source.Url,
        Doi = source.Doi,
        Language = source.Language,
        Note = source.Note,
        ArchiveUrl = source.ArchiveUrl,
        Perspective = source.Perspective,
        Read = source.Read,
    };
}
