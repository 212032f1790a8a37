using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using AstanaSite.Reading;
using AstanaSite.Writing;
using Xunit;

namespace AstanaSite.Tests.Rendering.Records;

/// <summary>The date and the place of a record, of which sources may be named, on pages and in data.</summary>
public sealed class CitedFactsTests
{
    private static readonly IReadOnlyDictionary<string, OutputFile> Files = Build();

    [Theory]
    [InlineData("rounds/cited", "Date", "date-2015-05-25", "one-sided", "25 May 2015")]
    [InlineData("rounds/cited", "Place", "place-city", "corroborated", "A city")]
    [InlineData("rounds/disputed", "Date", "date-2015-05", "contested", "May 2015")]
    [InlineData("documents/letter", "Date", "date-2015-05-29", "corroborated", "29 May 2015")]
    [InlineData("ar/rounds/cited", "التاريخ", "date-2015-05-25", "one-sided", "25 أيار/مايو 2015")]
    public void A_fact_with_a_source_carries_its_mark(string path, string label, string anchor, string state, string words)
    {
        var (page, fact) = Fact(path, label);
        var entry = fact.QuerySelector(".entry")!;
        Assert.Equal((anchor, state), (entry.Id, entry.GetAttribute("data-ev")));
        Assert.StartsWith(words, entry.TextContent, StringComparison.Ordinal);
        Assert.Equal("#" + anchor, entry.QuerySelector("a.ev")!.GetAttribute("href"));
        Assert.All(entry.QuerySelectorAll("a.cite"), cite => Assert.NotNull(page.GetElementById(cite.GetAttribute("href")![1..])));
        Assert.Equal(state == "contested" ? 1 : 0, fact.QuerySelectorAll("a.differs").Length);
    }

    [Theory]
    [InlineData("rounds/first", "Date")]
    [InlineData("rounds/plain", "Place")]
    public void A_fact_without_a_source_states_nothing(string path, string label) =>
        Assert.Null(Fact(path, label).Fact.QuerySelector(".entry, .ev, .cite"));

    [Theory]
    [InlineData("rounds/cited")]
    [InlineData("rounds/plain")]
    public void The_place_names_what_was_held_there_once(string path)
    {
        var page = new HtmlParser().ParseDocument(Text("places/city.html"));
        Assert.Single(page.QuerySelectorAll($"#rounds a[href*='{path}.html']"));
    }

    [Fact]
    public void Their_statements_are_in_the_data()
    {
        using var json = JsonDocument.Parse(Files["data/archive.json"].Content);
        var cited = Record(json, "rounds", "cited");
        Assert.Equal("date-2015-05-25", cited.GetProperty("dateStatement").GetString());
        Assert.Equal("place-city", cited.GetProperty("placeStatement").GetString());
        Assert.Equal("2015-05-25", cited.GetProperty("date").GetProperty("edtf").GetString());
        Assert.Equal("city", cited.GetProperty("place").GetString());
        Assert.Equal("date-2015-05-29", Record(json, "documents", "letter").GetProperty("dateStatement").GetString());
        Assert.Equal(
            ["date: Date · 25 May 2015", "place: Place · A city"],
            cited
                .GetProperty("statements")
                .EnumerateArray()
                .Where(one => one.GetProperty("part").GetString() != "prose")
                .Select(one => $"{one.GetProperty("part")}: {one.GetProperty("words")}")
        );
        Assert.False(Record(json, "rounds", "plain").TryGetProperty("placeStatement", out _));
    }

    [Fact]
    public void A_source_knows_that_they_rest_on_it()
    {
        var page = new HtmlParser().ParseDocument(Text("sources/b.html"));
        var entries = page.QuerySelectorAll("#statements li").Select(one => one.TextContent).ToList();
        Assert.Contains(entries, one => one.StartsWith("Place · A city", StringComparison.Ordinal));
        Assert.Contains(entries, one => one.StartsWith("Date · 29 May 2015", StringComparison.Ordinal));
    }

    private static (IDocument Page, IElement Fact) Fact(string path, string label)
    {
        var page = new HtmlParser().ParseDocument(Text(path + ".html"));
        return (page, page.QuerySelectorAll(".glance dl > div").First(one => one.QuerySelector("dt")!.TextContent == label));
    }

    private static JsonElement Record(JsonDocument json, string folder, string id) =>
        json.RootElement.GetProperty(folder).EnumerateArray().Single(one => one.GetProperty("id").GetString() == id);

    private static string Text(string path) => Encoding.UTF8.GetString(Files[path].Content.Span);

    private static IReadOnlyDictionary<string, OutputFile> Build()
    {
        const string Disputed =
            "conflicts:\n- about: days\n  concerns: date\n  accounts:\n  - {says: one day, cite: a}\n  - {says: two days, cite: b}\n";
        var site = new SampleSite()
            .WithSource("a")
            .WithSource("b")
            .WithSource("p", "party")
            .With("places/city.md", "---\ntitle: A city\n---\n")
            .With("rounds/cited.md", Round("date: {value: 2015-05-25, cite: p}\nplace: {value: city, cite: [a, b]}\n"))
            .With("rounds/plain.md", Round("date: 2015-05-26\nplace: {value: city}\n"))
            .With("rounds/disputed.md", Round("date:\n  value: 2015-05\n  cite: a\n" + Disputed))
            .With(
                "documents/letter.md",
                "---\ntitle: A letter\nsummary: A text.\nkind: letter\ndate: {value: 2015-05-29, cite: [a, b]}\n---\n"
            );
        using var output = new MemoryOutput();
        var built = SiteBuilder.Build(
            new BuildRequest(site.Tree(), new DiskFileTree(Repository.Path("theme"), "theme/"), 1),
            output,
            null,
            TestContext.Current.CancellationToken
        );
        Assert.False(built.HasErrors, string.Join('\n', built.Diagnostics.Select(one => one.Message)));
        return output.Files;
    }

    private static string Round(string keys) =>
        $"---\ntitle: An event\nsummary: It was.\nkind: round\ntrack: platform\n{keys}---\n\nIt was. [@p]\n";
}
