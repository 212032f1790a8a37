using AstanaSite.Content.Records;
using AstanaSite.Linking;
using AstanaSite.Mapping;
using AstanaSite.Rendering.Bodies;
using AstanaSite.Rendering.Formats;
using AstanaSite.Rendering.Layout;
using AstanaSite.Rendering.Themes;

namespace AstanaSite.Rendering.Records;

/// <summary>Matters on which accounts differ: all accounts side by side, what is preferred first, with reasons and sources.</summary>
internal static class ConflictList
{
    /// <summary>The conflicts of a record as its own page shows them.</summary>
    public static IReadOnlyList<TemplateModel> Of(Item item, LinkedBody body, PageContext page)
    {
        if (item.Conflicts.Count == 0)
            return [];
        var models = new List<TemplateModel>(item.Conflicts.Count);
        foreach (var conflict in item.Conflicts)
        {
            var accounts = new List<TemplateModel>(conflict.Accounts.Count);
            foreach (var account in Ranked(conflict))
                accounts.Add(Model(item, account, body, page));
            models.Add(
                new TemplateModel()
                    .Put("id", PageAnchors.Of(conflict))
                    .Put("about", Capital(page.FreeText(item, conflict.About)))
                    .Put("about_text_html", page.LanguageOfFree(item, conflict.About))
                    .Put("count", conflict.Accounts.Count)
                    .Put("note", page.FreeText(item, conflict.Note))
                    .Put("note_text_html", page.LanguageOfFree(item, conflict.Note))
                    .Put("finding_html", Finding(item, conflict, body, page))
                    .Put("accounts", accounts)
            );
        }

        return models;
    }

    /// <summary>A conflict as other pages show it, shorter.</summary>
    public static TemplateModel Short(Item owner, Conflict conflict, PageContext page)
    {
        var accounts = new List<TemplateModel>(conflict.Accounts.Count);
        foreach (var account in Ranked(conflict))
        {
            var voices = new Markup();
            foreach (var reference in account.Cite)
            {
                if (page.Site.Find(reference.Id) is not CitedSource source)
                    continue;
                if (!voices.IsEmpty)
                    voices.Raw(" · ");
                voices.Add($"<bdi>{(source.ContainerTitle.Length > 0 ? source.ContainerTitle : source.ResponsibleBody)}</bdi>");
            }

            accounts.Add(
                new TemplateModel()
                    .Put("says", page.FreeText(owner, account.Says))
                    .Put("says_text_html", page.LanguageOfFree(owner, account.Says))
                    .Put("rank", RankWord(account.Rank))
                    .Put("voices_html", voices.ToHtml())
            );
        }

        return new TemplateModel()
            .Put("href", page.AddressOf(owner, PageAnchors.Of(conflict)))
            .Put("about", Capital(page.FreeText(owner, conflict.About)))
            .Put("about_text_html", page.LanguageOfFree(owner, conflict.About))
            .Put("where_html", page.Title(owner))
            .Put("count", conflict.Accounts.Count)
            .Put("accounts", accounts);
    }

    /// <summary>The links to a record's conflicts, for its facts; empty if it has none.</summary>
    public static Html Links(Item item, PageContext page)
    {
        if (item.Conflicts.Count == 0)
            return Html.Empty;
        var markup = new Markup().Raw("<ul>");
        foreach (var conflict in item.Conflicts)
            markup.Add(
                $"<li><a href=\"#{PageAnchors.Of(conflict)}\"{page.LanguageOfFree(item, conflict.About)}>"
                    + $"{Capital(page.FreeText(item, conflict.About))}</a></li>"
            );
        return markup.Raw("</ul>").ToHtml();
    }

    /// <summary>The way from a fact to the accounts that differ on it.</summary>
    public static Html Link(Conflict conflict, PageContext page) =>
        new($"<a class=\"sub differs\" href=\"#{PageAnchors.Of(conflict)}\">{HtmlText.Escape(page.Words["conflicts"])}</a>");

    /// <summary>Whether an entry rests on the works of the account that is preferred.</summary>
    public static bool IsPreferred(CitedEntry entry, Conflict conflict) =>
        conflict.Accounts.Any(account =>
            account.Rank == AccountRank.Preferred && account.Cite.Any(work => entry.Cite.Any(other => other.Id == work.Id))
        );

    private static Html Finding(Item owner, Conflict conflict, LinkedBody body, PageContext page)
    {
        if (conflict.Finding is not { } finding)
            return Html.Empty;
        return EntryMarkup.Of("p", page.Free(owner, finding.Says), finding, body, page);
    }

    private static TemplateModel Model(Item owner, Account account, LinkedBody body, PageContext page)
    {
        var marks = body.MarksOf(account);
        var voices = new Markup();
        foreach (var mark in marks.Marks)
            voices.Add(
                $"<li>{SourceReference.Short(mark.Citation.Source, page)} "
                    + $"{new Html(CitationMarks.Render([mark], null, EntryMarkup.BodyWordsOf(page)))}</li>"
            );
        // The matter is contested as such; the mark says how well this account is supported by itself.
        var state = Evidence.Judge([.. marks.Marks.Select(mark => mark.Citation.Source)]);
        return new TemplateModel()
            .Put("id", marks.Statement.Anchor)
            .Put("says", page.FreeText(owner, account.Says))
            .Put("says_text_html", page.LanguageOfFree(owner, account.Says))
            .Put("mark_html", EntryMarkup.MarkElsewhere(marks.Statement with { State = state }, "#" + marks.Statement.Anchor, page))
            .Put("rank", RankWord(account.Rank))
            .Put("rank_label", account.Rank == AccountRank.Normal ? "" : page.Words.Of("rank", RankWord(account.Rank)))
            .Put("reason", page.FreeText(owner, account.Reason))
            .Put("reason_text_html", page.LanguageOfFree(owner, account.Reason))
            .Put("voices_html", voices.ToHtml());
    }

    private static IEnumerable<Account> Ranked(Conflict conflict) => conflict.Accounts.OrderBy(account => account.Rank);

    private static string RankWord(AccountRank rank) =>
        rank switch
        {
            AccountRank.Preferred => "preferred",
            AccountRank.Deprecated => "deprecated",
            _ => "",
        };

    private static string Capital(string words) =>
        words.Length == 0 ? words : string.Concat(words[..1].ToUpperInvariant(), words.AsSpan(1));
}
