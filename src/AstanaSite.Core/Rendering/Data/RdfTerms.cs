using System.Text.Json;

namespace AstanaSite.Rendering.Data;

/// <summary>
/// The terms of the archive's RDF. They stand in the file itself, so that it is read without a network; what they mean is what the context
/// of schema.org says, which the blocks of pages name.
/// </summary>
internal static class RdfTerms
{
    /// <summary>Below it stand all terms without a prefix.</summary>
    public const string Vocabulary = "http://schema.org/";

    /// <summary>The type of what is an address.</summary>
    public const string Address = "@id";

    /// <summary>The type of what is a day, a month or a year.</summary>
    public const string Date = "Date";

    private static readonly Dictionary<string, string> Prefixes = new(StringComparer.Ordinal)
    {
        ["dcterms"] = "http://purl.org/dc/terms/",
        ["edtf"] = "http://id.loc.gov/datatypes/edtf/",
    };

    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        ["archivedAt"] = Address,
        ["mainEntityOfPage"] = Address,
        ["sameAs"] = Address,
        ["url"] = Address,
        ["dateCreated"] = Date,
        ["datePublished"] = Date,
        ["endDate"] = Date,
        ["startDate"] = Date,
    };

    /// <summary>The type of a property's plain values; empty for words.</summary>
    public static string TypeOf(string property) => Types.GetValueOrDefault(property, "");

    /// <summary>A term as a whole address.</summary>
    public static string Expand(string term)
    {
        var colon = term.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && Prefixes.TryGetValue(term[..colon], out var prefix) ? prefix + term[(colon + 1)..] : Vocabulary + term;
    }

    /// <summary>Writes them as the context of JSON-LD.</summary>
    public static void WriteContext(Utf8JsonWriter json)
    {
        json.WriteStartObject("@context"u8);
        json.WriteString("@vocab"u8, Vocabulary);
        foreach (var (prefix, address) in Prefixes)
            json.WriteString(prefix, address);
        foreach (var (property, type) in Types)
        {
            json.WriteStartObject(property);
            json.WriteString("@type"u8, type);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
