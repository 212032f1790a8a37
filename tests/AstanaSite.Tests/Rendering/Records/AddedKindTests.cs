using System.Text;
using System.Text.Json;
using AstanaSite.Content.Fields;
using AstanaSite.Content.Records;
using AstanaSite.Diagnostics;
using AstanaSite.Reading;
using AstanaSite.Rendering;
using AstanaSite.Rendering.Formats;
using AstanaSite.Rendering.Layout;
using AstanaSite.Rendering.Records;
using AstanaSite.Rendering.Themes;
using AstanaSite.Tests.Sites;
using AstanaSite.Writing;
using Xunit;

namespace AstanaSite.Tests.Rendering.Records;

/// <summary>A kind of record that the program does not have is added in memory; every product of a site must know it then.</summary>
public sealed class AddedKindTests
{
    private const string Id = "safe-zone";
    private const string Title = "A zone that is safe";
    private const string Words =
        "\nnotions: Notions\nnotions_lead: What words mean.\nkind_notion: Notion\ncount_notions: notions\n"
        + "data_table_notions: The notions.\n";

    private static readonly Lazy<(BuildResult Result, IReadOnlyDictionary<string, string> Files)> Site = new(() => Build(Words));

    [Fact]
    public void Every_kind_has_a_view_and_every_view_a_kind()
    {
        Assert.Equal(
            ContentKinds.All.Select(kind => kind.Name).Order(StringComparer.Ordinal),
            RecordViews.Default.All.Select(view => view.Kind.Name).Order(StringComparer.Ordinal)
        );
        Assert.Throws<ArgumentException>(() => new RecordViews([.. ContentKinds.All, NotionView.OfKind], RecordViews.Default.All));
        Assert.Throws<ArgumentException>(() => new RecordViews(ContentKinds.All, [.. RecordViews.Default.All, new NotionView()]));
    }

    [Fact]
    public void It_builds_without_a_word() => Assert.Equal("", Problems.Words(Site.Value.Result.Diagnostics));

    [Theory]
    // its page, its list, and those that list pages
    [InlineData("notions/safe-zone.html", $"<h1>{Title}</h1>")]
    [InlineData("notions/safe-zone.html", "\"@type\":\"DefinedTerm\"")]
    [InlineData("notions/safe-zone.html", "<li><a href=\"index.html\">Notions</a></li>")]
    [InlineData("notions/old-zone.html", "url=safe-zone.html")]
    [InlineData("notions/index.html", $"<a href=\"safe-zone.html\">{Title}</a>")]
    [InlineData("index.html", "<a href=\"notions/index.html\"><b>1</b> notions</a>")]
    [InlineData("search.html", $"<h2>Notions</h2>\n<ul>\n<li><a href=\"notions/safe-zone.html\" lang=\"en\" dir=\"auto\">{Title}</a>")]
    [InlineData("search.html", "\"kind_notion\":\"Notion\"")]
    [InlineData("coverage.html", $"<a href=\"notions/safe-zone.html\">{Title}</a>")]
    [InlineData("sitemap.xml", "<loc>https://example.org/notions/safe-zone.html</loc>")]
    [InlineData("sitemap.xml", "<loc>https://example.org/notions/index.html</loc>")]
    [InlineData("feed.xml", "<category term=\"notion\" label=\"Notion\"/>")]
    // what links to it, by file and by name
    [InlineData("pages/about.html", "<a href=\"../notions/safe-zone.html\">zone</a>")]
    [InlineData("pages/about.html", "<a href=\"../notions/index.html\">all</a>")]
    [InlineData("notions/safe-zone.html", "<a href=\"../pages/about.html\"")]
    // data
    [InlineData("data/archive.jsonld", "\"@type\":\"DefinedTerm\"")]
    [InlineData("data/notions.csv", "safe-zone,https://example.org/notions/safe-zone.html,A zone that is safe")]
    [InlineData("data/statements.csv", "safe-zone#s-")]
    [InlineData("data/datapackage.json", "\"path\":\"notions.csv\"")]
    [InlineData("data.html", "download=\"notions.csv\"")]
    public void Every_product_knows_it(string path, string part) => Assert.Contains(part, Site.Value.Files[path], StringComparison.Ordinal);

    [Fact]
    public void Every_page_names_its_list_among_the_sections() =>
        Assert.All(Site.Value.Files.Where(file => file.Value.Contains("<nav class=\"sections\"", StringComparison.Ordinal)), file =>
            Assert.Matches("<nav class=\"sections\".*notions/index\\.html|aria-current=\"page\">Notions", file.Value)
        );

    [Fact]
    public void The_archive_as_JSON_holds_it_and_its_schema_describes_it()
    {
        using var archive = JsonDocument.Parse(Site.Value.Files["data/archive.json"]);
        var notion = Assert.Single(archive.RootElement.GetProperty("notions").EnumerateArray());
        Assert.Equal((Id, "a term of the talks"), (notion.GetProperty("id").GetString(), notion.GetProperty("sense").GetString()));
        using var schema = JsonDocument.Parse(Site.Value.Files["data/archive.schema.json"]);
        var root = schema.RootElement;
        Assert.Contains("notions", root.GetProperty("required").EnumerateArray().Select(one => one.GetString()));
        Assert.Equal(
            "#/$defs/notion",
            root.GetProperty("properties").GetProperty("notions").GetProperty("items").GetProperty("$ref").GetString()
        );
        Assert.True(root.GetProperty("$defs").GetProperty("notion").GetProperty("properties").TryGetProperty("sense", out _));
    }

    [Fact]
    public void The_search_finds_it()
    {
        var root = Site.Value.Files["search/index.js"];
        Assert.Contains(Site.Value.Files, file =>
            file.Key.StartsWith("search/facets/", StringComparison.Ordinal) && file.Value.Contains("notion", StringComparison.Ordinal)
        );
        Assert.Contains("\"documents\":7", root, StringComparison.Ordinal);
    }

    [Fact]
    public void The_result_counts_it() => Assert.Equal(2, Site.Value.Result.Counts["notion"]);

    [Theory]
    [InlineData("notions")]
    [InlineData("notions_lead")]
    [InlineData("kind_notion")]
    [InlineData("count_notions")]
    [InlineData("data_table_notions")]
    public void A_word_that_was_forgotten_is_an_error_and_no_key_on_a_page(string key)
    {
        var (result, _) = Build(Words.Replace($"\n{key}: ", $"\nx_{key}: ", StringComparison.Ordinal));
        Assert.Equal(
            [("AS0804", Severity.Error, $"'en' has no word for '{key}'")],
            result.Diagnostics.Select(one => (one.Code, one.Severity, one.Message))
        );
        Assert.Null(result.Commit);
    }

    [Fact]
    public void A_template_that_was_forgotten_is_an_error_and_no_empty_page()
    {
        var (result, _) = Build(Words, template: "notion");
        var problem = Assert.Single(result.Diagnostics);
        Assert.Equal(("AS0801", "theme/templates/notion.liquid"), (problem.Code, problem.Path));
        Assert.Null(result.Commit);
    }

    private static (BuildResult Result, IReadOnlyDictionary<string, string> Files) Build(string words, string template = "page")
    {
        var site = new SampleSite()
            .With("site.yml", "title: A sample\ndescription: A sample archive.\nlanguages: [en, ar]\nbase-url: https://example.org/\n")
            .WithSource("press")
            .With($"notions/{Id}.md", $"---\ntitle: {Title}\nsense: a term of the talks\naliases: old-zone\n---\n\nIt is one [@press].\n")
            .With("pages/about.md", $"---\ntitle: About\n---\n\nA [zone](../notions/{Id}.md), and [all](xref:notions).\n");
        var theme = new CaseTree(new DiskFileTree(Repository.Path("theme"), "theme/"));
        foreach (var language in new[] { "en", "ar" })
            theme.AddText($"strings/{language}.yml", File.ReadAllText(Repository.Path("theme", "strings", language + ".yml")) + words);
        IReadOnlyList<ContentKind> kinds = [.. ContentKinds.All, NotionView.OfKind];
        using var output = new MemoryOutput();
        var request = new BuildRequest(site.Tree(), theme, 2)
        {
            Parts = new SiteParts(new RecordViews(kinds, [.. RecordViews.Default.All, new NotionView(template)])),
            Options = Task.FromResult(new RenderOptions(new Dictionary<string, string> { [$"notions/{Id}.md"] = "2026-01-02" })),
        };
        var result = SiteBuilder.Build(request, output, null, TestContext.Current.CancellationToken);
        return (result, output.Files.Values.ToDictionary(file => file.Path, file => Encoding.UTF8.GetString(file.Content.Span)));
    }

    private sealed class Notion(ItemHead head)
        : Item(head, head.Values.Text(NotionView.TitleField), "", head.Values.Get(NotionView.AliasField), null)
    {
        public string Sense { get; } = head.Values.Text(NotionView.SenseField);

        internal override IEnumerable<Naming> Namings => [];

        public override bool StatesFacts => true;
    }

    private sealed class NotionView(string template = "page") : RecordView<Notion>(OfKind, template)
    {
        public static readonly Field<string> TitleField = new("title", TextType.Instance, "the word", true);
        public static readonly Field<string> SenseField = new("sense", TextType.Instance, "what it means", true);
        public static readonly Field<IReadOnlyList<string>> AliasField = new("aliases", new ListType<string>(TextType.Instance), "old ids");

        public static ContentKind OfKind { get; } =
            new("notion", "notions", new FieldSet("a notion", TitleField, SenseField, AliasField), head => new Notion(head));

        public override RecordIndex Index { get; } =
            new(
                "index",
                page => IndexGroups.ByTitle(page.Site.OfKind(OfKind), page),
                page => [new(_ => "all", _ => page.Words["notions"])],
                (rows, item, page) => Rows.Add(rows, item, page, Html.Empty, "", Html.Empty)
            );

        public override string CountWord => "count_notions";

        public override bool IsWeighed => true;

        public override bool IsInFeed => true;

        public override string JsonSchema =>
            """
                {
                  "$ref": "#/$defs/record",
                  "properties": {"sense": {"type": "string"}},
                  "unevaluatedProperties": false
                }
                """;

        public override IReadOnlyList<CsvTable> Tables =>
            [new("notions", [CsvColumns.Id, CsvColumns.Url, CsvColumns.Title, CsvColumns.Summary], (rows, page) =>
                {
                    foreach (var item in page.Site.OfKind(OfKind))
                        rows.Head(item, page).End();
                })];

        protected override TemplateModel Model(Notion item, PageContext page) => new RecordModel(item, page).Finish();

        protected override void WriteJson(Utf8JsonWriter json, Notion item, PageContext page) => json.WriteString("sense"u8, item.Sense);

        protected override string TypeOf(Notion item) => "DefinedTerm";

        protected override void WriteData(Utf8JsonWriter json, Notion item, StructuredData data) { }

        protected override SearchFields Search(Notion item, PageContext page) => SearchFields.Of(item, page);
    }
}
