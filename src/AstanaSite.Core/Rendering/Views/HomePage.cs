using AstanaSite.Content.Records;
using AstanaSite.Linking;
using AstanaSite.Mapping;
using AstanaSite.Rendering.Bodies;
using AstanaSite.Rendering.Formats;
using AstanaSite.Rendering.Layout;
using AstanaSite.Rendering.Records;
using AstanaSite.Rendering.Themes;

namespace AstanaSite.Rendering.Views;

/// <summary>The first page: what the archive is, its events, some of what is contested, and how well it is supported.</summary>
internal sealed class HomePage(RecordViews views) : SinglePage(new PageAddress("", SiteMap.Home), "home")
{
    private const int MostEvents = 8;
    private const int MostConflicts = 2;
    private const int MostAccounts = 4;

    private static readonly string[] MainForms = ["round", "consultation", "conference", "congress"];

    public override (PageHead Head, TemplateModel Model) Make(PageContext page)
    {
        var (site, context) = (page.Site, page.Shared);
        var tally = EvidenceTally.Of(site);
        var item = site.Find(PageKind.HomeId);
        var model = new TemplateModel()
            .Put("title_html", item is null ? Html.Of(context.SiteTitle) : page.Title(item))
            .Put("lead_html", Lead(item, page))
            .Put("original_html", context.Original)
            .Put("counts", Counts(page, tally))
            .Put("rounds_html", Events(page))
            .Put("conflicts", [.. Contested(site).Select(one => ConflictList.Short(one.Owner, one.Conflict, page))]);
        if (item is not null)
        {
            var body = site.BodyOf(item, page.Language);
            model
                .Put("formerly_html", FormerStatements.Of(item, page))
                .Put(
                    "body_html",
                    new Html(BodyRenderer.Render(body, new BodyContext(site, page.Path, page.Language, EntryMarkup.BodyWordsOf(page))))
                )
                .Put("text_html", body.Language == page.Language ? Html.Empty : context.Original);
            if (ReferenceList.Of(body, page) is { } references)
                model.Put("references", references);
        }

        EvidencePart.Put(model, tally, page);
        var previews = item is null ? Html.Empty : LinkPreviews.Of(item, page);
        return (
            new PageHead("", site.Settings.Description)
            {
                Item = item,
                HasCards = true,
                Previews = previews,
            },
            model
        );
    }

    // What is not translated says in which language it is.
    private static Html Lead(Item? item, PageContext page)
    {
        var summary = item is null ? "" : page.Site.SummaryOf(item, page.Language);
        var attributes = item is null ? page.Shared.Original : page.LanguageOfSummary(item);
        var words = summary.Length > 0 ? summary : page.Site.Settings.Description;
        return attributes.IsEmpty ? Html.Of(words) : new Html($"<span{attributes}>{HtmlText.Escape(words)}</span>");
    }

    private List<TemplateModel> Counts(PageContext page, EvidenceTally tally)
    {
        var site = page.Site;
        var counts = new List<TemplateModel>();
        foreach (var view in views.All)
            if (view.CountWord is { } word)
                Add(site.OfKind(view.Kind).Count, word, SiteMap.OfIndex(view.Kind));
        Add(tally.Total, "count_statements", "coverage.html");
        return counts;

        void Add(int number, string key, string path)
        {
            if (number > 0)
                counts.Add(
                    new TemplateModel().Put("number", Words.Number(number)).Put("label", page.Words[key]).Put("href", page.AddressOf(path))
                );
        }
    }

    private static Html Events(PageContext page)
    {
        var markup = new Markup();
        foreach (var round in page.Site.Rounds.Where(round => MainForms.Contains(round.Subtype)).Take(MostEvents))
            Rows.Add(markup, round, page);
        return markup.ToHtml();
    }

    // One matter per event, of the rounds themselves first, and those with a preferred account: they show
    // best what the archive does with a conflict.
    private static IEnumerable<(Item Owner, Conflict Conflict)> Contested(Site site) =>
        site
            .Rounds.Where(round => MainForms.Contains(round.Subtype))
            .Select(round => (Owner: (Item)round, Conflict: round.Conflicts.Where(IsShort).OrderByDescending(Weight).FirstOrDefault()))
            .Where(pair => pair.Conflict is not null)
            .OrderByDescending(pair => ((Round)pair.Owner).Subtype == MainForms[0])
            .ThenByDescending(pair => Weight(pair.Conflict!))
            .Take(MostConflicts)
            .Select(pair => (pair.Owner, pair.Conflict!));

    private static bool IsShort(Conflict conflict) => conflict.Accounts.Count is >= 2 and <= MostAccounts;

    private static int Weight(Conflict conflict) =>
        (conflict.Accounts.Any(account => account.Rank == AccountRank.Preferred) ? 10 : 0) + conflict.Accounts.Count;
}
