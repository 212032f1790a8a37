using System.Text;
using AstanaSite.Diagnostics;
using AstanaSite.Linking;
using AstanaSite.Rendering.Bodies;
using Xunit;

namespace AstanaSite.Tests.Linking;

public sealed class StatementTests
{
    private const string Keys = """
        conflicts:
          - about: one
            accounts:
              - says: came
                cite: [a]
              - says: did not come
                cite: [b]

        """;

    [Theory, Cases("statements.txt")]
    public void A_statement_ends_with_its_citations(string body, string statements, string problems)
    {
        var (site, diagnostics) = Link(body);
        var found = ProseOf(site)
            .Select(one =>
                $"{one.Text}{{{string.Join(' ', one.Citations.Select(citation => citation.Source.Id))}}}"
                + $"{(one.State == EvidenceState.Contested ? "*" : "")}"
            );
        Assert.Equal(statements, string.Join(' ', found));
        Assert.Equal(problems, Shift(Problems.Codes(diagnostics.Items)));
    }

    [Theory]
    [InlineData("One came [@a].", "One came, [@b].")]
    [InlineData("One came [@a].", "Two left [@b]. One came [@a].")]
    [InlineData("One came [@a].", "## Before\n\nTwo left [@b].\n\n- One **came** [@a].")]
    [InlineData("One came [@a].", "“One came” [@c, p. 3].")]
    public void The_anchor_of_a_statement_stays_while_its_words_do(string before, string after)
    {
        var anchor = ProseOf(Link(before).Site).Single().Anchor;
        Assert.Contains(anchor, ProseOf(Link(after).Site).Select(one => one.Anchor));
    }

    [Theory]
    [InlineData("One came [@a].", "One came.")]
    [InlineData("One came [@a]. Two left [@b], they say [@c].", "One came. Two left, they say.")]
    [InlineData("One came [@a][@b]; two\nleft [@c]!", "One came; two left!")]
    [InlineData("One came [@a]\nand left [@b] – at once [@c].", "One came and left – at once.")]
    [InlineData("*One came [@a].* **Two [@b] left** [@c].", "One came. Two left.")]
    [InlineData("One came [@a]and left [@b].", "One came and left.")]
    [InlineData("جاء واحد [@a]، ثم ذهب [@b].", "جاء واحد، ثم ذهب.")]
    public void What_search_shows_of_a_body_has_no_gaps_where_citations_were(string body, string words)
    {
        var site = Link(body).Site;
        Assert.Equal(words, Assert.Single(site.BodyOf(Assert.Single(site.Rounds), site.Settings.Languages[0]).Sections).Text);
    }

    [Fact]
    public void The_anchor_of_a_statement_is_the_same_for_ever() =>
        Assert.Equal(
            ["s-ggfkxv6", "s-ggfkxv6-2", "s-aiptjvz"],
            ProseOf(Link("One came [@a]. One came [@b]. جاء واحد [@a].").Site).Select(one => one.Anchor)
        );

    [Fact]
    public void Other_words_have_another_anchor()
    {
        var body = string.Concat(Enumerable.Range(0, 2000).Select(number => $"Number {number} came [@a].\n\n"));
        Assert.Equal(2000, ProseOf(Link(body).Site).Select(one => one.Anchor).Distinct().Count());
    }

    [Fact]
    public void A_source_knows_the_statements_that_cite_it()
    {
        var (site, _) = Link("One came [@a]. Two left [@b; @a].");
        var statements = site.StatementsCiting(site.Sources.Single(source => source.Id == "a"));
        Assert.Equal(["One came", "Two left", "came"], statements.Select(one => one.Text));
    }

    [Fact]
    public async Task Statements_are_elements_of_the_page()
    {
        var pages = new StringBuilder();
        foreach (
            var row in CaseTable
                .Read(Path.Combine(Path.GetDirectoryName(Repository.SourceFile())!, "statements.txt"))
                .Rows.Where(row => row.Cells[2] == "-")
        )
        {
            var (site, _) = Link(row.Cells[0]);
            var context = new BodyContext(site, "rounds/first.html", "en", new BodyWords("source wanted", state => state.Word()));
            pages
                .Append("<!--\n")
                .Append(row.Cells[0])
                .Append("\n-->\n")
                .Append(BodyRenderer.Render(SampleSite.Body(site, "first"), context))
                .Append('\n');
        }

        await Verifier.Verify(pages.ToString(), "html");
    }

    // The keys stand before the body; places are told as if they did not.
    private static string Shift(string codes)
    {
        var lines = Keys.Count(c => c == '\n');
        return string.Join(
            ' ',
            codes
                .Split(' ')
                .Select(code =>
                    code.Split('@', ':') is [var name, var line, var column] ? $"{name}@{int.Parse(line, null) - lines}:{column}" : code
                )
        );
    }

    private static IEnumerable<Statement> ProseOf(Site site) => SampleSite.Body(site, "first").Statements.Where(one => one.Entry is null);

    private static (Site Site, DiagnosticBag Diagnostics) Link(string body) =>
        new SampleSite()
            .WithSource("a")
            .WithSource("b")
            .WithSource("c")
            .With("rounds/first.md", SampleSite.Round("First", body, Keys))
            .Link();
}
