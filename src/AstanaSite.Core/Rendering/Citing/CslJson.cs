using System.Text.Json;
using AstanaSite.Authoring.Works;
using AstanaSite.Content.Dates;
using AstanaSite.Content.Records;
using AstanaSite.Rendering.Formats;

namespace AstanaSite.Rendering.Citing;

/// <summary>Works in CSL-JSON, the form of Zotero, Pandoc and citeproc.</summary>
internal static class CslJson
{
    public const string MediaType = "application/vnd.citationstyles.csl+json";

    /// <summary>Writes a work as an object.</summary>
    public static void Write(Utf8JsonWriter json, CitedWork work)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, work.Id);
        json.WriteString("type"u8, work.Type);
        json.WriteString("title"u8, work.Title);
        WriteNames(json, "author"u8, work.Authors);
        WriteNames(json, "editor"u8, work.Editors);
        json.WriteText("container-title"u8, work.ContainerTitle);
        json.WriteText("volume"u8, work.Volume);
        json.WriteText("issue"u8, work.Issue);
        json.WriteText("page"u8, work.Pages);
        json.WriteText("publisher"u8, work.Publisher);
        json.WriteText("publisher-place"u8, work.PublisherPlace);
        json.WriteText("edition"u8, work.EditionName);
        WriteDate(json, "issued"u8, work.Issued);
        WriteDate(json, "accessed"u8, work.Accessed);
        json.WriteText("URL"u8, work.Url);
        json.WriteText("DOI"u8, work.Doi);
        json.WriteText("ISBN"u8, work.Isbn);
        json.WriteText("language"u8, work.Language);
        json.WriteText("note"u8, work.Note);
        WriteCustom(json, work);
        json.WriteEndObject();
    }

    /// <summary>Writes authors or editors; nothing if there are none.</summary>
    internal static void WriteNames(Utf8JsonWriter json, ReadOnlySpan<byte> key, IReadOnlyList<AuthorName> names)
    {
        if (names.Count == 0)
            return;
        json.WriteStartArray(key);
        foreach (var name in names)
        {
            json.WriteStartObject();
            json.WriteText("literal"u8, name.Literal);
            json.WriteText("family"u8, name.Family);
            json.WriteText("given"u8, name.Given);
            json.WriteText("suffix"u8, name.Suffix);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    // What CSL has no variable for, and what its variables cannot hold exactly.
    private static void WriteCustom(Utf8JsonWriter json, CitedWork work)
    {
        var isOpen = false;
        foreach (var (key, value) in OwnFields.Of(work))
            Write(key, value);
        foreach (var (key, value) in work.MarkedUp())
            if (
                (value.AsSpan().IndexOfAny('<', '&') >= 0 && WorkText.Plain(value) != value)
                || (key == "note" && ExtraLines.Of(value).Found.Count > 0)
            )
                Write(key, value);
        if (work.Issued is { } issued && AsRead(issued) != issued.Text)
            Write("issued", issued.Text);
        if (work.Accessed is { } accessed && AsRead(accessed) != accessed.Text)
            Write("accessed", accessed.Text);
        if (isOpen)
            json.WriteEndObject();

        void Write(string key, string value)
        {
            if (value.Length == 0)
                return;
            if (!isOpen)
                json.WriteStartObject("custom"u8);
            isOpen = true;
            json.WriteString(key, value);
        }
    }

    // What a reader makes of the parts, the season and "circa"; nothing of a date that is given in words.
    private static string AsRead(EdtfDate date)
    {
        var about = date.IsQualified ? "~" : "";
        if (date is { IsInterval: false, Start.Precision: EdtfPrecision.Season })
            return Text(date.Start with { Precision = EdtfPrecision.Month });
        if (!HasParts(date))
            return "";
        var (start, end) = AlikeEnds(date);
        return date.IsInterval ? $"{Text(start)}{about}/{Text(end)}{about}" : Text(start) + about;
    }

    private static string Text(EdtfPoint point) =>
        WorkDate.Write(
            point.Precision switch
            {
                EdtfPrecision.Day => [point.Year, point.Month, point.Day],
                EdtfPrecision.Month => [point.Year, point.Month],
                _ => [point.Year],
            }
        );

    // A date that CSL cannot say as parts is given in words.
    private static void WriteDate(Utf8JsonWriter json, ReadOnlySpan<byte> name, EdtfDate? date)
    {
        if (date is null)
            return;
        json.WriteStartObject(name);
        if (date is { IsInterval: false, Start.Precision: EdtfPrecision.Season })
        {
            json.WriteStartArray("date-parts"u8);
            WriteParts(json, date.Start with { Precision = EdtfPrecision.Year });
            json.WriteEndArray();
            json.WriteNumber("season"u8, date.Start.Month - Spring + 1);
        }
        else if (HasParts(date))
        {
            var (start, end) = AlikeEnds(date);
            json.WriteStartArray("date-parts"u8);
            WriteParts(json, start);
            if (date.IsInterval)
                WriteParts(json, end);
            json.WriteEndArray();
        }
        else
        {
            json.WriteString("literal"u8, SpelledDate.Of(date));
        }

        if (date.IsQualified)
            json.WriteBoolean("circa"u8, true);
        json.WriteEndObject();
    }

    private const int Spring = 21;

    private static bool HasParts(EdtfDate date) => HasParts(date.Start) && (!date.IsInterval || HasParts(date.End));

    private static bool HasParts(EdtfPoint point) => point.Precision is EdtfPrecision.Year or EdtfPrecision.Month or EdtfPrecision.Day;

    // citeproc stops at a range whose ends have not the same parts.
    private static (EdtfPoint Start, EdtfPoint End) AlikeEnds(EdtfDate date)
    {
        var least = date.Start.Precision < date.End.Precision ? date.Start.Precision : date.End.Precision;
        return (date.Start with { Precision = least }, date.End with { Precision = least });
    }

    private static void WriteParts(Utf8JsonWriter json, EdtfPoint point)
    {
        json.WriteStartArray();
        json.WriteNumberValue(point.Year);
        if (point.Precision >= EdtfPrecision.Month)
            json.WriteNumberValue(point.Month);
        if (point.Precision == EdtfPrecision.Day)
            json.WriteNumberValue(point.Day);
        json.WriteEndArray();
    }
}
