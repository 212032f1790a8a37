using AstanaSite.Content.Kinds;
using Xunit;

namespace AstanaSite.Tests.Design;

/// <summary>The guide for contributors says what the kinds say.</summary>
public sealed class ContributorsGuideTests
{
    private static readonly string Guide = File.ReadAllText(Path.Combine(Repository.Root, "CONTRIBUTING.md"));

    public static TheoryData<string> Kinds
    {
        get
        {
            var data = new TheoryData<string>();
            foreach (var kind in ContentKinds.All) data.Add(kind.Name);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_guide_names_every_key_of_a_kind_and_which_are_required(string name)
    {
        var kind = ContentKinds.All.Single(one => one.Name == name);
        var row = Guide.Split('\n').Single(line => line.StartsWith('|') && line.Contains($"| `{kind.Folder}/` |", StringComparison.Ordinal));
        var cells = row.Split('|');
        Assert.Equal(kind.Fields.Fields.Where(field => field.IsRequired).Select(field => field.Name).Order(StringComparer.Ordinal), KeysOf(cells[3]));
        Assert.Equal(kind.Fields.Fields.Where(field => !field.IsRequired).Select(field => field.Name).Order(StringComparer.Ordinal), KeysOf(cells[4]));
    }

    [Fact]
    public void The_guide_lists_every_value_of_the_lists()
    {
        foreach (var values in new[] { RoundKind.Forms, RoundKind.Roles, ActorKind.Forms, ActorKind.Relations, DocumentKind.Forms, SourceKind.Perspectives, SourceKind.Readings })
            Assert.Contains(string.Join(", ", values), Guide.ReplaceLineEndings(" ").Replace("   ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static IEnumerable<string> KeysOf(string cell) =>
        cell.Split('`').Where((_, index) => index % 2 == 1).Order(StringComparer.Ordinal);
}
