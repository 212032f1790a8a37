using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;
using AstanaSite.Reading;
using AstanaSite.Writing;
using Xunit;

namespace AstanaSite.Tests.Rendering.Records;

/// <summary>A page holds once what each record is about that its own names.</summary>
public sealed class LinkPreviewsTests
{
    [Fact]
    public void Each_named_record_has_its_summary_once()
    {
        var site = new SampleSite()
            .WithSource("a")
            .With("places/city.md", "---\ntitle: A city\n---\n")
            .With("places/town.md", "---\ntitle: A town\nsummary: A </script> & \"quoted\" place.\n---\n")
            .With("actors/other.md", "---\ntitle: Other\nsummary: Somebody else.\nkind: person\n---\n")
            .With("actors/other.ar.md", "---\ntitle: آخر\nsummary: شخص آخر.\n---\n")
            .With(
                "rounds/first.md",
                SampleSite.Round(
                    "First round",
                    "[Someone](../actors/someone.md) and [someone](../actors/someone.md) met in a [city](../places/city.md). [@a]\n",
                    "place: town\nparticipants:\n  - {actor: other, role: host, cite: a}\n"
                )
            );
        using var output = new MemoryOutput();
        var built = SiteBuilder.Build(
            new BuildRequest(site.Tree(), new DiskFileTree(Repository.Path("theme"), "theme/"), 1),
            output,
            null,
            TestContext.Current.CancellationToken
        );
        Assert.False(built.HasErrors, string.Join('\n', built.Diagnostics.Select(one => one.Message)));
        Assert.Equal(
            [
                "../actors/someone.html: \"A person.\"",
                "../actors/other.html: \"Somebody else.\"",
                "../places/town.html: \"A </script> & \\\"quoted\\\" place.\"",
            ],
            Previews(output, "rounds/first.html")
        );
        Assert.Contains("../actors/other.html: \"شخص آخر.\"", Previews(output, "ar/rounds/first.html"));
        Assert.Contains("../places/town.html: [\"A </script> & \\\"quoted\\\" place.\",\"en\"]", Previews(output, "ar/rounds/first.html"));
        Assert.Empty(Previews(output, "places/city.html"));
    }

    private static List<string> Previews(MemoryOutput output, string path)
    {
        var page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(output.Files[path].Content.Span));
        if (page.GetElementById("previews") is not { } block)
            return [];
        using var json = JsonDocument.Parse(block.TextContent);
        return [.. json.RootElement.EnumerateObject().Select(one => $"{one.Name}: {Plain(one.Value)}")];
    }

    private static string Plain(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array
            ? "[" + string.Join(',', value.EnumerateArray().Select(Plain)) + "]"
            : "\"" + value.GetString()!.Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
}
