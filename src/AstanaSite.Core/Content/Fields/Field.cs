using System.Text.Json;
using AstanaSite.Parsing.Yaml;

namespace AstanaSite.Content.Fields;

/// <summary>One key of a kind of record: declared once, and read, checked and documented from that declaration.</summary>
internal abstract class Field
{
    private protected Field(string name, bool isRequired, string description)
    {
        Name = name;
        IsRequired = isRequired;
        Description = description;
    }

    /// <summary>The key.</summary>
    public string Name { get; }

    /// <summary>Whether every record of the kind has it.</summary>
    public bool IsRequired { get; }

    /// <summary>What it says, in a few words for contributors.</summary>
    public string Description { get; }

    /// <summary>The form of its value, in words that finish "should be …".</summary>
    public abstract string Expectation { get; }

    /// <summary>A value as one would write it.</summary>
    public abstract string Example { get; }

    /// <summary>
    /// A value in the block form of the archive: what stands behind the key, and the lines below it, indented from the key.
    /// </summary>
    public abstract IReadOnlyList<string> Form { get; }

    /// <summary>The keys of its value, or of each entry of it; empty if it has none.</summary>
    public abstract IReadOnlyList<Field> Keys { get; }

    /// <summary>The type of its values.</summary>
    public abstract Type ValueType { get; }

    /// <summary>Its place in the set it belongs to.</summary>
    internal int Index { get; set; } = -1;

    /// <summary>The value, or none where it cannot be read; then a diagnostic says why.</summary>
    internal abstract object? Read(YamlNode node, FieldReader reader);

    /// <summary>Writes the members of the JSON Schema that its values follow.</summary>
    internal abstract void WriteSchema(Utf8JsonWriter json);
}

/// <summary>A key whose value is a <typeparamref name="T"/>.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
internal sealed class Field<T> : Field
    where T : class
{
    private readonly FieldType<T> type;

    /// <summary>Declares a key.</summary>
    internal Field(string name, FieldType<T> type, string description, bool isRequired = false)
        : base(name, isRequired, description) => this.type = type;

    /// <inheritdoc/>
    public override string Expectation => type.Expectation;

    /// <inheritdoc/>
    public override string Example => type.Example;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Form => type.Form;

    /// <inheritdoc/>
    public override IReadOnlyList<Field> Keys => type.Keys;

    /// <inheritdoc/>
    public override Type ValueType => typeof(T);

    internal override object? Read(YamlNode node, FieldReader reader) => type.Read(node, Name, reader);

    internal override void WriteSchema(Utf8JsonWriter json) => type.WriteSchema(json);
}

/// <summary>A form that values have, and how they are read.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
internal abstract class FieldType<T>
    where T : class
{
    /// <summary>The form in words that finish "should be …".</summary>
    public abstract string Expectation { get; }

    /// <summary>A value as one would write it.</summary>
    public abstract string Example { get; }

    /// <summary>
    /// A value in the block form of the archive: what stands behind the key, and the lines below it, indented from the key.
    /// </summary>
    public virtual IReadOnlyList<string> Form => [Example];

    /// <summary>The keys of a value, or of each entry of it; empty if it has none.</summary>
    public virtual IReadOnlyList<Field> Keys => [];

    /// <summary>The value of a node, or none where it has not this form; then a diagnostic says why.</summary>
    /// <param name="node">The node.</param>
    /// <param name="field">The key, for messages.</param>
    /// <param name="reader">The file and where problems go.</param>
    public abstract T? Read(YamlNode node, string field, FieldReader reader);

    /// <summary>
    /// Writes the members of the JSON Schema that values of this form follow, as an editor sees them: it may take words for a number.
    /// </summary>
    /// <param name="json">Stands within the object that is the schema.</param>
    public abstract void WriteSchema(Utf8JsonWriter json);

    /// <summary>The single value of a node, or none (reported) where it is a list, a mapping or empty.</summary>
    private protected YamlScalar? Scalar(YamlNode node, string field, FieldReader reader)
    {
        if (node is YamlScalar { IsNull: false } scalar && scalar.Value.Length > 0)
            return scalar;
        if (node is YamlRefused)
            return null;
        if (node is YamlScalar)
            reader.ReportEmpty(field, Expectation, node);
        else
            reader.ReportShape(field, Expectation, node, Example);
        return null;
    }
}
