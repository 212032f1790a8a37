using AstanaSite.Content.Records;
using AstanaSite.Linking;
using AstanaSite.Rendering.Formats;
using AstanaSite.Rendering.Layout;
using AstanaSite.Rendering.Themes;

namespace AstanaSite.Rendering.Records;

/// <summary>The page of an actor: names in all scripts, roles over time, the events in order, relations, every mention.</summary>
internal static class ActorPage
{
    private const int MostRoles = 3;
    private const int MostEvents = 6;
    private const int RoomOfEvent = 170;
    private const int RoomOfRole = 150;

    /// <summary>What the page shows in lists of its own.</summary>
    public static IReadOnlyList<Relationship> ShownApart { get; } = [Relationship.TookPart, Relationship.WasAbsent];

    public static TemplateModel Model(Actor actor, PageContext page)
    {
        var record = new RecordModel(actor, page);
        record.Model.Put("kicker", page.Words.Of("kind", actor.Subtype)).Put("names_html", Names(actor.Names, record));
        var events = Events(actor, page);
        AddFacts(record, actor, events.Entries.Count, page);
        record.Section("roles_html", "roles", "roles", Roles(record, actor, page));
        record.Section("rounds", "rounds", "in_rounds", events, MostEvents);
        record.Section("relations_html", "relations", "relations", Relations(record, actor, page));
        record.ConflictContents();
        record.Section("related_html", "related", "related_actors", RelatedRecords.Of(actor, page));
        record.Model.Put("related_title", page.Words["related_actors"]);
        return record.Finish(ShownApart);
    }

    /// <summary>
    /// A name in other languages, each form once and not where it is the title, but every one that sources bear out.
    /// </summary>
    internal static Html Names(IReadOnlyList<NameInLanguage> names, RecordModel record)
    {
        var page = record.Page;
        var markup = new Markup();
        var seen = new HashSet<string>(StringComparer.Ordinal) { page.Site.TitleOf(record.Item, page.Language) };
        foreach (var one in names)
        {
            var isNew = seen.Add(one.Name);
            var name = new Markup().Add($"<bdi lang=\"{one.Language}\">{one.Name}</bdi>").ToHtml();
            if (one.Cite.Count > 0)
                markup.Add($"{EntryMarkup.Of("li", name, one, record.Body, page)}");
            else if (isNew)
                markup.Add($"<li>{name}</li>");
        }

        return markup.ToHtml();
    }

    /// <summary>A link to the item of Wikidata among the facts; none if there is no item.</summary>
    internal static void AddWikidata(RecordModel record, string item)
    {
        if (item.Length > 0)
            record.Fact("wikidata", SourceReference.Outside("https://www.wikidata.org/wiki/" + item, item));
    }

    private static void AddFacts(RecordModel record, Actor actor, int events, PageContext page)
    {
        if (actor.Roles.Count > 0)
        {
            var roles = new Markup().Raw("<ul>");
            foreach (var role in actor.Roles.DistinctBy(one => one.Role).Take(MostRoles))
            {
                var statement = record.Body.MarksOf(role).Statement;
                roles.Add(
                    $"<li>{page.Free(actor, role.Role)} " + $"{EntryMarkup.MarkElsewhere(statement, "#" + statement.Anchor, page)}</li>"
                );
            }

            record.Fact("roles", roles.Raw("</ul>").ToHtml());
        }

        if (actor.Variants.Count > 0)
        {
            var forms = new Markup();
            foreach (var variant in actor.Variants)
            {
                if (!forms.IsEmpty)
                    forms.Raw(", ");
                var form = new Html($"<bdi>{HtmlText.Escape(variant.Spelling)}</bdi>");
                forms.Add(variant.Cite.Count > 0 ? EntryMarkup.Of("span", form, variant, record.Body, page) : form);
            }

            record.Fact("other_forms", forms.ToHtml());
        }

        if (events > 0)
            record.Fact("in_rounds", new Html($"<a href=\"#rounds\">{HtmlText.Escape(page.Words.Count("n_rounds", events))}</a>"));
        AddWikidata(record, actor.Wikidata);
    }

    private static Html Roles(RecordModel record, Actor actor, PageContext page)
    {
        var markup = new Markup();
        foreach (var role in actor.Roles)
        {
            var what = new Markup().Add($"{page.Free(actor, role.Role)}");
            if (role.Organisation is not null)
                what.Add($", {page.Link(role.Organisation, actor)}");
            markup.Add(
                $"<div><dt>{page.Dates.Period(role.From, role.To)}</dt>"
                    + $"<dd>{EntryMarkup.Of("span", what.ToHtml(), role, record.Body, page)}</dd></div>"
            );
        }

        return markup.ToHtml();
    }

    private static Html Relations(RecordModel record, Actor actor, PageContext page)
    {
        var markup = new Markup();
        foreach (var relation in actor.Relations)
        {
            var what = new Markup().Add(page.Find(relation.To) is { } other ? page.Link(other) : Html.Of(relation.To?.Id ?? ""));
            var period = page.Dates.Period(relation.From, relation.Until);
            if (period.Length > 0)
                what.Add($" <span class=\"sub\">{period}</span>");
            markup.Add(
                $"<div><dt>{page.Words.Of("relation", relation.As)}</dt>"
                    + $"<dd>{EntryMarkup.Of("span", what.ToHtml(), relation, record.Body, page)}</dd></div>"
            );
        }

        return markup.ToHtml();
    }

    /// <summary>The events that an actor took part in or stayed away from.</summary>
    internal static RecordList<IGrouping<Item, Backlink>> Events(Actor actor, PageContext page) =>
        new(actor, "rounds", "in_rounds", page)
        {
            Entries =
            [
                .. page
                    .Site.BacklinksOf(actor)
                    .Where(link => link.Relationship is Relationship.TookPart or Relationship.WasAbsent)
                    .OrderBy(link => link.Date?.Earliest ?? long.MaxValue)
                    .ThenBy(link => link.Date?.Latest ?? long.MaxValue)
                    .ThenBy(link => link.From.Id, StringComparer.Ordinal)
                    .GroupBy(link => link.From),
            ],
            Keys = RecordKeys.ByDate<IGrouping<Item, Backlink>>(part => part.Key.SortDate, part => part.Key, page),
            Weight = part => RoomOfEvent + RecordKeys.Room(page.Site.TitleOf(part.Key, page.Language)) + (part.Count() * RoomOfRole),
            Render = Event,
            IsPaired = true,
        };

    private static Html Event(IGrouping<Item, Backlink> part, PageContext page)
    {
        var markup = new Markup().Add($"<div><dt>{page.Date(part.Key.SortDate)}</dt><dd>{page.Link(part.Key)} <span class=\"parts\">");
        var isFirst = true;
        foreach (var link in part)
        {
            var role = link.Relationship == Relationship.WasAbsent ? page.Words["role_absent"] : page.Words.Of("role", link.Role);
            markup.Add($"{(isFirst ? "" : ", ")}<span>{role}");
            if (link.Entry is not null)
            {
                var statement = page.Site.BodyOf(part.Key, page.Language).MarksOf(link.Entry).Statement;
                markup.Add($" {EntryMarkup.MarkElsewhere(statement, page.AddressOf(part.Key, link.Anchor), page)}");
            }

            markup.Raw("</span>");
            isFirst = false;
        }

        return markup.Raw("</span></dd></div>\n").ToHtml();
    }
}
