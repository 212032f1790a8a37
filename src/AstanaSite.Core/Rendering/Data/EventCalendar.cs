using System.Text;
using AstanaSite.Content.Dates;
using AstanaSite.Content.Records;
using AstanaSite.Rendering.Formats;
using AstanaSite.Rendering.Layout;
using AstanaSite.Rendering.Records;

namespace AstanaSite.Rendering.Data;

/// <summary>
/// The events as a calendar (RFC 5545). A calendar has days only: an event whose days are not known for sure covers all that
/// it can mean, says so in its title in words, is marked as tentative, and keeps its date as EDTF in <c>X-EDTF</c>. What has
/// no first or no last day at all is left out.
/// </summary>
internal static class EventCalendar
{
    private const int LongestLine = 75;

    public static ReadOnlyMemory<byte> Make(PageContext page)
    {
        var text = new Utf8Text(page.Site.Rounds.Count * 1024 + 512);
        var settings = page.Site.Settings;
        Line(text, "BEGIN:VCALENDAR");
        Line(text, "VERSION:2.0");
        Line(text, "PRODID:-//AstanaSite//archive//EN");
        Line(text, "CALSCALE:GREGORIAN");
        Line(text, "NAME:" + Escape(settings.Title));
        Line(text, "X-WR-CALNAME:" + Escape(settings.Title));
        var archive = ArchiveName.Of(settings);
        var stamp = (page.Shared.EditionDate?.FirstDay is { Length: > 0 } day ? Basic(day) : "19700101") + "T000000Z";
        foreach (var round in page.Site.Rounds)
            Add(text, round, archive, stamp, page);
        Line(text, "END:VCALENDAR");
        return text.Content;
    }

    private static void Add(Utf8Text text, Round round, string archive, string stamp, PageContext page)
    {
        if (round.Date is not { } date)
            return;
        var (first, after) = (date.FirstDay, Calendar.IsoDay(date.Latest is long.MaxValue ? long.MaxValue : date.Latest + 1));
        if (first.Length == 0 || after.Length == 0)
            return;
        var isExact = !date.IsQualified && date.Start.Precision == EdtfPrecision.Day && date.End.Precision == EdtfPrecision.Day;
        Line(text, "BEGIN:VEVENT");
        // With and without a web address, so that a calendar taken from a disk and one from the site hold one event, not two.
        Line(text, $"UID:{round.Id}@{archive}");
        Line(text, "DTSTAMP:" + stamp);
        Line(text, "DTSTART;VALUE=DATE:" + Basic(first));
        Line(text, "DTEND;VALUE=DATE:" + Basic(after));
        Line(text, "SUMMARY:" + Escape(isExact ? round.Title : $"{round.Title} ({page.Dates.Of(date)})"));
        Line(text, "DESCRIPTION:" + Escape(round.Summary));
        if (page.Find(round.Place) is Place place)
        {
            Line(text, "LOCATION:" + Escape(place.Country.Length > 0 ? $"{place.Title}, {place.Country}" : place.Title));
            if (place is { Latitude: { } latitude, Longitude: { } longitude })
                Line(
                    text,
                    string.Create(System.Globalization.CultureInfo.InvariantCulture, $"GEO:{latitude:0.######};{longitude:0.######}")
                );
        }

        Line(
            text,
            "CATEGORIES:"
                + Escape(page.Words.Of("kind", round.Subtype))
                + ","
                + Escape(page.Site.Settings.TrackName(round.Track, page.Language))
        );
        if (page.Site.Settings.BaseUrl.Length > 0)
            Line(text, "URL:" + DataAddress.Of(round, page));
        Line(text, isExact ? "STATUS:CONFIRMED" : "STATUS:TENTATIVE");
        Line(text, "TRANSP:TRANSPARENT");
        Line(text, "X-EDTF:" + Escape(date.Text));
        Line(text, "END:VEVENT");
    }

    private static string Basic(string day) => day.Replace("-", "", StringComparison.Ordinal);

    private static string Escape(string words)
    {
        if (words.AsSpan().IndexOfAny("\\;,\n\r") < 0)
            return words;
        return words
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace(";", "\\;", StringComparison.Ordinal)
            .Replace(",", "\\,", StringComparison.Ordinal)
            .Replace("\r", "", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal);
    }

    // Lines end with CR LF; one longer than 75 bytes goes on in the next, which begins with a space. No letter is parted.
    private static void Line(Utf8Text text, string line)
    {
        var used = 0;
        Span<byte> bytes = stackalloc byte[4];
        foreach (var rune in line.EnumerateRunes())
        {
            if (Rune.IsControl(rune) && rune.Value != '\t')
                continue;
            if (used + rune.Utf8SequenceLength > LongestLine)
            {
                text.Add("\r\n "u8);
                used = 1;
            }

            var length = rune.EncodeToUtf8(bytes);
            text.Add(bytes[..length]);
            used += length;
        }

        text.Add("\r\n"u8);
    }
}
