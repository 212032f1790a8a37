using System.Text.Json;
using AstanaSite.Content.Records;
using AstanaSite.Rendering.Citing;
using AstanaSite.Rendering.Formats;
using AstanaSite.Rendering.Layout;
using AstanaSite.Rendering.Themes;
using AstanaSite.Searching.Words;

namespace AstanaSite.Rendering.Records;

/// <summary>How sources are presented.</summary>
internal sealed class SourceView() : RecordView<CitedSource>(SourceKind.Kind, "source")
{
    private static readonly IndexFilters Filters = new(
        "perspective",
        [
            new("kind", "kind", (item, _) => [((CitedSource)item).Type], (type, page) => page.Words.Of("type", type)),
            new("language", "language_of", (item, _) => LanguageOf((CitedSource)item), (tag, page) => LanguageNames.Of(tag, page.Words)),
            IndexFacet.Year,
        ],
        ["publisher", IndexFilters.ByName, IndexFilters.Newest, IndexFilters.Oldest, IndexFilters.ByStatements]
    );

    public override RecordIndex Index { get; } =
        new(
            "index",
            page =>
                page.Site.Sources.Select(source => (Source: source, Entry: new IndexEntry(source, NameOrder.Letters(HeadOf(source)))))
                    .OrderBy(one => IndexGroups.IndexOf(SourceKind.Perspectives, one.Source.Perspective))
                    .ThenBy(one => one.Entry.Text, page.Shared.NameOrder)
                    .ThenBy(one => one.Source.Issued?.Earliest ?? long.MaxValue)
                    .ThenBy(one => one.Source.Id, StringComparer.Ordinal)
                    .Select(one => one.Entry),
            page =>
                [
                    new(
                        entry => "p-" + ((CitedSource)entry.Item).Perspective,
                        perspective => page.Words.Of("perspective", perspective[2..])
                    )
                    {
                        Prefix = "p-",
                    },
                    RecordKeys.ByLetters<IndexEntry>(entry => entry.Text, page),
                    .. RecordKeys.ByDate<IndexEntry>(entry => ((CitedSource)entry.Item).Issued, entry => entry.Item, page),
                ],
            (rows, item, page) =>
                Rows.Add(
                    rows,
                    item,
                    page,
                    Html.Empty,
                    ((CitedSource)item).TitleEnglish,
                    SideOf((CitedSource)item, page),
                    Filters.MarksOf(item, page)
                )
        )
        {
            Filters = Filters,
            IsDense = true,
        };

    public override IEnumerable<RecordList> Lists(Item item, PageContext page) =>
        [.. base.Lists(item, page), SourcePage.Statements((CitedSource)item, page)];

    public override string CountWord => "count_sources";

    public override bool IsWeighed => false;

    public override bool IsInFeed => false;

    private const string Names = """
        {"type": "array", "items": {
                  "type": "object",
                  "properties": {
                    "family": {"type": "string"}, "given": {"type": "string"}, "suffix": {"type": "string"}, "literal": {"type": "string"}
                  },
                  "minProperties": 1,
                  "additionalProperties": false
                }}
        """;

    public override string JsonSchema { get; } =
        $$$"""
            {
              "$ref": "#/$defs/record",
              "required": ["type", "perspective", "read"],
              "properties": {
                "type": {"description": "An item type of CSL 1.0.2.", "enum": {{{RecordJson.List(SourceKind.Types)}}}},
                "titleEnglish": {"type": "string"},
                "authors": {{{Names}}},
                "editors": {{{Names}}},
                "containerTitle": {"type": "string"},
                "volume": {"type": "string"},
                "issue": {"type": "string"},
                "page": {"type": "string"},
                "publisher": {"type": "string"},
                "publisherPlace": {"type": "string"},
                "issued": {"$ref": "#/$defs/date"},
                "accessed": {"$ref": "#/$defs/date"},
                "sourceUrl": {"description": "The address of the work itself; 'url' is that of the record.", "type": "string"},
                "doi": {"type": "string"},
                "isbn": {"type": "string"},
                "language": {"$ref": "#/$defs/language"},
                "archiveUrl": {"type": "string"},
                "archived": {"$ref": "#/$defs/date"},
                "perspective": {"enum": {{{RecordJson.List(SourceKind.Perspectives)}}}},
                "voice": {"description": "Who speaks in it, where that is not the paper.", "enum": {{{RecordJson.List(
                SourceKind.Perspectives
            )}}}},
                "readAt": {
                  "description": "The copy that was read, and whose site it stands on.",
                  "type": "object",
                  "required": ["url", "perspective"],
                  "properties": {"url": {"type": "string"}, "perspective": {"enum": {{{RecordJson.List(SourceKind.Perspectives)}}}}},
                  "additionalProperties": false
                },
                "government": {"description": "ISO 3166-1 alpha-2.", "type": "string"},
                "read": {"enum": {{{RecordJson.List(SourceKind.Readings)}}}},
                "reprintedAt": {"type": "string"},
                "note": {"type": "string"},
                "keptBecause": {"type": "string"}
              },
              "unevaluatedProperties": false
            }
            """;

    public override IReadOnlyList<CsvTable> Tables { get; } =
    [
        new(
            "sources",
            [
                CsvColumns.Id,
                CsvColumns.Url,
                CsvColumns.Choice("type", "the item type of CSL", SourceKind.Types),
                CsvColumns.Title,
                new("title_en", "the title in English"),
                new("authors", "the authors, parted by '; '"),
                new("editors", "the editors, parted by '; '"),
                new("container_title", "what it stands in"),
                new("volume", "the volume"),
                new("issue", "the issue"),
                new("page", "the pages"),
                new("publisher", "who published it"),
                new("publisher_place", "where it was published"),
                .. CsvColumns.Date("issued", "when it was published"),
                .. CsvColumns.Date("accessed", "when it was read"),
                new("source_url", "its address"),
                new("doi", "its DOI"),
                new("isbn", "its ISBN"),
                new("language", "its language (BCP 47)"),
                new("archive_url", "the address of an archived copy"),
                .. CsvColumns.Date("archived", "when that copy was made"),
                CsvColumns.Choice("perspective", "from where it looks at the matter", SourceKind.Perspectives),
                new("voice", "who speaks in it, where that is not the paper") { Values = SourceKind.Perspectives },
                new("read_at", "the address of the copy that was read"),
                new("read_at_perspective", "whose site that copy stands on") { Values = SourceKind.Perspectives },
                new("government", "whose government it speaks for (ISO 3166-1)"),
                CsvColumns.Choice("read", "how far it was read", SourceKind.Readings),
                new("reprinted_at", "where a copy stands"),
                new("note", "a remark"),
            ],
            WriteRows
        ),
    ];

    protected override TemplateModel Model(CitedSource item, PageContext page) => SourcePage.Model(item, page);

    protected override void WriteJson(Utf8JsonWriter json, CitedSource item, PageContext page)
    {
        json.WriteString("type"u8, item.Type);
        json.WriteText("titleEnglish"u8, item.TitleEnglish);
        CslJson.WriteNames(json, "authors"u8, item.Authors);
        CslJson.WriteNames(json, "editors"u8, item.Editors);
        json.WriteText("containerTitle"u8, item.ContainerTitle);
        json.WriteText("volume"u8, item.Volume);
        json.WriteText("issue"u8, item.Issue);
        json.WriteText("page"u8, item.Pages);
        json.WriteText("publisher"u8, item.Publisher);
        json.WriteText("publisherPlace"u8, item.PublisherPlace);
        json.WriteDate("issued"u8, item.Issued);
        json.WriteDate("accessed"u8, item.Accessed);
        json.WriteText("sourceUrl"u8, item.Url);
        json.WriteText("doi"u8, item.Doi);
        json.WriteText("isbn"u8, item.Isbn);
        json.WriteText("language"u8, item.Language);
        json.WriteText("archiveUrl"u8, item.ArchiveUrl);
        json.WriteDate("archived"u8, item.Archived);
        json.WriteString("perspective"u8, item.Perspective);
        json.WriteText("voice"u8, item.Voice);
        if (item.ReadAt is { } copy)
        {
            json.WriteStartObject("readAt"u8);
            json.WriteString("url"u8, copy.Url);
            json.WriteString("perspective"u8, copy.Perspective);
            json.WriteEndObject();
        }

        json.WriteText("government"u8, item.Government);
        json.WriteString("read"u8, item.Read);
        json.WriteText("reprintedAt"u8, item.ReprintedAt);
        json.WriteText("note"u8, item.Note);
        json.WriteText("keptBecause"u8, item.KeptBecause);
    }

    protected override string TypeOf(CitedSource item) =>
        item.Type switch
        {
            "article-newspaper" or "article-magazine" => "NewsArticle",
            "article-journal" or "paper-conference" => "ScholarlyArticle",
            "article" or "entry" or "entry-dictionary" or "entry-encyclopedia" or "review" => "Article",
            "book" => "Book",
            "chapter" => "Chapter",
            "report" => "Report",
            "thesis" => "Thesis",
            "webpage" => "WebPage",
            "post-weblog" => "BlogPosting",
            "post" => "SocialMediaPosting",
            "dataset" => "Dataset",
            "map" => "Map",
            "legislation" or "regulation" => "Legislation",
            _ => "CreativeWork",
        };

    protected override void WriteData(Utf8JsonWriter json, CitedSource item, StructuredData data)
    {
        data.WriteWords(json, "alternativeHeadline"u8, item.TitleEnglish, "en");
        WriteAgents(json, "author"u8, item.Authors);
        WriteAgents(json, "editor"u8, item.Editors);
        StructuredData.WriteNamed(json, "isPartOf"u8, "CreativeWork"u8, item.ContainerTitle);
        StructuredData.WriteNamed(json, "publisher"u8, "Organization"u8, item.Publisher);
        StructuredData.WriteDay(json, "datePublished"u8, item.Issued?.Start);
        StructuredData.WriteEdtf(json, item.Issued);
        json.WriteText("inLanguage"u8, item.Language);
        json.WriteText("url"u8, StructuredData.Iri(item.Url));
        if (item.Doi.Length > 0)
            json.WriteString("sameAs"u8, StructuredData.Iri("https://doi.org/" + item.Doi));
        json.WriteText("archivedAt"u8, StructuredData.Iri(item.ArchiveUrl));
    }

    private static void WriteAgents(Utf8JsonWriter json, ReadOnlySpan<byte> key, IReadOnlyList<AuthorName> names)
    {
        if (names.Count == 0)
            return;
        json.WriteStartArray(key);
        foreach (var name in names)
        {
            json.WriteStartObject();
            json.WriteString("@type"u8, name.Literal.Length > 0 ? "Organization"u8 : "Person"u8);
            json.WriteString("name"u8, name.Display);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    // Who looks for something means a record rather than one of its sources.
    protected override SearchFields Search(CitedSource item, PageContext page) =>
        new()
        {
            Names = item.OtherNames,
            StaticRank = 0,
            Origin =
            [
                .. item
                    .Authors.Select(author => author.Display)
                    .Append(item.ContainerTitle)
                    .Append(item.Publisher)
                    .Where(words => words.Length > 0),
            ],
            Perspective = item.Perspective,
            Note = item.Note,
        };

    private static void WriteRows(CsvRows rows, PageContext page)
    {
        foreach (var one in page.Site.Sources)
            rows.Text(one.Id)
                .Text(DataAddress.Of(one, page))
                .Text(one.Type)
                .Text(one.Title)
                .Text(one.TitleEnglish)
                .Text(string.Join("; ", one.Authors.Select(author => author.Display)))
                .Text(string.Join("; ", one.Editors.Select(editor => editor.Display)))
                .Text(one.ContainerTitle)
                .Text(one.Volume)
                .Text(one.Issue)
                .Text(one.Pages)
                .Text(one.Publisher)
                .Text(one.PublisherPlace)
                .Date(one.Issued)
                .Date(one.Accessed)
                .Text(one.Url)
                .Text(one.Doi)
                .Text(one.Isbn)
                .Text(one.Language)
                .Text(one.ArchiveUrl)
                .Date(one.Archived)
                .Text(one.Perspective)
                .Text(one.Voice)
                .Text(one.ReadAt?.Url ?? "")
                .Text(one.ReadAt?.Perspective ?? "")
                .Text(one.Government)
                .Text(one.Read)
                .Text(one.ReprintedAt)
                .Text(one.Note)
                .End();
    }

    private static IEnumerable<string> LanguageOf(CitedSource source) => source.Language.Length > 0 ? [source.Language] : [];

    private static string HeadOf(CitedSource source) =>
        source.ContainerTitle.Length > 0 ? source.ContainerTitle
        : source.Publisher.Length > 0 ? source.Publisher
        : source.Title;

    private static Html SideOf(CitedSource source, PageContext page)
    {
        var side = new Markup();
        var name = source.ContainerTitle.Length > 0 ? source.ContainerTitle : source.Publisher;
        if (name.Length > 0)
            side.Add($"<bdi>{name}</bdi><br>");
        if (source.Issued is not null)
            side.Add($"{page.Dates.Of(source.Issued)} · ");
        return side.Add($"{page.Words.Of("read", source.Read)}").ToHtml();
    }
}
