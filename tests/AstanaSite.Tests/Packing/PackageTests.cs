using System.Text;
using System.Text.Json;
using AstanaSite.Packing;
using AstanaSite.Writing;
using Xunit;

namespace AstanaSite.Tests.Packing;

public sealed class PackageTests
{
    [Fact]
    public async Task A_bag_says_what_it_is()
    {
        var tags = Bag.Of(SamplePackage.Files, SamplePackage.Info).Where(file => !file.Path.StartsWith("data/", StringComparison.Ordinal));
        await Verifier.Verify(string.Join('\n', tags.Select(file => $"## {file.Path}\n{Encoding.UTF8.GetString(file.Content.Span)}")));
    }

    [Theory]
    [InlineData("archive@example.org", "Contact-Email: archive@example.org\n", "mailto:archive@example.org")]
    [InlineData("https://example.org/us", "Contact-Page: https://example.org/us\n", "https://example.org/us")]
    [InlineData("", "", "")]
    public void Bag_and_crate_name_the_contact(string contact, string line, string id)
    {
        var info = SamplePackage.Info with { Contact = contact };
        var said = Encoding.UTF8.GetString(Bag.Of(SamplePackage.Site, info).Single(file => file.Path == "bag-info.txt").Content.Span);
        Assert.Equal(line, said[..said.IndexOf("External-", StringComparison.Ordinal)]);
        using var crate = JsonDocument.Parse(CrateMetadata.Of(SamplePackage.Site, info).Content);
        var graph = crate.RootElement.GetProperty("@graph").EnumerateArray().ToDictionary(one => one.GetProperty("@id").GetString()!);
        Assert.Equal(id, graph["./"].TryGetProperty("contactPoint", out var named) ? named.GetProperty("@id").GetString() : "");
        Assert.True(id.Length == 0 || graph[id].GetProperty("@type").GetString() == "ContactPoint");
    }

    [Fact]
    public async Task A_crate_describes_the_whole_and_each_file()
    {
        var crate = CrateMetadata.Of(SamplePackage.Site, SamplePackage.Info);
        using var json = JsonDocument.Parse(crate.Content);
        Assert.Equal(
            SamplePackage.Site.Count,
            json.RootElement.GetProperty("@graph").EnumerateArray().Count(one => one.GetProperty("@type").GetString() == "File")
        );
        await Verifier.Verify(Encoding.UTF8.GetString(crate.Content.Span), "json");
    }

    [Fact]
    public void The_manifest_lists_all_but_itself()
    {
        var files = SamplePackage.Files;
        var manifest = Manifest.Parse(Encoding.UTF8.GetString(files.Single(file => file.Path == Manifest.FileName).Content.Span));
        Assert.Equal(
            files.Select(file => file.Path).Where(path => path != Manifest.FileName).Order(StringComparer.Ordinal),
            manifest.Digests.Keys
        );
    }

    [Theory]
    [InlineData("The Astana Platform: an archive", "2026-11", "the-astana-platform-an-archive-2026-11")]
    [InlineData("Архив", "", "archive")]
    [InlineData("../../etc", "2026/11", "etc-2026-11")]
    [InlineData("A", "-", "a")]
    public void The_name_is_one_that_every_system_keeps(string title, string edition, string name) =>
        Assert.Equal(name, (SamplePackage.Info with { Title = title, Edition = edition }).Name);
}
