using System.Text.Encodings.Web;
using System.Text.Json;
using AstanaSite.Content.Fields;
using AstanaSite.Content.Records;
using AstanaSite.Rendering.Layout;

namespace AstanaSite.Rendering.Records;

/// <summary>Values that several kinds of records have in <c>archive.json</c>.</summary>
internal static class RecordJson
{
    /// <summary>A list of values as the <c>enum</c> of a JSON Schema.</summary>
    public static string List(IReadOnlyList<string> values) =>
        "[" + string.Join(", ", values.Select(value => $"\"{JavaScriptEncoder.Default.Encode(value)}\"")) + "]";

    /// <summary>The id of a record; empty if there is none.</summary>
    public static string IdOf(Reference? reference) => reference?.Id ?? "";

    /// <summary>Writes names by language; none of them is left out.</summary>
    public static void WriteNames(this Utf8JsonWriter json, LanguageMap names)
    {
        if (names.Entries.Count == 0)
            return;
        json.WriteStartObject("names"u8);
        foreach (var (language, name) in names.Entries)
            json.WriteString(language, name);
        json.WriteEndObject();
    }

    /// <summary>Writes entries, each with the anchor of its statement; an empty list is left out.</summary>
    public static void WriteEntries<T>(
        this Utf8JsonWriter json,
        ReadOnlySpan<byte> name,
        Item owner,
        IReadOnlyList<T> entries,
        PageContext page,
        Action<T> write
    )
        where T : CitedEntry
    {
        if (entries.Count == 0)
            return;
        json.WriteStartArray(name);
        foreach (var one in entries)
        {
            json.WriteStartObject();
            write(one);
            json.WriteString("statement"u8, page.Site.BodyOf(owner, page.Language).MarksOf(one).Statement.Anchor);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
