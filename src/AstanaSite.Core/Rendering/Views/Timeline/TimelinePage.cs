using System.Globalization;
using AstanaSite.Content.Items;
using AstanaSite.Content.Kinds;
using AstanaSite.Rendering.Pages;
using AstanaSite.Rendering.Themes;
using AstanaSite.Searching;

namespace AstanaSite.Rendering.Views.Timeline;

/// <summary>The timeline: a list that reads by itself, and above it the same events drawn in lanes.</summary>
internal static class TimelinePage
{
    private const int LongestLabel = 44;

    // So many events take a browser noticeable time to lay out at once.
    private const int Many = 300;

    public static Product Of(LanguageFrame frame) => PageProducts.View(Pages.Sections.Timeline, "view", frame, page =>
    {
        var rounds = page.Site.Rounds;
        var layout = TimelineLayout.Of([.. rounds.Select(TimelineEvent.Of).OfType<TimelineEvent>()], page.Site.Settings.Tracks, one => Label(page.Site.TitleOf(one.Round, page.Language)));
        var drawing = new TimelineDrawing(layout, page);
        var summary = page.Words["timeline_lead"];
        var model = new TemplateModel()
            .Put("title_html", Html.Of(page.Words["timeline"]))
            .Put("summary", summary)
            .Put("track_boxes_html", Boxes(rounds, page))
            .Put("kind_options_html", Options(RoundKind.Forms.Where(form => rounds.Any(round => round.Form == form)).Select(form => (form, page.Words.Of("kind", form)))))
            .Put("actor_options_html", Options(ByTitle(rounds.SelectMany(ActorsOf), page)))
            .Put("place_options_html", Options(ByTitle(rounds.Select(round => round.Place?.Id ?? ""), page)))
            .Put("many", rounds.Count > Many)
            .Put("days", layout.Days)
            .Put("scale", layout.Scale.ToString(CultureInfo.InvariantCulture))
            .Put("lanes_html", drawing.Draw())
            .Put("key_html", drawing.Key())
            .Put("events_html", Events(rounds, page));
        return (new PageHead("timeline", page.Words["timeline"], summary) { Section = Pages.Sections.Timeline, Style = "charts.css", Script = "timeline.js" }, model);
    });

    /// <summary>A title that fits beside a bar: cut at a space.</summary>
    internal static string Label(string title)
    {
        if (title.Length <= LongestLabel) return title;
        var space = title.LastIndexOf(' ', LongestLabel - 2);
        return string.Concat(title.AsSpan(0, space > LongestLabel / 2 ? space : LongestLabel - 2).TrimEnd([',', ';', ':', ' ']), "…");
    }

    private static Html Events(IReadOnlyList<Round> rounds, PageScope page)
    {
        var markup = new Markup();
        foreach (var year in rounds.GroupBy(round => round.Date is null ? "" : (round.Date.Earliest == long.MinValue ? round.Date.End : round.Date.Start).Year.ToString(CultureInfo.InvariantCulture)))
        {
            var (id, label) = year.Key.Length == 0 ? ("undated", page.Words["undated"]) : ("y" + year.Key, year.Key);
            markup.Add($"<section class=\"group\" id=\"{id}\"><h2>{label}</h2>\n<ol class=\"rows\">");
            foreach (var round in year) AddEvent(markup, round, page);
            markup.Raw("</ol></section>\n");
        }

        return markup.ToHtml();
    }

    private static void AddEvent(Markup markup, Round round, PageScope page)
    {
        markup.Add($"<li class=\"row\" id=\"e-{round.Id}\" data-track=\"{round.Track}\" data-kind=\"{round.Form}\" data-place=\"{round.Place?.Id}\" data-actors=\"{string.Join(' ', ActorsOf(round).Distinct())}\">");
        markup.Add($"<p class=\"when\">{page.Date(round.Date)}</p><p class=\"what\">{page.Link(round)}</p>");
        markup.Add($"<p class=\"meta\">{page.Words.Of("kind", round.Form)} · {page.Site.Settings.TrackName(round.Track, page.Language)}");
        if (page.Find(round.Place) is { } place) markup.Add($"<br>{page.Title(place)}");
        markup.Raw("</p></li>\n");
    }

    private static IEnumerable<string> ActorsOf(Round round) => round.Participants.Select(one => one.Actor?.Id).Concat(round.Absent.Select(one => one.Actor?.Id)).OfType<string>();

    private static Html Boxes(IReadOnlyList<Round> rounds, PageScope page)
    {
        var markup = new Markup();
        foreach (var track in page.Site.Settings.Tracks)
            if (rounds.Any(round => round.Track == track)) markup.Add($"<label><input type=\"checkbox\" name=\"track\" value=\"{track}\" checked> {page.Site.Settings.TrackName(track, page.Language)}</label> ");
        return markup.ToHtml();
    }

    private static IEnumerable<(string Value, string Label)> ByTitle(IEnumerable<string> ids, PageScope page) =>
        ids.Distinct(StringComparer.Ordinal).Select(id => page.Site.Find(id)).OfType<Item>()
            .Select(item => (Value: item.Id, Label: page.Site.TitleOf(item, page.Language)))
            .OrderBy(pair => Folding.Fold(pair.Label), StringComparer.Ordinal).ThenBy(pair => pair.Value, StringComparer.Ordinal);

    private static Html Options(IEnumerable<(string Value, string Label)> options)
    {
        var markup = new Markup();
        foreach (var (value, label) in options) markup.Add($"<option value=\"{value}\">{label}</option>");
        return markup.ToHtml();
    }
}
