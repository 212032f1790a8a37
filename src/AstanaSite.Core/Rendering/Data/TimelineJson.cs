using System.Globalization;
using System.Text.Json;
using AstanaSite.Content.Dates;
using AstanaSite.Rendering.Formats;
using AstanaSite.Rendering.Layout;
using AstanaSite.Rendering.Records;

namespace AstanaSite.Rendering.Data;

/// <summary>The events in the form of TimelineJS. A date that is not exact is shown in words; it is never made an exact one.</summary>
internal static class TimelineJson
{
    public static ReadOnlyMemory<byte> Make(PageContext page) => JsonOut.Of(page.Site.Rounds.Count * 1024 + 512, JsonOut.ForFiles, json =>
        {
            var settings = page.Site.Settings;
            json.WriteStartObject();
            json.WriteStartObject("title"u8);
            WriteText(json, settings.Title, settings.Description);
            json.WriteEndObject();
            json.WriteStartArray("events"u8);
            foreach (var round in page.Site.Rounds)
            {
                // TimelineJS places by the start, so what has none cannot be placed.
                if (round.Date is not { Start.Precision: >= EdtfPrecision.Century } date)
                    continue;
                json.WriteStartObject();
                json.WriteString("unique_id"u8, round.Id);
                WriteTime(json, date);
                json.WriteString("display_date"u8, page.Dates.Of(date));
                json.WriteString("group"u8, settings.TrackName(round.Track, page.Language));
                // A timeline is shown on another page, where a relative address would lead astray.
                WriteText(json, round.Title, round.Summary, settings.BaseUrl.Length > 0 ? DataAddress.Of(round, page) : "");
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });

    private static void WriteTime(Utf8JsonWriter json, EdtfDate date)
    {
        var hasEnd = date.IsInterval && date.End.Precision >= EdtfPrecision.Century;
        // TimelineJS drops an end that lies within a less exact start, or that is itself less exact: both become days then.
        var asDays = hasEnd && date.Start.Precision != date.End.Precision && date.FirstDay.Length > 0 && date.LastDay.Length > 0;
        if (asDays)
        {
            WriteDay(json, "start_date"u8, date.FirstDay);
            WriteDay(json, "end_date"u8, date.LastDay);
            return;
        }

        WriteDate(json, "start_date"u8, date.Start);
        if (hasEnd)
            WriteDate(json, "end_date"u8, date.End);
        else if (!date.IsInterval && date.Start.Precision is EdtfPrecision.Century or EdtfPrecision.Decade)
            WriteYear(json, "end_date"u8, date.Start.Year + (date.Start.Precision == EdtfPrecision.Century ? 99 : 9));
    }

    private static void WriteText(Utf8JsonWriter json, string headline, string text, string address = "")
    {
        json.WriteStartObject("text"u8);
        // TimelineJS takes both for HTML.
        json.WriteString("headline"u8, HtmlText.Escape(headline));
        json.WriteString(
            "text"u8,
            address.Length == 0
                ? $"<p>{HtmlText.Escape(text)}</p>"
                : $"<p>{HtmlText.Escape(text)}</p><p><a href=\"{HtmlText.Escape(address)}\">{HtmlText.Escape(headline)}</a></p>"
        );
        json.WriteEndObject();
    }

    private static void WriteDate(Utf8JsonWriter json, ReadOnlySpan<byte> name, EdtfPoint point)
    {
        json.WriteStartObject(name);
        json.WriteNumber("year"u8, point.Year);
        if (point.Precision is EdtfPrecision.Month or EdtfPrecision.Day)
            json.WriteNumber("month"u8, point.Month);
        if (point.Precision == EdtfPrecision.Day)
            json.WriteNumber("day"u8, point.Day);
        json.WriteEndObject();
    }

    private static void WriteDay(Utf8JsonWriter json, ReadOnlySpan<byte> name, string isoDay)
    {
        var day = DateOnly.ParseExact(isoDay, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        json.WriteStartObject(name);
        json.WriteNumber("year"u8, day.Year);
        json.WriteNumber("month"u8, day.Month);
        json.WriteNumber("day"u8, day.Day);
        json.WriteEndObject();
    }

    private static void WriteYear(Utf8JsonWriter json, ReadOnlySpan<byte> name, int year)
    {
        json.WriteStartObject(name);
        json.WriteNumber("year"u8, year);
        json.WriteEndObject();
    }
}
