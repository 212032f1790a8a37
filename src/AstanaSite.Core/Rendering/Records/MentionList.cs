using AstanaSite.Content.Records;
using AstanaSite.Content.Values;
using AstanaSite.Linking;
using AstanaSite.Rendering.Formats;
using AstanaSite.Rendering.Layout;
using AstanaSite.Rendering.Parts;
using AstanaSite.Rendering.Themes;

namespace AstanaSite.Rendering.Records;

/// <summary>What names a record: grouped by how, each with its date and the sentence it stands in.</summary>
internal static class MentionList
{
    private const int MostShown = 3;
    private const int RoomOfSentence = 60;
    private const int RoomOfRecord = 190;

    /// <summary>A record that names another one.</summary>
    /// <param name="Heading">The words for how it does.</param>
    /// <param name="Links">Where.</param>
    internal sealed record Mention(string Heading, IReadOnlyList<Backlink> Links)
    {
        /// <summary>The record.</summary>
        public Item From => Links[0].From;

        /// <summary>The anchor of those that name it likewise.</summary>
        public string Anchor { get; } = Slug.Of($"{Links[0].Relationship} {Links[0].Role}");
    }

    /// <summary>All that is left to show.</summary>
    /// <param name="item">The record.</param>
    /// <param name="page">Its page.</param>
    /// <param name="shownElsewhere">What the page shows in lists of its own.</param>
    public static RecordList<Mention> Of(Item item, PageContext page, IReadOnlyList<Relationship> shownElsewhere)
    {
        List<Mention> mentions =
        [
            .. page
                .Site.BacklinksOf(item)
                .Where(link => !shownElsewhere.Contains(link.Relationship))
                .GroupBy(link => Heading(link, page))
                .SelectMany(group => ByRecord(group.Key, group)),
        ];
        var headings = mentions.DistinctBy(one => one.Anchor).ToDictionary(one => one.Anchor, one => one.Heading, StringComparer.Ordinal);
        return new RecordList<Mention>(item, "mentions", "mentions", page)
        {
            Entries = mentions,
            Keys =
            [
                new PartKey<Mention>(one => one.Anchor, anchor => headings[anchor]),
                .. RecordKeys.ByDate<Mention>(one => one.Links[0].Date, one => one.From, page),
            ],
            Weight = one =>
                RoomOfRecord
                + RecordKeys.Room(page.Site.TitleOf(one.From, page.Language))
                + one.Links.Sum(link => RoomOfSentence + RecordKeys.Room(link.Text)),
            Render = Entry,
        };
    }

    /// <summary>The groups as templates take them; empty if nothing is left to show.</summary>
    public static IReadOnlyList<TemplateModel> Groups(RecordList<Mention> list) =>
        [
            .. list
                .Entries.GroupBy(one => one.Heading)
                .Select(group => (group.Key, Entries: group.ToList()))
                .Select(group =>
                    new TemplateModel()
                        .Put("label", group.Key)
                        .Put("count", group.Entries.Count)
                        .Put("entries", list.Model(group.Entries, MostShown, group.Entries[0].Anchor)!)
                ),
        ];

    // What one record says in several places comes one after the other.
    private static IEnumerable<Mention> ByRecord(string heading, IEnumerable<Backlink> links)
    {
        var own = new List<Backlink>();
        foreach (var link in links)
        {
            if (own.Count > 0 && !ReferenceEquals(own[0].From, link.From))
            {
                yield return new Mention(heading, own);
                own = [];
            }

            own.Add(link);
        }

        yield return new Mention(heading, own);
    }

    private static Html Entry(Mention mention, PageContext page)
    {
        var markup = new Markup();
        AddRecord(markup, mention.Links[0], page);
        foreach (var link in mention.Links.Skip(1))
            AddSentence(markup, link, page);
        return markup.Raw("</li>\n").ToHtml();
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
