using System.Globalization;
using AstanaSite.Content.Records;
using AstanaSite.Linking;
using AstanaSite.Mapping;
using AstanaSite.Rendering.Formats;
using AstanaSite.Rendering.Layout;
using AstanaSite.Rendering.Themes;

namespace AstanaSite.Rendering.Records;

/// <summary>The page of a place: its names, and what was held there.</summary>
internal static class PlacePage
{
    private const int MostEvents = 10;
    private const int RoomOfEvent = 160;

    /// <summary>What the page shows in lists of its own.</summary>
    public static IReadOnlyList<Relationship> ShownApart { get; } = [Relationship.HeldAt];

    public static TemplateModel Model(Place place, PageContext page)
    {
        var record = new RecordModel(place, page);
        record.Model.Put("kicker", page.Words["kind_place"]).Put("names_html", ActorPage.Names(place.Names, record));
        if (place.Country.Length > 0)
            record.Fact("country", page.Free(place, place.Country));
        if (place is { Latitude: { } latitude, Longitude: { } longitude })
            record.Fact(
                "coordinates",
                new Html(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"<bdi dir=\"ltr\">{latitude:0.####}, {longitude:0.####}</bdi><br>"
                            + $"<a class=\"sub\" href=\"{page.AddressOf(SiteMap.OfIndex(PlaceKind.Kind))}#map\">"
                            + $"{HtmlText.Escape(page.Words["on_map"])}</a>"
                    )
                )
            );
        if (place.FormerNames.Count > 0)
        {
            var names = new Markup().Raw("<ul>");
            foreach (var former in place.FormerNames)
                names.Add($"<li><bdi>{former.Name}</bdi> <span class=\"sub\">{page.Dates.Period(former.From, former.To)}</span></li>");
            record.Fact("former_names", names.Raw("</ul>").ToHtml());
        }

        ActorPage.AddWikidata(record, place.Wikidata);
        record.Section("rounds", "rounds", "held_here", Events(place, page), MostEvents);
        return record.Finish(ShownApart);
    }

    /// <summary>The events that were held at a place.</summary>
    internal static RecordList<Backlink> Events(Place place, PageContext page) =>
        new(place, "rounds", "held_here", page)
        {
            Entries = [.. page.Site.BacklinksOf(place).Where(link => link.Relationship == Relationship.HeldAt)],
            Keys = RecordKeys.ByDate<Backlink>(link => link.Date, link => link.From, page),
            Weight = link => RoomOfEvent + RecordKeys.Room(page.Site.TitleOf(link.From, page.Language)),
            Render = static (link, page) =>
                new Markup().Add($"<div><dt>{page.Date(link.Date)}</dt><dd>{page.Link(link.From)}</dd></div>\n").ToHtml(),
            IsPaired = true,
        };
}
