using AstanaSite.Content;
using AstanaSite.Content.Items;
using AstanaSite.Linking;
using AstanaSite.Rendering.Bodies;
using AstanaSite.Rendering.Pages;
using AstanaSite.Rendering.Themes;

namespace AstanaSite.Rendering.Views;

/// <summary>The first page: what the archive is, its events, some of what is contested, and how well it is supported.</summary>
internal static class HomePage
{
    private const int MostEvents = 8;
    private const int MostConflicts = 2;
    private const int MostAccounts = 4;

    private static readonly string[] MainForms = ["round", "consultation", "conference", "congress"];

    public static Product Of(LanguageFrame frame, EvidenceTally tally) => PageProducts.View("index.html", "view", frame, page =>
    {
        var site = page.Site;
        var item = site.Find(InputListing.HomeId);
        var summary = item is null ? "" : site.SummaryOf(item, page.Language);
        var model = new TemplateModel()
            .Put("title_html", item is null ? Html.Of(frame.SiteTitle) : page.Title(item))
            .Put("lead_html", summary.Length > 0 ? Html.Of(summary) : new Html($"<span{frame.Original}>{HtmlText.Escape(site.Settings.Description)}</span>"))
            .Put("original_html", frame.Original)
            .Put("counts", Counts(page, tally))
            .Put("rounds_html", Events(page))
            .Put("conflicts", [.. Contested(site).Select(one => ConflictList.Short(one.Owner, one.Conflict, page))]);
        if (item is not null)
        {
            var body = site.BodyOf(item, page.Language);
            model.Put("body_html", new Html(BodyRenderer.Render(body, new BodyContext(site, frame.Addresses, page.Path, page.Language, EntryMarkup.BodyWordsOf(page)))))
                .Put("text_html", body.Language == page.Language ? Html.Empty : frame.Original)
                .Put("references_html", ReferenceList.Of(body, page));
        }

        EvidencePart.Put(model, tally, page);
        return (new PageHead("home", "", site.Settings.Description) { Item = item, HasCards = true }, model);
    });

    private static List<TemplateModel> Counts(PageScope page, EvidenceTally tally)
    {
        var site = page.Site;
        var counts = new List<TemplateModel>();
        Add(site.Rounds.Count, "count_rounds", Pages.Sections.IndexOf("rounds"));
        Add(site.Actors.Count, "count_actors", Pages.Sections.IndexOf("actors"));
        Add(site.Documents.Count, "count_documents", Pages.Sections.IndexOf("documents"));
        Add(site.Sources.Count, "count_sources", Pages.Sections.IndexOf("sources"));
        Add(tally.Total, "count_statements", Pages.Sections.Coverage);
        return counts;

        void Add(int number, string key, string path)
        {
            if (number > 0) counts.Add(new TemplateModel().Put("number", Words.Number(number)).Put("label", page.Words[key]).Put("href", page.AddressOf(path)));
        }
    }

    private static Html Events(PageScope page)
    {
        var markup = new Markup();
        foreach (var round in page.Site.Rounds.Where(round => MainForms.Contains(round.Form)).Take(MostEvents)) Rows.Add(markup, round, page);
        return markup.ToHtml();
    }

    // One matter per event, of the rounds themselves first, and those with a preferred account: they show best what the archive does with a conflict.
    private static IEnumerable<(Item Owner, Conflict Conflict)> Contested(Site site) =>
        site.Rounds
            .Where(round => MainForms.Contains(round.Form))
            .Select(round => (Owner: (Item)round, Conflict: round.Conflicts.Where(IsShort).OrderByDescending(Weight).FirstOrDefault()))
            .Where(pair => pair.Conflict is not null)
            .OrderByDescending(pair => ((Round)pair.Owner).Form == MainForms[0]).ThenByDescending(pair => Weight(pair.Conflict!))
            .Take(MostConflicts)
            .Select(pair => (pair.Owner, pair.Conflict!));

    private static bool IsShort(Conflict conflict) => conflict.Accounts.Count is >= 2 and <= MostAccounts;

    private static int Weight(Conflict conflict) =>
        (conflict.Accounts.Any(account => account.Rank == AccountRank.Preferred) ? 10 : 0) + conflict.Accounts.Count;
}
