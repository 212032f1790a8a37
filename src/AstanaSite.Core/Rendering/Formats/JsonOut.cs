using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using AstanaSite.Content.Dates;

namespace AstanaSite.Rendering.Formats;

/// <summary>How this archive writes JSON.</summary>
internal static class JsonOut
{
    /// <summary>For files: nothing is escaped that need not be.</summary>
    public static JsonWriterOptions ForFiles { get; } =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>
    /// For blocks of data within a page: <c>&lt;</c>, <c>&gt;</c> and <c>&amp;</c> are escaped, so nothing in it can end the block.
    /// </summary>
    public static JsonWriterOptions ForPages { get; } =
        new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), SkipValidation = true };

    /// <summary>What a function writes, as UTF-8.</summary>
    /// <param name="capacity">The number of bytes to begin with.</param>
    /// <param name="options">How it is escaped.</param>
    /// <param name="write">Writes one value.</param>
    public static ReadOnlyMemory<byte> Of(int capacity, JsonWriterOptions options, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(capacity);
        using (var json = new Utf8JsonWriter(buffer, options))
            write(json);
        return buffer.WrittenMemory;
    }

    /// <summary>Writes a property in words; an empty one is left out.</summary>
    public static void WriteText(this Utf8JsonWriter json, ReadOnlySpan<byte> name, ReadOnlySpan<char> words)
    {
        // The writer makes room for six times a text before it escapes it; a body goes through piece by piece.
        const int MostAtOnce = 4096;
        if (words.IsEmpty)
            return;
        if (words.Length <= MostAtOnce)
        {
            json.WriteString(name, words);
            return;
        }

        json.WritePropertyName(name);
        for (; words.Length > MostAtOnce; words = words[MostAtOnce..])
            json.WriteStringValueSegment(words[..MostAtOnce], isFinalSegment: false);
        json.WriteStringValueSegment(words, isFinalSegment: true);
    }

    /// <summary>Writes a list of words; an empty one is left out.</summary>
    public static void WriteTexts(this Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyList<string> words)
    {
        if (words.Count == 0)
            return;
        json.WriteStartArray(name);
        foreach (var one in words)
            json.WriteStringValue(one);
        json.WriteEndArray();
    }

    /// <summary>
    /// Writes a date as it was written and as the first and last day it can mean; none is left out, and so is an open bound.
    /// </summary>
    public static void WriteDate(this Utf8JsonWriter json, ReadOnlySpan<byte> name, EdtfDate? date)
    {
        if (date is null)
            return;
        json.WriteStartObject(name);
        json.WriteString("edtf"u8, date.Text);
        json.WriteText("first"u8, date.FirstDay);
        json.WriteText("last"u8, date.LastDay);
        json.WriteEndObject();
    }
}
