using AstanaSite.Content.Records;
using AstanaSite.Linking;
using AstanaSite.Rendering.Formats;
using AstanaSite.Rendering.Layout;
using AstanaSite.Rendering.Themes;

namespace AstanaSite.Rendering.Records;

/// <summary>
/// What a reader may want next: events with the same people or documents, and actors met most often, each with the reason in words.
/// The work for a record is bounded, so that for all of them is linear.
/// </summary>
internal static class RelatedRecords
{
    private const int Most = 5;
    private const int MostNames = 3;
    private const int FewestTogether = 2;

    // A paper says as much as so many people.
    private const int WeightOfDocument = 3;

    // Who was at so many events, or at one with so many, is related to everybody, which says nothing.
    private const int MostEvents = 200;
    private const int MostPresent = 60;

    /// <summary>Other events with people or documents of this one, but for those that the page names before and after it.</summary>
    public static Html Of(Round round, PageContext page)
    {
        var (site, presences) = (page.Site, page.Site.Presences);
        var own = presences.NumberOf(round);
        var shared = new Dictionary<int, (List<Actor> People, List<Item> Papers)>();
        foreach (var actor in presences.At(own))
            if (presences.EventsOf(actor) is { Count: <= MostEvents } events)
                foreach (var number in events)
                    At(number).People.Add(actor);
        foreach (var document in RoundPage.DocumentsOf(round, site))
        foreach (var other in RoundsOf(document, site).Take(MostEvents))
            At(presences.NumberOf(other)).Papers.Add(document);
        shared.Remove(own);
        foreach (var neighbour in new[] { site.RoundOrder.Before(round), site.RoundOrder.After(round) })
            if (neighbour is not null)
                shared.Remove(presences.NumberOf(neighbour));

        var markup = new Markup();
        var chosen = shared
            .Where(one => one.Value.People.Count >= FewestTogether || one.Value.Papers.Count > 0)
            .OrderByDescending(one => one.Value.People.Count + (WeightOfDocument * one.Value.Papers.Count))
            .ThenBy(one => site.Rounds[one.Key].Track == round.Track ? 0 : 1)
            .ThenBy(one => Math.Abs(one.Key - own))
            .ThenBy(one => one.Key)
            .Take(Most);
        foreach (var (number, (people, papers)) in chosen)
        {
            var reasons = new Markup();
            AddReason(reasons, "related_documents", papers, page);
            // The one who came least often says most of the two events.
            AddReason(
                reasons,
                "related_people",
                people.OrderBy(actor => presences.EventsOf(actor).Count).ThenBy(actor => actor.Id, StringComparer.Ordinal),
                page
            );
            var other = site.Rounds[number];
            markup.Add(
                $"<li>{page.Link(other)} <span class=\"on\">{page.Date(other.Date)}</span>"
                    + $"<span class=\"parts\">{reasons.ToHtml()}</span></li>\n"
            );
        }

        return markup.ToHtml();

        (List<Actor> People, List<Item> Papers) At(int number)
        {
            if (!shared.TryGetValue(number, out var found))
                shared[number] = found = ([], []);
            return found;
        }
    }

    /// <summary>The actors that were most often at the same events.</summary>
    public static Html Of(Actor actor, PageContext page)
    {
        var presences = page.Site.Presences;
        var together = new Dictionary<Actor, int>();
        foreach (var number in presences.EventsOf(actor).TakeLast(MostEvents))
            if (presences.At(number) is { Count: <= MostPresent } present)
                foreach (var other in present)
                    together[other] = together.GetValueOrDefault(other) + 1;
        together.Remove(actor);
        var markup = new Markup();
        var chosen = together
            .Where(one => one.Value >= FewestTogether)
            .OrderByDescending(one => one.Value)
            .ThenBy(one => presences.EventsOf(one.Key).Count)
            .ThenBy(one => one.Key.Id, StringComparer.Ordinal)
            .Take(Most);
        foreach (var (other, count) in chosen)
            markup.Add(
                $"<li>{page.Link(other)} "
                    + $"<span class=\"parts\">{page.Words.Fill("related_met", "events", page.Words.Count("n_rounds", count))}</span></li>\n"
            );
        return markup.ToHtml();
    }

    // Backlinks come by relationship: the many mentions of a document are never walked through.
    private static IEnumerable<Round> RoundsOf(DocumentRecord document, Site site) =>
        site.BacklinksOf(document)
            .TakeWhile(link => link.Relationship <= Relationship.CameOutOf)
            .Where(link => link.Relationship == Relationship.CameOutOf)
            .Select(link => link.From)
            .Append(site.Find(document.Round?.Id ?? ""))
            .OfType<Round>()
            .Distinct();

    private static void AddReason(Markup markup, string word, IEnumerable<Item> items, PageContext page)
    {
        var all = items.ToList();
        if (all.Count == 0)
            return;
        markup.Add($"{(markup.IsEmpty ? "" : " · ")}{page.Words[word]} ");
        for (var at = 0; at < all.Count && at < MostNames; at++)
            markup.Add($"{(at == 0 ? "" : ", ")}<bdi>{page.Title(all[at])}</bdi>");
        if (all.Count > MostNames)
            markup.Add($", {page.Words.Fill("more", "n", Words.Number(all.Count - MostNames))}");
    }
}
