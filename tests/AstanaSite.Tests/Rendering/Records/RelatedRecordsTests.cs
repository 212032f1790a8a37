using System.Globalization;
using System.Text;
using AngleSharp.Html.Parser;
using AstanaSite.Reading;
using AstanaSite.Writing;
using Xunit;

namespace AstanaSite.Tests.Rendering.Records;

/// <summary>At the end of a record stand a few others that have most in common with it, with the reason in words.</summary>
public sealed class RelatedRecordsTests
{
    [Fact]
    public void An_event_names_those_with_the_same_people_the_closest_first()
    {
        var related = Related(
            Site()
                .With("rounds/own.md", Round(5, "platform", "ada", "ben", "cem", "dana"))
                .With("rounds/three.md", Round(20, "moscow", "ada", "ben", "cem"))
                .With("rounds/two-far.md", Round(25, "platform", "ada", "dana"))
                .With("rounds/two-near.md", Round(8, "platform", "ada", "ben"))
                .With("rounds/two-elsewhere.md", Round(6, "moscow", "ada", "ben"))
                .With("rounds/one.md", Round(7, "moscow", "ada")),
            "rounds/own"
        );
        Assert.Equal(["Round 20", "Round 25", "Round 6"], related.Select(one => one.Title));
        Assert.Equal("Named at both: Cem, Ben, Ada", related[0].Reason);
    }

    [Fact]
    public void Events_with_the_same_document_are_related_too()
    {
        var site = Site()
            .With("documents/paper.md", "---\ntitle: A paper\nsummary: A text.\nkind: letter\ndate: 2015-05-05\nround: own\n---\n")
            .With("rounds/own.md", Round(5, "platform", "ada"))
            .With("rounds/other.md", Round(9, "moscow", "ben").Replace("track:", "documents: paper\ntrack:", StringComparison.Ordinal))
            .With("rounds/people.md", Round(10, "other", "ada", "ben"));
        Assert.Equal([("Round 9", "Same document: A paper")], Related(site, "rounds/own"));
        Assert.Equal([("Round 5", "Same document: A paper")], Related(site, "rounds/other"));
    }

    [Fact]
    public void Who_was_only_invited_was_not_there()
    {
        var site = Site()
            .With("rounds/own.md", Round(5, "platform", "ada", "ben"))
            .With("rounds/other.md", Round(9, "moscow", "ada", "ben").Replace("participant}", "invited}", StringComparison.Ordinal));
        Assert.Empty(Related(site, "rounds/own"));
        Assert.Empty(Related(site, "actors/ada"));
    }

    [Fact]
    public void An_actor_names_those_met_most_often()
    {
        var site = Site();
        for (var day = 1; day <= 4; day++)
            site.With($"rounds/r{day}.md", Round(day, "platform", [.. "ada ben cem dana".Split(' ').Take(5 - day), "eva"]));
        var related = Related(site, "actors/ada");
        Assert.Equal([("Eva", "Both named at 4 events"), ("Ben", "Both named at 3 events"), ("Cem", "Both named at 2 events")], related);
    }

    [Fact]
    public void There_are_five_at_most_and_names_of_three()
    {
        var site = Site();
        string[] all = ["ada", "ben", "cem", "dana", "eva"];
        for (var day = 1; day <= 9; day++)
            site.With($"rounds/r{day}.md", Round(day, day % 2 == 0 ? "moscow" : "platform", all));
        var related = Related(site, "rounds/r5");
        Assert.Equal(["Round 1", "Round 9", "Round 4", "Round 6", "Round 2"], related.Select(one => one.Title));
        Assert.All(related, one => Assert.Equal("Named at both: Ada, Ben, Cem, 2 more", one.Reason));
    }

    private static SampleSite Site()
    {
        var site = new SampleSite().WithSource("a").Without("rounds/first.ar.md").Without("rounds/first.md");
        foreach (var id in new[] { "ada", "ben", "cem", "dana", "eva" })
            site.With($"actors/{id}.md", $"---\ntitle: {char.ToUpperInvariant(id[0])}{id[1..]}\nsummary: A person.\nkind: person\n---\n");
        return site;
    }

    private static string Round(int day, string track, params IEnumerable<string> people) =>
        $"---\ntitle: Round {day}\nsummary: An event.\nkind: round\n"
        + $"date: 2015-05-{day.ToString("00", CultureInfo.InvariantCulture)}\ntrack: {track}\n"
        + $"participants:\n{string.Concat(people.Select(one => $"  - {{actor: {one}, cite: a, role: participant}}\n"))}---\n";

    private static List<(string Title, string Reason)> Related(SampleSite site, string path)
    {
        using var output = new MemoryOutput();
        var built = SiteBuilder.Build(
            new BuildRequest(site.Tree(), new DiskFileTree(Repository.Path("theme"), "theme/"), 1),
            output,
            null,
            TestContext.Current.CancellationToken
        );
        Assert.False(built.HasErrors, string.Join('\n', built.Diagnostics.Select(one => one.Message)));
        var page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(output.Files[path + ".html"].Content.Span));
        return
        [
            .. page.QuerySelectorAll("#related li")
                .Select(one => (one.QuerySelector("a")!.TextContent, one.QuerySelector(".parts")!.TextContent.Trim())),
        ];
    }
}
