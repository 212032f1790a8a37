using AstanaSite.Linking;
using AstanaSite.Mapping;
using AstanaSite.Rendering.Formats;
using AstanaSite.Rendering.Layout;
using AstanaSite.Rendering.Parts;
using AstanaSite.Rendering.Records;
using AstanaSite.Rendering.Themes;

namespace AstanaSite.Rendering.Views;

/// <summary>The editions of the archive, and what changed since each.</summary>
internal sealed class EditionsPage() : SiteView(new PageAddress("editions", "editions.html"), "editions")
{
    private const int RoomOfRow = 260;
    private const string Prefix = "e-";

    // Each statement stands under the last edition that had it.
    private sealed record Entry(PastEdition Edition, IndexEntry Record, IReadOnlyList<FormerStatement> Former);

    public override bool IsIn(Site site) => site.History.Editions.Count > 0;

    public override IEnumerable<Product> Of(LanguageContext context)
    {
        var page = new PageContext(context, context.Map.Of(Address.Path, context.Language));
        return new PartedList<Entry>(Address.Path, Kind, Template)
        {
            Title = page.Words["editions"],
            Entries = [.. EntriesOf(page)],
            Keys =
            [
                new PartKey<Entry>(entry => Prefix + entry.Edition.Name, name => name[Prefix.Length..]) { Prefix = Prefix },
                RecordKeys.ByLetters<Entry>(entry => entry.Record.Text, page),
                RecordKeys.ById<Entry>(entry => entry.Record.Item),
            ],
            Weight = entry => RoomOfRow + RecordKeys.Room(page.Site.TitleOf(entry.Record.Item, page.Language)),
            Make = Make,
        }.Products(context);
    }

    private static (PageHead Head, TemplateModel Model) Make(PartPage<Entry> list, PageContext page)
    {
        var title = page.Words["editions"];
        var lead = page.Words["editions_lead"];
        var model = new TemplateModel()
            .Put("title_html", Html.Of(title))
            .Put("summary", lead)
            .Put("groups", list.Part is { } part ? [.. part.Groups.Select(group => GroupOf(group, page))] : Groups(list, page));
        return (new PageHead(title, lead), model);
    }

    // An overview leads to what changed; of an edition of which nothing did, there is nothing to lead to.
    private static List<TemplateModel> Groups(PartPage<Entry> list, PageContext page)
    {
        var byEdition = list.All.ToLookup(entry => entry.Edition);
        return
        [
            .. page
                .Site.History.Editions.Reverse()
                .Where(edition => !list.IsOverview || !byEdition.Contains(edition))
                .Select(edition =>
                    new TemplateModel()
                        .Put("id", Prefix + edition.Name)
                        .Put("label", edition.Name)
                        .Put("statements", page.Words.Count("n_statements", edition.Statements))
                        .Put("kept", page.Words.Count("n_kept", edition.Kept))
                        .Put("rows_html", Rows(byEdition[edition], page))
                ),
        ];
    }

    private static TemplateModel GroupOf(PartGroup<Entry> group, PageContext page) =>
        new TemplateModel()
            .Put("id", group.Anchor)
            .Put("label", group.Labels[^1])
            .Put("statements", page.Words.Count("count", group.Entries.Count))
            .Put("rows_html", Rows(group.Entries, page));

    private static IEnumerable<Entry> EntriesOf(PageContext page)
    {
        var history = page.Site.History;
        var records = IndexGroups
            .ByTitle(page.Site.Items, page)
            .Select(record => (Record: record, Former: history.Of(record.Item, page.Site.Settings.FirstLanguage)))
            .Where(one => one.Former.Count > 0)
            .ToList();
        return history
            .Editions.Reverse()
            .SelectMany(edition =>
                records
                    .Select(one => new Entry(edition, one.Record, [.. one.Former.Where(former => former.Edition == edition.Name)]))
                    .Where(entry => entry.Former.Count > 0)
            );
    }

    private static Html Rows(IEnumerable<Entry> entries, PageContext page)
    {
        var rows = new Markup();
        foreach (var (_, record, former) in entries)
        {
            var dropped = former.Count(one => one.Now is null);
            var reworded = former.Count - dropped;
            var address = FormerStatements.AddressOf(record.Item, former[0].Anchor, page);
            rows.Add($"<li class=\"row\"><p class=\"what\"><a href=\"{address}\">{page.Title(record.Item)}</a></p>");
            var say = new[]
            {
                reworded > 0 ? page.Words.Count("n_reworded", reworded) : "",
                dropped > 0 ? page.Words.Count("n_dropped", dropped) : "",
            };
            rows.Add($"<p class=\"say\">{string.Join(" · ", say.Where(words => words.Length > 0))}</p></li>\n");
        }

        return rows.ToHtml();
    }
}
