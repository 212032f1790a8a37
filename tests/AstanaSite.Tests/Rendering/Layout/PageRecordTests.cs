using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using AstanaSite.Reading;
using AstanaSite.Rendering.Layout;
using AstanaSite.Writing;
using Xunit;

namespace AstanaSite.Tests.Rendering.Layout;

/// <summary>
/// What a reference manager makes of a page. The reading follows Zotero's translators "Embedded Metadata" and "RDF": Open Graph decides the
/// type, Highwire gives title, date, publisher, language and address, Dublin Core the rights, the description is the abstract, and a date
/// that is missing would be taken from the first one in the text.
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
            var record = Record.Of(page);
            Assert.True(record.IsComplete, $"{path}: {record}");
            Assert.Equal("webpage", record.Type);
            Assert.Equal("https://example.org/archive/" + path, record.Address);
            Assert.NotNull(page.QuerySelector("#cite"));
            read++;
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
                Meta("property", "og:type") == "website" ? "webpage" : "journalArticle",
                Meta("name", "citation_title"),
                Meta("property", "og:site_name"),
                Meta("name", "citation_publisher"),
                Meta("name", "citation_publication_date"),
                Meta("name", "citation_language"),
                Meta("name", "citation_public_url"),
                Meta("name", "DC.rights"),
                Meta("name", "description")
            );

            string Meta(string attribute, string name) =>
                page.QuerySelector($"head meta[{attribute}='{name}']")?.GetAttribute("content") ?? "";
        }
    }
}
