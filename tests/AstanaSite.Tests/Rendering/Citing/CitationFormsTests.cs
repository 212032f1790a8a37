using System.Text.Json.Nodes;
using AngleSharp.Html.Parser;
using AstanaSite.Authoring.Works;
using AstanaSite.Content.Dates;
using AstanaSite.Content.Records;
using AstanaSite.Diagnostics;
using AstanaSite.Reading;
using AstanaSite.Rendering;
using AstanaSite.Rendering.Citing;
using AstanaSite.Rendering.Themes;
using AstanaSite.Writing;
using Xunit;

namespace AstanaSite.Tests.Rendering.Citing;

public sealed class CitationFormsTests
{
    private static readonly CitationForms Forms = new(
        Theme
            .Read(new DiskFileTree(Repository.Path("theme"), "theme/"), ["en"], SiteParts.Default.Templates, new DiagnosticBag())
            .WordsOf("en")
    );

    private static readonly string Folder = Path.GetDirectoryName(Repository.SourceFile())!;

    [Fact]
    public void Works_are_cited_as_the_table_says()
    {
        var wrong = Cases()
            .SelectMany(one =>
                Ours(one.Work)
                    .Where(form => form.Value != one.Right[form.Key])
                    .Select(form => Told(one.Work.Id, form.Key, one.Right, Ours(one.Work)))
            );
        AssertNone(wrong);
    }

    [Fact]
    public async Task The_table_says_what_the_official_styles_say_but_for_the_kinds_that_are_listed()
    {
        if (!OfficialStyles.AreThere())
            return;
        var (styles, cases) = (new OfficialStyles(), Cases());
        var said = await styles.Say([.. cases.Select(one => OfficialStyles.Csl(one.Work))]);
        var met = new HashSet<string>(styles.Met, StringComparer.Ordinal);
        var wrong = new List<string>();
        foreach (var (one, official) in cases.Zip(said))
        foreach (var style in official.Keys)
            if (one.Differs.TryGetValue(style, out var kind))
            {
                met.Add(kind);
                if (official[style] == one.Right[style])
                    wrong.Add($"{one.Work.Id}, {style}: says the same, so '{kind}' need not be said of it");
            }
            else if (official[style] != one.Right[style])
                wrong.Add(Told(one.Work.Id, style, official, one.Right));
        AssertNone(wrong);
        Assert.Equal(
            CaseTable.Read(Path.Combine(Folder, "citation-differences.txt")).Rows.Select(row => row.Cells[0]).Order(StringComparer.Ordinal),
            met.Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task Every_page_and_every_source_of_the_archive_is_cited_as_the_official_styles_say()
    {
        if (!OfficialStyles.AreThere())
            return;
        var works = new List<(string Name, JsonObject Csl, IReadOnlyDictionary<string, string> Ours)>();
        using var output = new MemoryOutput();
        var request = new BuildRequest(
            new DiskFileTree(Repository.Path("input"), "input/"),
            new DiskFileTree(Repository.Path("theme"), "theme/"),
            2
        )
        {
            BaseUrl = "https://example.org/archive/",
        };
        var site = SiteBuilder.Build(request, output, null, TestContext.Current.CancellationToken).Site!;
        foreach (var source in site.Sources)
        {
            // Translations are ours: the styles have no variable for them.
            var work = CitedWork.Of(source) with { TitleEnglish = "" };
            works.Add((source.Id, OfficialStyles.Csl(work), Ours(work)));
        }

        var parser = new HtmlParser();
        foreach (var (path, file) in output.Files.Where(one => one.Key.EndsWith(".html", StringComparison.Ordinal)))
        {
            var page = parser.ParseDocument(System.Text.Encoding.UTF8.GetString(file.Content.Span));
            if (page.QuerySelector("#cite a[href^='data:application/vnd']") is not { } link)
                continue;
            var json = Uri.UnescapeDataString(link.GetAttribute("href")!.Split(',', 2)[1]);
            works.Add(
                (
                    path,
                    JsonNode.Parse(json)![0]!.AsObject(),
                    page.QuerySelectorAll("#cite dl > div")
                        .ToDictionary(
                            one => one.QuerySelector("dt")!.TextContent,
                            one => OfficialStyles.Seen(one.QuerySelector("dd")!.InnerHtml)
                        )
                )
            );
        }

        Assert.Contains(works, one => one.Name == "index.html");
        Assert.All(site.Items, item => Assert.Contains(works, one => one.Name.EndsWith($"/{item.Id}.html", StringComparison.Ordinal)));
        var said = await new OfficialStyles().Say([.. works.Select(one => one.Csl)]);
        var wrong = works
            .Zip(said)
            .SelectMany(pair =>
                pair.Second.Where(one => pair.First.Ours[one.Key] != one.Value)
                    .Select(one => Told(pair.First.Name, one.Key, pair.Second, pair.First.Ours))
            );
        AssertNone(wrong);
    }

    private static void AssertNone(IEnumerable<string> wrong)
    {
        var all = wrong.ToList();
        Assert.True(all.Count == 0, $"{all.Count} differ:\n{string.Join('\n', all)}");
    }

    private static string Told(
        string name,
        string style,
        IReadOnlyDictionary<string, string> right,
        IReadOnlyDictionary<string, string> ours
    ) => $"{name}, {style}:\n  right {right[style]}\n  ours  {ours[style]}";

    private static Dictionary<string, string> Ours(CitedWork work) =>
        Forms.All(work).ToDictionary(form => form.Style, form => OfficialStyles.Seen(form.Text.Value));

    private sealed record Case(CitedWork Work, IReadOnlyDictionary<string, string> Right, IReadOnlyDictionary<string, string> Differs);

    private static List<Case> Cases() =>
        [
            .. JsonNode
                .Parse(File.ReadAllText(Path.Combine(Folder, "citation-cases.json")))!
                .AsArray()
                .Select(one => new Case(
                    Work(one!["work"]!.AsObject()),
                    Texts(one["right"]!),
                    one["differs"] is { } kinds ? Texts(kinds) : new Dictionary<string, string>()
                )),
        ];

    private static Dictionary<string, string> Texts(JsonNode node) =>
        node.AsObject().ToDictionary(one => one.Key, one => one.Value!.GetValue<string>());

    private static CitedWork Work(JsonObject csl)
    {
        return new(Text("id"), Text("type"), Text("title"))
        {
            TitleEnglish = csl["custom"]?["title-en"]?.GetValue<string>() ?? "",
            Authors = Names("author"),
            Editors = Names("editor"),
            ContainerTitle = Text("container-title"),
            Volume = Text("volume"),
            Issue = Text("issue"),
            Pages = Text("page"),
            Publisher = Text("publisher"),
            PublisherPlace = Text("publisher-place"),
            Edition = Text("edition").Replace("edition ", "", StringComparison.Ordinal),
            Issued = Date("issued"),
            Accessed = Date("accessed"),
            Url = Text("URL"),
            Doi = Text("DOI"),
            Language = Text("language"),
        };

        string Text(string key) => csl[key]?.GetValue<string>() ?? "";

        AuthorName[] Names(string key) =>
            [
                .. (csl[key]?.AsArray() ?? []).Select(name => new AuthorName(
                    Part(name!, "family"),
                    Part(name!, "given"),
                    Part(name!, "literal")
                )
                {
                    Suffix = Part(name!, "suffix"),
                }),
            ];

        static string Part(JsonNode name, string key) => name[key]?.GetValue<string>() ?? "";

        EdtfDate? Date(string key)
        {
            if (csl[key] is not { } date)
                return null;
            var about = date["circa"] is null ? "" : "~";
            var ends = date["date-parts"]!
                .AsArray()
                .Select(parts => WorkDate.Write([.. parts!.AsArray().Select(part => part!.GetValue<int>())]));
            var season = date["season"] is { } number ? $"-{number.GetValue<int>() + 20}" : "";
            Assert.True(EdtfParser.TryParse(string.Join('/', ends.Select(end => end + season + about)), out var parsed, out _));
            return parsed;
        }
    }
}
