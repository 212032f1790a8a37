using AstanaSite.Content.Records;
using AstanaSite.Linking;
using AstanaSite.Rendering.Formats;
using AstanaSite.Rendering.Layout;
using AstanaSite.Rendering.Themes;

namespace AstanaSite.Rendering.Records;

/// <summary>The page of an event: when, where, who, what came of it, what is contested, what came before and after.</summary>
internal static class RoundPage
{
    private const int MostParticipants = 12;
    private const int MostDocuments = 10;
    private const int RoomOfDocument = 150;

    // These make an event what it was; they stand among its facts.
    private static readonly string[] LeadingRoles = ["initiator", "host", "organiser", "mediator", "moderator", "chair", "guarantor"];

    /// <summary>What the page shows in lists of its own.</summary>
    public static IReadOnlyList<Relationship> ShownApart { get; } = [Relationship.FollowedBy, Relationship.Produced];

    public static TemplateModel Model(Round round, PageContext page)
    {
        var record = new RecordModel(round, page);
        var words = page.Words;
        var form = words.Of("kind", round.Subtype);
        record.Model.Put("kicker", round.Date is null ? form : $"{form} · {page.Dates.Of(round.Date)}");
        AddFacts(record, round, page);
        record.ConflictContents();
        var groups = Participants(record, round, page);
        if (groups.Count > 0)
            record.Contents("participants", "participants");
        record
            .Model.Put("participants", groups)
            .Put("many_participants", round.Participants.Count > MostParticipants)
            .Put("turn_html", Turn(round, page));
        record.Section("absent_html", "absent", "absent", Absent(record, round, page));
        var documents = Documents(round, page);
        record.Section("documents", "documents", "documents_out", documents, documents.IsLong ? MostDocuments : documents.Entries.Count);
        record.Section("related_html", "related", "related_events", RelatedRecords.Of(round, page));
        record.Model.Put("related_title", page.Words["related_events"]);
        return record.Finish(ShownApart);
    }

    private static void AddFacts(RecordModel record, Round round, PageContext page)
    {
        if (round.Date is not null)
            record.Fact("date", record.Cited(new Html($"<span class=\"big\">{page.Date(round.Date)}</span>"), round.DateEntry), "date");
        record.Fact("place", page.Find(round.Place) is { } place ? record.Cited(page.Link(place), round.PlaceEntry) : Html.Empty, "place");
        var roles = LeadingRoles.Select(role => new NamedEntries(
            "role_" + role,
            round.Participants.Where(one => one.Role == role),
            record
        ));
        // What accounts do not differ on, or what the better account says, comes first.
        foreach (var role in roles.OrderBy(role => role.IsDoubtful))
            record.Fact(role.Word, role.ToList());
        var present = round.Participants.Where(one => one.IsPresence).Select(one => one.Actor?.Id).Distinct().Count();
        if (present > 0)
            record.Fact(
                "attended",
                new Html($"<a href=\"#participants\">{page.Words.Count("n_named", present)}</a>"),
                RoundKind.Participants.Name
            );
        record.Fact("came_out", Came(round, page), RoundKind.Documents.Name);
        record.Fact("stayed_away", new NamedEntries("stayed_away", round.Absent, record).ToList());
        record.Fact("track", page.Site.Settings.TrackName(round.Track, page.Language));
        if (page.Site.RoundOrder.Before(round) is { } before)
            record.Fact("before", page.Link(before));
        if (page.Site.RoundOrder.After(round) is { } after)
            record.Fact("after", page.Link(after));
    }

    private static Html Came(Round round, PageContext page)
    {
        var markup = new Markup();
        foreach (var document in round.Documents.Select(page.Find).OfType<Item>().Distinct())
            markup.Add($"<li>{page.Link(document)}</li>");
        return markup.IsEmpty ? Html.Empty : new Markup().Add($"<ul>{markup.ToHtml()}</ul>").ToHtml();
    }

    private static List<TemplateModel> Participants(RecordModel record, Round round, PageContext page)
    {
        var groups = new List<TemplateModel>();
        foreach (var role in RoundKind.Roles)
        {
            var markup = new Markup();
            foreach (var one in round.Participants)
            {
                if (one.Role != role)
                    continue;
                var name = page.Find(one.Actor) is { } actor ? page.Link(actor) : Html.Of(one.Actor?.Id ?? "");
                markup.Add(EntryMarkup.Of("li", new Html(name.Value + EntryMarkup.As(record.Item, one.As, page)), one, record.Body, page));
            }

            if (!markup.IsEmpty)
                groups.Add(new TemplateModel().Put("label", page.Words.Of("role", role)).Put("entries_html", markup.ToHtml()));
        }

        return groups;
    }

    private static Html Absent(RecordModel record, Round round, PageContext page)
    {
        var markup = new Markup();
        foreach (var one in round.Absent)
        {
            var name = page.Find(one.Actor) is { } actor ? page.Link(actor) : Html.Of(one.Actor?.Id ?? "");
            markup.Add(EntryMarkup.Of("li", new Html(name.Value + EntryMarkup.As(record.Item, one.Reason, page)), one, record.Body, page));
        }

        return markup.ToHtml();
    }

    /// <summary>The documents that came out of an event: named by the event itself, or naming it.</summary>
    internal static IEnumerable<DocumentRecord> DocumentsOf(Round round, Site site) =>
        round
            .Documents.Select(document => site.Find(document.Id))
            .Concat(site.BacklinksOf(round).Where(link => link.Relationship == Relationship.Produced).Select(link => link.From))
            .OfType<DocumentRecord>()
            .Distinct();

    /// <summary>The documents that came out of an event.</summary>
    internal static RecordList<DocumentRecord> Documents(Round round, PageContext page) =>
        new(round, "documents", "documents_out", page)
        {
            Entries = [.. DocumentsOf(round, page.Site)],
            Keys = RecordKeys.ByDate<DocumentRecord>(document => document.Date, document => document, page),
            Weight = document => RoomOfDocument + RecordKeys.Room(page.Site.TitleOf(document, page.Language)),
            Render = Entry,
        };

    private static Html Entry(DocumentRecord document, PageContext page)
    {
        var markup = new Markup().Add($"<li>{page.Link(document)} <span class=\"sub\">{page.Words.Of("kind", document.Subtype)}");
        if (document.Date is not null)
            markup.Add($", {page.Dates.Of(document.Date)}");
        return markup.Raw("</span></li>").ToHtml();
    }

    private static Html Turn(Round round, PageContext page)
    {
        var markup = new Markup();
        if (page.Site.RoundOrder.Before(round) is { } before)
            markup.Add($"<a rel=\"prev\" href=\"{page.AddressOf(before)}\"><span>{page.Words["before"]}</span>{page.Title(before)}</a>");
        if (page.Site.RoundOrder.After(round) is { } after)
            markup.Add(
                $"<a class=\"next\" rel=\"next\" href=\"{page.AddressOf(after)}\"><span>{page.Words["after"]}</span>{page.Title(after)}</a>"
            );
        return markup.ToHtml();
    }
}
