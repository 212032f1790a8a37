using System.Text;
using AstanaSite.Authoring;
using AstanaSite.Content;
using AstanaSite.Content.Values;
using AstanaSite.Diagnostics;
using AstanaSite.Diagnostics.Codes;
using AstanaSite.Reading;
using AstanaSite.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Xunit;

namespace AstanaSite.Tests.Authoring;

public sealed class WorkImportTests
{
    private static readonly Dictionary<string, string> Nothing = [];

    [Theory]
    [InlineData("works.json")]
    [InlineData("works.bib")]
    public async Task Works_become_sources(string file)
    {
        var text = await File.ReadAllTextAsync(
            Path.Combine(Path.GetDirectoryName(Repository.SourceFile())!, file),
            TestContext.Current.CancellationToken
        );
        await Verifier.Verify(Told(Import(file, text, Archive())), parameters: "file=" + file);
    }

    [Fact]
    public void What_is_given_for_all_works_stands_in_each()
    {
        var given = new Dictionary<string, string>
        {
            ["perspective"] = "government",
            ["government"] = "KZ",
            ["read"] = "excerpt",
        };
        var result = WorkImport.Read(new SourceText("a.bib", "@online{a, title={A page of a ministry}}"), Archive(), given);
        var written = Assert.Single(result.New);
        Assert.Contains("perspective: government\ngovernment: KZ\nread: excerpt\n", written.Text, StringComparison.Ordinal);
        Assert.Empty(Parse(written).Diagnostics);
    }

    [Theory]
    [InlineData("a.json", "[{\"title\": ", "AS1001@1:12")]
    [InlineData("a.json", "[\n {\"id\": \"é\", \"title\": \"x\"},\n {\"é\": x}]", "AS1001@3:8")]
    [InlineData("a.json", "{\"items\": 3}", "AS1001@1:1")]
    [InlineData("a.txt", "", "AS1001@1:1")]
    [InlineData("a.txt", "no work", "AS1001@1:1")]
    [InlineData("a.bib", "@book{a, title = }", "AS1001@1:18")]
    [InlineData("a.bib", "@book{a, title {x}}", "AS1001@1:16")]
    [InlineData("a.bib", "@book{a, title = {x}", "AS1001@1:21")]
    [InlineData("a.bib", "\n@book{a, author = {x}}", "AS1002@2:1")]
    public void A_file_that_cannot_be_read_is_answered_where_it_fails(string file, string text, string problems) =>
        Assert.Equal(problems, Problems.Codes(Import(file, text, Archive()).Diagnostics));

    [Fact]
    public void What_stands_before_a_mistake_is_taken_over()
    {
        Assert.Equal("before", Assert.Single(Import("a.json", "[{\"title\": \"before\"}, {\"title\": }]", Archive()).New).Title);
        Assert.Equal(
            ["before", "after"],
            Import("a.bib", "@misc{a, title={before}}\n@misc{b, title={un\n@misc{c, title={after}}", Archive()).New.Select(one => one.Title)
        );
    }

    [Theory]
    [InlineData("{\"items\": [{\"title\": \"a title\"}]}")]
    [InlineData("{\"title\": \"a title\"}")]
    [InlineData("// a remark\n[{\"title\": \"a title\", \"issued\": {\"date-parts\": [[\"2015\", \"x\"]]}, \"author\": [1, {}, null]},]")]
    public void Other_forms_of_csl_json_are_read(string text) =>
        Assert.Equal("a title", Assert.Single(Import("a.json", text, Archive()).New).Title);

    [Fact]
    public void A_large_file_takes_no_longer_for_each_work()
    {
        var text =
            "["
            + string.Join(
                ",\n",
                Enumerable.Range(0, 5000).Select(n => $"{{\"title\": \"work number {n}\", \"URL\": \"https://é.example/{n}\"}}")
            )
            + "]";
        var result = Import("a.json", text, Archive());
        Assert.Equal(5000, result.New.Select(one => one.Id).Distinct().Count());
    }

    [Property(MaxTest = 500, Arbitrary = [typeof(WorkFiles)])]
    public bool Whatever_the_file_sources_are_written_that_lack_only_what_no_file_knows(WorkFile file)
    {
        var result = Import("a", file.Text, Archive());
        return result.New.All(one =>
                RecordId.IsValid(one.Id) && Parse(one).Diagnostics.All(problem => problem.Descriptor == FrontMatterProblems.Empty)
            )
            && result.New.Select(one => one.Id).Distinct().Count() == result.New.Count
            && result.Diagnostics.All(one => one.Range is { } range && range.Span.End <= range.Source.Content.Length);
    }

    [Property(MaxTest = 200, Arbitrary = [typeof(WorkFiles)])]
    public bool What_was_taken_over_is_known_the_next_time(WorkFile file)
    {
        var archive = Archive();
        var first = Import("a", file.Text, archive);
        foreach (var one in first.New)
            archive.Set(one.Path, Encoding.UTF8.GetBytes(one.Text));
        var again = Import("a", file.Text, archive);
        // Titles without a letter or digit in any script tell no works apart.
        return again.New.All(one => !one.Title.Any(char.IsLetterOrDigit));
    }

    [Property(MaxTest = 1000)]
    public bool Any_text_is_read_without_an_exception(string? text) => Import("a", text ?? "", Archive()).New.Count >= 0;

    private static ImportResult Import(string file, string text, MemoryFileTree archive) =>
        WorkImport.Read(new SourceText(file, text), archive, Nothing);

    private static MemoryFileTree Archive() =>
        new SampleSite()
            .With(
                "sources/by-address.md",
                "---\ntype: webpage\ntitle: Known by its address\nURL: https://www.sample.example/known\nperspective: party\nread: full\n"
                    + "---\n"
            )
            .With(
                "sources/dated.md",
                "---\ntype: webpage\ntitle: Known by its address, but for its date\nissued: '2016'\nURL: https://sample.example/dated\n"
                    + "perspective: party\nread: full\n---\n"
            )
            .With(
                "sources/by-doi.md",
                "---\ntype: article-journal\ntitle: Known by its DOI\nDOI: 10.1234/abc.5\nperspective: party\nread: full\n---\n"
            )
            .With(
                "sources/by-title.md",
                "---\ntype: report\ntitle: The well-known report on the talks\nissued: 2016-03\nperspective: party\nread: full\n"
                    + "aliases: [astanatimes-2015-05-26]\n---\n"
            )
            .Tree();

    private static ParsedFile Parse(NewSource source)
    {
        var tree = new MemoryFileTree([new(source.Path, source.Text)], "input/");
        return RecordParser.Parse(tree, Assert.Single(InputListing.Of(tree, new DiagnosticBag()).Records));
    }

    private static string Told(ImportResult result)
    {
        var text = new StringBuilder();
        foreach (var one in result.New)
            text.Append("== ").Append(one.Path).Append('\n').Append(one.Text).Append('\n');
        foreach (var one in result.Known)
            text.Append($"{one.Id} is known by its {one.By}: {one.Title}\n");
        return text.Append('\n').Append(Problems.Words(result.Diagnostics)).ToString();
    }
}

/// <summary>A text that is nearly a file with works.</summary>
public sealed record WorkFile(string Text);

/// <summary>Makes such texts of the pieces that readers of such files look for.</summary>
public static class WorkFiles
{
    private static readonly string[] BibPieces =
    [
        "@book{a, ",
        "@article(b, ",
        "@string{m = ",
        "@comment{",
        "@",
        "title = ",
        "author = ",
        "year = ",
        "url = ",
        "doi = ",
        "{",
        "}",
        "\"",
        "(",
        ")",
        ",",
        "#",
        "\\",
        "\\'e",
        "{\\\"o}",
        "\\v",
        "\\unknown",
        "~",
        "---",
        " and ",
        "von ",
        "2015",
        "m",
        "mar",
        "https://a.example/é",
        "10.1/x",
        "\n",
        "@misc{c, title={x}}",
        "=> code",
        "ü",
        "ب",
        "\u202E",
        "\0",
        "\uFEFF",
        "</i>",
        "&amp;",
        "- ",
        ": ",
        "'",
        "[@x]",
    ];

    private static readonly string[] Names =
    [
        "title",
        "type",
        "URL",
        "DOI",
        "issued",
        "author",
        "language",
        "note",
        "publisher",
        "container-title",
        "abstract",
        "id",
    ];

    private static readonly string[] Values =
    [
        "\"x\"",
        "\"webpage\"",
        "\"https://a.example/b\"",
        "\"10.1/x\"",
        "{\"date-parts\": [[2015, 13]]}",
        "{\"date-parts\": [[2015, 5, 1]]}",
        "{\"raw\": \"..\"}",
        "[{\"family\": \"A\", \"given\": \": # \"}]",
        "[{\"literal\": \"\\ud800\"}]",
        "\"\\u0000 \\u202e\"",
        "\"- [ { & * # : ' \\\" => \"",
        "null",
        "3",
        "\"\"",
        "\"اسم\"",
        "\"null\"",
        "[[[]]]",
        "\"<i>x</i> &lt;script&gt;\"",
        "\"2015\"",
        "\"/:?#\"",
        "\"http://[::1\"",
    ];

    public static Arbitrary<WorkFile> Files() =>
        Arb.From(
            Gen.OneOf(
                    Gen.Elements(BibPieces).ListOf().Select(pieces => string.Concat(pieces)),
                    Gen.Zip(Gen.Elements(Names), Gen.Elements(Values))
                        .ListOf()
                        .ListOf()
                        .Select(works =>
                            "["
                            + string.Join(
                                ",",
                                works.Select(work => "{" + string.Join(",", work.Select(pair => $"\"{pair.Item1}\": {pair.Item2}")) + "}")
                            )
                            + "]"
                        )
                )
                .Select(text => new WorkFile(text))
        );
}
