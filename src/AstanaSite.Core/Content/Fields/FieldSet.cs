using System.Collections.Frozen;
using AstanaSite.Diagnostics;
using AstanaSite.Diagnostics.Codes;
using AstanaSite.Parsing.Yaml;
using AstanaSite.Text;

namespace AstanaSite.Content.Fields;

/// <summary>The keys that a kind of record, or an entry of a list, may have.</summary>
internal sealed class FieldSet
{
    private readonly FrozenDictionary<string, Field> byName;

    /// <summary>Makes a set. A field belongs to one set only.</summary>
    /// <param name="owner">What has these keys, with its article: <c>a round</c>.</param>
    /// <param name="fields">The fields, in the order in which they are shown.</param>
    public FieldSet(string owner, params IReadOnlyList<Field> fields)
    {
        Owner = owner;
        Fields = fields;
        for (var i = 0; i < fields.Count; i++)
        {
            if (fields[i].Index >= 0)
                throw new ArgumentException($"the field '{fields[i].Name}' of {owner} belongs to another set", nameof(fields));
            fields[i].Index = i;
        }

        byName = fields.ToFrozenDictionary(field => field.Name, StringComparer.Ordinal);
        Names = string.Join(", ", fields.Select(field => field.Name));
    }

    /// <summary>What has these keys, with its article.</summary>
    public string Owner { get; }

    /// <summary>The fields, in the order in which they are shown.</summary>
    public IReadOnlyList<Field> Fields { get; }

    /// <summary>The keys in one line.</summary>
    public string Names { get; }

    /// <summary>The field of a key, or none.</summary>
    public Field? Find(string name) => byName.GetValueOrDefault(name);

    /// <summary>Reads the keys of a mapping; unknown, missing and wrong ones are reported.</summary>
    public FieldValues Read(YamlMapping mapping, FieldReader reader)
    {
        var values = new FieldValues(this, mapping.Span);
        HashSet<string>? misspelt = null;
        foreach (var (key, node) in mapping.Entries)
        {
            if (!byName.TryGetValue(key.Value, out var field))
            {
                var problem = Diagnostic.At(
                    FrontMatterProblems.UnknownKey,
                    reader.Source.Range(key.Span),
                    reader.Diagnostics.Nearest(key.Value, byName.Keys),
                    key.Value,
                    Owner,
                    Names
                );
                reader.Diagnostics.Add(problem);
                if (problem.Suggestion is not null)
                    (misspelt ??= []).Add(problem.Suggestion);
                continue;
            }

            values.Set(field, field.Read(node, reader), node.Span);
        }

        foreach (var field in Fields)
        {
            // A key that was meant but misspelt is one mistake, not two.
            if (field.IsRequired && !values.WasGiven(field) && misspelt?.Contains(field.Name) != true)
                reader.Diagnostics.Report(
                    FrontMatterProblems.MissingKey,
                    reader.Source.Range(Head(mapping)),
                    field.Name,
                    Owner,
                    field.Expectation.StartsWith("one of:", StringComparison.Ordinal)
                        ? $"{field.Description}, {field.Expectation}"
                        : field.Description
                );
        }

        return values;
    }

    private static TextSpan Head(YamlMapping mapping) =>
        mapping.Entries.Count > 0 ? mapping.Entries[0].Key.Span : new TextSpan(mapping.Span.Start, 0);
}

/// <summary>The values of one record or entry.</summary>
internal sealed class FieldValues
{
    private readonly FieldSet set;
    private readonly object?[] values;
    private readonly TextSpan?[] spans;

    internal FieldValues(FieldSet set, TextSpan span)
    {
        this.set = set;
        values = new object?[set.Fields.Count];
        spans = new TextSpan?[set.Fields.Count];
        Span = span;
    }

    /// <summary>Where the whole record or entry stands.</summary>
    public TextSpan Span { get; }

    /// <summary>The value of a field, or none.</summary>
    public T? Get<T>(Field<T> field)
        where T : class => (T?)values[Own(field)];

    /// <summary>The items of a list field; none of them if it was left out.</summary>
    public IReadOnlyList<T> List<T>(Field<IReadOnlyList<T>> field) => (IReadOnlyList<T>?)values[Own(field)] ?? [];

    /// <summary>The value of a text field; empty if it was left out, which is an error reported elsewhere where it is required.</summary>
    public string Text(Field<string> field) => Get(field) ?? "";

    /// <summary>Whether the key was written, even with a value that could not be read.</summary>
    internal bool WasGiven(Field field) => spans[Own(field)] is not null;

    /// <summary>Where a field's value stands; the whole record's place if it was left out.</summary>
    internal TextSpan SpanOf(Field field) => spans[Own(field)] ?? Span;

    internal void Set(Field field, object? value, TextSpan span)
    {
        values[field.Index] = value;
        spans[field.Index] = span;
    }

    private int Own(Field field) =>
        field.Index >= 0 && field.Index < set.Fields.Count && ReferenceEquals(set.Fields[field.Index], field)
            ? field.Index
            : throw new ArgumentException($"the field '{field.Name}' is not one of {set.Owner}", nameof(field));
}
