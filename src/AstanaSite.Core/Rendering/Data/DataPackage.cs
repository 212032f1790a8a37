using System.Text.Json;
using AstanaSite.Rendering.Formats;
using AstanaSite.Rendering.Layout;
using AstanaSite.Rendering.Records;

namespace AstanaSite.Rendering.Data;

/// <summary>
/// The description of the tables by which Frictionless tools read them (Data Package and Table Schema, versions 1 and 2).
/// </summary>
internal static class DataPackage
{
    public static ReadOnlyMemory<byte> Make(IReadOnlyList<CsvTable> tables, PageContext page) =>
        JsonOut.Of(32 * 1024, JsonOut.ForFiles, json =>
        {
            var settings = page.Site.Settings;
            json.WriteStartObject();
            json.WriteString("$schema"u8, "https://datapackage.org/profiles/2.0/datapackage.json"u8);
            json.WriteString("name"u8, "archive"u8);
            json.WriteText("title"u8, settings.Title);
            json.WriteText("description"u8, $"{settings.Description}\n\n{page.Words["data_csv_note"]}");
            json.WriteText("version"u8, settings.Edition);
            json.WriteText("homepage"u8, settings.BaseUrl);
            if (settings.Licence.Length > 0)
            {
                json.WriteStartArray("licenses"u8);
                json.WriteStartObject();
                json.WriteString("name"u8, settings.Licence);
                json.WriteText("path"u8, LicenceLine.AddressOf(settings.Licence));
                json.WriteEndObject();
                json.WriteEndArray();
            }

            json.WriteStartArray("resources"u8);
            foreach (var table in tables)
                Write(json, table, page);
            json.WriteEndArray();
            json.WriteEndObject();
        });

    private static void Write(Utf8JsonWriter json, CsvTable table, PageContext page)
    {
        json.WriteStartObject();
        json.WriteString("name"u8, table.Name);
        json.WriteString("type"u8, "table"u8);
        json.WriteString("profile"u8, "tabular-data-resource"u8);
        json.WriteString("path"u8, table.Name + ".csv");
        json.WriteString("title"u8, page.Words["data_table_" + table.Name]);
        json.WriteString("format"u8, "csv"u8);
        json.WriteString("mediatype"u8, "text/csv"u8);
        json.WriteString("encoding"u8, "utf-8"u8);
        json.WriteStartObject("schema"u8);
        json.WriteStartArray("fields"u8);
        foreach (var column in table.Columns)
            Write(json, column);
        json.WriteEndArray();
        if (table.HasKey)
            json.WriteTexts("primaryKey"u8, ["id"]);
        if (table.Columns.Any(column => column.Refers.Length > 0))
        {
            json.WriteStartArray("foreignKeys"u8);
            foreach (var column in table.Columns)
            {
                if (column.Refers.Length == 0)
                    continue;
                json.WriteStartObject();
                json.WriteTexts("fields"u8, [column.Name]);
                json.WriteStartObject("reference"u8);
                // By version 2 a table that refers to itself must leave its name out.
                if (column.Refers != table.Name)
                    json.WriteString("resource"u8, column.Refers);
                json.WriteTexts("fields"u8, ["id"]);
                json.WriteEndObject();
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteTexts("missingValues"u8, [""]);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, CsvColumn column)
    {
        json.WriteStartObject();
        json.WriteString("name"u8, column.Name);
        json.WriteString("type"u8, column.Type);
        json.WriteString("description"u8, column.Description);
        var isKey = column.Name == "id";
        if (column.IsRequired || column.Values.Count > 0)
        {
            json.WriteStartObject("constraints"u8);
            if (column.IsRequired)
                json.WriteBoolean("required"u8, true);
            if (isKey)
                json.WriteBoolean("unique"u8, true);
            json.WriteTexts("enum"u8, column.Values);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
