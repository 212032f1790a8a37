using System.Text;
using System.Text.RegularExpressions;
using AstanaSite.Reading;
using AstanaSite.Writing;
using Xunit;

namespace AstanaSite.Tests.Rendering;

/// <summary>The address at which a site is published stands where a whole address must stand, and changes nothing else.</summary>
public sealed partial class BaseAddressTests
{
    private const string Project = "https://someone.example/a-project/";
    private const string Domain = "https://archive.example/";

    [Fact]
    public void Two_addresses_make_two_sites_that_differ_in_the_address_alone()
    {
        var (one, other) = (Build(Project), Build(Domain));
        Assert.Equal(one.Keys.Order(StringComparer.Ordinal), other.Keys.Order(StringComparer.Ordinal));
        foreach (var (path, text) in one)
        {
            var expected = text.Replace(Project, Domain, StringComparison.Ordinal);
            if (path == "404.html")
                expected = expected.Replace("\"/a-project/", "\"/", StringComparison.Ordinal);
            Assert.True(expected == other[path], path);
        }
    }

    [Fact]
    public void A_site_with_an_address_links_as_one_without()
    {
        var (with, without) = (Build(Project), Build(null));
        foreach (var (path, text) in without)
        {
            if (path is "404.html" || !path.EndsWith(".html", StringComparison.Ordinal))
                continue;
            Assert.Equal(
                Links(text),
                Links(with[path])
                    .Where(link =>
                        !link.Contains("https://someone.example/", StringComparison.Ordinal)
                        && !link.EndsWith(".xml", StringComparison.Ordinal)
                    )
            );
        }
    }

    private static IEnumerable<string> Links(string page) =>
        Link().Matches(page).Select(match => match.Groups[1].Value).Where(link => !link.StartsWith("data:", StringComparison.Ordinal));

    [GeneratedRegex("<[^>]+ (?:href|src|action)=\"([^\"]*)\"")]
    private static partial Regex Link();

    private static Dictionary<string, string> Build(string? address)
    {
        using var output = new MemoryOutput();
        var request = new BuildRequest(new SampleSite().Tree(), new DiskFileTree(Repository.Path("theme"), "theme/"), 2)
        {
            BaseUrl = address,
        };
        var result = SiteBuilder.Build(request, output, null, TestContext.Current.CancellationToken);
        Assert.NotNull(result.Commit);
        return output.Files.Values.ToDictionary(file => file.Path, file => Encoding.UTF8.GetString(file.Content.Span));
    }
}
