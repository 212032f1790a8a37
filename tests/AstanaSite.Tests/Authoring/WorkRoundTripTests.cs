using System.Text.Json;
using AstanaSite.Authoring;
using AstanaSite.Content;
using AstanaSite.Content.Records;
using AstanaSite.Diagnostics;
using AstanaSite.Reading;
using AstanaSite.Rendering.Citing;
using AstanaSite.Rendering.Formats;
using AstanaSite.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Xunit;

namespace AstanaSite.Tests.Authoring;

/// <summary>What the archive gives away comes back whole.</summary>
public sealed class WorkRoundTripTests
{
    [Theory]
    [InlineData("a.bib")]
    [InlineData("a.json")]
    public void All_sources_of_the_archive_come_back_with_every_field(string path)
    {
        var archive = new DiskFileTree(Repository.Path("input"), "input/");
        var sources = Sources(archive);
        Assert.NotEmpty(sources);
        var result = Import(path, Exported(path, sources));
        Assert.Empty(result.Diagnostics);
        Assert.Empty(result.Known);
        var back = Sources(Tree(result)).ToDictionary(source => source.Id);
        Assert.Equal(sources.Select(source => source.Id), result.New.Select(one => one.Id));
        foreach (var source in sources)
            Assert.Equal(Told(source), Told(back[source.Id]));
    }

    [Property(MaxTest = 10_000, Arbitrary = [typeof(MadeUpWorks)])]
    public void A_made_up_work_comes_back_the_same(MadeUpWork work)
    {
        var first = Import(work.Path, work.Text);
        var sources = Sources(Tree(first));
        foreach (var path in new[] { "b.bib", "b.json" })
        {
            var again = Import(path, Exported(path, sources));
            Assert.Empty(again.Diagnostics);
            Assert.Equal(sources.Select(Told), Sources(Tree(again)).Select(Told));
        }
    }

    [Theory, Cases("cannot-bear.txt")]
    public void What_a_format_cannot_bear_comes_back_as_said(string key, string value, string bibtex, string csl)
    {
        var quoted = value.Replace("\n", "\\n", StringComparison.Ordinal);
        var title = key == "title" ? "" : "title: T\n";
        var text = $"---\ntype: book\n{title}{key}: \"{quoted}\"\nperspective: party\nread: full\n---\n";
        var sources = Sources(new MemoryFileTree([new("sources/a.md", text)], "input/"));
        Assert.Equal(value, Of(sources));
        Assert.Equal(bibtex, Of(Sources(Tree(Import("a.bib", Exported("a.bib", sources))))));
        Assert.Equal(csl, Of(Sources(Tree(Import("a.json", Exported("a.json", sources))))));

        string Of(IReadOnlyList<CitedSource> works)
        {
            var work = Assert.Single(works);
            return key == "title" ? work.Title
                : key == "note" ? work.Note
                : work.Doi;
        }
    }

    private static ImportResult Import(string path, string text) =>
        WorkImport.Read(new SourceText(path, text), new MemoryFileTree([], "input/"), new Dictionary<string, string>());

    private static MemoryFileTree Tree(ImportResult result) =>
        new([.. result.New.Select(one => new KeyValuePair<string, string>(one.Path, one.Text))], "input/");

    private static List<CitedSource> Sources(IFileTree tree) =>
        [
            .. InputListing
                .Of(tree, new DiagnosticBag())
                .Records.Where(record => record.Kind == SourceKind.Kind && record.Language.Length == 0)
                .Select(record => RecordParser.Parse(tree, record).Item)
                .OfType<CitedSource>(),
        ];

    private static string Exported(string path, IReadOnlyList<CitedSource> sources)
    {
        var text = new Utf8Text(1024);
        if (path.EndsWith(".bib", StringComparison.Ordinal))
        {
            foreach (var source in sources)
                BibTex.Append(text, CitedWork.Of(source));
            return text.ToString();
        }

        using (var json = new Utf8JsonWriter(text, JsonOut.ForFiles))
        {
            json.WriteStartArray();
            foreach (var source in sources)
                CslJson.Write(json, CitedWork.Of(source));
            json.WriteEndArray();
        }

        return text.ToString();
    }

    /// <summary>Every field of a source.</summary>
    private static string Told(CitedSource source) =>
        string.Join(
            '\n',
            source.Type,
            source.Title,
            source.TitleEnglish,
            string.Join(" & ", source.Authors),
            string.Join(" & ", source.Editors),
            source.ContainerTitle,
            source.Volume,
            source.Issue,
            source.Pages,
            source.Publisher,
            source.PublisherPlace,
            source.Issued?.Text,
            source.Accessed?.Text,
            source.Url,
            source.Doi,
            source.Isbn,
            source.Language,
            source.ArchiveUrl,
            source.Archived?.Text,
            source.Perspective,
            source.Voice,
            source.ReadAt,
            source.Government,
            source.Read,
            source.ReprintedAt,
            source.Note,
            source.KeptBecause,
            string.Join(' ', source.Aliases)
        );
}

/// <summary>A file with one work.</summary>
public sealed record MadeUpWork(string Path, string Text)
{
    public override string ToString() => Text;
}

/// <summary>Makes works of the values that give readers trouble.</summary>
public static class MadeUpWorks
{
    private static readonly string[] Words =
    [
        "Astana",
        "the Process",
        "R&D",
        "&amp;",
        "a & b",
        "100%",
        "$5",
        "#1",
        "a_b",
        "~x",
        "^y",
        "<i>z</i>",
        "10<sup>6</sup>",
        "a<br>b",
        "publisher: P",
        "{:DOI: 10.5/x}",
        "<b",
        "a > b",
        "{braces}",
        "}",
        "{",
        "\\back",
        "a -- b",
        "---",
        "''quoted''",
        "``",
        ",,",
        "\"double\"",
        "Syria's",
        "ÉTAT",
        "Şahin",
        "Việt",
        "q́x",
        "جولة أستانا",
        "Переговоры",
        "米",
        "😀",
        "a|b",
        "[x]",
        "@misc{a}",
        "a: b",
        "# c",
        "and",
        "Jr.",
        "others",
        "family=x",
        "x, y",
        "von",
        "'",
        "\u200Fx",
        "http://x.example",
        "10.1234/a",
        "2015",
    ];

    private static readonly string[] Dates =
    [
        "2015",
        "2015-05",
        "2015-05-26",
        "2015~",
        "2015?",
        "2015-05%",
        "201X",
        "20XX",
        "2015-22",
        "2015-XX",
        "2015-05-XX",
        "2015/2016",
        "2015-05-26/2015-05-28",
        "2015~/2016",
        "2015/..",
        "../2015",
        "2015/",
        "/2015-05",
        "2015-21/2015-23",
        "-0044",
        "Y17000",
        "2015-05-26T10:00:00Z",
    ];

    private static readonly string[] Addresses =
    [
        "https://x.example/a",
        "https://x.example/a_b?c=d&e=%20f#g",
        "https://x.example/~jane/$top",
        "https://x.example/#/a",
        "https://x.example/a--b''c",
        "https://مثال.example/أ",
        "https://x.example/(a),b;c=d",
        "https://x.example/?$a=1&$b=2",
    ];

    private static readonly string[] Languages = ["ar", "en", "en-US", "ru", "ar-SY", "zh-Hans", "kk", "ku", "ckb", "mis"];

    public static Arbitrary<MadeUpWork> Works() => Gen.OneOf(Csl(), Bibtex()).ToArbitrary();

    private static Gen<string> Text() =>
        Gen.Choose(1, 4).SelectMany(count => Gen.Elements(Words).ListOf(count)).Select(words => string.Join(' ', words));

    private static Gen<(string Key, string Value)> Field() =>
        Gen.OneOf(
            Gen.Elements("container-title", "volume", "issue", "page", "publisher", "publisher-place", "ISBN", "note")
                .SelectMany(key => Text().Select(value => (key, Quoted(value)))),
            Gen.Elements(Dates).Select(date => ("custom", $$"""{"issued": "{{date}}", "perspective": "party"}""")),
            Text().SelectMany(words => Gen.Elements(Addresses).Select(address => ("custom", Own(words, address)))),
            Gen.Elements(Dates).Select(date => ("issued", $$"""{"raw": "{{date}}"}""")),
            Gen.Elements(Dates).Select(date => ("accessed", $$"""{"raw": "{{date}}"}""")),
            Gen.Elements(Addresses).Select(address => ("URL", Quoted(address))),
            Gen.Elements("10.1234/a_b", "10.1002/(SICI)1(199)54:7<8::A-J>3.0.CO;2-N", "10.5/A%B#c").Select(doi => ("DOI", Quoted(doi))),
            Gen.Elements(Languages).Select(language => ("language", Quoted(language))),
            Names().SelectMany(names => Gen.Elements("author", "editor").Select(key => (key, names)))
        );

    private static string Own(string words, string address) =>
        $$"""
            {"title-en": {{Quoted(
                words
            )}}, "archive-url": "{{address}}", "archived": "2020-01", "perspective": "government", "voice": "party",
             "read-at": "{{address}}", "read-at-perspective": "independent", "government": "KZ", "read": "excerpt",
             "reprinted-at": {{Quoted(
                words
            )}},
             "kept-because": {{Quoted(words)}}, "aliases": "an-old-id another"}
            """;

    private static Gen<string> Names() =>
        Gen.Choose(1, 3).SelectMany(count => Name().ListOf(count)).Select(names => $"[{string.Join(", ", names)}]");

    private static Gen<string> Name() =>
        Gen.OneOf(
            Text().Select(name => $$"""{"literal": {{Quoted(name)}}}"""),
            Text().Select(name => $$"""{"family": {{Quoted(name)}}}"""),
            Text().SelectMany(family => Text().Select(given => $$"""{"family": {{Quoted(family)}}, "given": {{Quoted(given)}}}""")),
            Text()
                .SelectMany(family =>
                    Text()
                        .Select(given =>
                            $$"""{"family": {{Quoted(family)}}, "given": {{Quoted(given)}}, "suffix": "Jr.", """
                            + """ "non-dropping-particle": "de la"}"""
                        )
                )
        );

    private static Gen<MadeUpWork> Csl() =>
        Gen.Elements(SourceKind.Types.ToArray())
            .SelectMany(type =>
                Text()
                    .SelectMany(title =>
                        Gen.Choose(0, 8)
                            .SelectMany(count => Field().ListOf(count))
                            .Select(fields => new MadeUpWork("a.json", Json(type, title, fields)))
                    )
            );

    private static string Json(string type, string title, IEnumerable<(string Key, string Value)> fields) =>
        $$"""[{"type": "{{type}}", "title": {{Quoted("T " + title)}}"""
        + string.Concat(fields.DistinctBy(field => field.Key).Select(field => $", \"{field.Key}\": {field.Value}"))
        + "}]";

    private static string Quoted(string text) => JsonEncodedText.Encode(text) is var encoded ? $"\"{encoded}\"" : "";

    private static readonly string[] BibtexFields =
    [
        "month = may",
        "month = {May--June}",
        "month = \"9~\" # dec",
        "year = 2015",
        "date = {2015-05-26/2015-05-28}",
        "date = {}",
        "author = {Doe, Jane and {United Nations} and others}",
        "author = {family=Berg, given=Jan, prefix=van der, useprefix=true}",
        "author = {Sammy Davis, Jr. and}",
        "editor = {Garc\\'{\\i}a, \\accent23 U.}",
        "journal = {A {\\&} B --- ``c''}",
        "booktitle = {B}",
        "howpublished = {\\url{https://x.example/a\\_b}}",
        "url = {https://x.example/$\\sim$jane}",
        "doi = {10.1234/a\\_b}",
        "note = {N \\textless b\\textgreater}",
        "volume = 12",
        "number = {3--4}",
        "pages = {45--67}",
        "publisher = {P}",
        "organization = {O}",
        "school = {S}",
        "address = {Nur-Sultan}",
        "isbn = {978-3-16-148410-0}",
        "langid = {american}",
        "titleaddon = {[In English]}",
        "entrysubtype = {newspaper}",
    ];

    private static Gen<MadeUpWork> Bibtex() =>
        Gen.Elements(
                "article",
                "book",
                "online",
                "misc",
                "techreport",
                "phdthesis",
                "incollection",
                "inreference",
                "unpublished",
                "periodical"
            )
            .SelectMany(type =>
                Gen.Choose(0, 8)
                    .SelectMany(count => Gen.Elements(BibtexFields).ListOf(count))
                    .Select(fields => new MadeUpWork(
                        "a.bib",
                        $"@{type}{{a, title = {{The {{T}} of 5\\% \\& \\'{{e}}}}{string.Concat(fields.Select(field => ",\n " + field))}}}"
                    ))
            );
}
