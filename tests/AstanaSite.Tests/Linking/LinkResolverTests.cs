using AstanaSite.Diagnostics;
using AstanaSite.Linking;
using Xunit;

namespace AstanaSite.Tests.Linking;

public sealed class LinkResolverTests
{
    [Theory, Cases("links.txt")]
    public void A_link_leads_somewhere_or_is_reported(string markdown, string target, string problems)
    {
        var (site, diagnostics) = new SampleSite()
            .With("rounds/first.md", SampleSite.Round("First round", markdown + "\n\n[@?]\n\n## Who came\n\n## What came of it\n"))
            .Link();
        var links = SampleSite.Body(site, "first").Links.Values.ToList();
        Assert.Equal(target, Describe(Assert.Single(links)));
        Assert.Equal(problems, Describe(diagnostics));
    }

    private static string Describe(LinkTarget target) =>
        target switch
        {
            RecordTarget { Anchor: "" } record => $"record {record.Item.Id}",
            RecordTarget record => $"record {record.Item.Id}#{record.Anchor}",
            AnchorTarget anchor => $"anchor {anchor.Anchor}".TrimEnd(),
            ProductTarget product => $"page {product.Path}",
            FileTarget file => $"file {file.Path}",
            ExternalTarget external => $"external {external.Url}",
            _ => "broken",
        };

    private static string Describe(DiagnosticBag diagnostics)
    {
        var links = diagnostics.Items.Where(one => one.Code.StartsWith("AS04", StringComparison.Ordinal)).ToList();
        return links.Count == 0
            ? "-"
            : string.Join(' ', links.Select(one => Problems.Codes([one]) + (one.Suggestion is null ? "" : "=" + one.Suggestion)));
    }
}
