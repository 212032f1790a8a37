using System.Text.Json;
using AstanaSite.Diagnostics.Codes;
using AstanaSite.Parsing.Yaml;

namespace AstanaSite.Content.Fields;

/// <summary>A list. A single value stands for a list of one.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
/// <param name="item">The form of the items.</param>
internal sealed class ListType<T>(FieldType<T> item) : FieldType<IReadOnlyList<T>>
    where T : class
{
    /// <inheritdoc/>
    public override string Expectation => "a list, each item " + item.Expectation;

    /// <inheritdoc/>
    public override string Example => $"[{item.Example}]";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Form =>
        item.Form.Count > 1 ? ["", "  - " + item.Form[1].TrimStart(), .. item.Form.Skip(2).Select(line => "  " + line)] : [Example];

    /// <inheritdoc/>
    public override IReadOnlyList<Field> Keys => item.Keys;

    /// <inheritdoc/>
    public override IReadOnlyList<T>? Read(YamlNode node, string field, FieldReader reader)
    {
        if (node is YamlScalar { IsNull: true })
        {
            reader.ReportEmpty(field, Expectation, node);
            return null;
        }

        // Several ids in one text: the brackets of the list were left out.
        if (node is YamlScalar several && several.Value.Contains(',', StringComparison.Ordinal) && item is ReferenceType or LanguageType)
        {
            reader.Diagnostics.Report(
                FrontMatterProblems.WrongType,
                reader.Source.Range(node.Span),
                field,
                "a list",
                "one text",
                $"[{several.Value}]"
            );
            return null;
        }

        if (node is not YamlSequence sequence)
            return item.Read(node, field, reader) is { } only ? [only] : null;
        if (sequence.Items.Count > FieldReader.MostEntries)
        {
            reader.ReportTooMany(field, sequence.Items[FieldReader.MostEntries].Span);
            return null;
        }

        var values = new List<T>(sequence.Items.Count);
        foreach (var one in sequence.Items)
            if (item.Read(one, field, reader) is { } value)
                values.Add(value);
        return values;
    }

    /// <inheritdoc/>
    public override void WriteSchema(Utf8JsonWriter json) => Schema.ListOf(json, item.WriteSchema);
}

/// <summary>A group of keys that makes one value.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="fields">The keys.</param>
/// <param name="make">Makes the value.</param>
/// <param name="shorthand">The key that a single value stands for, if one may.</param>
internal sealed class RecordType<T>(FieldSet fields, Func<FieldValues, T> make, Field<string>? shorthand = null) : FieldType<T>
    where T : class
{
    /// <inheritdoc/>
    public override string Expectation => $"{fields.Owner} with the keys {fields.Names}";

    /// <inheritdoc/>
    public override string Example =>
        "{" + string.Join(", ", (Required.Any() ? Required : fields.Fields).Select(one => one.Name + ": …")) + "}";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Form =>
        [
            "",
            .. fields.Fields.SelectMany(one =>
                one.Form.Skip(1).Select(line => "  " + line).Prepend($"  {one.Name}: {one.Form[0]}".TrimEnd())
            ),
        ];

    /// <inheritdoc/>
    public override IReadOnlyList<Field> Keys => fields.Fields;

    private IEnumerable<Field> Required => fields.Fields.Where(one => one.IsRequired);

    /// <inheritdoc/>
    public override T? Read(YamlNode node, string field, FieldReader reader)
    {
        if (node is YamlMapping mapping)
            return make(fields.Read(mapping, reader));
        if (shorthand is not null && node is YamlScalar { IsNull: false } scalar)
        {
            var values = new FieldValues(fields, scalar.Span);
            values.Set(shorthand, scalar.Value, scalar.Span);
            return make(values);
        }

        reader.ReportShape(field, Expectation, node, Example);
        return null;
    }

    /// <inheritdoc/>
    public override void WriteSchema(Utf8JsonWriter json)
    {
        if (shorthand is null)
            Schema.Group(json, fields);
        else
            Schema.Either(json, shorthand.WriteSchema, one => Schema.Group(one, fields));
    }
}

/// <summary>A mapping of names (in the order of writing) to words, or to words by language.</summary>
internal sealed class NamedWordsType : FieldType<NamedWords>
{
    /// <summary>The one instance.</summary>
    public static NamedWordsType Instance { get; } = new();

    /// <inheritdoc/>
    public override string Expectation => "a mapping of names to words";

    /// <inheritdoc/>
    public override string Example => "{platform: Astana Platform}";

    /// <inheritdoc/>
    public override NamedWords? Read(YamlNode node, string field, FieldReader reader)
    {
        if (node is not YamlMapping mapping)
        {
            reader.ReportShape(field, Expectation, node, Example);
            return null;
        }

        if (mapping.Entries.Count > FieldReader.MostEntries)
        {
            reader.ReportTooMany(field, mapping.Entries[FieldReader.MostEntries].Key.Span);
            return null;
        }

        var entries = new List<KeyValuePair<string, LanguageMap>>(mapping.Entries.Count);
        foreach (var (key, value) in mapping.Entries)
        {
            var words =
                value is YamlMapping ? LanguageMapType.Instance.Read(value, key.Value, reader)
                : TextType.Instance.Read(value, key.Value, reader) is { } text ? new LanguageMap([new("", text)])
                : null;
            if (words is not null)
                entries.Add(new(key.Value, words));
        }

        return new NamedWords(entries);
    }

    /// <inheritdoc/>
    public override void WriteSchema(Utf8JsonWriter json) =>
        Schema.Named(json, ".", one => Schema.Either(one, Schema.Text, LanguageMapType.Instance.WriteSchema));
}

/// <summary>Words by name, each in one or several languages; the tag <c>""</c> stands for all languages.</summary>
/// <param name="Entries">Name and words, in the order of writing.</param>
internal sealed record NamedWords(IReadOnlyList<KeyValuePair<string, LanguageMap>> Entries);
