using System.Text.RegularExpressions;
using AstanaSite.Content;
using AstanaSite.Content.Records;
using AstanaSite.Diagnostics;
using AstanaSite.Reading;
using Xunit;

namespace AstanaSite.Tests.Design;

/// <summary>The guide for contributors says what the kinds say.</summary>
public sealed partial class ContributorsGuideTests
{
    private static readonly string Guide = File.ReadAllText(Path.Combine(Repository.Root, "CONTRIBUTING.md"));

    public static TheoryData<string> Kinds
    {
        get
        {
            var data = new TheoryData<string>();
            foreach (var kind in ContentKinds.All)
                data.Add(kind.Name);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_guide_names_every_key_of_a_kind_and_which_are_required(string name)
    {
        var kind = ContentKinds.All.Single(one => one.Name == name);
        var row = Guide
            .Split('\n')
            .Single(line => line.StartsWith('|') && line.Contains($"| `{kind.Folder}/` |", StringComparison.Ordinal));
        var cells = row.Split('|');
        Assert.Equal(
            kind.Fields.Fields.Where(field => field.IsRequired).Select(field => field.Name).Order(StringComparer.Ordinal),
            KeysOf(cells[3])
        );
        Assert.Equal(
            kind.Fields.Fields.Where(field => !field.IsRequired).Select(field => field.Name).Order(StringComparer.Ordinal),
            KeysOf(cells[4])
        );
    }

    [Fact]
    public void The_guide_lists_every_value_of_the_lists()
    {
        foreach (
            var values in new[]
            {
                RoundKind.Subtypes,
                RoundKind.Roles,
                ActorKind.Subtypes,
                ActorKind.Relations,
                DocumentKind.Subtypes,
                SourceKind.Perspectives,
                SourceKind.Readings,
            }
        )
            Assert.Contains(
                string.Join(", ", values),
                Guide.ReplaceLineEndings(" ").Replace("   ", " ", StringComparison.Ordinal),
                StringComparison.Ordinal
            );
    }

    [Fact]
    public void The_files_that_the_guide_for_the_browser_shows_are_right()
    {
        var text = File.ReadAllText(Repository.Path("docs", "contributing-on-github.md")).ReplaceLineEndings("\n");
        var files = ShownFile().Matches(text);
        Assert.Equal(["sources/gulfnews-2015-05-26.md", "rounds/astana-1.ar.md"], files.Select(file => file.Groups["path"].Value));
        foreach (Match file in files)
        {
            var lines = file.Groups["text"]
                .Value.Split('\n')
                .Select(line => line.StartsWith("   ", StringComparison.Ordinal) ? line[3..] : line);
            var tree = new MemoryFileTree([new(file.Groups["path"].Value, string.Join('\n', lines))], "input/");
            var listing = InputListing.Of(tree, new DiagnosticBag());
            Assert.Equal("", Problems.Words(RecordParser.Parse(tree, Assert.Single(listing.Records)).Diagnostics));
        }
    }

    // A path in backquotes on a line of its own, then a fenced block, both as part of a numbered list.
    [GeneratedRegex(
        @"^   `input/(?<path>[^`\n]+)`\n\n   ```markdown\n(?<text>.*?)\n   ```$",
        RegexOptions.Multiline | RegexOptions.Singleline
    )]
    private static partial Regex ShownFile();

    private static IEnumerable<string> KeysOf(string cell) =>
        cell.Split('`').Where((_, index) => index % 2 == 1).Order(StringComparer.Ordinal);
}
