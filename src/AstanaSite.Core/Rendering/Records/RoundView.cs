using System.Text.Json;
using AstanaSite.Content.Dates;
using AstanaSite.Content.Records;
using AstanaSite.Rendering.Formats;
using AstanaSite.Rendering.Layout;
using AstanaSite.Rendering.Themes;

namespace AstanaSite.Rendering.Records;

/// <summary>How events are presented.</summary>
internal sealed class RoundView() : RecordView<Round>(RoundKind.Kind, "round")
{
    // Roles that make an event happen; the others are of those who came.
    private static readonly HashSet<string> Organising = new(StringComparer.Ordinal)
    {
        "initiator",
        "host",
        "organiser",
        "mediator",
        "moderator",
        "chair",
        "guarantor",
    };

    private static readonly IndexFilters Filters = new(
        "year",
        [
            new("kind", "kind", (item, _) => [((Round)item).Subtype], (kind, page) => page.Words.Of("kind", kind)),
            new("track", "track", (item, _) => [((Round)item).Track], (track, page) => page.Site.Settings.TrackName(track, page.Language)),
            IndexFacet.Evidence,
        ],
        [IndexFilters.Oldest, IndexFilters.Newest, IndexFilters.ByName, IndexFilters.ByStatements]
    );

    public override RecordIndex Index { get; } =
        new(
            "index",
            page => page.Site.Rounds.Select(round => new IndexEntry(round, "")),
            page => RecordKeys.ByDate<IndexEntry>(entry => entry.Item.SortDate, entry => entry.Item, page),
            (rows, item, page) => Rows.Add(rows, (Round)item, page, Filters.MarksOf(item, page))
        )
        {
            Filters = Filters,
        };

    public override IReadOnlyList<Relationship> ShownApart => RoundPage.ShownApart;

    public override IEnumerable<RecordList> Lists(Item item, PageContext page) =>
        [.. base.Lists(item, page), RoundPage.Documents((Round)item, page)];

    public override string CountWord => "count_rounds";

    public override bool IsWeighed => true;

    public override bool IsInFeed => true;

    public override string JsonSchema { get; } =
        $$$"""
        {
          "$ref": "#/$defs/record",
          "required": ["summary", "kind", "date", "track"],
          "properties": {
            "kind": {"enum": {{{RecordJson.List(RoundKind.Subtypes)}}}},
            "date": {"$ref": "#/$defs/date"},
            "dateStatement": {"$ref": "#/$defs/anchor"},
            "track": {"type": "string"},
            "place": {"$ref": "#/$defs/id"},
            "placeStatement": {"$ref": "#/$defs/anchor"},
            "participants": {"type": "array", "items": {
              "type": "object",
              "required": ["actor", "role", "statement"],
              "properties": {"actor": {"$ref": "#/$defs/id"}, "role": {"enum": {{{RecordJson.List(
            RoundKind.Roles
        )}}}}, "as": {"type": "string"}, "statement": {"$ref": "#/$defs/anchor"}},
              "additionalProperties": false
            }},
            "absent": {"type": "array", "items": {
              "type": "object",
              "required": ["actor", "statement"],
              "properties": {"actor": {"$ref": "#/$defs/id"}, "reason": {"type": "string"}, "statement": {"$ref": "#/$defs/anchor"}},
              "additionalProperties": false
            }},
            "documents": {"$ref": "#/$defs/ids"},
            "follows": {"$ref": "#/$defs/id"}
          },
          "unevaluatedProperties": false
        }
        """;

    public override IReadOnlyList<CsvTable> Tables { get; } =
    [
        new(
            "events",
            [
                CsvColumns.Id,
                CsvColumns.Url,
                CsvColumns.Title,
                CsvColumns.Summary,
                CsvColumns.Choice("kind", "the form of event", RoundKind.Subtypes),
                .. CsvColumns.Date("date", "when it was"),
                new("track", "the lane of the timeline") { IsRequired = true },
                CsvColumns.To("place", "where it was", "places"),
                CsvColumns.To("follows", "the event before it on its track", "events"),
            ],
            (rows, page) =>
            {
                foreach (var one in page.Site.Rounds)
                    rows.Head(one, page)
                        .Text(one.Subtype)
                        .Date(one.Date)
                        .Text(one.Track)
                        .IdOf(one.Place, page)
                        .IdOf(one.Follows, page)
                        .End();
            }
        ),
    ];

    protected override TemplateModel Model(Round item, PageContext page) => RoundPage.Model(item, page);

    protected override void WriteJson(Utf8JsonWriter json, Round item, PageContext page)
    {
        json.WriteString("kind"u8, item.Subtype);
        json.WriteDate("date"u8, item.Date);
        json.WriteStatement("dateStatement"u8, item, item.DateEntry, page);
        json.WriteString("track"u8, item.Track);
        json.WriteText("place"u8, RecordJson.IdOf(item.Place));
        json.WriteStatement("placeStatement"u8, item, item.PlaceEntry, page);
        json.WriteEntries("participants"u8, item, item.Participants, page, one =>
        {
            json.WriteString("actor"u8, RecordJson.IdOf(one.Actor));
            json.WriteString("role"u8, one.Role);
            json.WriteText("as"u8, one.As);
        });
        json.WriteEntries("absent"u8, item, item.Absent, page, one =>
        {
            json.WriteString("actor"u8, RecordJson.IdOf(one.Actor));
            json.WriteText("reason"u8, one.Reason);
        });
        json.WriteTexts("documents"u8, [.. item.Documents.Select(one => one.Id)]);
        json.WriteText("follows"u8, RecordJson.IdOf(item.Follows));
    }

    protected override string TypeOf(Round item) => "Event";

    protected override void WriteData(Utf8JsonWriter json, Round item, StructuredData data)
    {
        StructuredData.WriteDay(json, "startDate"u8, item.Date?.Start);
        StructuredData.WriteDay(json, "endDate"u8, item.Date?.End);
        StructuredData.WriteEdtf(json, item.Date);
        data.WriteReference(json, "location"u8, data.Site.Find(item.Place?.Id ?? ""));
        data.WriteReferences(json, "organizer"u8, item.Participants.Where(one => Organising.Contains(one.Role)).Select(one => one.Actor));
        // There may be dozens; who they are stands on their own pages.
        data.WriteIds(
            json,
            "attendee"u8,
            item.Participants.Where(one => !Organising.Contains(one.Role) && one.IsPresence).Select(one => one.Actor)
        );
        data.WriteReferences(json, "subjectOf"u8, item.Documents);
    }

    // An event is also known by its short name, which is its id: "astana 1".
    protected override SearchFields Search(Round item, PageContext page) =>
        SearchFields.Of(item, page) with
        {
            Names = item.OtherNames.Append(item.Id.Replace('-', ' ')),
            Track = item.Track,
        };

    protected override EdtfDate? Covered(Round item) => item.Date;
}
