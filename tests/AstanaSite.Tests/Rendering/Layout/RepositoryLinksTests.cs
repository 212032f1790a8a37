using System.Collections.Concurrent;
using System.Text;
using AstanaSite.Reading;
using AstanaSite.Writing;
using Xunit;

namespace AstanaSite.Tests.Rendering.Layout;

public sealed class RepositoryLinksTests
{
    private const string Archive = "https://github.com/example/archive";

    // One build for all cases with the same settings.
    private static readonly ConcurrentDictionary<string, Lazy<MemoryOutput>> Built = new(StringComparer.Ordinal);

    [Theory]
    [InlineData(
        "rounds/first.html",
        $"{Archive}/edit/main/input/rounds/first.md",
        $"{Archive}/issues/new?template=correction.yml&amp;title=Correction%3A%20First%20round&amp;page=rounds%2Ffirst.html"
    )]
    [InlineData("ar/rounds/first.html", $"{Archive}/edit/main/input/rounds/first.ar.md", "page=ar%2Frounds%2Ffirst.html")]
    [InlineData("ar/actors/someone.html", $"{Archive}/edit/main/input/actors/someone.md", "page=ar%2Factors%2Fsomeone.html")]
    [InlineData("index.html", $"{Archive}/edit/main/input/index.md", "title=Correction%3A%20A%20sample&amp;page=index.html")]
    public void A_page_of_a_record_can_be_changed_and_reported(string page, string edit, string report)
    {
        var html = Page(page, $"repository: {Archive}/\n");
        Assert.Contains($"href=\"{edit}\"", html, StringComparison.Ordinal);
        Assert.Contains(report, html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_is_made_can_be_reported_but_not_changed()
    {
        var html = Page("timeline.html", $"repository: {Archive}/\n");
        Assert.Contains("page=timeline.html", html, StringComparison.Ordinal);
        Assert.DoesNotContain("/edit/main/", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_names_the_address_where_there_is_one() =>
        Assert.Contains(
            "page=https%3A%2F%2Fexample.org%2Farchive%2Frounds%2Ffirst.html",
            Page("rounds/first.html", $"repository: {Archive}\nbase-url: https://example.org/archive/\n"),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("")]
    [InlineData("repository: https://example.org/somewhere\n")]
    public void Without_a_repository_that_is_known_there_are_no_such_links(string settings)
    {
        var html = Page("rounds/first.html", settings);
        Assert.DoesNotContain("/edit/main/", html, StringComparison.Ordinal);
        Assert.DoesNotContain("/issues/new", html, StringComparison.Ordinal);
    }

    private static string Page(string path, string settings) =>
        Encoding.UTF8.GetString(Built.GetOrAdd(settings, one => new(() => Build(one))).Value.Files[path].Content.Span);

    private static MemoryOutput Build(string settings)
    {
        var output = new MemoryOutput();
        var site = new SampleSite().With("site.yml", "title: A sample\ndescription: A sample archive.\nlanguages: [en, ar]\n" + settings);
        var result = SiteBuilder.Build(
            new BuildRequest(site.Tree(), new DiskFileTree(Repository.Path("theme"), "theme/"), 1),
            output,
            null,
            CancellationToken.None
        );
        Assert.False(result.HasErrors);
        return output;
    }
}
