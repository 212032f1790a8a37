using AstanaSite.Content.Fields;
using AstanaSite.Content.Items;
using AstanaSite.Content.Kinds;
using AstanaSite.Linking;
using AstanaSite.Rendering.Pages;

namespace AstanaSite.Rendering.Data;

/// <summary>The tables of the archive. Records are named by their ids; a statement by that of its record, <c>#</c> and its anchor on the record's page.</summary>
internal static class CsvTables
{
    private static readonly CsvColumn State = new("state", "how well the statement is supported") { IsRequired = true, Values = [.. EvidenceStates.All.Select(state => state.Word())] };

    private static readonly CsvColumn StatementId = new("statement", "the statement that says so") { IsRequired = true, Refers = "statements" };

    /// <summary>All tables.</summary>
    public static IReadOnlyList<CsvTable> All { get; } =
    [
        new("events",
            [Id, Url, Title, Summary, Choice("kind", "the form of event", RoundKind.Forms), .. Date("date", "when it was"),
             new("track", "the lane of the timeline") { IsRequired = true }, To("place", "where it was", "places"), To("follows", "the event before it on its track", "events")],
            Events),
        new("actors",
            [Id, Url, Title, Summary, Choice("kind", "the form of actor", ActorKind.Forms), new("wikidata", "the item of Wikidata")],
            Actors),
        new("names",
            [new("record", "the actor or place") { IsRequired = true }, new("name", "the name") { IsRequired = true }, new("language", "its language (BCP 47)"),
             Choice("kind", "a name in another language, a spelling met, or a former name", ["name", "variant", "former"])],
            Names),
        new("participations",
            [To("event", "the event", "events", true), To("actor", "who", "actors", true), Choice("role", "in which role", [.. RoundKind.Roles, "absent"]),
             new("as", "in which capacity, or why absent"), State, StatementId],
            Participations),
        new("relations",
            [To("actor", "who", "actors", true), Choice("relation", "what it is to the other", ActorKind.Relations), To("to", "the other", "actors", true),
             .. Date("from", "since when"), .. Date("until", "until when"), State, StatementId],
            Relations),
        new("offices",
            [To("actor", "who", "actors", true), new("role", "the role") { IsRequired = true }, To("organisation", "where, if it is in the archive", "actors"), new("organisation_words", "where, in words, if it is not"),
             .. Date("from", "since when"), .. Date("until", "until when"), State, StatementId],
            Offices),
        new("documents",
            [Id, Url, Title, Summary, Choice("kind", "the form of document", DocumentKind.Forms), .. Date("date", "the date it bears"), To("event", "the event it came out of", "events"),
             new("languages", "the languages of its text, parted by '; '"), To("text", "the source under which the text can be read", "sources"),
             .. Date("created", "when it was written"), .. Date("received", "when it was received"), .. Date("published", "when it was published")],
            Documents),
        new("signatures",
            [To("document", "the document", "documents", true), To("actor", "who signed", "actors", true), State, StatementId],
            Signatures),
        new("places",
            [Id, Url, Title, Summary, new("country", "the country"), new("latitude", "degrees north (WGS 84)") { Type = "number" }, new("longitude", "degrees east (WGS 84)") { Type = "number" }],
            Places),
        new("sources",
            [Id, Url, Choice("type", "the item type of CSL", SourceKind.Forms), Title, new("title_en", "the title in English"), new("authors", "the authors, parted by '; '"),
             new("container_title", "what it stands in"), new("publisher", "who published it"), .. Date("issued", "when it was published"), .. Date("accessed", "when it was read"),
             new("source_url", "its address"), new("doi", "its DOI"), new("language", "its language (BCP 47)"), new("archive_url", "the address of an archived copy"), .. Date("archived", "when that copy was made"),
             Choice("perspective", "from where it looks at the matter", SourceKind.Perspectives), new("government", "whose government it speaks for (ISO 3166-1)"),
             Choice("read", "how far it was read", SourceKind.Readings), new("reprinted_at", "where a copy stands"), new("note", "a remark")],
            Sources),
        new("statements",
            [Id, Url, new("record", "the record it stands in") { IsRequired = true }, new("part", "'prose', or the key of front matter") { IsRequired = true }, new("words", "its words"), State],
            Statements),
        new("citations",
            [StatementId, To("source", "the source", "sources", true), new("prefix", "words before it"), new("locator", "a page or paragraph")],
            Citations),
        new("accounts",
            [new("record", "the record on which accounts differ") { IsRequired = true }, new("conflict", "the anchor of the matter on the record's page") { IsRequired = true }, new("about", "the matter") { IsRequired = true },
             new("says", "what these sources say") { IsRequired = true }, Choice("rank", "how the account stands among the others", ["preferred", "normal", "deprecated"]), new("reason", "why it is preferred or deprecated"),
             new("note", "a remark on the matter"), State, StatementId],
            Accounts),
    ];

    private static CsvColumn Id => new("id", "the id") { IsRequired = true };

    private static CsvColumn Url => new("url", "the page: a whole address where the site has one, else its path within the site") { IsRequired = true };

    private static CsvColumn Title => new("title", "the title") { IsRequired = true };

    private static CsvColumn Summary => new("summary", "one or two sentences");

    private static CsvColumn Choice(string name, string description, IReadOnlyList<string> values) => new(name, description) { IsRequired = true, Values = values };

    private static CsvColumn To(string name, string description, string table, bool isRequired = false) => new(name, description) { Refers = table, IsRequired = isRequired };

    private static CsvColumn[] Date(string name, string description) =>
    [
        new(name + "_edtf", description + ", as exactly as it is known (EDTF)"),
        new(name + "_first", description + ": the first day it can mean") { Type = "date" },
        new(name + "_last", description + ": the last day it can mean") { Type = "date" },
    ];

    private static void Events(CsvRows rows, PageScope page)
    {
        foreach (var one in page.Site.Rounds)
            Head(rows, one, page).Text(one.Form).Date(one.Date).Text(one.Track).Text(IdOf(one.Place, page)).Text(IdOf(one.Follows, page)).End();
    }

    private static void Actors(CsvRows rows, PageScope page)
    {
        foreach (var one in page.Site.Actors) Head(rows, one, page).Text(one.Form).Text(one.Wikidata).End();
    }

    private static void Names(CsvRows rows, PageScope page)
    {
        foreach (var actor in page.Site.Actors)
        {
            foreach (var (language, name) in actor.Names.Entries) rows.Text(actor.Id).Text(name).Text(language).Text("name").End();
            foreach (var variant in actor.Variants) rows.Text(actor.Id).Text(variant.Form).Text("").Text("variant").End();
        }

        foreach (var place in page.Site.Places)
        {
            foreach (var (language, name) in place.Names.Entries) rows.Text(place.Id).Text(name).Text(language).Text("name").End();
            foreach (var former in place.FormerNames) rows.Text(place.Id).Text(former.Name).Text("").Text("former").End();
        }
    }

    private static void Participations(CsvRows rows, PageScope page)
    {
        foreach (var round in page.Site.Rounds)
        {
            foreach (var one in round.Participants)
                if (page.Find(one.Actor) is { } actor) Supported(rows.Text(round.Id).Text(actor.Id).Text(one.Role).Text(one.As), round, one, page);
            foreach (var one in round.Absent)
                if (page.Find(one.Actor) is { } actor) Supported(rows.Text(round.Id).Text(actor.Id).Text("absent").Text(one.Reason), round, one, page);
        }
    }

    private static void Relations(CsvRows rows, PageScope page)
    {
        foreach (var actor in page.Site.Actors)
            foreach (var one in actor.Relations)
                if (page.Find(one.To) is { } other) Supported(rows.Text(actor.Id).Text(one.As).Text(other.Id).Date(one.From).Date(one.Until), actor, one, page);
    }

    private static void Offices(CsvRows rows, PageScope page)
    {
        foreach (var actor in page.Site.Actors)
        {
            foreach (var one in actor.Roles)
            {
                var known = page.Find(one.Organisation?.Reference) as Actor;
                Supported(rows.Text(actor.Id).Text(one.Role).Text(known?.Id ?? "").Text(known is null ? one.Organisation?.Words ?? "" : "").Date(one.From).Date(one.To), actor, one, page);
            }
        }
    }

    private static void Documents(CsvRows rows, PageScope page)
    {
        foreach (var one in page.Site.Documents)
        {
            Head(rows, one, page).Text(one.Form).Date(one.Date).Text(IdOf(one.Round, page)).Text(string.Join("; ", one.Languages)).Text(IdOf(one.Text, page))
                .Date(one.Dates.Created).Date(one.Dates.Received).Date(one.Dates.Published).End();
        }
    }

    private static void Signatures(CsvRows rows, PageScope page)
    {
        foreach (var document in page.Site.Documents)
            foreach (var one in document.Signatories)
                if (page.Find(one.Actor) is { } actor) Supported(rows.Text(document.Id).Text(actor.Id), document, one, page);
    }

    private static void Places(CsvRows rows, PageScope page)
    {
        foreach (var one in page.Site.Places) Head(rows, one, page).Text(one.Country).Number(one.Latitude).Number(one.Longitude).End();
    }

    private static void Sources(CsvRows rows, PageScope page)
    {
        foreach (var one in page.Site.Sources)
        {
            rows.Text(one.Id).Text(DataAddress.Of(one, page)).Text(one.Form).Text(one.Title).Text(one.TitleEnglish).Text(string.Join("; ", one.Authors.Select(author => author.Display)))
                .Text(one.ContainerTitle).Text(one.Publisher).Date(one.Issued).Date(one.Accessed).Text(one.Url).Text(one.Doi).Text(one.Language).Text(one.ArchiveUrl).Date(one.Archived)
                .Text(one.Perspective).Text(one.Government).Text(one.Read).Text(one.ReprintedAt).Text(one.Note).End();
        }
    }

    private static void Statements(CsvRows rows, PageScope page)
    {
        foreach (var item in page.Site.Items)
        {
            var address = DataAddress.Of(item, page);
            foreach (var one in page.Site.StatementsOf(item))
                rows.Text(DataAddress.Of(one)).Text(string.Concat(address, "#", one.Anchor)).Text(item.Id).Text(one.Entry?.Field ?? "prose").Text(StatementWords.Of(one, page)).Text(one.State.Word()).End();
        }
    }

    private static void Citations(CsvRows rows, PageScope page)
    {
        foreach (var item in page.Site.Items)
        {
            foreach (var one in page.Site.StatementsOf(item))
            {
                if (one.Citations.Count == 0) continue;
                var id = DataAddress.Of(one);
                foreach (var citation in one.Citations) rows.Text(id).Text(citation.Source.Id).Text(citation.Prefix).Text(citation.Locator).End();
            }
        }
    }

    private static void Accounts(CsvRows rows, PageScope page)
    {
        foreach (var item in page.Site.Items)
        {
            foreach (var conflict in item.Conflicts)
            {
                foreach (var one in conflict.Accounts)
                {
                    Supported(
                        rows.Text(item.Id).Text(conflict.Anchor).Text(conflict.About).Text(one.Says).Text(RankWord(one.Rank)).Text(one.Reason).Text(conflict.Note), item, one, page);
                }
            }
        }
    }

    /// <summary>The word for a rank.</summary>
    public static string RankWord(AccountRank rank) => rank switch { AccountRank.Preferred => "preferred", AccountRank.Deprecated => "deprecated", _ => "normal" };

    private static CsvRows Head(CsvRows rows, Item item, PageScope page) => rows.Text(item.Id).Text(DataAddress.Of(item, page)).Text(item.Title).Text(item.Summary);

    private static void Supported(CsvRows rows, Item owner, CitedEntry entry, PageScope page)
    {
        var statement = page.Site.BodyOf(owner, page.Language).MarksOf(entry).Statement;
        rows.Text(statement.State.Word()).Text(DataAddress.Of(statement)).End();
    }

    private static string IdOf(Reference? reference, PageScope page) => page.Find(reference)?.Id ?? "";
}
