using System.Text.Json;
using AstanaSite.Content.Dates;

namespace AstanaSite.Rendering.Citing;

/// <summary>Works in CSL-JSON, the form of Zotero, Pandoc and citeproc.</summary>
internal static class CslJson
{
    /// <summary>The media type.</summary>
    public const string MediaType = "application/vnd.citationstyles.csl+json";

    /// <summary>Writes a work as an object.</summary>
    public static void Write(Utf8JsonWriter json, CitedWork work)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, work.Id);
        json.WriteString("type"u8, work.Type);
        json.WriteString("title"u8, work.Title);
        if (work.Authors.Count > 0)
        {
            json.WriteStartArray("author"u8);
            foreach (var author in work.Authors)
            {
                json.WriteStartObject();
                json.WriteText("literal"u8, author.Literal);
                json.WriteText("family"u8, author.Family);
                json.WriteText("given"u8, author.Given);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteText("container-title"u8, work.ContainerTitle);
        json.WriteText("publisher"u8, work.Publisher);
        json.WriteText("edition"u8, work.Edition);
        WriteDate(json, "issued"u8, work.Issued);
        WriteDate(json, "accessed"u8, work.Accessed);
        json.WriteText("URL"u8, work.Url);
        json.WriteText("DOI"u8, work.Doi);
        json.WriteText("language"u8, work.Language);
        json.WriteText("note"u8, work.Note);
        if (work.TitleEnglish.Length + work.ArchiveUrl.Length + work.Perspective.Length + work.Read.Length > 0)
        {
            json.WriteStartObject("custom"u8);
            json.WriteText("title-en"u8, work.TitleEnglish);
            json.WriteText("archive-url"u8, work.ArchiveUrl);
            json.WriteText("perspective"u8, work.Perspective);
            json.WriteText("read"u8, work.Read);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    // A date that CSL cannot say as parts is given as it was written.
    private static void WriteDate(Utf8JsonWriter json, ReadOnlySpan<byte> name, EdtfDate? date)
    {
        if (date is null) return;
        json.WriteStartObject(name);
        if (HasParts(date.Start) && (!date.IsInterval || HasParts(date.End)))
        {
            json.WriteStartArray("date-parts"u8);
            WriteParts(json, date.Start);
            if (date.IsInterval) WriteParts(json, date.End);
            json.WriteEndArray();
            if (date.IsQualified) json.WriteBoolean("circa"u8, true);
        }
        else
        {
            json.WriteString("literal"u8, date.Text);
        }

        json.WriteEndObject();
    }

    private static bool HasParts(EdtfPoint point) => point.Precision is EdtfPrecision.Year or EdtfPrecision.Month or EdtfPrecision.Day;

    private static void WriteParts(Utf8JsonWriter json, EdtfPoint point)
    {
        json.WriteStartArray();
        json.WriteNumberValue(point.Year);
        if (point.Precision >= EdtfPrecision.Month) json.WriteNumberValue(point.Month);
        if (point.Precision == EdtfPrecision.Day) json.WriteNumberValue(point.Day);
        json.WriteEndArray();
    }
}
