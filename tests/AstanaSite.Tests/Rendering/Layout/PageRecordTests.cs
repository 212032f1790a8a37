using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using AstanaSite.Reading;
using AstanaSite.Rendering.Layout;
using AstanaSite.Writing;
using Xunit;

namespace AstanaSite.Tests.Rendering.Layout;

/// <summary>
/// What a reference manager makes of a page. The reading follows Zotero's translators "Embedded Metadata" (of 2026-04-27) and "RDF" (of
/// 2026-06-19), which no package has: z.itemType and after it Open Graph decide the type, Highwire gives title, authors, date, publisher,
/// language and address, PRISM what a work stands in, and before Open Graph does, Dublin Core a date that Highwire does not give and the
/// rights; the description is the abstract, and a date that is missing would be taken from the first one in the text.
/// </summary>
public sealed class PageRecordTests
{
    private static readonly IReadOnlyDictionary<string, OutputFile> Files = Build();

    [Fact]
    public void Every_page_to_be_cited_gives_a_complete_record()
    {
        var read = 0;
        foreach (var (path, file) in Files)
        {
            if (
                !path.EndsWith(".html", StringComparison.Ordinal)
                || path is "404.html"
                || path.EndsWith("search.html", StringComparison.Ordinal)
            )
                continue;
            var page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(file.Content.Span));
            if (page.QuerySelector("meta[http-equiv=refresh]") is not null)
                continue;
            Assert.NotNull(page.QuerySelector("#cite"));
            read++;
            if (path.StartsWith("sources/", StringComparison.Ordinal) && path != "sources/index.html")
                continue;
            var record = Record.Of(page);
            Assert.True(record.IsComplete, $"{path}: {record}");
            Assert.Equal("webpage", record.Type);
            Assert.Equal("https://example.org/archive/" + path, record.Address);
        }

        Assert.True(read > 400, $"only {read} pages were read");
    }

    [Fact]
    public void The_record_of_a_round_says_what_the_page_says()
    {
        var page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(Files["rounds/astana-1.html"].Content.Span));
        var record = Record.Of(page);
        Assert.Equal(page.QuerySelector("h1")!.TextContent.Trim(), record.Title);
        Assert.Equal("2026/03/05", record.Date);
        Assert.Equal("CC-BY-4.0", record.Rights);
        Assert.Equal("en", record.Language);
        Assert.Equal(
            "https://example.org/archive/assets/share.png",
            page.QuerySelector("meta[property='og:image']")!.GetAttribute("content")
        );
        Assert.Contains("assets/share.png", Files.Keys);
        Assert.Equal("2015-05-25/2015-05-27", page.QuerySelector("meta[name='DCTERMS.temporal']")!.GetAttribute("content"));
    }

    [Fact]
    public void The_record_of_a_source_is_that_of_the_work()
    {
        using var works = JsonDocument.Parse(Files["data/sources.csl.json"].Content);
        var abstracts = new List<string>();
        foreach (var work in works.RootElement.EnumerateArray())
        {
            var id = Text(work, "id");
            var page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(Files[$"sources/{id}.html"].Content.Span));
            var record = Record.Of(page);
            Assert.Equal(Text(work, "title"), record.Title);
            Assert.Equal(Text(work, "publisher"), record.Publisher);
            Assert.Equal(Text(work, "language"), record.Language);
            Assert.Equal("", record.Rights);
            Assert.Equal(Text(work, "URL") is { Length: > 0 } url ? url : $"https://example.org/archive/sources/{id}.html", record.Address);
            Assert.Equal(
                Text(work, "container-title") is { Length: > 0 } container ? container
                    : Text(work, "type") == "webpage" ? Text(work, "publisher")
                    : "",
                record.SiteTitle
            );
            Assert.Equal(
                Text(work, "type") switch
                {
                    "article-magazine" => "magazineArticle",
                    "article-newspaper" => "newspaperArticle",
                    "entry-encyclopedia" => "encyclopediaArticle",
                    "speech" => "presentation",
                    var same => same,
                },
                record.Type
            );
            var issued = work.TryGetProperty("issued", out var date) ? date.GetProperty("date-parts")[0][0].GetInt32() : 0;
            Assert.Equal(issued == 0 ? "" : $"{issued}", record.Date.Split('/', '-', '~', '?')[0]);
            var authors = work.TryGetProperty("author", out var names) ? names.EnumerateArray().Select(Name) : [];
            Assert.Equal(authors, page.QuerySelectorAll("head meta[name=citation_author]").Select(one => one.GetAttribute("content")));
            abstracts.Add(record.Abstract);
        }

        Assert.True(abstracts.Count > 400);
        Assert.DoesNotContain(abstracts, one => abstracts.Count(other => other == one) > 2);

        static string Text(JsonElement work, string key) => work.TryGetProperty(key, out var value) ? value.GetString()! : "";
        static string Name(JsonElement name) =>
            name.TryGetProperty("literal", out var literal)
                ? literal.GetString()!.Replace(",", "", StringComparison.Ordinal)
                : $"{name.GetProperty("family").GetString()}, {name.GetProperty("given").GetString()}";
    }

    [Fact]
    public void No_two_citations_of_a_page_are_files_of_one_name_or_have_one_key()
    {
        var read = 0;
        foreach (var (path, file) in Files.Where(one => one.Key.StartsWith("sources/", StringComparison.Ordinal)))
        {
            var page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(file.Content.Span));
            var files = page.QuerySelectorAll("a[download][href^='data:']").ToList();
            Assert.Distinct(files.Select(one => one.GetAttribute("download")));
            var keys = files
                .Select(one => Uri.UnescapeDataString(one.GetAttribute("href")!.Split(',', 2)[1]))
                .Where(text => text.StartsWith('@'))
                .Select(text => text[text.IndexOf('{', StringComparison.Ordinal)..text.IndexOf(',', StringComparison.Ordinal)])
                .ToList();
            Assert.Distinct(keys);
            read += keys.Count == 2 ? 1 : 0;
        }

        Assert.True(read > 400, $"only {read} pages have both");
    }

    [Fact]
    public void An_archived_copy_stands_beside_the_work_as_a_robust_link()
    {
        var source = Files
            .Keys.Where(path => path.StartsWith("sources/", StringComparison.Ordinal))
            .Select(path => new HtmlParser().ParseDocument(Encoding.UTF8.GetString(Files[path].Content.Span)))
            .First(page => page.QuerySelector("#reference a[data-versionurl]") is not null);
        var (work, copy) = (
            source.QuerySelector("#reference a[data-versionurl]")!,
            source.QuerySelector("#reference a[data-originalurl]")!
        );
        Assert.Equal(work.GetAttribute("href"), copy.GetAttribute("data-originalurl"));
        Assert.Equal(copy.GetAttribute("href"), work.GetAttribute("data-versionurl"));
        Assert.Equal(work.GetAttribute("data-versiondate"), copy.GetAttribute("data-versiondate"));
    }

    private static IReadOnlyDictionary<string, OutputFile> Build()
    {
        using var output = new MemoryOutput();
        var request = new BuildRequest(
            new DiskFileTree(Repository.Path("input"), "input/"),
            new DiskFileTree(Repository.Path("theme"), "theme/"),
            2
        )
        {
            BaseUrl = "https://example.org/archive/",
            Options = Task.FromResult(new RenderOptions(new Dictionary<string, string> { ["rounds/astana-1.md"] = "2026-03-05" })),
        };
        Assert.False(SiteBuilder.Build(request, output, null, CancellationToken.None).HasErrors);
        return output.Files;
    }

    private sealed record Record(
        string Type,
        string Title,
        string SiteTitle,
        string Publisher,
        string Date,
        string Language,
        string Address,
        string Rights,
        string Abstract
    )
    {
        internal bool IsComplete =>
            new[] { Type, Title, SiteTitle, Publisher, Date, Language, Address, Rights, Abstract }.All(value => value.Trim().Length > 0);

        internal static Record Of(IDocument page)
        {
            return new Record(
                Meta("name", "z.itemType") is { Length: > 0 } type ? type
                    : Meta("property", "og:type") == "website" ? "webpage"
                    : "journalArticle",
                Meta("name", "citation_title"),
                First(Meta("name", "prism.publicationName"), Meta("property", "og:site_name")),
                Meta("name", "citation_publisher"),
                First(Meta("name", "citation_publication_date"), Meta("name", "DC.date")),
                Meta("name", "citation_language"),
                First(Meta("name", "citation_public_url"), Meta("property", "og:url")),
                Meta("name", "DC.rights"),
                Meta("name", "description")
            );

            static string First(string one, string other) => one.Length > 0 ? one : other;

            string Meta(string attribute, string name) =>
                page.QuerySelector($"head meta[{attribute}='{name}']")?.GetAttribute("content") ?? "";
        }
    }
}
