using System.Text.RegularExpressions;
using AstanaSite.Authoring;
using AstanaSite.Content;
using AstanaSite.Content.Records;
using AstanaSite.Diagnostics;
using AstanaSite.Reading;
using AstanaSite.Text;
using Xunit;

namespace AstanaSite.Tests.Authoring;

/// <summary>What becomes of the fields of works as people and programs write them, and what is said of the rest.</summary>
public sealed partial class WorkFieldsTests
{
    [Theory, Cases("bibtex-dates.txt")]
    public void Dates_beside_a_year_are_read(string fields, string source) => Assert.Equal(source, OfEntry(fields));

    [Theory, Cases("bibtex-fields.txt")]
    public void Fields_of_bibtex_are_read(string fields, string source) => Assert.Equal(source, OfEntry(fields));

    [Theory, Cases("bibtex-files.txt")]
    public void Entries_take_over_from_others(string file, string source) => Assert.Equal(source, Told("a.bib", file));

    [Theory, Cases("csl-fields.txt")]
    public void Fields_of_csl_are_read(string item, string source) =>
        Assert.Equal(
            source,
            Told("a.json", item.StartsWith('=') ? item[1..] : $$"""[{"type": "article-journal", "title": "T", {{item}}}]""")
        );

    private static string OfEntry(string fields) => Told("a.bib", $"@article{{a, title = {{T}},\n{fields}}}");

    private static string Told(string path, string text)
    {
        var tree = new MemoryFileTree([], "input/");
        var result = WorkImport.Read(new SourceText(path, text), tree, new Dictionary<string, string>());
        foreach (var one in result.New)
            tree.Set(one.Path, System.Text.Encoding.UTF8.GetBytes(one.Text));
        var works = InputListing
            .Of(tree, new DiagnosticBag())
            .Records.Select(record => (CitedSource)RecordParser.Parse(tree, record).Item!)
            .ToDictionary(source => source.Id);
        var told = result.New.Select(one => string.Join("; ", Parts(works[one.Id])));
        var known = result.Known.Select(one => $"known by {one.By}: {one.Title}");
        return string.Join(" ++ ", told.Concat(known).Concat(result.Diagnostics.Select(Short)));
    }

    private static IEnumerable<string> Parts(CitedSource source)
    {
        (string Key, string Value)[] parts =
        [
            ("type", source.Type == "article-journal" ? "" : source.Type),
            ("title", source.Title == "T" ? "" : source.Title),
            ("title-en", source.TitleEnglish),
            ("author", Names(source.Authors)),
            ("editor", Names(source.Editors)),
            ("container-title", source.ContainerTitle),
            ("volume", source.Volume),
            ("issue", source.Issue),
            ("page", source.Pages),
            ("publisher", source.Publisher),
            ("publisher-place", source.PublisherPlace),
            ("issued", source.Issued?.Text ?? ""),
            ("accessed", source.Accessed?.Text ?? ""),
            ("URL", source.Url),
            ("DOI", source.Doi),
            ("ISBN", source.Isbn),
            ("language", source.Language),
            ("note", source.Note),
        ];
        return parts.Where(part => part.Value.Length > 0).Select(part => $"{part.Key}: {part.Value}").DefaultIfEmpty("nothing");
    }

    private static string Names(IEnumerable<AuthorName> names) =>
        string.Join(
            " & ",
            names.Select(name =>
                name.Literal.Length > 0 ? "=" + name.Literal
                : name.Suffix.Length > 0 ? $"{name.Family}/{name.Given}/{name.Suffix}"
                : $"{name.Family}/{name.Given}"
            )
        );

    // The code, and the key that a warning names or what was left out.
    private static string Short(Diagnostic problem) =>
        problem.Code switch
        {
            "AS1003" => "AS1003 " + problem.Message[(problem.Message.IndexOf("it: ", StringComparison.Ordinal) + 4)..],
            "AS1004" => "AS1004 " + Key().Match(problem.Message).Groups[1].Value,
            _ => problem.Code,
        };

    [GeneratedRegex("^'([^']*)'")]
    private static partial Regex Key();
}
