using System.Text.Json;
using AstanaSite.Content.Fields;
using AstanaSite.Parsing.Yaml;
using AstanaSite.Text;

namespace AstanaSite.Content.Records;

/// <summary>A value alone, or a value with the sources that bear it out.</summary>
/// <typeparam name="TValue">The type of the value.</typeparam>
/// <typeparam name="TEntry">The value with its sources.</typeparam>
internal sealed class CitedType<TValue, TEntry> : FieldType<TEntry>
    where TValue : class
    where TEntry : CitedEntry
{
    private readonly FieldType<TValue> type;
    private readonly Func<TValue, IReadOnlyList<Reference>, TextSpan, TEntry> make;
    private readonly Field<TValue> value;
    private readonly Field<IReadOnlyList<Reference>> cite = new("cite", SharedTypes.Cite, "the sources that have it");
    private readonly FieldSet fields;

    /// <param name="type">The form of the value.</param>
    /// <param name="owner">What the value and its sources are together, with its article: <c>a date</c>.</param>
    /// <param name="make">Puts them together.</param>
    public CitedType(FieldType<TValue> type, string owner, Func<TValue, IReadOnlyList<Reference>, TextSpan, TEntry> make)
    {
        (this.type, this.make) = (type, make);
        value = new Field<TValue>(CitedEntry.ValueKey, type, type.Expectation, true);
        fields = new FieldSet(owner, value, cite);
    }

    /// <inheritdoc/>
    public override string Expectation => type.Expectation;

    /// <inheritdoc/>
    public override string Example => type.Example;

    /// <inheritdoc/>
    public override TEntry? Read(YamlNode node, string field, FieldReader reader)
    {
        if (node is not YamlMapping mapping)
            return type.Read(node, field, reader) is { } alone ? make(alone, [], node.Span) : null;
        var values = fields.Read(mapping, reader);
        return values.Get(value) is { } known ? make(known, values.List(cite), values.Span) : null;
    }

    /// <inheritdoc/>
    public override void WriteSchema(Utf8JsonWriter json) => Schema.Either(json, type.WriteSchema, one => Schema.Group(one, fields));
}
