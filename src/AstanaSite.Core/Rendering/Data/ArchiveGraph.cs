using AstanaSite.Content;
using AstanaSite.Rendering.Metadata;
using AstanaSite.Rendering.Pages;

namespace AstanaSite.Rendering.Data;

/// <summary>All records as RDF in the terms of schema.org (JSON-LD 1.1).</summary>
internal static class ArchiveGraph
{
    public static ReadOnlyMemory<byte> Make(PageScope page) => JsonOut.Of(page.Site.Items.Count * 1024 + 1024, JsonOut.ForFiles, json =>
    {
        var data = new StructuredData(page.Site, page.Frame.Addresses, page.Path, page.Language);
        json.WriteStartObject();
        StructuredData.WriteContext(json);
        json.WriteStartArray("@graph"u8);
        foreach (var item in page.Site.Items)
        {
            if (item.Id == InputListing.HomeId) continue;
            json.WriteStartObject();
            data.Write(json, item);
            json.WriteString("mainEntityOfPage"u8, data.PageOf(item));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });
}
