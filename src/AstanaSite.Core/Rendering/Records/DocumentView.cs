using System.Text.Json;
using AstanaSite.Content.Records;
using AstanaSite.Rendering.Formats;
using AstanaSite.Rendering.Layout;
using AstanaSite.Rendering.Themes;

namespace AstanaSite.Rendering.Records;

/// <summary>How documents are presented.</summary>
internal sealed class DocumentView() : RecordView<DocumentRecord>(DocumentKind.Kind, "document")
{
    private static readonly IndexFilters Filters = new(
        "year",
        [
            new("kind", "kind", (item, _) => [((DocumentRecord)item).Subtype], (kind, page) => page.Words.Of("kind", kind)),
            new(
                "language",
                "language_of",
                (item, _) => ((DocumentRecord)item).Languages,
                (language, page) => LanguageNames.Of(language, page.Words)
            ),
            IndexFacet.Evidence,
        ],
        [IndexFilters.Oldest, IndexFilters.Newest, IndexFilters.ByName, IndexFilters.ByStatements]
    );

    public override RecordIndex Index { get; } =
        new(
            "index",
            page => page.Site.Documents.Select(document => new IndexEntry(document, "")),
            page => RecordKeys.ByDate<IndexEntry>(entry => entry.Item.SortDate, entry => entry.Item, page),
            (rows, item, page) =>
                Rows.Add(
                    rows,
                    item,
                    page,
                    page.Date(item.SortDate),
                    page.Site.SummaryOf(item, page.Language),
                    Html.Of(page.Words.Of("kind", ((DocumentRecord)item).Subtype)),
                    Filters.MarksOf(item, page)
                )
        )
        {
            Filters = Filters,
        };

    public override string CountWord => "count_documents";

    public override bool IsWeighed => true;

    public override bool IsInFeed => true;

    public override string JsonSchema { get; } =
        $$$"""
            {
              "$ref": "#/$defs/record",
              "required": ["summary", "kind", "date"],
              "properties": {
                "kind": {"enum": {{{RecordJson.List(DocumentKind.Subtypes)}}}},
                "date": {"$ref": "#/$defs/date"},
                "dateStatement": {"$ref": "#/$defs/anchor"},
                "round": {"$ref": "#/$defs/id"},
                "created": {"$ref": "#/$defs/date"},
                "received": {"$ref": "#/$defs/date"},
                "published": {"$ref": "#/$defs/date"},
                "languages": {"type": "array", "items": {"$ref": "#/$defs/language"}},
                "signatories": {"type": "array", "items": {
                  "type": "object",
                  "required": ["actor", "statement"],
                  "properties": {"actor": {"$ref": "#/$defs/id"}, "statement": {"$ref": "#/$defs/anchor"}},
                  "additionalProperties": false
                }},
                "text": {"description": "The source under which the text can be read.", "$ref": "#/$defs/id"},
                "attachments": {"type": "array", "items": {"type": "string"}}
              },
              "unevaluatedProperties": false
            }
            """;

    public override IReadOnlyList<CsvTable> Tables { get; } =
    [
        new(
            "documents",
            [
                CsvColumns.Id,
                CsvColumns.Url,
                CsvColumns.Title,
                CsvColumns.Summary,
                CsvColumns.Choice("kind", "the form of document", DocumentKind.Subtypes),
                .. CsvColumns.Date("date", "the date it bears"),
                CsvColumns.To("event", "the event it came out of", "events"),
                new("languages", "the languages of its text, parted by '; '"),
                CsvColumns.To("text", "the source under which the text can be read", "sources"),
                .. CsvColumns.Date("created", "when it was written"),
                .. CsvColumns.Date("received", "when it was received"),
                .. CsvColumns.Date("published", "when it was published"),
            ],
            (rows, page) =>
            {
                foreach (var one in page.Site.Documents)
                    rows.Head(one, page)
                        .Text(one.Subtype)
                        .Date(one.Date)
                        .IdOf(one.Round, page)
                        .Text(string.Join("; ", one.Languages))
                        .IdOf(one.Text, page)
                        .Date(one.Dates.Created)
                        .Date(one.Dates.Received)
                        .Date(one.Dates.Published)
                        .End();
            }
        ),
        new(
            "signatures",
            [
                CsvColumns.To("document", "the document", "documents", true),
                CsvColumns.To("actor", "who signed", "actors", true),
                CsvColumns.State,
                CsvColumns.Statement,
            ],
            (rows, page) =>
            {
                foreach (var document in page.Site.Documents)
                foreach (var one in document.Signatories)
                    if (page.Find(one.Actor) is { } actor)
                        rows.Text(document.Id).Text(actor.Id).Support(document, one, page);
            }
        ),
    ];

    protected override TemplateModel Model(DocumentRecord item, PageContext page) => DocumentPage.Model(item, page);

    protected override void WriteJson(Utf8JsonWriter json, DocumentRecord item, PageContext page)
    {
        json.WriteString("kind"u8, item.Subtype);
        json.WriteDate("date"u8, item.Date);
        json.WriteStatement("dateStatement"u8, item, item.DateEntry, page);
        json.WriteText("round"u8, RecordJson.IdOf(item.Round));
        json.WriteDate("created"u8, item.Dates.Created);
        json.WriteDate("received"u8, item.Dates.Received);
        json.WriteDate("published"u8, item.Dates.Published);
        json.WriteTexts("languages"u8, item.Languages);
        json.WriteEntries("signatories"u8, item, item.Signatories, page, one => json.WriteString("actor"u8, RecordJson.IdOf(one.Actor)));
        json.WriteText("text"u8, RecordJson.IdOf(item.Text));
        json.WriteTexts("attachments"u8, [.. item.Attachments.Select(file => file.Path)]);
    }

    protected override string TypeOf(DocumentRecord item) => "CreativeWork";

    protected override void WriteData(Utf8JsonWriter json, DocumentRecord item, StructuredData data)
    {
        json.WriteString("genre"u8, item.Subtype);
        StructuredData.WriteDay(json, "dateCreated"u8, (item.Dates.Created ?? item.Date)?.Start);
        StructuredData.WriteDay(json, "datePublished"u8, item.Dates.Published?.Start);
        StructuredData.WriteEdtf(json, item.Date);
        json.WriteTexts("inLanguage"u8, item.Languages);
        data.WriteReferences(json, "contributor"u8, item.Signatories.Select(one => one.Actor));
        data.WriteReferences(json, "about"u8, [item.Round]);
    }

    protected override SearchFields Search(DocumentRecord item, PageContext page) => SearchFields.Of(item, page);
}
