using System.Text.Json;
using AstanaSite.Diagnostics;

namespace AstanaSite.Program.Reporting;

/// <summary>Prints one JSON document with all problems, hints too.</summary>
internal sealed class JsonReporter : Reporter
{
    public override void Report(BuildResult result, string summary)
    {
        using var stream = Console.OpenStandardOutput();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteNumber("errors", result.Diagnostics.Count(one => one.Severity == Severity.Error));
            json.WriteNumber("warnings", result.Diagnostics.Count(one => one.Severity == Severity.Warning));
            json.WriteStartArray("diagnostics");
            foreach (var one in result.Diagnostics) Write(json, one);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void Write(Utf8JsonWriter json, Diagnostic one)
    {
        json.WriteStartObject();
        json.WriteString("code", one.Code);
        json.WriteString("severity", Word(one.Severity));
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
        if (one.Suggestion is not null) json.WriteString("suggestion", one.Suggestion);
        json.WriteEndObject();
    }
}
