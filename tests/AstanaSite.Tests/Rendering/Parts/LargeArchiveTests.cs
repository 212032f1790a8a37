using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace AstanaSite.Tests.Rendering.Parts;

/// <summary>What grows with an archive is told on pages that do not: each entry is reached, and each address of before leads on.</summary>
public sealed partial class LargeArchiveTests(LargeArchive archive) : IClassFixture<LargeArchive>
{
    private const int LargestPage = 300_000;

    [Fact]
    public void No_page_is_too_large() =>
        Assert.Empty(archive.Pages.Where(path => archive.SizeOf(path) > LargestPage).Select(path => $"{path}: {archive.SizeOf(path)}"));

    [Theory]
    [InlineData("actors/index.html", "actors/", LargeArchive.Actors)]
    [InlineData("sources/index.html", "sources/", LargeArchive.Sources)]
    [InlineData("rounds/index.html", "rounds/", LargeArchive.Events)]
    [InlineData("timeline.html", "rounds/", LargeArchive.Events)]
    [InlineData("presence.html", "rounds/", LargeArchive.Events)]
    [InlineData("coverage.html", "rounds/", LargeArchive.Events)]
    [InlineData("coverage.html", "documents/", LargeArchive.Documents)]
    [InlineData("names.html", "actors/", LargeArchive.Actors)]
    [InlineData("actors/a0000/rounds.html", "rounds/", LargeArchive.Events)]
    [InlineData("actors/a0000/mentions.html", "rounds/", LargeArchive.Events)]
    [InlineData("actors/a0000/mentions.html", "documents/", LargeArchive.Documents)]
    [InlineData("places/town/rounds.html", "rounds/", LargeArchive.Events)]
    [InlineData("sources/s0000/statements.html", "rounds/", LargeArchive.Events)]
    public void Every_entry_is_reached_from_the_overview(string overview, string folder, int count)
    {
        foreach (var language in new[] { "", "ar/" })
            Assert.Equal(
                count,
                PartsOf(language + overview)
                    .Prepend(language + overview)
                    .SelectMany(path => archive.Links(path, "main a[href]"))
                    .Select(link => link.Path)
                    .Where(path =>
                        path.StartsWith(language + folder, StringComparison.Ordinal)
                        && path.Count('/') == folder.Count('/') + language.Count('/')
                    )
                    .Where(path => !path.EndsWith("/index.html", StringComparison.Ordinal))
                    .Distinct()
                    .Count()
            );
    }

    [Fact]
    public void What_a_record_shows_the_beginning_of_leads_to_all_of_it()
    {
        Assert.Contains(("actors/a0000/rounds.html", ""), archive.Links("actors/a0000.html", "#rounds > p a"));
        Assert.Contains(("actors/a0000/mentions.html", "mentioned"), archive.Links("actors/a0000.html", "#mentions > p a"));
        Assert.Contains(("places/town/rounds.html", ""), archive.Links("places/town.html", "#rounds > p a"));
        Assert.Contains(("sources/s0000/statements.html", ""), archive.Links("sources/s0000.html", "#statements > p a"));
        Assert.Contains("Show all 1000", archive.Page("actors/a0000.html").QuerySelector("#rounds > p a")!.TextContent);
    }

    [Fact]
    public void Every_anchor_that_a_list_leads_to_is_there()
    {
        var pages = archive.Pages.Where(IsOfAList).ToList();
        Assert.True(pages.Count > 100, "the pages of lists were not found");
        Assert.Empty(
            pages
                .SelectMany(
                    path => archive.Links(path, "a[href]").Concat(Refreshed(path)),
                    (path, link) => (From: path, link.Path, link.Anchor)
                )
                .Where(link => IsOfAList(link.Path) && link.Anchor.Length > 0)
                .Where(link => archive.Page(link.Path).GetElementById(Uri.UnescapeDataString(link.Anchor)) is null)
                .Select(link => $"{link.From} leads to {link.Path}#{link.Anchor}")
        );
    }

    [Fact]
    public void An_address_on_the_timeline_from_before_leads_on()
    {
        foreach (var language in new[] { "", "ar/" })
        {
            var script = archive.Text($"{language}timeline/anchors.js");
            var parts = JsonSerializer.Deserialize<Dictionary<string, string>>(Call().Match(script).Groups[1].Value)!;
            var anchors = parts.SelectMany(part => part.Value.Split(' '), (part, anchor) => (part.Key, anchor)).ToList();
            Assert.Equal(LargeArchive.Events, anchors.Count);
            Assert.All(anchors, one => Assert.NotNull(archive.Page($"{language}timeline/{one.Key}.html").GetElementById(one.anchor)));
        }
    }

    [Theory]
    [InlineData("timeline.html", "y2001 y2015 y2020")]
    [InlineData("rounds/index.html", "y2001 y2015 y2020")]
    [InlineData("actors/index.html", "k-person k-organisation k-state")]
    [InlineData("sources/index.html", "p-independent p-party p-government")]
    [InlineData("names.html", "arab cyrl latn")]
    [InlineData("coverage.html", "by-track by-record wanted dependent voices")]
    [InlineData("presence.html", "matrix network")]
    public void The_anchors_of_the_whole_list_stay(string overview, string anchors) =>
        Assert.All(anchors.Split(' '), anchor => Assert.NotNull(archive.Page(overview).GetElementById(anchor)));

    [Theory]
    [InlineData("actors/index.html")]
    [InlineData("sources/index.html")]
    [InlineData("rounds/index.html")]
    [InlineData("timeline.html")]
    [InlineData("presence.html")]
    [InlineData("coverage.html")]
    [InlineData("names.html")]
    [InlineData("actors/a0000/mentions.html")]
    public void One_goes_from_part_to_part_and_each_says_what_it_holds(string overview)
    {
        var parts = PartsOf(overview).ToHashSet(StringComparer.Ordinal);
        var first = Assert.Single(parts, path => !archive.Links(path, "a[rel=prev]").Any());
        var seen = new List<string>();
        for (var path = first; path is not null; path = archive.Links(path, "a[rel=next]").Select(link => link.Path).SingleOrDefault())
        {
            Assert.True(seen.Count <= parts.Count, "one goes in a circle");
            Assert.Equal(seen.LastOrDefault(), archive.Links(path, "a[rel=prev]").Select(link => link.Path).SingleOrDefault());
            seen.Add(path);
        }

        Assert.Equal(parts.Order(StringComparer.Ordinal), seen.Order(StringComparer.Ordinal));
        var titles = seen.ConvertAll(path => archive.Page(path).Title!);
        Assert.Equal(titles.Count, titles.Distinct(StringComparer.Ordinal).Count());
        Assert.All(seen, path =>
            Assert.Contains(archive.Links(path, ".crumbs a"), link =>
                link.Path == overview || overview.Contains("/a0000/", StringComparison.Ordinal)
            )
        );
        Assert.All(seen, path => Assert.InRange(archive.Page(path).QuerySelectorAll(".beside [aria-current=page]").Length, 0, 1));
    }

    [Fact]
    public void Titles_say_in_words_what_a_part_holds()
    {
        Assert.Equal("Actors: Persons, B – Z", archive.Page("actors/index/person-b.html").QuerySelector("h1")!.TextContent);
        Assert.StartsWith(
            "Timeline: 2001 – ",
            archive.Page("timeline/2001.html").QuerySelector("h1")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_site_map_names_every_part_and_nothing_that_only_leads_on()
    {
        var listed = Location()
            .Matches(archive.Text("sitemap.xml"))
            .Select(match => match.Groups[1].Value)
            .ToHashSet(StringComparer.Ordinal);
        var parts = archive.Pages.Where(path =>
            IsOfAList(path) && path.Count('/') > (path.StartsWith("ar/", StringComparison.Ordinal) ? 1 : 0)
        );
        foreach (var path in parts.Where(path => !path.EndsWith("/index.html", StringComparison.Ordinal)))
            Assert.Equal(!Refreshed(path).Any(), listed.Contains(path));
    }

    [Fact]
    public void Without_a_script_the_search_page_leads_to_every_part_of_the_indexes()
    {
        foreach (var language in new[] { "", "ar/" })
        {
            // What stands in the element is text to a reader of pages that could run scripts.
            var list = ListLink()
                .Matches(archive.Text(language + "search.html"))
                .Select(match => match.Groups[1].Value)
                .ToHashSet(StringComparer.Ordinal);
            foreach (var folder in new[] { "actors", "sources", "rounds" })
            {
                var parts = PartsOf($"{language}{folder}/index.html");
                Assert.True(parts.Count > 1);
                Assert.Superset(parts.ToHashSet(StringComparer.Ordinal), list);
            }
        }
    }

    [Fact]
    public void A_part_leads_to_itself_in_the_other_language_or_to_the_overview_there()
    {
        foreach (
            var path in archive.Pages.Where(path =>
                IsOfAList(path) && !path.StartsWith("ar/", StringComparison.Ordinal) && !Refreshed(path).Any()
            )
        )
        {
            var (other, _) = Assert.Single(archive.Links(path, ".langs a"));
            var same = "ar/" + path;
            if (archive.Has(same) && !Refreshed(same).Any())
                Assert.Equal(same, other);
            else
                Assert.StartsWith(other[..^".html".Length] + "/", same, StringComparison.Ordinal);
        }
    }

    private List<string> PartsOf(string overview) =>
        [
            .. archive.Pages.Where(path =>
                path.StartsWith(overview[..^".html".Length] + "/", StringComparison.Ordinal) && !Refreshed(path).Any()
            ),
        ];

    private IEnumerable<(string Path, string Anchor)> Refreshed(string path) =>
        archive.Page(path).QuerySelector("meta[http-equiv=refresh]") is null ? [] : archive.Links(path, "a[href]");

    private static bool IsOfAList(string path) => ListPage().IsMatch(path);

    [GeneratedRegex(@"^astanaParts\((.*)\);\n$", RegexOptions.Singleline)]
    private static partial Regex Call();

    [GeneratedRegex("<loc>https://example.org/a/([^<]*)</loc>")]
    private static partial Regex Location();

    [GeneratedRegex("<li><a href=\"(?:\\.\\./)?([^\"#]+)\" lang=")]
    private static partial Regex ListLink();

    // The lists of the site, those of records, and their parts.
    [GeneratedRegex(
        @"^(ar/)?((timeline|presence|coverage|names)(/|\.html)|(actors|sources|rounds|documents|places)/(index(/|\.html)|[^/]+/))"
    )]
    private static partial Regex ListPage();
}
