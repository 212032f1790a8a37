using AstanaSite.Content.Fields;
using AstanaSite.Content.Records;
using AstanaSite.Mapping;
using AstanaSite.Rendering.Formats;
using AstanaSite.Rendering.Layout;
using AstanaSite.Rendering.Themes;

namespace AstanaSite.Rendering.Records;

/// <summary>The page of an event: when, where, who, what came of it, what is contested, what came before and after.</summary>
internal static class RoundPage
{
    private const int MostNamed = 4;

    // These make an event what it was; they stand among its facts.
    private static readonly string[] LeadingRoles = ["initiator", "host", "organiser", "mediator", "moderator", "chair", "guarantor"];

    // Who was only asked or addressed was not thereby present.
    private static readonly string[] AbsentRoles = ["invited", "addressee"];

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
        record.Model.Put("participants", groups).Put("turn_html", Turn(round, page));
        record.Section("absent_html", "absent", "absent", Absent(record, round, page));
        record.Section("documents_html", "documents", "documents_out", Documents(round, page));
        return record.Finish(Relationship.FollowedBy, Relationship.Produced);
    }

    private static void AddFacts(RecordModel record, Round round, PageContext page)
    {
        if (round.Date is not null)
        {
            var date = new Markup().Add($"<span class=\"big\">{page.Date(round.Date)}</span>");
            foreach (var conflict in round.Conflicts)
                if (conflict.Concerns.Any(concern => concern.Name == "date"))
                    date.Add($"<br><a class=\"sub\" href=\"#{PageAnchors.Of(conflict)}\">{page.Words["conflicts"]}</a>");
            record.Fact("date", date.ToHtml());
        }

        record.Fact("place", page.Find(round.Place) is { } place ? page.Link(place) : Html.Empty);
        record.Fact("track", page.Site.Settings.TrackName(round.Track, page.Language));
        if (page.Site.RoundOrder.Before(round) is { } before)
            record.Fact("before", page.Link(before));
        if (page.Site.RoundOrder.After(round) is { } after)
            record.Fact("after", page.Link(after));
        foreach (var role in LeadingRoles)
            record.Fact("role_" + role, Names(round.Participants.Where(one => one.Role == role).Select(one => one.Actor), page));
        var present = round.Participants.Where(one => !AbsentRoles.Contains(one.Role)).Select(one => one.Actor?.Id).Distinct().Count();
        if (present > 0)
            record.Fact("attended", new Html($"<a href=\"#participants\">{page.Words.Count("n_named", present)}</a>"));
        record.Fact("stayed_away", Names(round.Absent.Select(one => one.Actor), page));
        record.Fact("came_out", Names(round.Documents, page));
    }

    private static Html Names(IEnumerable<Reference?> references, PageContext page)
    {
        var items = references.Select(page.Find).OfType<Item>().Distinct().ToList();
        if (items.Count == 0)
            return Html.Empty;
        var markup = new Markup().Raw("<ul>");
        foreach (var item in items.Take(MostNamed))
            markup.Add($"<li>{page.Link(item)}</li>");
        if (items.Count > MostNamed)
            markup.Add($"<li class=\"sub\">{page.Words.Fill("more", "n", Words.Number(items.Count - MostNamed))}</li>");
        return markup.Raw("</ul>").ToHtml();
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
                markup.Add(EntryMarkup.Of("li", new Html(name.Value + EntryMarkup.As(one.As, page)), one, record.Body, page));
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
            markup.Add(EntryMarkup.Of("li", new Html(name.Value + EntryMarkup.As(one.Reason, page)), one, record.Body, page));
        }

        return markup.ToHtml();
    }

    private static Html Documents(Round round, PageContext page)
    {
        // Named by the event itself, or naming it.
        var documents = round
            .Documents.Select(page.Find)
            .Concat(page.Site.BacklinksOf(round).Where(link => link.Relationship == Relationship.Produced).Select(link => link.From))
            .OfType<DocumentRecord>()
            .Distinct();
        var markup = new Markup();
        foreach (var document in documents)
        {
            markup.Add($"<li>{page.Link(document)} <span class=\"sub\">{page.Words.Of("kind", document.Subtype)}");
            if (document.Date is not null)
                markup.Add($", {page.Dates.Of(document.Date)}");
            markup.Raw("</span></li>");
        }

        return markup.ToHtml();
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
