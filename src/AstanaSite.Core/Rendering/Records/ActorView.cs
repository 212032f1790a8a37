using System.Text.Json;
using AstanaSite.Content.Records;
using AstanaSite.Rendering.Formats;
using AstanaSite.Rendering.Layout;
using AstanaSite.Rendering.Themes;

namespace AstanaSite.Rendering.Records;

/// <summary>How persons, organisations and states are presented.</summary>
internal sealed class ActorView() : RecordView<Actor>(ActorKind.Kind, "actor")
{
    private static readonly IndexFilters Filters = new(
        "kind",
        [IndexFacet.OfYears((item, page) => YearsOf((Actor)item, page)), IndexFacet.Evidence],
        ["family", IndexFilters.ByStatements]
    );

    public override RecordIndex Index { get; } =
        new(
            "actors",
            page =>
                page.Site.Actors.Select(actor => new IndexEntry(actor, FamilyName.SortKey(actor, page)))
                    .OrderBy(entry => IndexGroups.IndexOf(ActorKind.Subtypes, ((Actor)entry.Item).Subtype))
                    .ThenBy(entry => entry.Text, page.Shared.NameOrder)
                    .ThenBy(entry => entry.Item.Id, StringComparer.Ordinal),
            page =>
                [
                    new(entry => "k-" + ((Actor)entry.Item).Subtype, subtype => page.Words.Of("group", subtype[2..])) { Prefix = "k-" },
                    RecordKeys.ByLetters<IndexEntry>(entry => entry.Text, page),
                    RecordKeys.ById<IndexEntry>(entry => entry.Item),
                ],
            (rows, item, page) => AddRow(rows, (Actor)item, page)
        )
        {
            Filters = Filters,
        };

    public override IReadOnlyList<Relationship> ShownApart => ActorPage.ShownApart;

    public override IEnumerable<RecordList> Lists(Item item, PageContext page) =>
        [.. base.Lists(item, page), ActorPage.Events((Actor)item, page)];

    public override string CountWord => "count_actors";

    public override bool IsWeighed => true;

    public override bool IsInFeed => true;

    public override string JsonSchema { get; } =
        $$$"""
            {
              "$ref": "#/$defs/record",
              "required": ["summary", "kind"],
              "properties": {
                "kind": {"enum": {{{RecordJson.List(ActorKind.Subtypes)}}}},
                "family": {"description": "The part of a person's name that lists are sorted by.", "type": "string"},
                "names": {"$ref": "#/$defs/names"},
                "nameStatements": {"$ref": "#/$defs/nameStatements"},
                "variants": {"type": "array", "items": {
                  "type": "object",
                  "required": ["form"],
                  "properties": {"form": {"type": "string"}, "cite": {"$ref": "#/$defs/ids"}},
                  "additionalProperties": false
                }},
                "roles": {"type": "array", "items": {
                  "type": "object",
                  "required": ["role", "statement"],
                  "properties": {
                    "role": {"type": "string"}, "organisation": {"$ref": "#/$defs/id"}, "organisationWords": {"type": "string"},
                    "from": {"$ref": "#/$defs/date"}, "to": {"$ref": "#/$defs/date"}, "statement": {"$ref": "#/$defs/anchor"}
                  },
                  "additionalProperties": false
                }},
                "relations": {"type": "array", "items": {
                  "type": "object",
                  "required": ["to", "as", "statement"],
                  "properties": {
                    "to": {"$ref": "#/$defs/id"}, "as": {"enum": {{{RecordJson.List(ActorKind.Relations)}}}},
                    "from": {"$ref": "#/$defs/date"}, "until": {"$ref": "#/$defs/date"}, "statement": {"$ref": "#/$defs/anchor"}
                  },
                  "additionalProperties": false
                }},
                "wikidata": {"$ref": "#/$defs/wikidata"}
              },
              "unevaluatedProperties": false
            }
            """;

    public override IReadOnlyList<CsvTable> Tables => ActorTables.All;

    protected override TemplateModel Model(Actor item, PageContext page) => ActorPage.Model(item, page);

    protected override void WriteJson(Utf8JsonWriter json, Actor item, PageContext page)
    {
        json.WriteString("kind"u8, item.Subtype);
        json.WriteText("family"u8, item.Family);
        json.WriteNames(item, item.Names, page);
        if (item.Variants.Count > 0)
        {
            json.WriteStartArray("variants"u8);
            foreach (var one in item.Variants)
            {
                json.WriteStartObject();
                json.WriteString("form"u8, one.Spelling);
                json.WriteTexts("cite"u8, [.. one.Cite.Select(source => source.Id)]);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEntries("roles"u8, item, item.Roles, page, one =>
        {
            json.WriteString("role"u8, one.Role);
            json.WriteText("organisation"u8, one.Organisation?.Reference is { } known && page.Find(known) is not null ? known.Id : "");
            json.WriteText("organisationWords"u8, one.Organisation is { } words && page.Find(words.Reference) is null ? words.Words : "");
            json.WriteDate("from"u8, one.From);
            json.WriteDate("to"u8, one.To);
        });
        json.WriteEntries("relations"u8, item, item.Relations, page, one =>
        {
            json.WriteString("to"u8, RecordJson.IdOf(one.To));
            json.WriteString("as"u8, one.As);
            json.WriteDate("from"u8, one.From);
            json.WriteDate("until"u8, one.Until);
        });
        json.WriteText("wikidata"u8, item.Wikidata);
    }

    protected override string TypeOf(Actor item) =>
        item.Subtype switch
        {
            "person" => "Person",
            "state" => "Country",
            _ => "Organization",
        };

    protected override void WriteData(Utf8JsonWriter json, Actor item, StructuredData data)
    {
        data.WriteOtherNames(json, item.Names, item.OtherNames);
        StructuredData.WriteWikidata(json, item.Wikidata);
        data.WriteReferences(json, "memberOf"u8, item.Relations.Where(one => one.As is "member-of" or "part-of").Select(one => one.To));
        if (item.Subtype != "person")
            return;
        data.WriteReferences(json, "affiliation"u8, item.Relations.Where(one => IsOffice(one, data)).Select(one => one.To));
        json.WriteText("familyName"u8, item.Family);
        json.WriteTexts("jobTitle"u8, [.. item.Roles.Select(one => one.Role).Distinct(StringComparer.Ordinal)]);
    }

    protected override SearchFields Search(Actor item, PageContext page) => SearchFields.Of(item, page);

    private static void AddRow(Markup rows, Actor actor, PageContext page) =>
        Rows.Add(
            rows,
            actor,
            page,
            Html.Empty,
            page.Site.SummaryOf(actor, page.Language),
            Html.Empty,
            Filters.MarksOf(actor, page),
            FamilyName.Of(actor, page)
        );

    // The years of the events that somebody was at.
    private static IEnumerable<int> YearsOf(Actor actor, PageContext page) =>
        page
            .Site.BacklinksOf(actor)
            .Where(link => link.Relationship == Relationship.TookPart)
            .Select(link => RecordKeys.PointOf(link.Date)?.Year)
            .OfType<int>()
            .Distinct();

    // An office in an organisation; of a state or of another person schema.org knows no affiliation.
    private static bool IsOffice(Relation relation, StructuredData data) =>
        relation.As.EndsWith("-of", StringComparison.Ordinal)
        && relation.As is not ("member-of" or "part-of")
        && data.Site.Find(relation.To?.Id ?? "") is Actor { Subtype: not ("person" or "state") };
}
