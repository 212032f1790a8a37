using AstanaSite.Content.Items;
using AstanaSite.Linking;

namespace AstanaSite.Rendering.Pages;

/// <summary>What names a record: grouped by how, each with its date and the sentence it stands in.</summary>
internal static class MentionList
{
    /// <summary>The groups; empty if nothing is left to show.</summary>
    /// <param name="item">The record.</param>
    /// <param name="page">Its page.</param>
    /// <param name="shownElsewhere">What the page shows in sections of its own.</param>
    public static Html Of(Item item, PageScope page, params ReadOnlySpan<Relationship> shownElsewhere)
    {
        var markup = new Markup();
        foreach (var group in Shown(page.Site.BacklinksOf(item), shownElsewhere).GroupBy(link => Heading(link, page)))
        {
            markup.Add($"<h3>{group.Key} <span class=\"sub\">{group.Select(link => link.From).Distinct().Count()}</span></h3>\n<ul>");
            Item? last = null;
            foreach (var link in group)
            {
                var isMore = ReferenceEquals(last, link.From);
                if (last is not null && !isMore) markup.Raw("</li>\n");
                if (isMore) AddSentence(markup, link, page);
                else AddRecord(markup, link, page);
                last = link.From;
            }

            markup.Raw("</li>");
            markup.Raw("</ul>\n");
        }

        return markup.ToHtml();
    }

    private static List<Backlink> Shown(IReadOnlyList<Backlink> links, ReadOnlySpan<Relationship> shownElsewhere)
    {
        var shown = new List<Backlink>(links.Count);
        foreach (var link in links)
            if (!shownElsewhere.Contains(link.Relationship)) shown.Add(link);
        return shown;
    }

    private static void AddRecord(Markup markup, Backlink link, PageScope page)
    {
        markup.Add($"<li>{page.Link(link.From, link.Anchor)}");
        if (link.Date is not null) markup.Add($" <span class=\"on\">{page.Date(link.Date)}</span>");
        if (link.Text.Length > 0) markup.Add($"<q{page.Frame.Original}>{link.Text}</q>");
    }

    // A further sentence of the same record.
    private static void AddSentence(Markup markup, Backlink link, PageScope page)
    {
        if (link.Text.Length == 0) return;
        markup.Add($"<q{page.Frame.Original}>{link.Text}");
        if (link.Anchor.Length > 0) markup.Add($" <a href=\"{page.AddressOf(link.From, link.Anchor)}\" aria-label=\"{page.Words["to_statement"]}\">¶</a>");
        markup.Raw("</q>");
    }

    private static string Heading(Backlink link, PageScope page) => link.Relationship switch
    {
        Relationship.TookPart => page.Words.Of("back", link.Role),
        Relationship.Related => page.Words.Of("inverse", link.Role),
        Relationship.WasAbsent => page.Words["back_absent"],
        Relationship.Signed => page.Words["back_signatory"],
        Relationship.HasOffice => page.Words["back_organisation"],
        Relationship.CameOutOf => page.Words["back_document"],
        Relationship.Produced => page.Words["back_round"],
        Relationship.FollowedBy => page.Words["back_follows"],
        Relationship.HeldAt => page.Words["back_place"],
        Relationship.TextOf => page.Words["back_text"],
        _ => page.Words["back_mention"],
    };
}
