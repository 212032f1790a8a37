using System.Text.Json;
using AstanaSite.Diagnostics;
using AstanaSite.Diagnostics.Codes;
using AstanaSite.Parsing.Yaml;

namespace AstanaSite.Content.Fields;

/// <summary>Codes and their severities, some of them below a language: <c>AS0502: hint</c>, <c>ar: {AS0412: off}</c>.</summary>
internal sealed class SeveritiesType : FieldType<Severities>
{
    private const string Values = "off, hint, warning, error";
    private const string Code = "^AS[0-9]{4}$";

    /// <summary>The one instance.</summary>
    public static SeveritiesType Instance { get; } = new();

    /// <inheritdoc/>
    public override string Expectation => "a mapping of codes to severities";

    /// <inheritdoc/>
    public override string Example => "{AS0502: hint}";

    /// <inheritdoc/>
    public override Severities? Read(YamlNode node, string field, FieldReader reader)
    {
        var entries = new List<SeverityEntry>();
        var languages = new List<YamlScalar>();
        if (node is not YamlMapping mapping)
        {
            reader.ReportShape(field, Expectation, node, Example);
            return null;
        }

        if (mapping.Entries.Count > FieldReader.MostEntries)
        {
            reader.ReportTooMany(field, mapping.Entries[FieldReader.MostEntries].Key.Span);
            return null;
        }

        foreach (var (key, value) in mapping.Entries)
        {
            if (value is not YamlMapping ofLanguage)
            {
                ReadEntry("", key, value, entries, reader);
                continue;
            }

            languages.Add(key);
            foreach (var (code, severity) in ofLanguage.Entries)
                ReadEntry(key.Value, code, severity, entries, reader);
        }

        return new Severities(entries, languages);
    }

    /// <inheritdoc/>
    public override void WriteSchema(Utf8JsonWriter json) =>
        Schema.Named(json, $"{Code}|{Schema.Language}", value =>
            Schema.Either(
                value,
                one => Schema.Choice(one, Values.Split(", ")),
                other => Schema.Named(other, Code, one => Schema.Choice(one, Values.Split(", ")))
            )
        );

    private void ReadEntry(string language, YamlScalar code, YamlNode node, List<SeverityEntry> entries, FieldReader reader)
    {
        var range = reader.Source.Range(code.Span);
        if (DiagnosticRegistry.Find(code.Value) is not { } descriptor)
        {
            var near = reader.Diagnostics.Nearest(code.Value.ToUpperInvariant(), DiagnosticRegistry.Codes);
            reader.Diagnostics.Add(
                Diagnostic.At(
                    FrontMatterProblems.UnknownKey,
                    range,
                    near,
                    code.Value,
                    "'severities'",
                    "codes such as AS0502, which 'astana explain' lists, and the languages of the site with codes below them"
                )
            );
            return;
        }

        if (Scalar(node, code.Value, reader) is not { } scalar)
            return;
        Severity? severity = scalar.Value switch
        {
            "hint" => Severity.Hint,
            "warning" => Severity.Warning,
            "error" => Severity.Error,
            _ => null,
        };
        if (severity is null && scalar.Value != "off")
            reader.Diagnostics.ReportName(
                FrontMatterProblems.UnknownValue,
                reader.Source.Range(scalar.Span),
                scalar.Value,
                Values.Split(", "),
                scalar.Value,
                descriptor.Code,
                Values
            );
        else if (descriptor.Severity == Severity.Error && severity != Severity.Error)
            reader.Diagnostics.Report(FrontMatterProblems.FixedSeverity, range, descriptor.Code, descriptor.Title);
        else
            entries.Add(new SeverityEntry(language, descriptor.Code, severity));
    }
}

/// <summary>The severities that a file gives to codes.</summary>
/// <param name="Entries">The severities in the order of writing.</param>
/// <param name="Languages">The languages below which some stand.</param>
internal sealed record Severities(IReadOnlyList<SeverityEntry> Entries, IReadOnlyList<YamlScalar> Languages);
