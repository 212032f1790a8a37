using AstanaSite.Content.Fields;

namespace AstanaSite.Content.Records;

/// <summary>A kind of record: where its files stand, which keys they have, and what is made of them.</summary>
public sealed class ContentKind
{
    internal ContentKind(string name, string folder, FieldSet fields, Func<ItemHead, Item> make) =>
        (Name, Folder, Fields, Make) = (name, folder, fields, make);

    /// <summary>The name, one word in the singular: <c>round</c>.</summary>
    public string Name { get; }

    /// <summary>The folder of its files below <c>input/</c>, and of its pages in the site.</summary>
    public string Folder { get; }

    /// <summary>The keys.</summary>
    internal FieldSet Fields { get; }

    /// <summary>Makes the record of what was read.</summary>
    internal Func<ItemHead, Item> Make { get; }

    /// <summary>
    /// What to write below the front matter of a new record, as Markdown; empty if such records have no text of their own.
    /// </summary>
    public string Guidance { get; init; } = "";

    /// <summary>Whether the titles of its records are proper names, which prose may name.</summary>
    public bool HasProperNames { get; init; } = true;

    /// <summary>Whether its records are listed by date, and not by id.</summary>
    public bool IsByDate { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
