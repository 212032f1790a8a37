using System.Text.Json;
using AstanaSite.Content.Values;
using AstanaSite.Diagnostics.Codes;
using AstanaSite.Parsing.Yaml;

namespace AstanaSite.Content.Fields;

/// <summary>The address of the folder that a site is published in.</summary>
internal sealed class BaseAddressType : FieldType<string>
{
    /// <summary>The one instance.</summary>
    public static BaseAddressType Instance { get; } = new();

    /// <inheritdoc/>
    public override string Expectation => "the web address of a folder";

    /// <inheritdoc/>
    public override string Example => "https://example.org/archive/";

    /// <inheritdoc/>
    public override string? Read(YamlNode node, string field, FieldReader reader)
    {
        if (UrlType.Instance.Read(node, field, reader) is not { } address)
            return null;
        if (BaseAddress.Problem(address) is not { Length: > 0 } problem)
            return address;
        reader.Diagnostics.Report(ValueProblems.BadBase, reader.Source.Range(node.Span), address, problem);
        return null;
    }

    /// <inheritdoc/>
    public override void WriteSchema(Utf8JsonWriter json) => Schema.Pattern(json, "^https?://[^ \\t\\n\"<>\\\\?#@]+$");
}
