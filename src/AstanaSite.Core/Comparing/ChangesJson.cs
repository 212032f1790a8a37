using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using AstanaSite.Linking;

namespace AstanaSite.Comparing;

/// <summary>The changes as JSON, for programs.</summary>
public static class ChangesJson
{
    private static readonly JsonWriterOptions Format = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes the changes.</summary>
    /// <param name="changes">The changes.</param>
    /// <param name="since">The name of the earlier edition or revision.</param>
    public static string Write(ArchiveChanges changes, string since)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Format))
        {
            json.WriteStartObject();
            json.WriteString("since", since);
            json.WriteStartArray("records");
            foreach (var one in changes.Records)
                Record(json, one, changes);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void Record(Utf8JsonWriter json, RecordChange one, ArchiveChanges changes)
    {
        json.WriteStartObject();
        json.WriteString("change", Word(one.Kind));
        json.WriteString("kind", one.Item.Kind.Name);
        json.WriteString("id", one.Item.Id);
        json.WriteString("title", one.Item.Title);
        if (one.FormerId.Length > 0)
            json.WriteString("formerId", one.FormerId);
        json.WriteStartArray("values");
        foreach (var value in one.Values)
        {
            json.WriteStartObject();
            json.WriteString("key", value.Key);
            json.WriteString("before", value.Before);
            json.WriteString("after", value.After);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("statements");
        foreach (var statement in one.Statements)
        {
            json.WriteStartObject();
            json.WriteString("change", Word(statement.Kind));
            Statement(json, "before", statement.Before, changes.Before);
            Statement(json, "after", statement.After, changes.After);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("translations");
        foreach (var translation in one.Translations)
        {
            json.WriteStartObject();
            json.WriteString("change", Word(translation.Kind));
            json.WriteString("language", translation.Language);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteBoolean("otherText", one.HasOtherText);
        json.WriteEndObject();
    }

    private static void Statement(Utf8JsonWriter json, string name, Statement? statement, Site site)
    {
        if (statement is null)
            return;
        json.WriteStartObject(name);
        json.WriteString("anchor", statement.Anchor);
        json.WriteString("text", StatementLine.Of(statement, site));
        json.WriteString("evidence", statement.State.Word());
        json.WriteStartArray("sources");
        foreach (var citation in statement.Citations)
            json.WriteStringValue(citation.Source.Id);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Word(ChangeKind kind) => kind.ToString().ToLowerInvariant();
}
