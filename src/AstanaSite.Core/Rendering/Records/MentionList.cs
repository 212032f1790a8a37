using AstanaSite.Content.Records;
using AstanaSite.Linking;
using AstanaSite.Rendering.Formats;
using AstanaSite.Rendering.Layout;
using AstanaSite.Rendering.Themes;

namespace AstanaSite.Rendering.Records;

/// <summary>What names a record: grouped by how, each with its date and the sentence it stands in.</summary>
internal static class MentionList
{
    private const int MostShown = 4;

    /// <summary>The groups; empty if nothing is left to show.</summary>
    /// <param name="item">The record.</param>
    /// <param name="page">Its page.</param>
    /// <param name="shownElsewhere">What the page shows in sections of its own.</param>
    public static IReadOnlyList<TemplateModel> Of(Item item, PageContext page, params ReadOnlySpan<Relationship> shownElsewhere) =>
        [
            .. Shown(page.Site.BacklinksOf(item), shownElsewhere)
                .GroupBy(link => Heading(link, page))
                .Select(group => Group(group.Key, group, page)),
        ];

    private static TemplateModel Group(string label, IEnumerable<Backlink> links, PageContext page)
    {
        var entries = new List<Html>();
        var markup = new Markup();
        Item? last = null;
        foreach (var link in links)
        {
            if (ReferenceEquals(last, link.From))
            {
                AddSentence(markup, link, page);
                continue;
            }

            End();
            markup = new Markup();
            AddRecord(markup, link, page);
            last = link.From;
        }

        End();
        return new TemplateModel().Put("label", label).Put("count", entries.Count).Put("entries", Folded.Of(entries, MostShown, page)!);

        void End()
        {
            if (last is not null)
                entries.Add(markup.Raw("</li>\n").ToHtml());
        }
    }

    private static List<Backlink> Shown(IReadOnlyList<Backlink> links, ReadOnlySpan<Relationship> shownElsewhere)
    {
        var shown = new List<Backlink>(links.Count);
        foreach (var link in links)
            if (!shownElsewhere.Contains(link.Relationship))
                shown.Add(link);
        return shown;
    }

    private static void AddRecord(Markup markup, Backlink link, PageContext page)
    {
        markup.Add($"<li>{page.Link(link.From, link.Anchor)}");
        if (link.Date is not null)
            markup.Add($" <span class=\"on\">{page.Date(link.Date)}</span>");
        if (link.Text.Length > 0)
            markup.Add($"<q{page.Shared.Original}>{link.Text}</q>");
    }

    // A further sentence of the same record.
    private static void AddSentence(Markup markup, Backlink link, PageContext page)
    {
        if (link.Text.Length == 0)
            return;
        markup.Add($"<q{page.Shared.Original}>{link.Text}");
        if (link.Anchor.Length > 0)
            markup.Add($" <a href=\"{page.AddressOf(link.From, link.Anchor)}\" aria-label=\"{page.Words["to_statement"]}\">¶</a>");
        markup.Raw("</q>");
    }

    private static string Heading(Backlink link, PageContext page) =>
        link.Relationship switch
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
            Relationship.Mentioned => page.Words["back_mention"],
        };
}
