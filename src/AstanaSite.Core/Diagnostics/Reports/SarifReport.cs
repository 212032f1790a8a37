using System.Text.Json;

namespace AstanaSite.Diagnostics.Reports;

/// <summary>Diagnostics as a log of the Static Analysis Results Interchange Format (SARIF 2.1.0, OASIS), hints too.</summary>
public static class SarifReport
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /// <summary>Writes the log and a line end.</summary>
    /// <param name="stream">Where it goes.</param>
    /// <param name="diagnostics">The diagnostics; their paths are taken to be below the root of the sources (<c>%SRCROOT%</c>).</param>
    /// <param name="repository">The address of the repository, where the pages of the codes are found; empty if not known.</param>
    public static void Write(Stream stream, IReadOnlyList<Diagnostic> diagnostics, string repository)
    {
        // Only the rules that are used are described: a log stays as short as its findings.
        var rules = diagnostics.Select(one => one.Descriptor).Distinct().OrderBy(rule => rule.Code, StringComparer.Ordinal).ToList();
        var numbers = rules
            .Select((rule, number) => (rule.Code, number))
            .ToDictionary(pair => pair.Code, pair => pair.number, StringComparer.Ordinal);
        using (var json = new Utf8JsonWriter(stream, JsonReport.Options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", Schema);
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            json.WriteStartObject("tool");
            json.WriteStartObject("driver");
            json.WriteString("name", "astana");
            if (repository.Length > 0)
                json.WriteString("informationUri", repository);
            json.WriteStartArray("rules");
            foreach (var rule in rules)
                WriteRule(json, rule, repository);
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteString("columnKind", "utf16CodeUnits");
            json.WriteStartArray("results");
            foreach (var one in diagnostics)
                WriteResult(json, one, numbers[one.Code]);
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void WriteRule(Utf8JsonWriter json, DiagnosticDescriptor rule, string repository)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Code);
        WriteText(json, "shortDescription", rule.Title);
        if (repository.Length > 0)
            json.WriteString("helpUri", MarkdownSummary.PageOf(rule.Code, repository));
        WriteText(json, "help", $"'astana explain {rule.Code}' shows it wrong and right, and how to mend it.");
        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", Level(rule.Severity));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, Diagnostic one, int rule)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", one.Code);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", Level(one.Severity));
        var text = one.Message + (one.Suggestion is null ? "" : "; " + ReportWords.DidYouMean(one.Suggestion)) + "\n" + one.Help;
        // In a message "[words](target)" would be a link (SARIF 2.1.0, 3.11.6).
        WriteText(json, "message", text.Replace("](", "] (", StringComparison.Ordinal));
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', one.Path.Split('/').Select(Uri.EscapeDataString)));
        json.WriteString("uriBaseId", "%SRCROOT%");
        json.WriteEndObject();
        if (one.Range is { } range)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", range.Start.Line);
            json.WriteNumber("startColumn", range.Start.Column);
            json.WriteNumber("endLine", range.End.Line);
            json.WriteNumber("endColumn", range.End.Column);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string Level(Severity severity) =>
        severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "note",
        };
}
