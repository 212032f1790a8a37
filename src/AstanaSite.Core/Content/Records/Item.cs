using AstanaSite.Content.Dates;
using AstanaSite.Content.Fields;
using AstanaSite.Parsing;

namespace AstanaSite.Content.Records;

/// <summary>What every record has.</summary>
/// <param name="Id">The id, unique over the archive.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Document">The file.</param>
/// <param name="Values">The values of its keys.</param>
/// <param name="References">The ids of other records in its front matter, in the order of writing.</param>
internal sealed record ItemHead(
    string Id,
    ContentKind Kind,
    ParsedDocument Document,
    FieldValues Values,
    IReadOnlyList<Reference> References
);

/// <summary>A record of the archive. Immutable.</summary>
internal abstract class Item
{
    private protected Item(ItemHead head, string title, string summary, IReadOnlyList<string>? aliases, IReadOnlyList<Conflict>? conflicts)
    {
        Head = head;
        Title = title;
        Summary = summary;
        Aliases = aliases ?? [];
        Conflicts = conflicts ?? [];
    }

    /// <summary>What was read.</summary>
    public ItemHead Head { get; }

    /// <summary>The id, unique over the archive.</summary>
    public string Id => Head.Id;

    public ContentKind Kind => Head.Kind;

    /// <summary>The file.</summary>
    public ParsedDocument Document => Head.Document;

    /// <summary>The title in the site's first language.</summary>
    public string Title { get; }

    /// <summary>One or two sentences; empty if there are none.</summary>
    public string Summary { get; }

    /// <summary>Old ids, whose addresses lead here.</summary>
    public IReadOnlyList<string> Aliases { get; }

    /// <summary>The matters on which sources differ.</summary>
    internal IReadOnlyList<Conflict> Conflicts { get; }

    /// <summary>The date by which it is sorted among others; none if it has none.</summary>
    internal virtual EdtfDate? SortDate => null;

    /// <summary>The entries of front matter that state facts, accounts of conflicts left out.</summary>
    internal virtual IEnumerable<CitedEntry> Entries => [];

    /// <summary>Other forms of the title by which it should be found, in the order of writing.</summary>
    public virtual IEnumerable<string> OtherNames => [];

    /// <summary>The other records that the front matter names outside its entries, citations left out.</summary>
    internal abstract IEnumerable<Naming> Namings { get; }

    /// <summary>
    /// The language of the title where it is that of another work, empty for that of the originals; none where
    /// the title is in the language of the text.
    /// </summary>
    public virtual string? TitleLanguage => null;

    /// <summary>Whether the body states facts, so that each paragraph and list item needs a citation.</summary>
    public virtual bool StatesFacts => false;
}
