using System.Text;
using AstanaSite.Searching;
using AstanaSite.Searching.Coding;
using AstanaSite.Searching.Documents;
using AstanaSite.Searching.Shards;
using AstanaSite.Writing;
using FsCheck.Xunit;
using Xunit;

namespace AstanaSite.Tests.Searching;

public sealed class SearchIndexBuilderTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    public void The_index_depends_on_the_pages_only(int threads)
    {
        var documents = Many(600).ToList();
        var expected = Describe(SearchIndexBuilder.Build(documents, 3, TestContext.Current.CancellationToken));
        documents.Reverse();
        Assert.Equal(expected, Describe(SearchIndexBuilder.Build(documents, threads, TestContext.Current.CancellationToken)));
    }

    [Fact]
    public void Pieces_are_of_even_size_and_have_names_of_their_own()
    {
        var files = SearchIndexBuilder.Build([.. Many(600)], TestContext.Current.CancellationToken);
        Assert.Equal(files.Count, files.Select(file => file.Path).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal("search/index.js", files[0].Path);
        Assert.All(files, file => Assert.InRange(file.Content.Length, 1, 64 * 1024));
        Assert.True(files.Count(file => file.Path.StartsWith("search/terms/", StringComparison.Ordinal)) > 3);
    }

    [Fact]
    public async Task Every_page_is_found_by_a_word_of_its_own_and_shown_as_it_was_written()
    {
        var documents = Many(300).ToList();
        using var site = new SearchedFolder(documents);
        var answers = await site.Ask(documents.Select((_, index) => ($"unique{Letters(index)} common", "en")));
        Assert.Equal(documents.Select(document => document.Url), answers.Select(answer => answer.Urls?[0] ?? answer.Error));
        Assert.Equal(
            documents.Select((_, index) => $"[common] 100 % \"quoted\" \\ 😀 𠀀 ␞ {index} [unique{Letters(index)}]."),
            answers.Select(answer => answer.Snippets![0][..(answer.Snippets[0].IndexOf('.', StringComparison.Ordinal) + 1)])
        );
    }

    [Fact]
    public async Task A_phrase_is_found_where_its_words_follow_one_another()
    {
        var documents = Enumerable
            .Range(0, 40)
            .Select(index =>
                Page(
                    index,
                    index % 4 == 0 ? "alpha beta gamma"
                        : index % 4 == 1 ? "beta alpha gamma"
                        : "alpha gamma beta alpha"
                )
            )
            .ToList();
        using var site = new SearchedFolder(documents);
        var answers = await site.Ask([
            ("\"alpha beta\"", "en"),
            ("\"beta alpha\"", "en"),
            ("\"alpha beta gamma\"", "en"),
            ("\"gamma gamma\"", "en"),
        ]);
        Assert.Equal([10, 30, 10, 0], answers.Select(answer => answer.Count));
    }

    [Fact]
    public void Equal_data_gets_different_names_and_each_name_is_the_digest_of_its_data()
    {
        var names = new ShardNames();
        char[] first = ['0', 'a'],
            second = ['0', 'a'];
        var name = names.Take(first, ShardNames.Digest(first));
        Assert.NotEqual(name, names.Take(second, ShardNames.Digest(second)));
        Assert.Equal(['1', 'a'], second);
        Assert.Equal(name, new ShardNames().Take(first, ShardNames.Digest(first)));
    }

    [Property]
    public bool Codes_fill_their_tree_and_frequent_symbols_have_short_ones(int[] numbers)
    {
        var counts = numbers.Select(number => number % 100_000 is var count and > 0 ? count : 1 - (number % 7)).Order().Reverse().ToArray();
        var lengths = HuffmanLengths.Of(counts);
        if (lengths.Length < 2)
            return lengths.Length == counts.Length;
        return lengths.SequenceEqual(lengths.Order())
            && lengths.Sum(length => 1L << (HuffmanLengths.Longest - length)) == 1L << HuffmanLengths.Longest;
    }

    [Fact]
    public void Codes_stay_short_whatever_the_counts()
    {
        var counts = new int[40];
        (counts[39], counts[38]) = (1, 1);
        for (var index = 37; index >= 0; index--)
            counts[index] = counts[index + 1] + counts[index + 2];
        Assert.Equal(HuffmanLengths.Longest, HuffmanLengths.Of(counts).Max());
    }

    [Fact]
    public async Task Numbers_of_every_size_come_back_in_the_browser()
    {
        int[] numbers = [0, 1, 63, 64, 65, 156, 157, 2388, 2389, 2390, 28335, 28336, 28337, 1_000_000, int.MaxValue];
        var text = new ShardText();
        foreach (var number in numbers)
            text.AddNumber(number);
        var bits = new ShardBits(text);
        foreach (var number in numbers)
            for (var power = 0; power < 15; power += 7)
                bits.AddRice(number, power);
        bits.End();
        const string Read = """
            globalThis.document = { getElementById: () => null, documentElement: { dataset: {} } };
            require(process.argv[1]);
            const [data, count] = JSON.parse(require("fs").readFileSync(0, "utf8"));
            const reader = new astanaSearch.Reader(data, 0), numbers = [];
            for (let at = 0; at < count; at++) numbers.push(reader.number());
            for (let at = 0; at < count; at++) for (let power = 0; power < 15; power += 7) numbers.push(reader.rice(power));
            console.log(numbers.join(" "));
            """;
        var output = await Node.Run(
            System.Text.Json.JsonSerializer.Serialize(new object[] { text.Written.ToString(), numbers.Length }),
            TestContext.Current.CancellationToken,
            "-e",
            Read,
            Node.Script("search-pieces.js")
        );
        Assert.Equal(
            [.. numbers, .. numbers.SelectMany(number => new[] { number, number, number })],
            output.Trim().Split(' ').Select(int.Parse)
        );
    }

    private static IEnumerable<SearchDocument> Many(int count) =>
        Enumerable
            .Range(0, count)
            .Select(index =>
                Page(
                    index,
                    $"common 100 % \"quoted\" \\ 😀 𠀀 ␞ {index} unique{Letters(index)}. "
                        + string.Join(' ', Enumerable.Range(0, 200).Select(word => "w" + Letters((word * index) % 3000)))
                )
            );

    private static SearchDocument Page(int index, string text) =>
        new()
        {
            Url = $"pages/{Letters(index)}.html",
            Language = index % 3 == 0 ? "ar" : "en",
            Title = $"Page {index}",
            Sections = [new SearchSection("", "", text)],
            Facets = new SearchFacets
            {
                Kind = index % 2 == 0 ? "round" : "actor",
                FirstDay = 365 * (1990 + index % 30),
                Actors = [new SearchActor("Name " + index % 5, "actor-" + index % 5)],
            },
        };

    /// <summary>A number in letters, all of one length so that none begins another, and without endings of a plural.</summary>
    private static string Letters(int number) => string.Create(4, number, (span, rest) =>
        {
            for (var place = 3; place >= 0; place--, rest /= 18)
                span[place] = "bcdfghjklmnpqrtvwz"[rest % 18];
        });

    private static List<string> Describe(IReadOnlyList<OutputFile> files) =>
        [.. files.Select(file => file.Path + "\n" + Encoding.UTF8.GetString(file.Content.Span))];
}
