using System.Text;
using AstanaSite.Checking.Pages;
using AstanaSite.Diagnostics;
using AstanaSite.Tests.Parsing.Html;
using AstanaSite.Writing;
using FsCheck.Xunit;
using Xunit;

namespace AstanaSite.Tests.Checking.Pages;

public sealed class PageCheckerTests
{
    private static readonly HashSet<string> Paths =
    [
        "rounds/a.html",
        "rounds/b.html",
        "index.html",
        "search.html",
        "assets/site.css",
        "assets/site.js",
        "files/a b.pdf",
    ];

    [Theory, Cases("pages.txt")]
    public void A_finished_page_is_looked_over(string html, string problems)
    {
        var found = Check("rounds/a.html", html);
        Assert.Equal(problems, found.Count == 0 ? "-" : string.Join("; ", found.Select(one => $"{one.Code}: {one.Message}")));
        Assert.All(found, one => Assert.Equal("rounds/a.html", one.Path));
    }

    [Fact]
    public void Other_files_than_pages_are_left_alone() => Assert.Empty(Check("assets/site.js", "<script>x</script><a href=\"nothing\">"));

    [Property(MaxTest = 500)]
    public bool Any_page_is_looked_over_without_an_exception(string? text) => Check("rounds/a.html", text ?? "") is not null;

    [Property(MaxTest = 1000, Arbitrary = [typeof(RawTagScannerTests.HtmlTexts)])]
    public bool What_looks_like_a_page_is_looked_over_without_an_exception(RawTagScannerTests.HtmlText text) =>
        Check("rounds/a.html", text.Text) is not null;

    private static IReadOnlyList<Diagnostic> Check(string path, string html)
    {
        var diagnostics = new DiagnosticBag();
        new PageChecker(Paths).Check(new OutputFile(path, Encoding.UTF8.GetBytes(html)), diagnostics);
        return diagnostics.Items;
    }
}
