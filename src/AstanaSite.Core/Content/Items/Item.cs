using AstanaSite.Content.Dates;
using AstanaSite.Content.Fields;
using AstanaSite.Content.Kinds;
using AstanaSite.Parsing;

namespace AstanaSite.Content.Items;

/// <summary>What every record has.</summary>
/// <param name="Id">The id, unique over the archive.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Document">The file.</param>
/// <param name="Values">The values of its keys.</param>
/// <param name="References">The ids of other records in its front matter, in the order of writing.</param>
public sealed record ItemHead(string Id, ContentKind Kind, Document Document, FieldValues Values, IReadOnlyList<Reference> References);

/// <summary>A record of the archive. Immutable.</summary>
public abstract class Item
{
    private protected Item(ItemHead head, string title, string summary, IReadOnlyList<string>? aliases, IReadOnlyList<Conflict>? conflicts)
    {
        Head = head;
        PagePath = head.Id == InputListing.HomeId ? "index.html" : string.Concat(head.Kind.Folder, "/", head.Id, ".html");
        Title = title;
        Summary = summary;
        Aliases = aliases ?? [];
        Conflicts = conflicts ?? [];
    }

    /// <summary>What was read.</summary>
    public ItemHead Head { get; }

    /// <summary>The id, unique over the archive.</summary>
    public string Id => Head.Id;

    /// <summary>The kind.</summary>
    public ContentKind Kind => Head.Kind;

    /// <summary>The file.</summary>
    public Document Document => Head.Document;

    /// <summary>The path of its page below the folder of a language: <c>rounds/astana-1.html</c>. Every link to the record asks for it.</summary>
    public string PagePath { get; }

    /// <summary>The title in the site's first language.</summary>
    public string Title { get; }

    /// <summary>One or two sentences; empty if there are none.</summary>
    public string Summary { get; }

    /// <summary>Old ids, whose addresses lead here.</summary>
    public IReadOnlyList<string> Aliases { get; }

    /// <summary>The matters on which sources differ.</summary>
    public IReadOnlyList<Conflict> Conflicts { get; }

    /// <summary>The date by which it is sorted among others; none if it has none.</summary>
    public virtual EdtfDate? SortDate => null;

    /// <summary>The entries of front matter that state facts, accounts of conflicts left out.</summary>
    public virtual IEnumerable<CitedEntry> Entries => [];

    /// <summary>Other forms of the title by which it should be found, in the order of writing.</summary>
    public virtual IEnumerable<string> OtherNames => [];

    /// <summary>Whether the body states facts, so that each paragraph and list item needs a citation.</summary>
    public virtual bool StatesFacts => false;
}
