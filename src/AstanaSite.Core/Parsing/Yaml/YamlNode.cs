using AstanaSite.Text;

namespace AstanaSite.Parsing.Yaml;

/// <summary>A value of a YAML text and where it stands. There are three shapes; aliases and tags do not occur.</summary>
/// <param name="Span">Where the value stands in the source text.</param>
internal abstract record YamlNode(TextSpan Span)
{
    /// <summary>The shape in words, for messages.</summary>
    public abstract string Shape { get; }
}

/// <summary>A single value. All values are text; what they mean is for the field that reads them.</summary>
/// <param name="Value">The value without quotes and escapes.</param>
/// <param name="IsPlain">Whether it stood without quotes, so that an empty one or <c>~</c> or <c>null</c> means nothing.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record YamlScalar(string Value, bool IsPlain, TextSpan Span) : YamlNode(Span)
{
    /// <summary>Whether the value stands for nothing at all.</summary>
    public bool IsNull => IsPlain && Value is "" or "~" or "null";

    /// <inheritdoc/>
    public override string Shape => IsNull ? "empty" : "a single value";
}

/// <summary>A list.</summary>
/// <param name="Items">Its items in order.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record YamlSequence(IReadOnlyList<YamlNode> Items, TextSpan Span) : YamlNode(Span)
{
    /// <inheritdoc/>
    public override string Shape => "a list";
}

/// <summary>A mapping of keys to values, in the order of writing; keys are distinct.</summary>
/// <param name="Entries">Its entries in order.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record YamlMapping(IReadOnlyList<YamlEntry> Entries, TextSpan Span) : YamlNode(Span)
{
    /// <summary>A mapping without entries.</summary>
    public static YamlMapping Empty { get; } = new([], default);

    /// <inheritdoc/>
    public override string Shape => "a group of keys";

    /// <summary>The value of a key, or none.</summary>
    public YamlNode? Find(string key)
    {
        foreach (var entry in Entries)
            if (entry.Key.Value == key)
                return entry.Value;
        return null;
    }
}

/// <summary>The mappings within a mapping by their places, to say where a key of one of them stands.</summary>
internal sealed class YamlPlaces
{
    private readonly Dictionary<TextSpan, YamlMapping> mappings = [];

    /// <summary>Notes the places of all mappings within a value.</summary>
    public YamlPlaces(YamlNode root) => Add(root);

    /// <summary>Where a key's value stands in the mapping of a place; the place itself where there is no such value.</summary>
    /// <param name="place">Where the mapping stands, as a record read from it knows.</param>
    /// <param name="key">The key.</param>
    public TextSpan SpanOf(TextSpan place, string key) =>
        mappings.TryGetValue(place, out var mapping) ? mapping.Find(key)?.Span ?? place : place;

    private void Add(YamlNode node)
    {
        switch (node)
        {
            case YamlMapping mapping:
                mappings.TryAdd(mapping.Span, mapping);
                foreach (var entry in mapping.Entries)
                    Add(entry.Value);
                break;
            case YamlSequence sequence:
                foreach (var item in sequence.Items)
                    Add(item);
                break;
        }
    }
}

/// <summary>A value that was refused, and reported, as it was read: nobody need report it again.</summary>
/// <param name="Span">Where it stands.</param>
internal sealed record YamlRefused(TextSpan Span) : YamlNode(Span)
{
    /// <inheritdoc/>
    public override string Shape => "refused";
}

/// <summary>One key and its value.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The value.</param>
internal sealed record YamlEntry(YamlScalar Key, YamlNode Value);
