using System.Text.Json;
using AstanaSite.Content.Records;
using AstanaSite.Rendering.Drawing;
using AstanaSite.Rendering.Formats;
using AstanaSite.Rendering.Layout;
using AstanaSite.Rendering.Themes;

namespace AstanaSite.Rendering.Records;

/// <summary>How places are presented.</summary>
internal sealed class PlaceView() : RecordView<Place>(PlaceKind.Kind, "place")
{
    public override RecordIndex Index { get; } =
        new(
            "index",
            page => IndexGroups.ByTitle(page.Site.Places, page),
            page =>
                [
                    new(_ => "all", _ => page.Words["places"]),
                    RecordKeys.ByLetters<IndexEntry>(entry => entry.Text, page),
                    RecordKeys.ById<IndexEntry>(entry => entry.Item),
                ],
            (rows, item, page) =>
                Rows.Add(rows, item, page, Html.Empty, page.Site.SummaryOf(item, page.Language), SideOf((Place)item, page))
        )
        {
            IsDense = true,
            Above = (model, page) =>
            {
                var (map, side) = MapDrawing.Draw(page.Site.Places, page);
                model.Put("map_html", map).Put("map_side", side);
            },
        };

    public override IReadOnlyList<Relationship> ShownApart => PlacePage.ShownApart;

    public override IEnumerable<RecordList> Lists(Item item, PageContext page) =>
        [.. base.Lists(item, page), PlacePage.Events((Place)item, page)];

    public override string? CountWord => null;

    public override bool IsWeighed => false;

    public override bool IsInFeed => true;

    public override string JsonSchema =>
        """
            {
              "$ref": "#/$defs/record",
              "properties": {
                "country": {"type": "string"},
                "latitude": {"description": "Degrees north (WGS 84).", "type": "number", "minimum": -90, "maximum": 90},
                "longitude": {"description": "Degrees east (WGS 84).", "type": "number", "minimum": -180, "maximum": 180},
                "names": {"$ref": "#/$defs/names"},
                "nameStatements": {"$ref": "#/$defs/nameStatements"},
                "wikidata": {"$ref": "#/$defs/wikidata"},
                "formerNames": {"type": "array", "items": {
                  "type": "object",
                  "required": ["name"],
                  "properties": {"name": {"type": "string"}, "from": {"$ref": "#/$defs/date"}, "to": {"$ref": "#/$defs/date"}},
                  "additionalProperties": false
                }}
              },
              "unevaluatedProperties": false
            }
            """;

    public override IReadOnlyList<CsvTable> Tables { get; } =
    [
        new(
            "places",
            [
                CsvColumns.Id,
                CsvColumns.Url,
                CsvColumns.Title,
                CsvColumns.Summary,
                new("country", "the country"),
                new("latitude", "degrees north (WGS 84)") { Type = "number" },
                new("longitude", "degrees east (WGS 84)") { Type = "number" },
                new("wikidata", "the item of Wikidata"),
            ],
            (rows, page) =>
            {
                foreach (var one in page.Site.Places)
                    rows.Head(one, page).Text(one.Country).Number(one.Latitude).Number(one.Longitude).Text(one.Wikidata).End();
            }
        ),
    ];

    protected override TemplateModel Model(Place item, PageContext page) => PlacePage.Model(item, page);

    protected override void WriteJson(Utf8JsonWriter json, Place item, PageContext page)
    {
        json.WriteText("country"u8, item.Country);
        if (item.Latitude is { } latitude)
            json.WriteNumber("latitude"u8, latitude);
        if (item.Longitude is { } longitude)
            json.WriteNumber("longitude"u8, longitude);
        json.WriteNames(item, item.Names, page);
        json.WriteText("wikidata"u8, item.Wikidata);
        if (item.FormerNames.Count == 0)
            return;
        json.WriteStartArray("formerNames"u8);
        foreach (var one in item.FormerNames)
        {
            json.WriteStartObject();
            json.WriteString("name"u8, one.Name);
            json.WriteDate("from"u8, one.From);
            json.WriteDate("to"u8, one.To);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    protected override string TypeOf(Place item) => "Place";

    protected override void WriteData(Utf8JsonWriter json, Place item, StructuredData data)
    {
        data.WriteOtherNames(json, item.Names, item.OtherNames);
        StructuredData.WriteWikidata(json, item.Wikidata);
        StructuredData.WriteNamed(json, "containedInPlace"u8, "Country"u8, item.Country);
        if (item is not { Latitude: { } latitude, Longitude: { } longitude })
            return;
        json.WriteStartObject("geo"u8);
        json.WriteString("@type"u8, "GeoCoordinates"u8);
        json.WriteNumber("latitude"u8, latitude);
        json.WriteNumber("longitude"u8, longitude);
        json.WriteEndObject();
    }

    protected override SearchFields Search(Place item, PageContext page) => SearchFields.Of(item, page);

    private static Html SideOf(Place place, PageContext page)
    {
        var side = new Markup();
        if (place.Country.Length > 0)
            side.Add($"{page.Free(place, place.Country)}");
        var events = MapDrawing.EventsAt(place, page.Site);
        if (events > 0)
            side.Add($"{(side.IsEmpty ? "" : " · ")}{page.Words.Count("n_rounds", events)}");
        return side.ToHtml();
    }
}
