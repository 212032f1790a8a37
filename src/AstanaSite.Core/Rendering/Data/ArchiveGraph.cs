using System.Text.Json;
using AstanaSite.Content.Records;
using AstanaSite.Rendering.Formats;
using AstanaSite.Rendering.Layout;
using AstanaSite.Rendering.Records;

namespace AstanaSite.Rendering.Data;

/// <summary>All records as RDF in the terms of schema.org: as JSON-LD 1.1, and the same statements as N-Triples 1.1.</summary>
internal static class ArchiveGraph
{
    public static ReadOnlyMemory<byte> Make(RecordViews views, PageContext page) =>
        JsonOut.Of(page.Site.Items.Count * 1024 + 1024, JsonOut.ForFiles, json =>
        {
            var data = Data(views, page);
            json.WriteStartObject();
            RdfTerms.WriteContext(json);
            json.WriteStartArray("@graph"u8);
            foreach (var item in Records(page))
                Write(json, item, data);
            json.WriteEndArray();
            json.WriteEndObject();
        });

    /// <summary>One statement a line, record by record: a reader needs to hold no more than one line.</summary>
    public static ReadOnlyMemory<byte> MakeTriples(RecordViews views, PageContext page)
    {
        var data = Data(views, page);
        var text = new Utf8Text(page.Site.Items.Count * 2048 + 1024);
        var triples = new TripleWriter(text);
        foreach (var item in Records(page))
        {
            using var record = JsonDocument.Parse(JsonOut.Of(2048, JsonOut.ForFiles, json => Write(json, item, data)));
            triples.Add(record.RootElement);
        }

        return text.Content;
    }

    private static StructuredData Data(RecordViews views, PageContext page) =>
        new(page.Site, views, page.Path, page.Language) { IsWhole = true };

    private static IEnumerable<Item> Records(PageContext page) => page.Site.Items.Where(item => item.Id != PageKind.HomeId);

    private static void Write(Utf8JsonWriter json, Item item, StructuredData data)
    {
        json.WriteStartObject();
        data.Write(json, item);
        json.WriteString("mainEntityOfPage"u8, data.PageOf(item));
        json.WriteEndObject();
    }
}
