using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;
using AstanaSite.Reading;
using AstanaSite.Writing;
using Xunit;

namespace AstanaSite.Tests.Rendering.Records;

/// <summary>Names in other languages, of which a source may be named, on pages and in data.</summary>
public sealed class CitedNamesTests
{
    private const string Names = "names:\n  ar: {name: أستانا, cite: [a, b]}\n  ru: Астана\n  kk: {name: Астана}\nwikidata: Q7\n";

    private static readonly IReadOnlyDictionary<string, OutputFile> Files = Build();

    [Theory]
    [InlineData("places", "city")]
    [InlineData("actors", "body")]
    public void A_name_with_a_source_is_a_statement_on_its_page(string folder, string id)
    {
        var page = new HtmlParser().ParseDocument(Text($"{folder}/{id}.html"));
        var names = page.QuerySelectorAll("li").Where(one => one.QuerySelector(":scope > bdi[lang]") is not null).ToList();
        Assert.Equal(["أستانا", "Астана"], names.Select(one => one.QuerySelector("bdi")!.TextContent));
        Assert.Equal(["entry", ""], names.Select(one => one.ClassName ?? ""));
        Assert.Equal("corroborated", names[0].GetAttribute("data-ev"));
        Assert.Equal(["1", "2"], names[0].QuerySelectorAll("a.cite").Select(one => one.TextContent));
        Assert.NotNull(page.GetElementById("ref-2"));
        Assert.Equal("https://www.wikidata.org/wiki/Q7", page.QuerySelector("a[href*=wikidata]")!.GetAttribute("href"));
        using var data = JsonDocument.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent);
        Assert.Contains("\"sameAs\":\"http://www.wikidata.org/entity/Q7\"", data.RootElement.GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("places", "city")]
    [InlineData("actors", "body")]
    public void Its_statement_is_in_the_data(string folder, string id)
    {
        using var json = JsonDocument.Parse(Files["data/archive.json"].Content);
        var record = json.RootElement.GetProperty(folder).EnumerateArray().Single(one => one.GetProperty("id").GetString() == id);
        Assert.Equal("ar أستانا; ru Астана; kk Астана", Flat(record.GetProperty("names")));
        var statement = record.GetProperty("statements").EnumerateArray().Single();
        Assert.Equal("names", statement.GetProperty("part").GetString());
        Assert.Equal($"ar {statement.GetProperty("anchor")}", Flat(record.GetProperty("nameStatements")));
        Assert.Equal("Q7", record.GetProperty("wikidata").GetString());

        var rows = Text("data/names.csv").Split("\r\n").Where(row => row.StartsWith(id + ",", StringComparison.Ordinal)).ToList();
        Assert.Equal(
            [
                $"{id},أستانا,ar,name,corroborated,{id}#{statement.GetProperty("anchor")}",
                $"{id},Астана,ru,name,,",
                $"{id},Астана,kk,name,,",
            ],
            rows
        );
    }

    private static string Flat(JsonElement element) =>
        string.Join("; ", element.EnumerateObject().Select(one => $"{one.Name} {one.Value}"));

    private static string Text(string path) => Encoding.UTF8.GetString(Files[path].Content.Span);

    private static IReadOnlyDictionary<string, OutputFile> Build()
    {
        var site = new SampleSite()
            .WithSource("a")
            .WithSource("b")
            .With("places/city.md", $"---\ntitle: Astana\n{Names}---\n")
            .With("actors/body.md", $"---\ntitle: Astana Platform\nsummary: A body.\nkind: organisation\n{Names}---\n");
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
}
