using System.Globalization;
using System.Text;
using AstanaSite.Content.Dates;
using AstanaSite.Content.Items;
using AstanaSite.Linking;
using AstanaSite.Rendering.Pages;
using AstanaSite.Writing;

namespace AstanaSite.Rendering.Feeds;

/// <summary>The news of the archive: the records changed last where days of change are known, else its latest events.</summary>
internal static class AtomFeed
{
    /// <summary>Where the feed stands.</summary>
    public const string Path = "feed.xml";

    private const int MostEntries = 30;

    private sealed record Entry(Item Item, string Day);

    public static Product Of(Site site, Addresses addresses, RenderOptions options) => new(Path, "data", _ =>
    {
        var settings = site.Settings;
        var entries = Entries(site, options);
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        text.Append(CultureInfo.InvariantCulture, $"<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{settings.FirstLanguage}\">\n");
        Element(text, "title", settings.Title);
        Element(text, "subtitle", settings.Description);
        Element(text, "id", settings.BaseUrl);
        Element(text, "updated", (entries.Count > 0 ? entries[0].Day : "1970-01-01") + "T00:00:00Z");
        text.Append("<author>");
        Element(text, "name", settings.Title);
        text.Append("</author>\n");
        Link(text, "self", settings.BaseUrl + Path);
        Link(text, "alternate", settings.BaseUrl + "index.html");
        foreach (var (item, day) in entries)
        {
            var address = settings.BaseUrl + addresses.Of(item, settings.FirstLanguage);
            text.Append("<entry>\n");
            Element(text, "title", item.Title);
            Element(text, "id", address);
            Element(text, "updated", day + "T00:00:00Z");
            Link(text, "alternate", address);
            if (item.Summary.Length > 0) Element(text, "summary", item.Summary);
            text.Append("</entry>\n");
        }

        return [new OutputFile(Path, Encoding.UTF8.GetBytes(text.Append("</feed>\n").ToString()))];
    });

    private static List<Entry> Entries(Site site, RenderOptions options)
    {
        var changed = site.Items.Where(item => item is not Source)
            .Select(item => new Entry(item, options.LastChanged.GetValueOrDefault(PageFrame.InputPath(item, ""), "")))
            .Where(entry => entry.Day.Length == 10);
        var all = changed.Any() ? changed : site.Rounds.Select(round => new Entry(round, DayOf(round.Date))).Where(entry => entry.Day.Length > 0);
        return [.. all.OrderByDescending(entry => entry.Day, StringComparer.Ordinal).ThenBy(entry => entry.Item.Id, StringComparer.Ordinal).Take(MostEntries)];
    }

    private static string DayOf(EdtfDate? date)
    {
        if (date is null || date.Earliest == long.MinValue || date.Start.Year is < 1 or > 9999) return "";
        var month = date.Start.Month is >= 1 and <= 12 ? date.Start.Month : 1;
        return string.Create(CultureInfo.InvariantCulture, $"{date.Start.Year:0000}-{month:00}-{Math.Max(1, date.Start.Day):00}");
    }

    private static void Element(StringBuilder text, string name, string words)
    {
        text.Append('<').Append(name).Append('>');
        HtmlText.Append(text, words);
        text.Append("</").Append(name).Append(">\n");
    }

    private static void Link(StringBuilder text, string relation, string address)
    {
        text.Append("<link rel=\"").Append(relation).Append("\" href=\"");
        HtmlText.Append(text, address);
        text.Append("\"/>\n");
    }
}
