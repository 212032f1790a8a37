using System.Text.Encodings.Web;
using System.Text.Json;

namespace AstanaSite.Diagnostics.Reports;

/// <summary>Diagnostics as one JSON document, hints too.</summary>
public static class JsonReport
{
    /// <summary>How the JSON of reports is written: indented, and with letters of every script as they are.</summary>
    internal static JsonWriterOptions Options { get; } =
        new()
        {
            Indented = true,
            NewLine = "\n",
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };

    /// <summary>Writes the document and a line end.</summary>
    public static void Write(Stream stream, IReadOnlyList<Diagnostic> diagnostics)
    {
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("errors", diagnostics.Count(one => one.Severity == Severity.Error));
            json.WriteNumber("warnings", diagnostics.Count(one => one.Severity == Severity.Warning));
            json.WriteNumber("hints", diagnostics.Count(one => one.Severity == Severity.Hint));
            json.WriteStartArray("diagnostics");
            foreach (var one in diagnostics)
                Write(json, one);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void Write(Utf8JsonWriter json, Diagnostic one)
    {
        json.WriteStartObject();
        json.WriteString("code", one.Code);
        json.WriteString("severity", one.Severity.Word());
        json.WriteString("file", one.Path);
        if (one.Range is { } range)
        {
            json.WriteNumber("line", range.Start.Line);
            json.WriteNumber("column", range.Start.Column);
            json.WriteNumber("endLine", range.End.Line);
            json.WriteNumber("endColumn", range.End.Column);
        }

        json.WriteString("title", one.Descriptor.Title);
        json.WriteString("message", one.Message);
        json.WriteString("help", one.Help);
        if (one.Suggestion is not null)
            json.WriteString("suggestion", one.Suggestion);
        json.WriteEndObject();
    }
}
