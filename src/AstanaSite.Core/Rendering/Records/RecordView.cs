using System.Text.Json;
using AstanaSite.Content.Dates;
using AstanaSite.Content.Records;
using AstanaSite.Rendering.Layout;
using AstanaSite.Rendering.Themes;

namespace AstanaSite.Rendering.Records;

/// <summary>All there is to the presentation of one kind of record. What a view does not say does not compile.</summary>
internal abstract class RecordView
{
    public abstract ContentKind Kind { get; }

    /// <summary>The name of the template of its pages.</summary>
    public abstract string Template { get; }

    /// <summary>The list of all its records; none if there is no such page.</summary>
    public abstract RecordIndex? Index { get; }

    /// <summary>The key of the interface words that count its records on the first page; none if they are not counted there.</summary>
    public abstract string? CountWord { get; }

    /// <summary>Whether the page on coverage weighs its statements.</summary>
    public abstract bool IsWeighed { get; }

    /// <summary>Whether the feed tells of its records.</summary>
    public abstract bool IsInFeed { get; }

    /// <summary>The JSON Schema of what <see cref="WriteJson"/> writes; none if it writes nothing.</summary>
    public abstract string? JsonSchema { get; }

    /// <summary>The tables that hold its records.</summary>
    public abstract IReadOnlyList<CsvTable> Tables { get; }

    /// <summary>The key of the interface word for its records as a whole.</summary>
    public string ListWord => Index is null ? "about" : Kind.Folder;

    /// <summary>The values of its template.</summary>
    public abstract TemplateModel Model(Item item, PageContext page);

    /// <summary>What a record's page shows in lists of its own, and not among what names the record.</summary>
    public virtual IReadOnlyList<Relationship> ShownApart => [];

    /// <summary>Those lists of a record's page that grow with the archive.</summary>
    public virtual IEnumerable<RecordList> Lists(Item item, PageContext page) => [MentionList.Of(item, page, ShownApart)];

    /// <summary>Writes the properties that a record has in <c>archive.json</c> beside those of all records.</summary>
    public abstract void WriteJson(Utf8JsonWriter json, Item item, PageContext page);

    /// <summary>The type that a record has in schema.org.</summary>
    public abstract string TypeOf(Item item);

    /// <summary>Writes the properties that a record has in schema.org beside name and description.</summary>
    public abstract void WriteData(Utf8JsonWriter json, Item item, StructuredData data);

    /// <summary>What the search knows of a record beside title, summary and text.</summary>
    public abstract SearchFields Search(Item item, PageContext page);

    /// <summary>The time that a record is about; none if it is about none.</summary>
    public abstract EdtfDate? Covered(Item item);
}

/// <summary>The presentation of the records of a type.</summary>
/// <typeparam name="T">The type.</typeparam>
/// <param name="kind">The kind.</param>
/// <param name="template">The name of the template.</param>
internal abstract class RecordView<T>(ContentKind kind, string template) : RecordView
    where T : Item
{
    /// <inheritdoc/>
    public sealed override ContentKind Kind => kind;

    /// <inheritdoc/>
    public sealed override string Template => template;

    /// <inheritdoc/>
    public sealed override TemplateModel Model(Item item, PageContext page) => Model((T)item, page);

    /// <inheritdoc/>
    public sealed override void WriteJson(Utf8JsonWriter json, Item item, PageContext page) => WriteJson(json, (T)item, page);

    /// <inheritdoc/>
    public sealed override string TypeOf(Item item) => TypeOf((T)item);

    /// <inheritdoc/>
    public sealed override void WriteData(Utf8JsonWriter json, Item item, StructuredData data) => WriteData(json, (T)item, data);

    /// <inheritdoc/>
    public sealed override SearchFields Search(Item item, PageContext page) => Search((T)item, page);

    /// <inheritdoc/>
    public sealed override EdtfDate? Covered(Item item) => Covered((T)item);

    /// <inheritdoc cref="RecordView.Model"/>
    protected abstract TemplateModel Model(T item, PageContext page);

    /// <inheritdoc cref="RecordView.WriteJson"/>
    protected abstract void WriteJson(Utf8JsonWriter json, T item, PageContext page);

    /// <inheritdoc cref="RecordView.TypeOf"/>
    protected abstract string TypeOf(T item);

    /// <inheritdoc cref="RecordView.WriteData"/>
    protected abstract void WriteData(Utf8JsonWriter json, T item, StructuredData data);

    /// <inheritdoc cref="RecordView.Search"/>
    protected abstract SearchFields Search(T item, PageContext page);

    /// <inheritdoc cref="RecordView.Covered"/>
    protected virtual EdtfDate? Covered(T item) => null;
}
