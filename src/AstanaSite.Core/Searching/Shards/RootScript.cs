using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using AstanaSite.Searching.Coding;
using AstanaSite.Searching.Documents;
using AstanaSite.Writing;

namespace AstanaSite.Searching.Shards;

/// <summary>The one script with a fixed name: it says which shards there are and where each begins.</summary>
internal sealed record RootScript
{
    /// <summary>Raised when the browser's scripts of another version could not read the index.</summary>
    private const int Version = 2;

    /// <summary>The documents in the order of the index.</summary>
    internal required IReadOnlyList<SearchDocument> Documents { get; init; }

    /// <summary>Postings.</summary>
    internal required WordShards.WordGroup Terms { get; init; }

    /// <summary>Positions of words.</summary>
    internal required WordShards.WordGroup Positions { get; init; }

    /// <summary>The plain list of words.</summary>
    internal required WordShards.WordGroup Words { get; init; }

    /// <summary>What results show.</summary>
    internal required TextShards.TextGroup Texts { get; init; }

    /// <summary>The code of the texts.</summary>
    internal required TextCode TextCode { get; init; }

    /// <summary>The code of impacts.</summary>
    internal required ImpactCode ImpactCode { get; init; }

    /// <summary>Columns and actors.</summary>
    internal required ShardGroup Facets { get; init; }

    /// <summary>All files: the root and the shards.</summary>
    internal IReadOnlyList<OutputFile> Files() =>
        [Root(), .. Terms.Shards.Files, .. Positions.Shards.Files, .. Words.Shards.Files, .. Texts.Shards.Files, .. Facets.Files];

    private OutputFile Root()
    {
        var bytes = new ArrayBufferWriter<byte>();
        bytes.Write("astanaSearch.root("u8);
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteNumber("version", Version);
            json.WriteNumber("documents", Documents.Count);
            WriteLanguages(json);
            WriteWords(json, "terms", Terms);
            WriteWords(json, "places", Positions);
            WriteWords(json, "words", Words);
            json.WriteStartObject("texts");
            json.WriteString("names", Texts.Shards.Names);
            json.WriteString("counts", Texts.Counts);
            json.WriteEndObject();
            json.WriteString("facets", Facets.Names);
            WriteCode(json, "letters", TextCode.CountsOfLengths, TextCode.Symbols);
            WriteCode(
                json,
                "worths",
                ImpactCode.CountsOfLengths,
                ImpactCode.Impacts.Select(impact => impact.ToString(CultureInfo.InvariantCulture))
            );
            json.WriteEndObject();
        }
        bytes.Write(");\n"u8);
        return new OutputFile("search/index.js", bytes.WrittenMemory);
    }

    /// <summary>Documents are in order of languages, so that the first of each says the language of all.</summary>
    private void WriteLanguages(Utf8JsonWriter json)
    {
        json.WriteStartArray("languages");
        for (var index = 0; index < Documents.Count; index++)
        {
            if (index > 0 && Documents[index].Language == Documents[index - 1].Language)
                continue;
            json.WriteStringValue(Documents[index].Language);
            json.WriteNumberValue(index);
        }
        json.WriteEndArray();
    }

    /// <summary>
    /// How many symbols have codes of one bit, of two and so on, and the symbols in that order, parted by spaces; the symbol for the space
    /// itself is written as nothing.
    /// </summary>
    private static void WriteCode(Utf8JsonWriter json, string name, IEnumerable<int> counts, IEnumerable<string> symbols)
    {
        json.WriteStartObject(name);
        json.WriteStartArray("counts");
        foreach (var count in counts)
            json.WriteNumberValue(count);
        json.WriteEndArray();
        json.WriteString("symbols", string.Join(' ', symbols.Select(symbol => symbol == " " ? "" : symbol)));
        json.WriteEndObject();
    }

    private static void WriteWords(Utf8JsonWriter json, string sort, WordShards.WordGroup group)
    {
        json.WriteStartObject(sort);
        json.WriteString("names", group.Shards.Names);
        json.WriteString("first", string.Join(' ', group.First));
        json.WriteEndObject();
    }
}
