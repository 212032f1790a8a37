using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using AstanaSite.Editions;
using AstanaSite.Linking;
using AstanaSite.Reading;
using AstanaSite.Writing;
using Xunit;

namespace AstanaSite.Tests.Editions;

/// <summary>Whatever becomes of a statement, its published address leads to it, or to the place that says it was dropped.</summary>
public sealed class EditionTests
{
    private const string Kept = "The delegates met in the morning of the first day [@a].";
    private const string Reworded = "Nine of the delegates signed the final text before they left the hall [@a].";
    private const string Dropped = "A telegram from the capital arrived too late to be read [@b].";
    private const string Moved = "The chairman described the weather of that spring in his memoirs [@b].";
    private const string Split =
        "The committee heard four witnesses on Tuesday and visited the flooded villages on Wednesday afternoon [@a].";
    private const string MergedOne = "The bridge was opened for trade in March [@a].";
    private const string MergedOther = "The toll house was built of stone beside it [@b].";

    [Fact]
    public void Every_published_statement_is_found_at_its_address()
    {
        var before = Site(Kept, Reworded, Dropped, Moved, Split, MergedOne, MergedOther);
        var published = before.Link().Site;
        var now = Site(
                Kept.Replace("morning of", "morning, of", StringComparison.Ordinal),
                "Nine of the delegates signed the final text before leaving the hall [@a; @b].",
                "The committee heard four witnesses on Tuesday [@a].",
                "It visited the flooded villages on Wednesday afternoon [@b].",
                "The bridge was opened for trade in March, and the toll house was built of stone beside it [@a]."
            )
            .With("actors/someone.md", $"---\ntitle: Someone\nsummary: A person.\nkind: person\n---\n\n{Moved}\n");
        var pages = Build(With(now, EditionFiles.Of(published, "2025-01")));

        var fates = new List<string>();
        foreach (var statement in published.StatementsOf(published.Find("second")!))
        {
            var place = pages["rounds/second.html"].GetElementById(statement.Anchor);
            Assert.True(place is not null, $"'{statement.Text}' is lost");
            fates.Add(place.LocalName == "li" ? place.QuerySelector(".say")!.TextContent : "as it was");
            foreach (var link in place.QuerySelectorAll(".say a"))
                AssertLeads(pages, "rounds/second.html", link.GetAttribute("href")!);
        }

        Assert.Equal(
            [
                "as it was",
                "It now reads: Nine of the delegates signed the final text before leaving the hall",
                "The archive no longer says this.",
                "It now stands elsewhere: The chairman described the weather of that spring in his memoirs",
                "It now reads: The committee heard four witnesses on Tuesday",
                "It now reads: The bridge was opened for trade in March, and the toll house was built of stone beside it",
                "It now reads: The bridge was opened for trade in March, and the toll house was built of stone beside it",
            ],
            fates
        );
        Assert.Equal("7 statements", pages["editions.html"].QuerySelector("#e-2025-01 small")!.TextContent);
        Assert.Equal("1 statement stands as it was", pages["editions.html"].QuerySelector("#e-2025-01 p")!.TextContent);
        Assert.Equal("5 reworded or moved · 1 dropped", pages["editions.html"].QuerySelector("#e-2025-01 .say")!.TextContent);
    }

    [Fact]
    public void A_statement_is_followed_through_several_editions_and_a_new_id()
    {
        var first = Site(Reworded);
        var second = Site("Nine delegates signed the final text before they left the great hall [@a].");
        var third = Site("Nine delegates signed the text before they left the great hall together [@a].");
        var (one, two) = (first.Link().Site, second.Link().Site);
        var anchors = new[] { one, two }.Select(site => site.StatementsOf(site.Find("second")!)[0].Anchor).ToList();
        Assert.Equal(2, anchors.Distinct().Count());

        var text = third.Text("rounds/second.md");
        third
            .Without("rounds/second.md")
            .With("rounds/renamed.md", text.Replace("kind: round", "kind: round\naliases: [second]", StringComparison.Ordinal));
        var pages = Build(With(With(third, EditionFiles.Of(one, "2024-01")), EditionFiles.Of(two, "2025-01")));
        Assert.All(anchors, anchor =>
            Assert.Contains(
                "Nine delegates signed the text before they left the great hall together",
                pages["rounds/renamed.html"].GetElementById(anchor)!.QuerySelector(".say")!.TextContent,
                StringComparison.Ordinal
            )
        );
    }

    [Fact]
    public void A_statement_bears_the_mark_of_the_edition_in_which_it_had_other_words()
    {
        var published = Site(Kept, Reworded, Dropped, MergedOne, MergedOther).Link().Site;
        var now = Site(
            Kept,
            "Nine of the delegates signed the final text before leaving the hall [@a; @b].",
            "The bridge was opened for trade in March, and the toll house was built of stone beside it [@a].",
            "A new sentence that no edition had stands here [@b]."
        );
        var files = Files(With(now, EditionFiles.Of(published, "2025-01")));
        var page = Parse(files["rounds/second.html"]);
        Assert.Equal(
            ["", "reworded since 2025-01", "reworded since 2025-01", ""],
            page.QuerySelectorAll(".st").Select(one => one.QuerySelector("a.was")?.TextContent ?? "")
        );
        Assert.Equal(
            ["Nine of the delegates signed the final text before they left the hall (", "The toll house was built of stone beside it ("],
            page.QuerySelectorAll("a.was")
                .Select(mark => page.GetElementById(mark.GetAttribute("href")![1..])!.QuerySelector(".what")!.FirstChild!.TextContent)
        );

        using var json = JsonDocument.Parse(files["data/archive.json"].Content);
        var record = json.RootElement.GetProperty("rounds").EnumerateArray().Single(one => one.GetProperty("id").GetString() == "second");
        var statements = record.GetProperty("statements").EnumerateArray().Select(one => one.GetProperty("anchor").GetString()).ToList();
        Assert.Equal(
            [
                $"{Anchor(published, 1)} a second {statements[1]}",
                $"{Anchor(published, 2)} b dropped",
                $"{Anchor(published, 3)} a second {statements[2]}",
                $"{Anchor(published, 4)} b second {statements[2]}",
            ],
            record
                .GetProperty("formerStatements")
                .EnumerateArray()
                .Select(one =>
                    $"{one.GetProperty("anchor")} {one.GetProperty("sources")[0]} "
                    + (one.TryGetProperty("now", out var fate) ? $"{fate.GetProperty("record")} {fate.GetProperty("anchor")}" : "dropped")
                )
        );
    }

    [Fact]
    public void A_page_in_translation_keeps_the_addresses_that_it_had()
    {
        var bare = Site(Kept, Reworded);
        var untranslated = bare.Link().Site;
        var first = Translated(
            Site(Kept, Reworded),
            "سافر المندوبون إلى العاصمة في الصباح الباكر [@a].",
            "وقّع تسعة منهم على النص الأخير [@a]."
        );
        var translated = first.Link().Site;
        var old = translated.BodyOf(translated.Find("second")!, "ar").Statements.Select(one => one.Anchor).ToList();
        var now = Translated(
            Site(Kept, Reworded),
            "سافر المندوبون إلى العاصمة في الصباح الباكر جداً [@a].",
            "قيل غير ذلك كله فيما بعد [@b]."
        );
        var pages = Build(With(With(now, EditionFiles.Of(untranslated, "2024-01")), EditionFiles.Of(translated, "2025-01")));
        var arabic = pages["ar/rounds/second.html"];

        // A statement has one address in all languages, so that of the original leads to its translation, whatever the words of that.
        Assert.Equal(untranslated.StatementsOf(untranslated.Find("second")!).Select(one => one.Anchor), old);
        foreach (var anchor in old)
            Assert.Contains("st", arabic.GetElementById(anchor)!.ClassList);
        Assert.Equal(
            "سافر المندوبون إلى العاصمة في الصباح الباكر جداً",
            arabic.GetElementById(old[0])!.FirstChild!.TextContent.TrimEnd('.', '\u2060')
        );
        Assert.Empty(arabic.QuerySelectorAll("a.was"));
        Assert.Null(arabic.QuerySelector("#formerly"));
        Assert.Empty(pages["rounds/second.html"].QuerySelectorAll("a.was"));
        Assert.Null(pages["rounds/second.html"].QuerySelector("#formerly"));
    }

    private static SampleSite Translated(SampleSite site, params ReadOnlySpan<string> sentences) =>
        site.With("rounds/second.ar.md", $"---\ntitle: الثانية\nsummary: خلاصة.\n---\n\n{string.Join("\n\n", sentences.ToArray())}\n");

    private static string Anchor(Site site, int index) => site.StatementsOf(site.Find("second")!)[index].Anchor;

    [Fact]
    public void An_edition_of_what_stands_changes_no_page_of_a_record()
    {
        var site = Site(Kept, Reworded);
        var plain = Files(Site(Kept, Reworded));
        var kept = Files(With(site, EditionFiles.Of(site.Link().Site, "2025-01")));
        Assert.Equal(plain["rounds/second.html"].Content.ToArray(), kept["rounds/second.html"].Content.ToArray());
        Assert.False(plain.ContainsKey("editions.html"));
        Assert.True(kept.ContainsKey("editions.html"));
    }

    private static SampleSite Site(params ReadOnlySpan<string> sentences) =>
        new SampleSite()
            .WithSource("a")
            .WithSource("b")
            .With("rounds/second.md", SampleSite.Round("Second round", string.Join("\n\n", sentences.ToArray()) + "\n"));

    private static SampleSite With(SampleSite site, IReadOnlyList<OutputFile> files)
    {
        foreach (var file in files)
            site.With(file.Path, Encoding.UTF8.GetString(file.Content.Span));
        return site;
    }

    private static IReadOnlyDictionary<string, OutputFile> Files(SampleSite site)
    {
        using var output = new MemoryOutput();
        var built = SiteBuilder.Build(
            new BuildRequest(site.Tree(), new DiskFileTree(Repository.Path("theme"), "theme/"), 1),
            output,
            null,
            TestContext.Current.CancellationToken
        );
        Assert.False(built.HasErrors, string.Join('\n', built.Diagnostics.Select(one => one.Message)));
        return output.Files;
    }

    private static Dictionary<string, IDocument> Build(SampleSite site) =>
        Files(site)
            .Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal))
            .ToDictionary(file => file.Key, file => Parse(file.Value));

    private static IDocument Parse(OutputFile file) => new HtmlParser().ParseDocument(Encoding.UTF8.GetString(file.Content.Span));

    private static void AssertLeads(Dictionary<string, IDocument> pages, string from, string href)
    {
        var target = new Uri(new Uri("http://site/" + from), href);
        Assert.NotNull(pages[target.AbsolutePath[1..]].GetElementById(target.Fragment[1..]));
    }
}
