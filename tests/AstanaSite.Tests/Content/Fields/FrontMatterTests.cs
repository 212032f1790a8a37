using System.Text;
using AstanaSite.Content;
using AstanaSite.Content.Records;
using AstanaSite.Diagnostics;
using AstanaSite.Reading;
using Xunit;

namespace AstanaSite.Tests.Content.Fields;

public sealed class FrontMatterTests
{
    [Theory, Cases("front-matter.txt")]
    public void A_mistake_in_a_key_or_value_is_reported_where_it_stands(string path, string text, string problems)
    {
        var found = new SeverityPolicy(false).Apply(Parse(path, text).Diagnostics);
        Assert.Equal(
            problems,
            found.Count == 0
                ? "-"
                : string.Join(' ', found.Select(one => Problems.Codes([one]) + (one.Suggestion is null ? "" : "=" + one.Suggestion)))
        );
    }

    [Fact]
    public async Task Each_problem_says_what_was_found_and_what_was_expected()
    {
        var words = new StringBuilder();
        foreach (var row in CaseTable.Read(Path.Combine(Path.GetDirectoryName(Repository.SourceFile())!, "front-matter.txt")).Rows)
            words.Append(Problems.Words(Parse(row.Cells[0], row.Cells[1]).Diagnostics));
        await Verifier.Verify(words.ToString());
    }

    [Fact]
    public void A_single_value_is_a_list_of_one()
    {
        var actor = Assert.IsType<Actor>(
            Parse(
                "actors/a.md",
                "---\ntitle: x\nsummary: y\nkind: person\nvariants: X\naliases: b\nroles: {role: chair, cite: c}\n---\n"
            ).Item
        );
        Assert.Equal("X", Assert.Single(actor.Variants).Spelling);
        Assert.Equal(["b"], actor.Aliases);
        Assert.Equal(["c"], Assert.Single(actor.Roles).Cite.Select(reference => reference.Id));
    }

    [Fact]
    public void What_can_be_read_is_read_beside_what_cannot()
    {
        var round = Assert.IsType<Round>(
            Parse(
                "rounds/a.md",
                "---\ntitle: x\nsummry: y\nkind: party\ndate: 2015-13\ntrack: moscow\n"
                    + "participants: [{actor: a, role: host}, {actor: b}, c]\n---\n"
            ).Item
        );
        Assert.Equal(("x", "", "", null, "moscow"), (round.Title, round.Summary, round.Subtype, round.Date, round.Track));
        Assert.Equal(["a", "b"], round.Participants.Select(one => one.Actor!.Id));
    }

    [Fact]
    public void Every_kind_says_of_every_key_what_it_is()
    {
        foreach (var kind in ContentKinds.All)
        {
            Assert.All(kind.Fields.Fields, field => Assert.NotEqual("", field.Description));
            Assert.All(kind.Fields.Fields, field => Assert.NotEqual("", field.Expectation));
            Assert.Equal(kind.Fields.Fields.Count, kind.Fields.Fields.Select(field => field.Name).Distinct().Count());
        }
    }

    [Fact]
    public void Kinds_have_names_and_folders_of_their_own() =>
        Assert.Equal(
            2 * ContentKinds.All.Count,
            ContentKinds.All.SelectMany(kind => new[] { kind.Name, kind.Folder }).Distinct(StringComparer.Ordinal).Count()
        );

    private static ParsedFile Parse(string path, string text)
    {
        var tree = new MemoryFileTree([new(path, text)], "input/");
        var listing = InputListing.Of(tree, new DiagnosticBag());
        return RecordParser.Parse(tree, Assert.Single(listing.Records));
    }
}
