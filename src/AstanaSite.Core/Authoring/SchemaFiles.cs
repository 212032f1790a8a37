using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using AstanaSite.Content;
using AstanaSite.Content.Fields;
using AstanaSite.Content.Records;
using AstanaSite.Writing;

namespace AstanaSite.Authoring;

/// <summary>
/// JSON Schemas (draft 7, which editors know) of what contributors write: the front matter of each kind, that of translations, and
/// <c>site.yml</c>. Made from the declarations that the build reads by; they say less than the build, which also knows the other records.
/// </summary>
public static class SchemaFiles
{
    /// <summary>All schemas, by path below the folder of schemas.</summary>
    public static IReadOnlyList<OutputFile> All() =>
        [
            .. ContentKinds.All.Select(kind =>
                Make(kind.Name, $"The front matter of {kind.Fields.Owner}: {kind.Folder}/<id>.md", kind.Fields)
            ),
            Make("translation", "The front matter of a translation: <id>.<language>.md beside the original", PageKind.Translated.Fields),
            Make("site", "What site.yml says of the archive as a whole", SiteSettings.Fields),
        ];

    private static OutputFile Make(string name, string title, FieldSet fields)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (
            var json = new Utf8JsonWriter(
                buffer,
                new JsonWriterOptions
                {
                    Indented = true,
                    NewLine = "\n",
                    Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
                }
            )
        )
        {
            json.WriteStartObject();
            json.WriteString("$schema", "http://json-schema.org/draft-07/schema#");
            json.WriteString("title", title);
            Schema.Group(json, fields);
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return new OutputFile($"{name}.schema.json", buffer.WrittenMemory);
    }
}
