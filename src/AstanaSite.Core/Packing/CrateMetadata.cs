using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using AstanaSite.Writing;

namespace AstanaSite.Packing;

/// <summary>The description of a package as an RO-Crate (1.1): what it is as a whole, and each of its files.</summary>
internal static class CrateMetadata
{
    /// <summary>Where it stands in the package.</summary>
    public const string FileName = "ro-crate-metadata.json";

    private const string Specification = "https://w3id.org/ro/crate/1.1";

    private static readonly JsonWriterOptions Format = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The description of some files.</summary>
    /// <param name="files">The files of the package but this one and the manifest.</param>
    /// <param name="info">What the package says of itself.</param>
    public static OutputFile Of(IReadOnlyList<OutputFile> files, PackageInfo info)
    {
        var buffer = new ArrayBufferWriter<byte>(files.Count * 200);
        using (var json = new Utf8JsonWriter(buffer, Format))
        {
            json.WriteStartObject();
            json.WriteString("@context", Specification + "/context");
            json.WriteStartArray("@graph");
            Descriptor(json);
            Root(json, files, info);
            if (Licence(info.Licence) is { } licence)
                LicenceEntity(json, licence, info.Licence);
            if (info.Contact.Length > 0)
                ContactEntity(json, info);
            foreach (var file in files)
                File(json, file);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return new OutputFile(FileName, (byte[])[.. buffer.WrittenSpan, (byte)'\n']);
    }

    private static void Descriptor(Utf8JsonWriter json)
    {
        Start(json, FileName, "CreativeWork");
        Reference(json, "conformsTo", Specification);
        Reference(json, "about", "./");
        json.WriteEndObject();
    }

    private static void Root(Utf8JsonWriter json, IReadOnlyList<OutputFile> files, PackageInfo info)
    {
        Start(json, "./", "Dataset");
        json.WriteString("name", info.Title);
        json.WriteString("description", info.Description.Length > 0 ? info.Description : info.Title);
        json.WriteString("datePublished", info.IsoDay);
        if (Licence(info.Licence) is { } licence)
            Reference(json, "license", licence);
        else
            json.WriteString("license", info.Licence.Length > 0 ? info.Licence : "No licence is named.");
        if (info.Edition.Length > 0)
            json.WriteString("version", info.Edition);
        if (info.Address.Length > 0)
            json.WriteString("url", info.Address);
        if (info.Contact.Length > 0)
            Reference(json, "contactPoint", ContactId(info));
        json.WriteStartArray("inLanguage");
        foreach (var language in info.Languages)
            json.WriteStringValue(language);
        json.WriteEndArray();
        Reference(json, "mainEntity", "index.html");
        json.WriteStartArray("hasPart");
        foreach (var file in files)
        {
            json.WriteStartObject();
            json.WriteString("@id", Id(file.Path));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void LicenceEntity(Utf8JsonWriter json, string address, string name)
    {
        Start(json, address, "CreativeWork");
        json.WriteString("name", name);
        json.WriteEndObject();
    }

    private static void ContactEntity(Utf8JsonWriter json, PackageInfo info)
    {
        Start(json, ContactId(info), "ContactPoint");
        json.WriteString(info.IsContactPage ? "url" : "email", info.Contact);
        json.WriteEndObject();
    }

    private static string ContactId(PackageInfo info) => info.IsContactPage ? info.Contact : "mailto:" + info.Contact;

    private static void File(Utf8JsonWriter json, OutputFile file)
    {
        Start(json, Id(file.Path), "File");
        json.WriteString("name", file.Path);
        json.WriteString("encodingFormat", MediaType.Of(file.Path).Name);
        json.WriteString("contentSize", file.Content.Length.ToString(CultureInfo.InvariantCulture));
        json.WriteEndObject();
    }

    private static void Start(Utf8JsonWriter json, string id, string type)
    {
        json.WriteStartObject();
        json.WriteString("@id", id);
        json.WriteString("@type", type);
    }

    private static void Reference(Utf8JsonWriter json, string name, string id)
    {
        json.WriteStartObject(name);
        json.WriteString("@id", id);
        json.WriteEndObject();
    }

    // An id is a URI reference: the parts of the path are encoded, the strokes between them are not.
    private static string Id(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    private static string? Licence(string licence) =>
        licence.Length == 0 || licence.Contains(' ', StringComparison.Ordinal) ? null
        : licence.StartsWith("https://", StringComparison.Ordinal) ? licence
        : $"https://spdx.org/licenses/{Uri.EscapeDataString(licence)}";
}
