using AstanaSite.Content;
using AstanaSite.Diagnostics;
using AstanaSite.Rendering.Records;
using AstanaSite.Text;
using Xunit;

namespace AstanaSite.Tests.Rendering.Records;

/// <summary>The name that calendar entries and data have of their archive.</summary>
public sealed class ArchiveNameTests
{
    [Fact]
    public void It_stays_when_the_title_changes() => Assert.Equal(Name("One title", "talks"), Name("Another title", "talks"));

    [Fact]
    public void Without_an_identifier_it_is_made_of_the_title() => Assert.NotEqual(Name("One title", ""), Name("Another title", ""));

    [Fact]
    public void Two_archives_of_one_title_can_be_told_apart() => Assert.NotEqual(Name("A title", "one"), Name("A title", "another"));

    [Fact]
    public void It_is_a_uuid_of_version_8() =>
        Assert.Matches("^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", Name("A title", ""));

    private static string Name(string title, string identifier)
    {
        var diagnostics = new DiagnosticBag();
        var text = $"title: {title}\ndescription: Words.\nlanguages: [en]\n" + (identifier.Length > 0 ? $"identifier: {identifier}\n" : "");
        var settings = SiteSettings.Read(new SourceText("site.yml", text), diagnostics);
        Assert.Empty(diagnostics.Items);
        return ArchiveName.Of(settings);
    }
}
