using AstanaSite.Content.Fields;
using AstanaSite.Content.Records;
using AstanaSite.Linking;
using AstanaSite.Mapping;
using AstanaSite.Rendering.Drawing;
using AstanaSite.Rendering.Formats;
using AstanaSite.Rendering.Layout;
using AstanaSite.Rendering.Parts;
using AstanaSite.Rendering.Records;
using AstanaSite.Rendering.Themes;
using AstanaSite.Searching.Words;

namespace AstanaSite.Rendering.Views;

/// <summary>Actors by events: each cell names the role of the actor, with its evidence.</summary>
internal sealed class PresencePage() : SiteView(new PageAddress("presence", "presence.html") { IsSection = true }, "presence")
{
    // Of an archive that is too large for one table, the events and actors with the most entries; all of them stand in its parts.
    private const int MostEvents = 40;
    private const int MostActors = 120;

    // A part has whole events; of one that all the world attended it says what it left out.
    private const int MostActorsOfPart = 400;

    // Estimates, in bytes.
    private const int MostOfPage = 220_000;
    private const int MostOfPart = 150_000;
    private const int RoomOfCell = 9;
    private const int RoomOfEntry = 130;
    private const int RoomOfActor = 230;
    private const int RoomOfEvent = 250;
    private const int UsualEvents = 24;

    // Fewer are told more simply by the table alone.
    private const int FewestWorthDrawing = 4;

    private sealed record Cell(Round Round, string Role, Statement Statement);

    private sealed record Row(Actor Actor, string SortKey, IReadOnlyDictionary<string, List<Cell>> Cells, int Presences, int First);

    public override IEnumerable<Product> Of(LanguageContext context)
    {
        var page = new PageContext(context, context.Map.Of(Address.Path, context.Language));
        List<Round> events = [.. page.Site.Rounds.Where(round => EntriesOf(round) > 0)];
        return new PartedList<Round>(Address.Path, Kind, Template)
        {
            Title = page.Words["presence"],
            Entries = events,
            Keys = RecordKeys.ByDate<Round>(round => round.Date, round => round, page),
            FitsOnePage = RoomOf(events) <= MostOfPage,
            // Each actor that one event brings in has a cell for each of the others.
            Weight = round =>
                RoomOfEvent + (Math.Min(EntriesOf(round), MostActorsOfPart) * (RoomOfActor + RoomOfEntry + (RoomOfCell * UsualEvents))),
            MostOfPart = MostOfPart,
            Counted = "n_rounds",
            Make = Make,
        }.Products(context);
    }

    private (PageHead Head, TemplateModel Model) Make(PartPage<Round> list, PageContext page)
    {
        var events = list.IsOverview
            ?
            [
                .. list
                    .All.OrderByDescending(EntriesOf)
                    .Take(MostEvents)
                    .OrderBy(round => round.Date)
                    .ThenBy(round => round.Id, StringComparer.Ordinal),
            ]
            : list.Entries;
        var rows = RowsOf(events, page);
        var shown = rows.OrderByDescending(row => row.Presences)
            .ThenBy(row => row.SortKey, page.Shared.NameOrder)
            .ThenBy(row => row.Actor.Id, StringComparer.Ordinal)
            .Take(
                list.IsOverview ? MostActors
                : list.Part is null ? int.MaxValue
                : MostActorsOfPart
            )
            .ToList();
        var summary = page.Words["presence_lead"];
        var model = new TemplateModel()
            .Put("title_html", Html.Of(page.Words["presence"]))
            .Put("summary", summary)
            .Put(
                "kind_options_html",
                Options(
                    ActorKind
                        .Subtypes.Where(form => shown.Any(row => row.Actor.Subtype == form))
                        .Select(form => (form, page.Words.Of("group", form)))
                )
            )
            .Put(
                "track_options_html",
                Options(
                    page.Site.Settings.Tracks.Where(track => events.Any(round => round.Track == track))
                        .Select(track => (track, page.Site.Settings.TrackName(track, page.Language)))
                )
            )
            .Put("heads_html", Heads(events, list, page))
            .Put("rows_html", Body(shown, events, page))
            .Put("key_html", Key(page));
        if (list.Part is null && ActorNetwork.Of(page.Site) is { Actors.Count: >= FewestWorthDrawing } network)
            model.Put("network_html", NetworkDrawing.Draw(network, page)).Put("ties_html", NetworkDrawing.Rows(network, page));
        if (shown.Count < rows.Count || list.IsOverview)
            model.Put("cut", page.Words.Fill("matrix_cut", ("rounds", Words.Number(events.Count)), ("actors", Words.Number(shown.Count))));
        return (
            new PageHead(page.Words["presence"], summary)
            {
                Section = Address.Path,
                Style = "charts.css",
                Script = "presence.js",
            },
            model
        );
    }

    private static int EntriesOf(Round round) => round.Participants.Count + round.Absent.Count;

    private static long RoomOf(List<Round> events)
    {
        var actors = events
            .SelectMany(round => round.Participants.Select(one => one.Actor?.Id).Concat(round.Absent.Select(one => one.Actor?.Id)))
            .Distinct(StringComparer.Ordinal)
            .LongCount();
        return (actors * ((events.Count * RoomOfCell) + RoomOfActor))
            + (events.Sum(round => (long)EntriesOf(round)) * RoomOfEntry)
            + (events.Count * RoomOfEvent);
    }

    private static List<Row> RowsOf(IReadOnlyList<Round> events, PageContext page)
    {
        var cells = new Dictionary<Actor, List<Cell>>();
        foreach (var round in events)
        {
            var body = page.Site.BodyOf(round, page.Language);
            foreach (var one in round.Participants)
                Add(one.Actor, one, one.Role, round, body);
            foreach (var one in round.Absent)
                Add(one.Actor, one, "absent", round, body);
        }

        var number = events.Select((round, i) => (round.Id, i)).ToDictionary(pair => pair.Id, pair => pair.i, StringComparer.Ordinal);
        return
        [
            .. cells.Select(pair => new Row(
                pair.Key,
                NameOrder.Letters(page.Site.TitleOf(pair.Key, page.Language)),
                pair.Value.GroupBy(cell => cell.Round.Id, StringComparer.Ordinal)
                    .ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal),
                pair.Value.Where(cell => cell.Role != "absent").Select(cell => cell.Round.Id).Distinct().Count(),
                pair.Value.Min(cell => number[cell.Round.Id])
            )),
        ];

        void Add(Reference? actor, CitedEntry entry, string role, Round round, LinkedBody body)
        {
            if (page.Find(actor) is not Actor found)
                return;
            if (!cells.TryGetValue(found, out var list))
                cells[found] = list = [];
            list.Add(new Cell(round, role, body.MarksOf(entry).Statement));
        }
    }

    private static Html Heads(IReadOnlyList<Round> events, PartPage<Round> list, PageContext page)
    {
        var markup = new Markup();
        foreach (var round in events)
            markup.Add(
                $"<th scope=\"col\"{list.AnchorAt(round)} data-track=\"{round.Track}\"><span class=\"on\">"
                    + $"{page.Date(round.Date)}</span> {page.Link(round)}</th>"
            );
        return markup.ToHtml();
    }

    private static Html Body(List<Row> rows, IReadOnlyList<Round> events, PageContext page)
    {
        var byName = rows.OrderBy(row => row.SortKey, page.Shared.NameOrder)
            .ThenBy(row => row.Actor.Id, StringComparer.Ordinal)
            .Select((row, i) => (row, i))
            .ToDictionary(pair => pair.row, pair => pair.i);
        var markup = new Markup();
        foreach (var row in rows)
        {
            var names = string.Join(' ', row.Actor.OtherNames.Prepend(page.Site.TitleOf(row.Actor, page.Language)));
            markup.Add(
                $"<tr data-kind=\"{row.Actor.Subtype}\" data-names=\"{names}\" data-n=\"{row.Presences}\" data-first=\"{row.First}\" "
                    + $"data-i=\"{byName[row]}\"><th scope=\"row\">{page.Link(row.Actor)}</th>"
            );
            foreach (var round in events)
            {
                if (!row.Cells.TryGetValue(round.Id, out var cells))
                {
                    markup.Raw("<td></td>");
                    continue;
                }

                // On paper, where the table would not fit, a row becomes a list and each cell says itself what it is about.
                markup.Add($"<td data-on=\"{page.Site.TitleOf(round, page.Language)}\">");
                foreach (var cell in cells)
                    AddCell(markup, cell, page);
                markup.Raw("</td>");
            }

            markup.Raw("</tr>\n");
        }

        return markup.ToHtml();
    }

    private static void AddCell(Markup markup, Cell cell, PageContext page)
    {
        var state = cell.Statement.State.Word();
        var address = page.AddressOf(cell.Round, cell.Statement.Anchor);
        markup.Add(
            $"<span{new Html(cell.Role == "absent" ? " class=\"absent\"" : "")}>"
                + $"<a href=\"{address}\">{page.Words.Of("role", cell.Role)}</a>"
                + $"<span class=\"ev\" data-ev=\"{state}\">{page.Words.Of("ev", state)}</span></span>"
        );
    }

    private static Html Options(IEnumerable<(string Value, string Label)> options)
    {
        var markup = new Markup();
        foreach (var (value, label) in options)
            markup.Add($"<option value=\"{value}\">{label}</option>");
        return markup.ToHtml();
    }

    private static Html Key(PageContext page)
    {
        var markup = new Markup().Raw("<ul class=\"legend\">");
        foreach (var state in EvidenceTally.Order)
            markup.Add(
                $"<li>{EvidenceTally.Key(state, page)} <span class=\"sub\">"
                    + $"{page.Words[$"ev_{state.Word().Replace('-', '_')}_long"]}</span></li>"
            );
        return markup.Raw("</ul>").ToHtml();
    }
}
