using Xunit;

namespace AstanaSite.Tests.Linking;

/// <summary>The order in which the records of a kind are listed.</summary>
public sealed class RecordOrderTests
{
    private static readonly (string Id, string Date)[] Dates =
    [
        ("a-long", "2015-06-25/2015-06-27"),
        ("b-short", "2015-06-25"),
        ("c-earlier", "2015-06-24"),
        ("d-long-too", "2015-06-25/2015-06-27"),
    ];

    [Fact]
    public void Documents_that_begin_on_one_day_are_listed_by_their_ids_whenever_they_end()
    {
        var site = new SampleSite();
        foreach (var (id, date) in Dates)
            site.With($"documents/{id}.md", $"---\ntitle: {id}\nsummary: A document.\nkind: statement\ndate: {date}\n---\n");
        Assert.Equal(["c-earlier", "a-long", "b-short", "d-long-too"], site.Link().Site.Documents.Select(document => document.Id));
    }

    [Fact]
    public void Events_that_begin_on_one_day_are_listed_by_their_ends_then_by_their_ids()
    {
        var site = new SampleSite().Without("rounds/first.md").Without("rounds/first.ar.md");
        foreach (var (id, date) in Dates)
            site.With($"rounds/{id}.md", SampleSite.Round(id, "").Replace("2015-05-25", date, StringComparison.Ordinal));
        Assert.Equal(["c-earlier", "b-short", "a-long", "d-long-too"], site.Link().Site.Rounds.Select(round => round.Id));
    }
}
