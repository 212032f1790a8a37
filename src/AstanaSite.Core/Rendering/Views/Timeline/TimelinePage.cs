using System.Globalization;
using AstanaSite.Content.Records;
using AstanaSite.Mapping;
using AstanaSite.Rendering.Drawing;
using AstanaSite.Rendering.Formats;
using AstanaSite.Rendering.Layout;
using AstanaSite.Rendering.Parts;
using AstanaSite.Rendering.Records;
using AstanaSite.Rendering.Themes;
using AstanaSite.Searching.Words;

namespace AstanaSite.Rendering.Views.Timeline;

/// <summary>The timeline: a list that reads by itself, and above it the same events drawn in lanes.</summary>
internal sealed class TimelinePage() : SiteView(new PageAddress("timeline", "timeline.html") { IsSection = true }, "timeline")
{
    // So many events take a browser noticeable time to lay out at once.
    private const int Many = 300;
    private const int RoomOfEvent = 650;
    private const int RoomOfActor = 60;

    public override IEnumerable<Product> Of(LanguageContext context)
    {
        var page = new PageContext(context, context.Map.Of(Address.Path, context.Language));
        var keys = RecordKeys.ByDate<Round>(round => round.Date, round => round, page);
        return new PartedList<Round>(Address.Path, Kind, Template)
        {
            Title = page.Words["timeline"],
            Entries = page.Site.Rounds,
            Keys = keys,
            // Each event is drawn, is a row of the list, and names actors to choose from.
            Weight = round =>
                RoomOfEvent + (4 * RecordKeys.Room(page.Site.TitleOf(round, page.Language))) + (ActorsOf(round).Count() * RoomOfActor),
            Counted = "n_rounds",
            AnchorOf = AnchorOf,
            Make = (list, own) => Make(list, keys[0], own),
        }.Products(context);
    }

    private (PageHead Head, TemplateModel Model) Make(PartPage<Round> list, PartKey<Round> byYear, PageContext page)
    {
        var summary = page.Words["timeline_lead"];
        var model = new TemplateModel().Put("title_html", Html.Of(page.Words["timeline"])).Put("summary", summary);
        var head = new PageHead(page.Words["timeline"], summary) { Section = Address.Path, Style = "charts.css" };
        if (list.IsOverview)
            return (head, model);
        Put(model, list.Entries, page);
        return (
            head with
            {
                Script = "timeline.js",
            },
            model.Put(
                "years",
                [
                    .. IndexGroups
                        .Of(list, byYear, (rows, round) => AddEvent(rows, round, page))
                        .Select(year => new TemplateModel().Put("id", year.Id).Put("label", year.Label).Put("rows_html", year.Rows)),
                ]
            )
        );
    }

    private static void Put(TemplateModel model, IReadOnlyList<Round> rounds, PageContext page)
    {
        var layout = TimelineLayout.Of([.. rounds.Select(TimelineEvent.Of).OfType<TimelineEvent>()], page.Site.Settings.Tracks, one =>
            LabelText.Of(page.Site.TitleOf(one.Round, page.Language))
        );
        var drawing = new TimelineDrawing(layout, page);
        model
            .Put("track_boxes_html", Boxes(rounds, page))
            .Put(
                "kind_options_html",
                Options(
                    RoundKind
                        .Subtypes.Where(form => rounds.Any(round => round.Subtype == form))
                        .Select(form => (form, page.Words.Of("kind", form)))
                )
            )
            .Put("actor_options_html", Options(ByTitle(rounds.SelectMany(ActorsOf), page)))
            .Put("place_options_html", Options(ByTitle(rounds.Select(round => round.Place?.Id ?? ""), page)))
            .Put("many", rounds.Count > Many)
            .Put("days", layout.Days)
            .Put("scale", layout.Scale.ToString(CultureInfo.InvariantCulture))
            .Put("lanes_html", drawing.Draw())
            .Put("key_html", drawing.Key());
    }

    private static string AnchorOf(Round round) => "e-" + round.Id;

    private static void AddEvent(Markup markup, Round round, PageContext page)
    {
        markup.Add(
            $"<li class=\"row\" id=\"{AnchorOf(round)}\" data-track=\"{round.Track}\" data-kind=\"{round.Subtype}\" "
                + $"data-place=\"{round.Place?.Id}\" data-actors=\"{string.Join(' ', ActorsOf(round).Distinct())}\">"
        );
        markup.Add($"<p class=\"when\">{page.Date(round.Date)}</p><p class=\"what\">{page.Link(round)}</p>");
        markup.Add(
            $"<p class=\"meta\">{page.Words.Of("kind", round.Subtype)} · {page.Site.Settings.TrackName(round.Track, page.Language)}"
        );
        if (page.Find(round.Place) is { } place)
            markup.Add($"<br>{page.Title(place)}");
        markup.Raw("</p></li>\n");
    }

    private static IEnumerable<string> ActorsOf(Round round) =>
        round.Participants.Select(one => one.Actor?.Id).Concat(round.Absent.Select(one => one.Actor?.Id)).OfType<string>();

    private static Html Boxes(IReadOnlyList<Round> rounds, PageContext page)
    {
        var markup = new Markup();
        foreach (var track in page.Site.Settings.Tracks)
            if (rounds.Any(round => round.Track == track))
                markup.Add(
                    $"<label><input type=\"checkbox\" name=\"track\" value=\"{track}\" checked>"
                        + $" {page.Site.Settings.TrackName(track, page.Language)}</label> "
                );
        return markup.ToHtml();
    }

    private static IEnumerable<(string Value, string Label)> ByTitle(IEnumerable<string> ids, PageContext page) =>
        ids.Distinct(StringComparer.Ordinal)
            .Select(id => page.Site.Find(id))
            .OfType<Item>()
            .Select(item => (Value: item.Id, Label: page.Site.TitleOf(item, page.Language)))
            .OrderBy(pair => NameOrder.Letters(pair.Label), page.Shared.NameOrder)
            .ThenBy(pair => pair.Value, StringComparer.Ordinal);

    private static Html Options(IEnumerable<(string Value, string Label)> options)
    {
        var markup = new Markup();
        foreach (var (value, label) in options)
            markup.Add($"<option value=\"{value}\">{label}</option>");
        return markup.ToHtml();
    }
}
