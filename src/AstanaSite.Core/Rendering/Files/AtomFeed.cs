using System.Globalization;
using AstanaSite.Content.Dates;
using AstanaSite.Content.Records;
using AstanaSite.Mapping;
using AstanaSite.Rendering.Formats;
using AstanaSite.Rendering.Layout;
using AstanaSite.Rendering.Records;
using AstanaSite.Writing;

namespace AstanaSite.Rendering.Files;

/// <summary>
/// The news of the archive (RFC 4287), in each language: the records added and changed last where the days are known, else its latest
/// events. Each entry says by a category whether its record is new or changed.
/// </summary>
internal static class AtomFeed
{
    private const int MostEntries = 40;

    private sealed record Entry(Item Item, string Added, string Changed);

    public static Product Of(LanguageContext context, RecordViews views)
    {
        var path = context.Map.Of(SiteMap.Feed, context.Language);
        return new Product(path, "data", _ => [new OutputFile(path, Text(context, views, path).Content)]);
    }

    private static Utf8Text Text(LanguageContext context, RecordViews views, string path)
    {
        var (site, settings) = (context.Site, context.Site.Settings);
        var entries = Entries(context, views);
        var text = new Utf8Text(16 * 1024);
        text.Add("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\""u8)
            .Add(context.Language)
            .Add("\">\n"u8);
        Element(text, "title"u8, context.SiteTitle);
        Element(text, "subtitle"u8, settings.Description);
        Element(text, "id"u8, settings.BaseUrl + context.Map.Of("", context.Language));
        Element(text, "updated"u8, Instant(entries.Count > 0 ? entries[0].Changed : "1970-01-01"));
        text.Add("<author>"u8);
        Element(text, "name"u8, context.SiteTitle);
        text.Add("</author>\n"u8);
        if (settings.Licence.Length > 0)
            Element(text, "rights"u8, settings.Licence);
        Link(text, "self"u8, settings.BaseUrl + path);
        Link(text, "alternate"u8, settings.BaseUrl + context.Map.Of(SiteMap.Home, context.Language));
        foreach (var (item, added, changed) in entries)
        {
            var address = settings.BaseUrl + context.Map.Of(item, context.Language);
            text.Add("<entry>\n"u8);
            Element(text, "title"u8, site.TitleOf(item, context.Language));
            Element(text, "id"u8, address);
            if (added.Length > 0)
                Element(text, "published"u8, Instant(added));
            Element(text, "updated"u8, Instant(changed));
            Link(text, "alternate"u8, address);
            Category(text, item.Kind.Name, context.Words.Of("kind", item.Kind.Name));
            if (added.Length > 0)
                Category(text, added == changed ? "new" : "changed", context.Words[added == changed ? "feed_new" : "feed_changed"]);
            if (site.SummaryOf(item, context.Language) is { Length: > 0 } summary)
                Element(text, "summary"u8, summary);
            text.Add("</entry>\n"u8);
        }

        return text.Add("</feed>\n"u8);
    }

    private static List<Entry> Entries(LanguageContext context, RecordViews views)
    {
        var site = context.Site;
        var changed = site
            .Items.Where(item => views.Of(item).IsInFeed && site.HasOwn(item, context.Language))
            .Select(item =>
            {
                var file = site.FileOf(item, context.Language);
                return new Entry(
                    item,
                    context.Options.FirstAdded.GetValueOrDefault(file, ""),
                    context.Options.LastChanged.GetValueOrDefault(file, "")
                );
            })
            .Where(entry => entry.Changed.Length == 10)
            .ToList();
        var all =
            changed.Count > 0
                ? changed
                : site
                    .Rounds.Where(round => site.HasOwn(round, context.Language))
                    .Select(round => new Entry(round, "", DayOf(round.Date)))
                    .Where(entry => entry.Changed.Length > 0);
        return
        [
            .. all.OrderByDescending(entry => entry.Changed, StringComparer.Ordinal)
                .ThenByDescending(entry => entry.Added, StringComparer.Ordinal)
                .ThenBy(entry => entry.Item.Id, StringComparer.Ordinal)
                .Take(MostEntries),
        ];
    }

    private static string DayOf(EdtfDate? date)
    {
        if (date is null || date.Earliest == long.MinValue || date.Start.Year is < 1 or > 9999)
            return "";
        var month = date.Start.Month is >= 1 and <= 12 ? date.Start.Month : 1;
        return string.Create(CultureInfo.InvariantCulture, $"{date.Start.Year:0000}-{month:00}-{Math.Max(1, date.Start.Day):00}");
    }

    // Git knows days; the feed's form wants an instant.
    private static string Instant(string day) => day + "T00:00:00Z";

    private static void Category(Utf8Text text, string term, string label) =>
        text.Add("<category term=\""u8).AddXml(term).Add("\" label=\""u8).AddXml(label).Add("\"/>\n"u8);

    private static void Element(Utf8Text text, ReadOnlySpan<byte> name, string words) =>
        text.Add("<"u8).Add(name).Add(">"u8).AddXml(words).Add("</"u8).Add(name).Add(">\n"u8);

    private static void Link(Utf8Text text, ReadOnlySpan<byte> relation, string address) =>
        text.Add("<link rel=\""u8).Add(relation).Add("\" href=\""u8).AddXml(address).Add("\"/>\n"u8);
}
