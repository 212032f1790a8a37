using System.Text.Json;

namespace AstanaSite.Content.Fields;

/// <summary>
/// The pieces that JSON Schemas (draft 7) of front matter are made of. Each writes members into the object that the writer stands in.
/// </summary>
internal static class Schema
{
    /// <summary>Language tags (BCP 47).</summary>
    public const string Language = "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$";

    // Editors read a plain value as YAML's own rules say: 2015 as a number, true as a truth value. Here both are words.
    private static readonly string[] Scalars = ["string", "number", "boolean"];

    /// <summary>Words.</summary>
    public static void Text(Utf8JsonWriter json)
    {
        json.WriteStartArray("type");
        foreach (var type in Scalars)
            json.WriteStringValue(type);
        json.WriteEndArray();
        json.WriteNumber("minLength", 1);
    }

    /// <summary>Words of a form.</summary>
    public static void Pattern(Utf8JsonWriter json, string pattern)
    {
        json.WriteStartArray("type");
        json.WriteStringValue("string");
        json.WriteStringValue("number");
        json.WriteEndArray();
        json.WriteString("pattern", pattern);
        json.WriteNumber("minLength", 1);
    }

    /// <summary>The id of a record.</summary>
    public static void Id(Utf8JsonWriter json)
    {
        json.WriteString("type", "string");
        json.WriteString("pattern", "^[a-z0-9][a-z0-9-]{0,79}$");
    }

    /// <summary>One of some words.</summary>
    public static void Choice(Utf8JsonWriter json, IReadOnlyList<string> choices)
    {
        json.WriteStartArray("enum");
        foreach (var choice in choices)
            json.WriteStringValue(choice);
        json.WriteEndArray();
    }

    /// <summary>A number in a range, with or without quotes.</summary>
    public static void Number(Utf8JsonWriter json, double least, double most)
    {
        json.WriteStartArray("type");
        json.WriteStringValue("number");
        json.WriteStringValue("string");
        json.WriteEndArray();
        json.WriteNumber("minimum", least);
        json.WriteNumber("maximum", most);
        json.WriteString("pattern", @"^[+-]?\d+(\.\d+)?$");
    }

    /// <summary>A list, or a single item for a list of one.</summary>
    public static void ListOf(Utf8JsonWriter json, Action<Utf8JsonWriter> item) => Either(json, item, list =>
        {
            list.WriteString("type", "array");
            list.WriteStartObject("items");
            item(list);
            list.WriteEndObject();
        });

    /// <summary>One form or another.</summary>
    public static void Either(Utf8JsonWriter json, Action<Utf8JsonWriter> one, Action<Utf8JsonWriter> other)
    {
        json.WriteStartArray("anyOf");
        foreach (var form in new[] { one, other })
        {
            json.WriteStartObject();
            form(json);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>A mapping from names of a form to values of a form.</summary>
    public static void Named(Utf8JsonWriter json, string names, Action<Utf8JsonWriter> value)
    {
        json.WriteString("type", "object");
        json.WriteStartObject("propertyNames");
        json.WriteString("pattern", names);
        json.WriteEndObject();
        json.WriteStartObject("additionalProperties");
        value(json);
        json.WriteEndObject();
    }

    /// <summary>A group of keys.</summary>
    public static void Group(Utf8JsonWriter json, FieldSet fields)
    {
        json.WriteString("type", "object");
        json.WriteBoolean("additionalProperties", false);
        json.WriteStartArray("required");
        foreach (var field in fields.Fields)
            if (field.IsRequired)
                json.WriteStringValue(field.Name);
        json.WriteEndArray();
        json.WriteStartObject("properties");
        foreach (var field in fields.Fields)
        {
            json.WriteStartObject(field.Name);
            json.WriteString("description", field.Description);
            field.WriteSchema(json);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
