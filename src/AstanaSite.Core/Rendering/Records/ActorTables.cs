using AstanaSite.Content.Fields;
using AstanaSite.Content.Records;
using AstanaSite.Rendering.Formats;
using AstanaSite.Rendering.Layout;

namespace AstanaSite.Rendering.Records;

/// <summary>The tables of actors: who they are, how else they are called, and what they did and were.</summary>
internal static class ActorTables
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<CsvTable> All { get; } =
    [
        new(
            "actors",
            [
                CsvColumns.Id,
                CsvColumns.Url,
                CsvColumns.Title,
                CsvColumns.Summary,
                CsvColumns.Choice("kind", "the form of actor", ActorKind.Subtypes),
                new("wikidata", "the item of Wikidata"),
            ],
            Actors
        ),
        new(
            "names",
            [
                new("record", "the actor or place") { IsRequired = true },
                new("name", "the name") { IsRequired = true },
                new("language", "its language (BCP 47)"),
                CsvColumns.Choice("kind", "a name in another language, a spelling met, or a former name", ["name", "variant", "former"]),
                CsvColumns.State with
                {
                    IsRequired = false,
                },
                CsvColumns.Statement with
                {
                    IsRequired = false,
                },
            ],
            Names
        ),
        new(
            "participations",
            [
                CsvColumns.To("event", "the event", "events", true),
                CsvColumns.To("actor", "who", "actors", true),
                CsvColumns.Choice("role", "in which role", [.. RoundKind.Roles, "absent"]),
                new("as", "in which capacity, or why absent"),
                CsvColumns.State,
                CsvColumns.Statement,
            ],
            Participations
        ),
        new(
            "relations",
            [
                CsvColumns.To("actor", "who", "actors", true),
                CsvColumns.Choice("relation", "what it is to the other", ActorKind.Relations),
                CsvColumns.To("to", "the other", "actors", true),
                .. CsvColumns.Date("from", "since when"),
                .. CsvColumns.Date("until", "until when"),
                CsvColumns.State,
                CsvColumns.Statement,
            ],
            Relations
        ),
        new(
            "offices",
            [
                CsvColumns.To("actor", "who", "actors", true),
                new("role", "the role") { IsRequired = true },
                CsvColumns.To("organisation", "where, if it is in the archive", "actors"),
                new("organisation_words", "where, in words, if it is not"),
                .. CsvColumns.Date("from", "since when"),
                .. CsvColumns.Date("until", "until when"),
                CsvColumns.State,
                CsvColumns.Statement,
            ],
            Offices
        ),
    ];

    private static void Actors(CsvRows rows, PageContext page)
    {
        foreach (var one in page.Site.Actors)
            rows.Head(one, page).Text(one.Subtype).Text(one.Wikidata).End();
    }

    private static void Names(CsvRows rows, PageContext page)
    {
        foreach (var actor in page.Site.Actors)
        {
            foreach (var one in actor.Names)
                Add(actor, one.Name, one.Language, "name", one);
            foreach (var variant in actor.Variants)
                Add(actor, variant.Spelling, "", "variant", variant);
        }

        foreach (var place in page.Site.Places)
        {
            foreach (var one in place.Names)
                Add(place, one.Name, one.Language, "name", one);
            foreach (var former in place.FormerNames)
                Add(place, former.Name, "", "former", null);
        }

        // Only names with sources are statements.
        void Add(Item owner, string name, string language, string kind, CitedEntry? entry)
        {
            rows.Text(owner.Id).Text(name).Text(language).Text(kind);
            if (entry is { Cite.Count: > 0 })
                rows.Support(owner, entry, page);
            else
                rows.Text("").Text("").End();
        }
    }

    private static void Participations(CsvRows rows, PageContext page)
    {
        foreach (var round in page.Site.Rounds)
        {
            foreach (var one in round.Participants)
                Add(one, one.Actor, one.Role, one.As);
            foreach (var one in round.Absent)
                Add(one, one.Actor, "absent", one.Reason);

            void Add(CitedEntry entry, Reference? who, string role, string words)
            {
                if (page.Find(who) is { } actor)
                    rows.Text(round.Id).Text(actor.Id).Text(role).Text(words).Support(round, entry, page);
            }
        }
    }

    private static void Relations(CsvRows rows, PageContext page)
    {
        foreach (var actor in page.Site.Actors)
        foreach (var one in actor.Relations)
            if (page.Find(one.To) is { } other)
                rows.Text(actor.Id).Text(one.As).Text(other.Id).Date(one.From).Date(one.Until).Support(actor, one, page);
    }

    private static void Offices(CsvRows rows, PageContext page)
    {
        foreach (var actor in page.Site.Actors)
        {
            foreach (var one in actor.Roles)
            {
                var known = page.Find(one.Organisation?.Reference) as Actor;
                rows.Text(actor.Id)
                    .Text(one.Role)
                    .Text(known?.Id ?? "")
                    .Text(known is null ? one.Organisation?.Words ?? "" : "")
                    .Date(one.From)
                    .Date(one.To)
                    .Support(actor, one, page);
            }
        }
    }
}
