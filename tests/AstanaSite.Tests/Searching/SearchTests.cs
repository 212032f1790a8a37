using AstanaSite.Searching.Documents;
using Xunit;

namespace AstanaSite.Tests.Searching;

/// <summary>The generator's index searched by the browser's scripts.</summary>
public sealed class SearchTests
{
    [Fact]
    public async Task The_page_looked_for_comes_first()
    {
        var rows = File.ReadAllLines(Repository.Path("tests", "search-queries", "sample.tsv"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t'))
            .ToList();
        using var site = new SearchedFolder(SampleDocuments.Read());
        var answers = await site.Ask(rows.Select(row => (row[0], row[1])));
        Assert.Multiple([
            .. rows.Select(
                (row, index) =>
                    (Action)(
                        () =>
                            Assert.True(
                                answers[index].Urls is [var first, ..] && first == row[2],
                                $"{row[0]} ({row[1]}) finds {answers[index]}, not {row[2]}"
                            )
                    )
            ),
        ]);
    }

    [Theory]
    [InlineData("\"transition political\"")]
    [InlineData("\"power a cease\"")]
    [InlineData("-elections")]
    [InlineData("xqzwvk")]
    [InlineData("")]
    [InlineData("  \"\" -- '’ ?!  «»")]
    public async Task Nothing_is_found_where_nothing_is(string query)
    {
        using var site = new SearchedFolder(SampleDocuments.Read());
        var answer = await site.Ask(query);
        Assert.Null(answer.Error);
        Assert.Equal(query.StartsWith("\"power", StringComparison.Ordinal) ? 1 : 0, answer.Count);
    }

    [Theory]
    [InlineData("<img src=x onerror=alert(1)> transition")]
    [InlineData("(.*)+[a-z]{3}\\ transition $ ^ |")]
    [InlineData("transition \u202E\u200F المعارضة \u2066x")]
    [InlineData("\"transition")]
    [InlineData("transition \uFFFD\uFFFF\u0001")]
    public async Task Bad_input_is_only_words(string query)
    {
        using var site = new SearchedFolder(SampleDocuments.Read());
        var answer = await site.Ask(query);
        Assert.Null(answer.Error);
        Assert.NotEqual(0, answer.Count);
    }

    [Fact]
    public async Task A_query_without_end_is_cut()
    {
        using var site = new SearchedFolder(SampleDocuments.Read());
        var answer = await site.Ask("geneva " + string.Concat(Enumerable.Repeat("word ", 100_000)));
        Assert.Null(answer.Error);
        Assert.Equal("places/geneva.html", answer.Urls?[0]);
    }

    [Fact]
    public async Task A_name_finds_the_pages_that_write_it_otherwise()
    {
        using var site = new SearchedFolder(SampleDocuments.Read());
        var answer = await site.Ask("Geneva");
        Assert.Contains("ru/rounds/astana-1.html", (await site.Ask("Женеве", "ru")).Urls!);
        Assert.Contains("ar/rounds/astana-1.html", answer.Urls!);
    }

    [Fact]
    public async Task The_language_of_the_reader_comes_first()
    {
        using var site = new SearchedFolder(SampleDocuments.Read());
        var answers = await site.Ask([("2015", "ru"), ("2015", "ar"), ("2015", "en")]);
        Assert.Equal(["ru", "ar", "ro"], answers.Select(answer => answer.Urls![0][..2]));
    }

    [Fact]
    public async Task A_result_shows_the_sentence_with_the_words()
    {
        using var site = new SearchedFolder(SampleDocuments.Read());
        var answers = await site.Ask([("gradual transition", "en"), ("المعارضة ثلاثين", "ar"), ("draft constitution", "en")]);
        Assert.Contains(
            "They agreed to work for a [gradual] political [transition] of power.",
            answers[0].Snippets![0],
            StringComparison.Ordinal
        );
        Assert.Contains("[ثلاثين] عضواً من [المُعارَضَةِ] السورية", answers[1].Snippets![0], StringComparison.Ordinal);
        Assert.Contains(
            "An interview on the <b>[draft]</b> [constitution] & its \"history\" \\ background.",
            answers[2].Snippets![0],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_misspelt_word_is_corrected_and_an_unknown_one_named()
    {
        using var site = new SearchedFolder(SampleDocuments.Read());
        var answer = await site.Ask("transiton xqzwvkj");
        Assert.Equal(
            [
                ["transiton", "transition"],
            ],
            answer.Corrections!
        );
        Assert.Equal(["xqzwvkj"], answer.Unknown!);
    }

    [Fact]
    public async Task A_missing_and_a_damaged_piece_are_told_apart_from_nothing_found()
    {
        using var site = new SearchedFolder(SampleDocuments.Read());
        var piece = site.Files("terms").Single();
        var script = await File.ReadAllTextAsync(piece, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(
            piece,
            script.Replace("geneva", "gemeva", StringComparison.Ordinal),
            TestContext.Current.CancellationToken
        );
        Assert.StartsWith("search piece terms/", (await site.Ask("astana")).Error, StringComparison.Ordinal);
        await File.WriteAllTextAsync(piece, script[..(script.Length / 2)], TestContext.Current.CancellationToken);
        Assert.StartsWith("search piece terms/", (await site.Ask("astana")).Error, StringComparison.Ordinal);
        File.Delete(piece);
        Assert.StartsWith("search piece terms/", (await site.Ask("astana")).Error, StringComparison.Ordinal);
        await File.WriteAllTextAsync(piece, script, TestContext.Current.CancellationToken);
        Assert.Null((await site.Ask("astana")).Error);
    }

    [Fact]
    public async Task A_site_without_pages_has_nothing_to_find()
    {
        using var site = new SearchedFolder(new List<SearchDocument>());
        Assert.Equal(0, (await site.Ask("astana")).Count);
    }
}
