using System.Text.Json;
using System.Text.RegularExpressions;
using AstanaSite.Authoring;
using AstanaSite.Content.Records;
using AstanaSite.Diagnostics;
using AstanaSite.Parsing.Yaml;
using AstanaSite.Rendering.Layout;
using AstanaSite.Text;
using Xunit;

namespace AstanaSite.Tests.Design;

/// <summary>Forms and editor settings say what the program says.</summary>
public sealed class ContributorsFormsTests
{
    private static readonly string Forms = Repository.Path(".github", "ISSUE_TEMPLATE");

    private static readonly string[] Required = ["name", "description", "body"];

    private static readonly string[] FieldTypes = ["input", "textarea", "dropdown", "checkboxes"];

    public static TheoryData<string> FormFiles =>
        [.. Directory.EnumerateFiles(Forms, "*.yml").Select(file => Path.GetFileName(file)!).Where(name => name != "config.yml")];

    [Theory, MemberData(nameof(FormFiles))]
    public void A_form_has_what_github_asks_of_one(string name)
    {
        var form = Read(name);
        Assert.All(Required, key => Assert.NotNull(form.Find(key)));
        var ids = Fields(form).Select(field => Text(field, "id")).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(Fields(form), field => Assert.Contains(Text(field, "type"), FieldTypes));
        Assert.All(Fields(form), field => Assert.NotNull(Assert.IsType<YamlMapping>(field.Find("attributes")).Find("label")));
    }

    [Fact]
    public void Pages_report_to_a_form_that_has_the_fields_they_fill_in() =>
        Assert.Empty(
            new[] { ReportLink.PageField, ReportLink.WordsField }.Except(Fields(Read(ReportLink.Form)).Select(field => Text(field, "id")))
        );

    [Theory]
    [InlineData("perspective")]
    [InlineData("read")]
    public void A_form_for_sources_offers_the_values_of_the_kind(string key)
    {
        var field = Fields(Read("new-source.yml")).Single(one => Text(one, "id") == key);
        var options = Assert
            .IsType<YamlSequence>(Assert.IsType<YamlMapping>(field.Find("attributes")).Find("options"))
            .Items.Select(item => ((YamlScalar)item).Value);
        Assert.Equal(key == "read" ? SourceKind.Readings : [.. SourceKind.Perspectives, "I do not know"], options);
    }

    [Fact]
    public void Editors_find_the_schemas()
    {
        using var settings = JsonDocument.Parse(File.ReadAllText(Repository.Path(".vscode", "settings.json")));
        foreach (var pair in settings.RootElement.GetProperty("yaml.schemas").EnumerateObject())
        {
            Assert.Contains(Path.GetFileName(pair.Name), SchemaFiles.All().Select(file => file.Path));
            Assert.True(File.Exists(Repository.Path(pair.Name)));
            Assert.True(File.Exists(Repository.Path(pair.Value.GetString()!)));
        }
    }

    [Fact]
    public void Editors_understand_the_messages_of_a_check()
    {
        using var tasks = JsonDocument.Parse(File.ReadAllText(Repository.Path(".vscode", "tasks.json")));
        var pattern = tasks
            .RootElement.GetProperty("tasks")[0]
            .GetProperty("problemMatcher")
            .GetProperty("pattern")
            .GetProperty("regexp")
            .GetString()!;
        var example = File.ReadLines(Repository.Path("README.md"))
            .Single(line => line.Contains("error AS0203", StringComparison.Ordinal))
            .Trim();
        Assert.Equal(
            ["input/rounds/astana-1.md", "6", "1", "error", "AS0203", "a round has no key 'trak'"],
            Regex.Match(example, pattern).Groups.Values.Skip(1).Select(group => group.Value)
        );
    }

    private static YamlMapping Read(string name)
    {
        var source = new SourceText(name, File.ReadAllText(Path.Combine(Forms, name)));
        var diagnostics = new DiagnosticBag();
        var form = YamlReader.Read(source, new TextSpan(0, source.Content.Length), diagnostics);
        Assert.Equal("", Problems.Words(diagnostics.Items));
        return Assert.IsType<YamlMapping>(form);
    }

    private static IEnumerable<YamlMapping> Fields(YamlMapping form) =>
        Assert.IsType<YamlSequence>(form.Find("body")).Items.Cast<YamlMapping>();

    private static string Text(YamlMapping mapping, string key) => Assert.IsType<YamlScalar>(mapping.Find(key)).Value;
}
