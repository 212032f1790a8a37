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

    [Theory]
    [InlineData("2015-05-26", "en", 3)]
    [InlineData("27.05.2015", "ru", 3)]
    [InlineData("٢٥ أيار ٢٠١٥", "ar", 3)]
    [InlineData("May 2015", "en", 3)]
    [InlineData("2015-05-24", "en", 0)]
    [InlineData("Astana 2017-03-01", "en", 1)]
    public async Task A_day_finds_what_happened_on_it(string query, string language, int count)
    {
        using var site = new SearchedFolder(SampleDocuments.Read());
        var answer = await site.Ask(query, language);
        Assert.Null(answer.Error);
        Assert.Equal(count, answer.Count);
        Assert.Equal(count == 0 ? [query] : [], answer.Unknown!);
    }

    [Theory]
    [InlineData("S.A.N.A.", "SANA")]
    [InlineData("sana", "SANA")]
    [InlineData("U.N", "UN")]
    [InlineData("UN", "UN")]
    [InlineData("أ.ف.ب.", "AFP")]
    [InlineData("أفب", "AFP")]
    public async Task An_abbreviation_is_the_same_with_points_and_without(string query, string title)
    {
        using var site = new SearchedFolder([
            Short("SANA", "The agency S.A.N.A. reported it."),
            Short("UN", "U.N.-led talks."),
            Short("AFP", "وكالة أ.ف.ب. نقلت"),
            Short("AFP again", "وكالة أفب نقلت"),
            Short("Neither", "Sa na, u n."),
        ]);
        var answer = await site.Ask(query);
        Assert.StartsWith($"pages/{title}", answer.Urls![0], StringComparison.Ordinal);
        Assert.Equal(title == "AFP" ? 2 : 1, answer.Count);
    }

    [Theory]
    [InlineData("al Xyzzyqk")]
    [InlineData("Xyzzyqk al")]
    [InlineData("al-Xyzzyqk of the al")]
    public async Task A_word_found_nowhere_is_not_answered_with_those_that_are_everywhere(string query)
    {
        var pages = Enumerable.Range(0, 60).Select(index => Short("Page " + index, "al-Asad of the north al")).ToList();
        using var site = new SearchedFolder([.. pages, Short("Rare", "al-Khalil of the south")]);
        var answer = await site.Ask(query);
        Assert.Equal(0, answer.Count);
        Assert.Contains("xyzzyqk", answer.Unknown!);
        // Another word that tells pages apart still counts.
        Assert.Equal(["pages/Rare.html"], (await site.Ask(query + " Khalil")).Urls!);
    }

    [Fact]
    public async Task A_result_leads_to_its_words()
    {
        using var site = new SearchedFolder(SampleDocuments.Read());
        var answers = await site.Ask([("gradual transition", "en"), ("cease-fire", "en"), ("ثلاثين", "ar"), ("Idrissov", "en")]);
        Assert.Equal(
            "outcome:~:text=for%20a-,gradual,-political%20transition&text=gradual%20political-,transition,-of%20power",
            answers[0].Targets![0]
        );
        Assert.Equal("outcome:~:text=A-,cease%2Dfire,-was%20asked", answers[1].Targets![0]);
        Assert.Equal(
            ":~:text=" + Uri.EscapeDataString("شارك نحو") + "-," + Uri.EscapeDataString("ثلاثين") + ",-" + Uri.EscapeDataString("عضواً من"),
            answers[2].Targets![0]
        );
        Assert.Equal("", answers[3].Targets![0]);
    }

    private static SearchDocument Short(string title, string text) =>
        new()
        {
            Url = $"pages/{title}.html",
            Language = "en",
            Title = title,
            Sections = [new SearchSection("", "", text)],
            Facets = new SearchFacets { Kind = "page" },
        };

    [Fact]
    public async Task A_name_finds_the_pages_that_write_it_otherwise()
    {
        using var site = new SearchedFolder(SampleDocuments.Read());
        var answer = await site.Ask("Geneva");
        Assert.Contains("ru/rounds/astana-1.html", (await site.Ask("Женеве", "ru")).Urls!);
        Assert.Contains("ar/rounds/astana-1.html", answer.Urls!);
    }

    [Theory]
    [InlineData("أستانا", "التقوا بأستانا في أيار")]
    [InlineData("بأستانا", "التقوا في أستانا")]
    [InlineData("الدستور", "لجنة وللدستور دور")]
    [InlineData("جنيف", "عُقد بجنيف لقاء")]
    [InlineData("كازاخستان", "رسالة لكازاخستان")]
    [InlineData("إعلان", "صدرت الإعلانات")]
    [InlineData("إعلانات", "صدر إعلان")]
    [InlineData("كازاخستان", "وزير كازاخستاني")]
    [InlineData("إيراني", "سفير إيران")]
    [InlineData("syrien", "l'opposition syrienne")]
    [InlineData("syriennes", "un opposant syrien")]
    [InlineData("européen", "l'Union européenne")]
    [InlineData("principal", "les principaux acteurs")]
    [InlineData("régionaux", "un acteur régional")]
    [InlineData("internationale", "des acteurs internationaux")]
    [InlineData("réseaux", "un réseau")]
    public async Task A_word_is_found_in_its_other_forms(string query, string text)
    {
        using var site = new SearchedFolder([.. SampleDocuments.Read(), Short("found", text)]);
        var answer = await site.Ask(query);
        Assert.Contains("pages/found.html", answer.Urls!);
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
