using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using AstanaSite.Authoring;
using AstanaSite.Content;
using AstanaSite.Diagnostics;
using AstanaSite.Parsing;
using AstanaSite.Parsing.Yaml;
using AstanaSite.Reading;
using AstanaSite.Text;
using Json.Schema;
using Xunit;

namespace AstanaSite.Tests.Authoring;

/// <summary>The schemas, read by a library that did not write them.</summary>
public sealed class SchemaFilesTests
{
    private static readonly Dictionary<string, JsonSchema> Schemas = SchemaFiles
        .All()
        .ToDictionary(file => file.Path.Split('.')[0], file => JsonSchema.FromText(Encoding.UTF8.GetString(file.Content.Span)));

    [Fact]
    public void The_files_in_the_repository_are_those_that_are_made()
    {
        var committed = Directory
            .EnumerateFiles(Repository.Path("schemas"), "*.schema.json")
            .Select(file => Path.GetFileName(file)!)
            .Order(StringComparer.Ordinal);
        Assert.Equal(SchemaFiles.All().Select(file => file.Path).Order(StringComparer.Ordinal), committed);
        foreach (var file in SchemaFiles.All())
        {
            var there = File.ReadAllText(Repository.Path("schemas", file.Path)).ReplaceLineEndings("\n");
            Assert.True(
                there == Encoding.UTF8.GetString(file.Content.Span),
                $"schemas/{file.Path} is out of date; 'dotnet run --project src/AstanaSite -- schema' writes it anew"
            );
        }
    }

    [Fact]
    public void Every_record_of_the_archive_follows_its_schema()
    {
        var tree = new DiskFileTree(Repository.Path("input"), "input/");
        var wrong = InputListing
            .Of(tree, new DiagnosticBag())
            .Records.Where(file => !IsValid(file.Language.Length > 0 ? "translation" : file.Kind.Name, FrontMatter(tree, file.File)))
            .Select(file => file.File.Path);
        Assert.Equal("", string.Join('\n', wrong));
        var site = SourceReader.Read(tree, tree.List().Single(file => file.Path == "site.yml"), new DiagnosticBag())!;
        Assert.True(IsValid("site", YamlReader.Read(site, new TextSpan(0, site.Content.Length), new DiagnosticBag())!));
    }

    [Theory]
    [InlineData("page", "{title: x}", true)]
    [InlineData("page", "{titel: x}", false)]
    [InlineData("page", "{title: }", false)]
    [InlineData("page", "{title: 2015}", true)]
    [InlineData("place", "{title: x, latitude: 51.17, longitude: '71.43'}", true)]
    [InlineData("place", "{title: x, latitude: 151}", false)]
    [InlineData("place", "{title: x, latitude: 51 north}", false)]
    [InlineData("actor", "{title: x, summary: y, kind: person, variants: [X, {form: Y, cite: z}]}", true)]
    [InlineData("actor", "{title: x, summary: y, kind: person, variants: [{from: Y}]}", false)]
    [InlineData("actor", "{title: x, summary: y, kind: party}", false)]
    [InlineData("actor", "{title: x, summary: y, kind: person, names: {ar: X}}", true)]
    [InlineData("actor", "{title: x, summary: y, kind: person, names: {arabic language: X}}", false)]
    [InlineData(
        "round",
        "{title: x, summary: y, kind: round, date: 2015-05-25/2015-05-27, track: t, participants: {actor: a, role: host}}",
        true
    )]
    [InlineData("round", "{title: x, summary: y, kind: round, date: 25 May 2015, track: t}", false)]
    [InlineData("round", "{title: x, summary: y, kind: round, date: '2015', track: t, place: Not An Id}", false)]
    [InlineData("source", "{type: webpage, title: x, perspective: party, read: full, URL: https://example.org/}", true)]
    [InlineData("source", "{type: webpage, title: x, perspective: party, read: full, URL: example.org}", false)]
    [InlineData("source", "{type: webpage, title: x, perspective: party, read: full, author: Somebody}", true)]
    [InlineData("source", "{type: webpage, title: x, read: full}", false)]
    [InlineData("site", "{title: x, description: y, languages: [en], tracks: {a: A, b: {en: B, ar: C}}}", true)]
    [InlineData("translation", "{title: x, kind: round}", false)]
    public void A_schema_knows_right_from_wrong(string name, string yaml, bool isValid) =>
        Assert.Equal(
            isValid,
            IsValid(name, YamlReader.Read(new SourceText("a.yml", yaml), new TextSpan(0, yaml.Length), new DiagnosticBag())!)
        );

    [Theory]
    [MemberData(nameof(Dates))]
    public void Every_date_that_the_build_reads_is_one_to_the_schema(string date) =>
        Assert.True(
            IsValid(
                "round",
                YamlReader.Read(
                    new SourceText("a.yml", $"title: x\nsummary: y\nkind: round\ntrack: t\ndate: '{date}'\n"),
                    new TextSpan(0, 49 + date.Length),
                    new DiagnosticBag()
                )!
            )
        );

    public static TheoryData<string> Dates =>
        [
            .. CaseTable
                .Read(Repository.Path("tests", "AstanaSite.Tests", "Content", "Dates", "edtf-good.txt"))
                .Rows.Select(row => row.Cells[0])
                .Distinct(),
        ];

    private static bool IsValid(string name, YamlNode value) => Schemas[name].Evaluate(Json(value)).IsValid;

    private static YamlMapping FrontMatter(DiskFileTree tree, TreeFile file) =>
        DocumentParser.Parse(SourceReader.Read(tree, file, new DiagnosticBag())!, new DiagnosticBag(), out _).ReadFrontMatter();

    // As an editor reads YAML (its core schema): plain numbers and truth values are no texts.
    private static JsonNode? Json(YamlNode node) =>
        node switch
        {
            YamlMapping mapping => new JsonObject(
                mapping.Entries.Select(entry => new KeyValuePair<string, JsonNode?>(entry.Key.Value, Json(entry.Value)))
            ),
            YamlSequence sequence => new JsonArray([.. sequence.Items.Select(Json)]),
            YamlScalar { IsNull: true } => null,
            YamlScalar { IsPlain: true, Value: "true" or "false" } truth => truth.Value == "true",
            YamlScalar { IsPlain: true } number
                when double.TryParse(
                    number.Value,
                    NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                    CultureInfo.InvariantCulture,
                    out var value
                ) => value,
            YamlScalar scalar => scalar.Value,
            _ => throw new InvalidOperationException("refused"),
        };
}
