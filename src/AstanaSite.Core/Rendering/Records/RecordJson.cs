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

    /// <summary>Writes names by language, and for those with sources the anchors of their statements.</summary>
    public static void WriteNames(this Utf8JsonWriter json, Item owner, IReadOnlyList<NameInLanguage> names, PageContext page)
    {
        Write("names"u8, names, one => one.Name);
        Write("nameStatements"u8, [.. names.Where(one => one.Cite.Count > 0)], AnchorOf);

        void Write(ReadOnlySpan<byte> key, IReadOnlyList<NameInLanguage> some, Func<NameInLanguage, string> value)
        {
            if (some.Count == 0)
                return;
            json.WriteStartObject(key);
            foreach (var one in some)
                json.WriteString(one.Language, value(one));
            json.WriteEndObject();
        }

        string AnchorOf(NameInLanguage one) => page.Site.BodyOf(owner, page.Language).MarksOf(one).Statement.Anchor;
    }

    /// <summary>Writes the anchor of the statement that a value with sources makes; nothing without sources.</summary>
    public static void WriteStatement(this Utf8JsonWriter json, ReadOnlySpan<byte> name, Item owner, CitedEntry? entry, PageContext page)
    {
        if (entry is { Cite.Count: > 0 })
            json.WriteString(name, page.Site.BodyOf(owner, page.Language).MarksOf(entry).Statement.Anchor);
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
