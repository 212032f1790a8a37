using System.Text;
using AstanaSite.Linking;
using AstanaSite.Platform;
using AstanaSite.Rendering.Records;

namespace AstanaSite.Rendering.Data;

/// <summary>The JSON Schema (2020-12) of <c>archive.json</c>: what all records have, and what each kind says of its own.</summary>
internal static class ArchiveSchema
{
    /// <summary>The schema.</summary>
    public static ReadOnlyMemory<byte> Make(RecordViews views)
    {
        var (required, lists, definitions) = (new StringBuilder(), new StringBuilder(), new StringBuilder());
        foreach (var view in views.All)
        {
            var (name, list) = (view.Kind.Name, view.Kind.Folder);
            required.Append($", \"{list}\"");
            var items = view.JsonSchema is null
                ? """{"$ref": "#/$defs/record", "unevaluatedProperties": false}"""
                : $$"""{"$ref": "#/$defs/{{name}}"}""";
            lists.Append($$""",{{'\n'}}    "{{list}}": {"type": "array", "items": {{items}}}""");
            if (view.JsonSchema is { } schema)
                definitions.Append($",\n    \"{name}\": ").Append(schema.ReplaceLineEndings("\n    "));
        }

        return Encoding.UTF8.GetBytes(
            Resource
                .Text("archive.schema.json")
                .Replace("{{states}}", RecordJson.List([.. EvidenceStates.All.Select(state => state.Word())]), StringComparison.Ordinal)
                .Replace("{{required}}", required.ToString(), StringComparison.Ordinal)
                .Replace("{{lists}}", lists.ToString(), StringComparison.Ordinal)
                .Replace("{{definitions}}", definitions.ToString(), StringComparison.Ordinal)
        );
    }
}
