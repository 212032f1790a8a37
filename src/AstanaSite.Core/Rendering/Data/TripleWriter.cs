using System.Globalization;
using System.Text.Json;
using AstanaSite.Rendering.Formats;

namespace AstanaSite.Rendering.Data;

/// <summary>Writes records, as they stand in the JSON-LD, as statements (N-Triples 1.1).</summary>
/// <param name="text">Where they go.</param>
internal sealed class TripleWriter(Utf8Text text)
{
    private const string Type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
    private const string Schema = "http://www.w3.org/2001/XMLSchema#";

    private int unnamed;

    /// <summary>Adds what is said of a record, and of what is named within it.</summary>
    public void Add(JsonElement node) => Add(node, Name(node));

    private void Add(JsonElement node, string subject)
    {
        foreach (var property in node.EnumerateObject())
        {
            if (property.NameEquals("@id"u8))
                continue;
            var isType = property.NameEquals("@type"u8);
            var predicate = isType ? Type : RdfTerms.Expand(property.Name);
            if (property.Value.ValueKind != JsonValueKind.Array)
                Add(subject, predicate, isType, property.Name, property.Value);
            else
                foreach (var one in property.Value.EnumerateArray())
                    Add(subject, predicate, isType, property.Name, one);
        }
    }

    private void Add(string subject, string predicate, bool isType, string property, JsonElement value)
    {
        text.Add(subject).Add(" <"u8).Add(predicate).Add("> "u8);
        if (value.ValueKind == JsonValueKind.Object && !value.TryGetProperty("@value"u8, out _))
        {
            var name = Name(value);
            text.Add(name).Add(" .\n"u8);
            // What has an address of its own is told where its record stands.
            if (name[0] == '_')
                Add(value, name);
            return;
        }

        if (isType)
            text.Add("<"u8).Add(RdfTerms.Expand(value.GetString()!)).Add(">"u8);
        else
            Value(property, value);
        text.Add(" .\n"u8);
    }

    private void Value(string property, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Number)
        {
            Number(value);
            return;
        }

        if (value.ValueKind == JsonValueKind.Object)
        {
            Literal(value.GetProperty("@value"u8).GetString()!);
            if (value.TryGetProperty("@language"u8, out var language))
                text.Add("@"u8).Add(language.GetString()!);
            else if (value.TryGetProperty("@type"u8, out var type))
                text.Add("^^<"u8).Add(RdfTerms.Expand(type.GetString()!)).Add(">"u8);
            return;
        }

        var words = value.GetString()!;
        switch (RdfTerms.TypeOf(property))
        {
            case RdfTerms.Address:
                text.Add("<"u8).Add(words).Add(">"u8);
                break;
            case "":
                Literal(words);
                break;
            case var type:
                Literal(words);
                text.Add("^^<"u8).Add(RdfTerms.Expand(type)).Add(">"u8);
                break;
        }
    }

    // In the form that JSON-LD gives to numbers (JSON-LD 1.1 API, 8.2.2), so that both files make one graph.
    private void Number(JsonElement value)
    {
        var number = value.GetDouble();
        var isWhole = number == Math.Floor(number);
        Literal(isWhole ? number.ToString("0", CultureInfo.InvariantCulture) : Canonical(number));
        text.Add("^^<"u8).Add(Schema).Add(isWhole ? "integer" : "double").Add(">"u8);
    }

    // A fraction of sixteen digits and the exponent, without noughts at their ends: "5.1128207E1".
    private static string Canonical(double number)
    {
        var text = number.ToString("E15", CultureInfo.InvariantCulture);
        var at = text.IndexOf('E', StringComparison.Ordinal);
        var digits = text[..at].TrimEnd('0');
        var exponent = int.Parse(text.AsSpan(at + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{digits}{(digits[^1] == '.' ? "0" : "")}E{exponent}");
    }

    private void Literal(string words)
    {
        text.Add("\""u8);
        var rest = words.AsSpan();
        for (int at; (at = rest.IndexOfAny("\"\\\n\r")) >= 0; rest = rest[(at + 1)..])
        {
            text.Add(rest[..at]).Add("\\"u8);
            text.Add(
                rest[at] switch
                {
                    '\n' => "n",
                    '\r' => "r",
                    '"' => "\"",
                    _ => "\\",
                }
            );
        }

        text.Add(rest).Add("\""u8);
    }

    private string Name(JsonElement node) =>
        node.TryGetProperty("@id"u8, out var id) ? $"<{id.GetString()}>" : "_:b" + (++unnamed).ToString(CultureInfo.InvariantCulture);
}
