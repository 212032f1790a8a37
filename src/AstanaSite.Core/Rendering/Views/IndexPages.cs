using System.Globalization;
using AstanaSite.Content.Dates;
using AstanaSite.Content.Items;
using AstanaSite.Content.Kinds;
using AstanaSite.Rendering.Pages;
using AstanaSite.Rendering.Themes;
using AstanaSite.Rendering.Views.Drawing;
using AstanaSite.Searching;

namespace AstanaSite.Rendering.Views;

/// <summary>The lists of all records of a kind.</summary>
internal static class IndexPages
{
    private sealed record Group(string Id, string Label, int Count, Html Rows);

    /// <summary>The indexes of a language.</summary>
    public static IEnumerable<Product> All(LanguageFrame frame) =>
    [
        Index("rounds", "index", false, frame, Rounds),
        Index("actors", "actors", false, frame, Actors),
        Index("documents", "index", false, frame, Documents),
        Index("sources", "index", true, frame, Sources),
        Index("places", "index", true, frame, Places),
    ];

    private static Product Index(string folder, string template, bool isDense, LanguageFrame frame, Func<PageScope, IReadOnlyList<Group>> make) =>
        PageProducts.View(Pages.Sections.IndexOf(folder), "index", frame, page =>
        {
            var groups = make(page);
            var title = page.Words[folder];
            var summary = page.Words[folder + "_lead"];
            var model = new TemplateModel().Put("title_html", Html.Of(title)).Put("summary", summary).Put("dense", isDense)
                .Put("groups", [.. groups.Select(group => new TemplateModel()
                    .Put("id", group.Id).Put("label", group.Label).Put("count", page.Words.Count("count", group.Count)).Put("rows_html", group.Rows))]);
            if (folder == "places")
            {
                var (map, side) = MapDrawing.Draw(page.Site.Places, page);
                model.Put("map_html", map).Put("map_side", side);
            }

            if (groups.Count > 1)
            {
                var jump = new Markup();
                foreach (var group in groups) jump.Add($"<li><a href=\"#{group.Id}\">{group.Label}</a></li>");
                model.Put("jump_html", jump.ToHtml());
            }

            return (new PageHead(template, title, summary) { Section = Pages.Sections.IndexOf(folder) }, model);
        });

    private static List<Group> Rounds(PageScope page) => Grouped(page.Site.Rounds, round => YearOf(round.Date), Year(page), (markup, round) => Rows.Add(markup, round, page));

    private static List<Group> Documents(PageScope page) => Grouped(
        page.Site.Documents, document => YearOf(document.Date), Year(page),
        (markup, document) => Rows.Add(markup, document, page, page.Date(document.Date), page.Site.SummaryOf(document, page.Language), Html.Of(page.Words.Of("kind", document.Form))));

    private static List<Group> Actors(PageScope page) => Grouped(
        ByTitle(page.Site.Actors, page).OrderBy(actor => IndexOf(ActorKind.Forms, actor.Form)), actor => actor.Form, form => ("k-" + form, page.Words.Of("group", form)),
        (markup, actor) => Rows.Add(markup, actor, page, Html.Empty, page.Site.SummaryOf(actor, page.Language), Html.Empty));

    private static List<Group> Sources(PageScope page) => Grouped(
        page.Site.Sources.OrderBy(source => IndexOf(SourceKind.Perspectives, source.Perspective))
            .ThenBy(source => Folding.Fold(source.ContainerTitle.Length > 0 ? source.ContainerTitle : source.Publisher.Length > 0 ? source.Publisher : source.Title), StringComparer.Ordinal)
            .ThenBy(source => source.Issued?.Earliest ?? long.MaxValue).ThenBy(source => source.Id, StringComparer.Ordinal),
        source => source.Perspective, perspective => ("p-" + perspective, page.Words.Of("perspective", perspective)),
        (markup, source) => Rows.Add(markup, source, page, Html.Empty, source.TitleEnglish, SideOf(source, page)));

    private static List<Group> Places(PageScope page) => Grouped(
        ByTitle(page.Site.Places, page), _ => "all", _ => ("all", page.Words["places"]),
        (markup, place) => Rows.Add(markup, place, page, Html.Empty, page.Site.SummaryOf(place, page.Language), SideOf(place, page)));

    private static Html SideOf(Place place, PageScope page)
    {
        var side = new Markup();
        if (place.Country.Length > 0) side.Add($"<span{page.Frame.Original}>{place.Country}</span>");
        var events = MapDrawing.EventsAt(place, page.Site);
        if (events > 0) side.Add($"{(side.IsEmpty ? "" : " · ")}{page.Words.Count("n_rounds", events)}");
        return side.ToHtml();
    }

    private static Html SideOf(Source source, PageScope page)
    {
        var side = new Markup();
        var name = source.ContainerTitle.Length > 0 ? source.ContainerTitle : source.Publisher;
        if (name.Length > 0) side.Add($"<bdi>{name}</bdi><br>");
        if (source.Issued is not null) side.Add($"{page.Dates.Of(source.Issued)} · ");
        return side.Add($"{page.Words.Of("read", source.Read)}").ToHtml();
    }

    private static IEnumerable<T> ByTitle<T>(IEnumerable<T> items, PageScope page)
        where T : Item =>
        items.OrderBy(item => Folding.Fold(page.Site.TitleOf(item, page.Language)), StringComparer.Ordinal).ThenBy(item => item.Id, StringComparer.Ordinal);

    private static List<Group> Grouped<T>(IEnumerable<T> items, Func<T, string> key, Func<string, (string Id, string Label)> name, Action<Markup, T> add)
    {
        var groups = new List<Group>();
        foreach (var group in items.GroupBy(key, StringComparer.Ordinal))
        {
            var rows = new Markup();
            var count = 0;
            foreach (var item in group)
            {
                add(rows, item);
                count++;
            }

            var (id, label) = name(group.Key);
            groups.Add(new Group(id, label, count, rows.ToHtml()));
        }

        return groups;
    }

    private static string YearOf(EdtfDate? date)
    {
        if (date is null) return "";
        var point = date.Earliest == long.MinValue ? date.End : date.Start;
        return point.Year.ToString(CultureInfo.InvariantCulture);
    }

    private static Func<string, (string, string)> Year(PageScope page) => year => year.Length == 0 ? ("undated", page.Words["undated"]) : ("y" + year, year);

    private static int IndexOf(IReadOnlyList<string> list, string value)
    {
        for (var i = 0; i < list.Count; i++)
            if (list[i] == value) return i;
        return list.Count;
    }
}
