using System.Text.Json;
using AstanaSite.Diagnostics.Codes;
using AstanaSite.Parsing.Yaml;

namespace AstanaSite.Content.Fields;

/// <summary>Words by language.</summary>
/// <param name="Entries">Language tag and words, in the order of writing.</param>
internal sealed record LanguageMap(IReadOnlyList<KeyValuePair<string, string>> Entries)
{
    /// <summary>A map without entries.</summary>
    public static LanguageMap Empty { get; } = new([]);

    /// <summary>The words of a language, or none.</summary>
    public string? In(string language)
    {
        foreach (var (tag, words) in Entries)
            if (tag == language)
                return words;
        return null;
    }
}

/// <summary>A mapping of language tags to values of a form.</summary>
/// <typeparam name="TValue">The type of what stands at a tag.</typeparam>
/// <typeparam name="TEntry">The type of that with its tag.</typeparam>
/// <param name="form">The form of the values.</param>
/// <param name="values">What the values are, in one word.</param>
/// <param name="make">Puts the tag to a value; none where the value is of no use.</param>
internal sealed class ByLanguageType<TValue, TEntry>(FieldType<TValue> form, string values, Func<string, TValue, TEntry?> make)
    : FieldType<IReadOnlyList<TEntry>>
    where TValue : class
    where TEntry : class
{
    /// <inheritdoc/>
    public override string Expectation => "a mapping of language tags to " + values;

    /// <inheritdoc/>
    public override string Example => "{ar: …, ru: …}";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Form => ["", "  ar: …", "  ru: …"];

    /// <inheritdoc/>
    public override IReadOnlyList<TEntry>? Read(YamlNode node, string field, FieldReader reader)
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

        var entries = new List<TEntry>(mapping.Entries.Count);
        foreach (var (key, value) in mapping.Entries)
        {
            if (LanguageType.IsGood(key, reader) && form.Read(value, key.Value, reader) is { } read && make(key.Value, read) is { } entry)
                entries.Add(entry);
        }

        return entries;
    }

    /// <inheritdoc/>
    public override void WriteSchema(Utf8JsonWriter json) => Schema.Named(json, Schema.Language, form.WriteSchema);
}

/// <summary>A mapping of language tags to words.</summary>
internal sealed class LanguageMapType : FieldType<LanguageMap>
{
    private static readonly ByLanguageType<string, string[]> Each = new(TextType.Instance, "words", static (tag, words) => [tag, words]);

    /// <summary>The one instance.</summary>
    public static LanguageMapType Instance { get; } = new();

    /// <inheritdoc/>
    public override string Expectation => Each.Expectation;

    /// <inheritdoc/>
    public override string Example => Each.Example;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Form => Each.Form;

    /// <inheritdoc/>
    public override LanguageMap? Read(YamlNode node, string field, FieldReader reader) =>
        Each.Read(node, field, reader) is { } entries
            ? new LanguageMap([.. entries.Select(one => KeyValuePair.Create(one[0], one[1]))])
            : null;

    /// <inheritdoc/>
    public override void WriteSchema(Utf8JsonWriter json) => Each.WriteSchema(json);
}

/// <summary>The number of an item of Wikidata.</summary>
internal sealed class WikidataType : FieldType<string>
{
    /// <summary>The one instance.</summary>
    public static WikidataType Instance { get; } = new();

    /// <inheritdoc/>
    public override string Expectation => "the number of an item of Wikidata";

    /// <inheritdoc/>
    public override string Example => "Q42";

    /// <inheritdoc/>
    public override string? Read(YamlNode node, string field, FieldReader reader)
    {
        if (Scalar(node, field, reader) is not { } scalar)
            return null;
        if (scalar.Value is ['Q', >= '1' and <= '9', .. var rest] && rest.Length < MostDigits && rest.All(char.IsAsciiDigit))
            return scalar.Value;
        reader.Diagnostics.Report(
            FrontMatterProblems.WrongType,
            reader.Source.Range(node.Span),
            field,
            Expectation,
            $"'{scalar.Value}'",
            Example
        );
        return null;
    }

    /// <inheritdoc/>
    public override void WriteSchema(Utf8JsonWriter json) => Schema.Pattern(json, $"^Q[1-9][0-9]{{0,{MostDigits - 1}}}$");

    private const int MostDigits = 12;
}
