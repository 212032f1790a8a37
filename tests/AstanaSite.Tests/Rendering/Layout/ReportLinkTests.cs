using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using AstanaSite.Reading;
using AstanaSite.Writing;
using Xunit;

namespace AstanaSite.Tests.Rendering.Layout;

public sealed partial class ReportLinkTests
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
        var html = Page(page, $"repository: {Archive}/\ncontact: archive@example.org\n");
        Assert.Contains($"href=\"{edit}\"", html, StringComparison.Ordinal);
        Assert.Contains(report + "\" data-words=\"&amp;wrong=\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("mailto:", html, StringComparison.Ordinal);
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
    public void Without_a_repository_that_is_known_and_without_a_contact_there_are_lines_to_copy(string settings)
    {
        var html = Page("rounds/first.html", settings + "edition: '2026-11'\n");
        Assert.DoesNotContain("/edit/main/", html, StringComparison.Ordinal);
        Assert.DoesNotContain("/issues/new", html, StringComparison.Ordinal);
        var lines = WebUtility.HtmlDecode(Lines().Match(html).Groups[1].Value).Split('\n');
        Assert.Equal(["First round · A sample", "Edition 2026-11", "rounds/first.html"], lines);
    }

    [Theory]
    [InlineData("rounds/first.html", "Correction: First round", "First round · A sample", "https://example.org/a/rounds/first.html")]
    [InlineData("index.html", "Correction: A sample", "A sample", "https://example.org/a/index.html")]
    [InlineData("ar/rounds/first.html", "تصحيح: الجولة الأولى", "الجولة الأولى · A sample", "https://example.org/a/ar/rounds/first.html")]
    [InlineData(
        "actors/odd.html",
        "Correction: 100 % of A&B? #1 = \"x\" + 'y'",
        "100 % of A&B? #1 = \"x\" + 'y' · A sample",
        "https://example.org/a/actors/odd.html"
    )]
    public void A_mail_to_the_contact_is_filled_in(string page, string subject, string title, string address)
    {
        var html = Page(page, "contact: archive+reports@example.org\nbase-url: https://example.org/a/\nedition: '2026-11'\n");
        var link = WebUtility.HtmlDecode(Link().Match(html).Groups[1].Value);
        var (fields, lines) = Mail(link);
        Assert.StartsWith("mailto:archive%2Breports@example.org?", link, StringComparison.Ordinal);
        // RFC 6068, sections 2 and 5: nothing outside ASCII, no '+' for a space, lines that end in CR and LF.
        Assert.Matches(@"^[A-Za-z0-9:?=&%@._~/-]+$", link);
        Assert.DoesNotMatch("(?<!%0D)%0A|%0D(?!%0A)", link);
        Assert.Equal(subject, fields["subject"]);
        Assert.Equal([title, address], [lines[^3], lines[^1]]);
        Assert.Contains("2026-11", lines[^2], StringComparison.Ordinal);
        Assert.Equal(["", "", ""], lines[1..4]);
        Assert.EndsWith(page.StartsWith("ar/", StringComparison.Ordinal) ? "؟" : "?", lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_contact_in_another_script_is_encoded() =>
        Assert.Contains(
            "mailto:archive@%D9%85%D8%AB%D8%A7%D9%84.example?subject=",
            Page("rounds/first.html", "contact: archive@مثال.example\n"),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_contact_on_the_web_is_a_plain_link()
    {
        var html = Page("rounds/first.html", "contact: https://example.org/write?to=us&from=here\n");
        Assert.Contains(
            "<a class=\"report\" href=\"https://example.org/write?to=us&amp;from=here\">Report a mistake",
            html,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("<pre>", html, StringComparison.Ordinal);
    }

    private static (Dictionary<string, string> Fields, string[] Lines) Mail(string link)
    {
        var fields = link[(link.IndexOf('?', StringComparison.Ordinal) + 1)..]
            .Split('&')
            .Select(field => field.Split('='))
            .ToDictionary(field => field[0], field => Uri.UnescapeDataString(field[1]), StringComparer.Ordinal);
        return (fields, fields["body"].Split("\r\n"));
    }

    private static string Page(string path, string settings) =>
        Encoding.UTF8.GetString(Built.GetOrAdd(settings, one => new(() => Build(one))).Value.Files[path].Content.Span);

    private static MemoryOutput Build(string settings)
    {
        var output = new MemoryOutput();
        var site = new SampleSite()
            .With("site.yml", "title: A sample\ndescription: A sample archive.\nlanguages: [en, ar]\n" + settings)
            .With("actors/odd.md", "---\ntitle: '100 % of A&B? #1 = \"x\" + ''y'''\nsummary: A name.\nkind: person\n---\n");
        var result = SiteBuilder.Build(
            new BuildRequest(site.Tree(), new DiskFileTree(Repository.Path("theme"), "theme/"), 1),
            output,
            null,
            CancellationToken.None
        );
        Assert.False(result.HasErrors);
        return output;
    }

    [GeneratedRegex("<a class=\"report\" href=\"([^\"]+)\"")]
    private static partial Regex Link();

    [GeneratedRegex("<details class=\"report\" id=\"report\">.*?<pre>(.*?)</pre>", RegexOptions.Singleline)]
    private static partial Regex Lines();
}
