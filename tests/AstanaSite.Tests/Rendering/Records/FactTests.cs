using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using AstanaSite.Reading;
using AstanaSite.Writing;
using Xunit;

namespace AstanaSite.Tests.Rendering.Records;

/// <summary>The facts beside a record say no more than its evidence: names carry its marks, and lead to accounts that differ.</summary>
public sealed class FactTests
{
    private static readonly IReadOnlyList<(string Path, IDocument Page)> Rounds = Build();

    [Fact]
    public void Each_name_carries_the_mark_of_its_entry()
    {
        var names = 0;
        foreach (var (path, page) in Rounds)
        foreach (var row in page.QuerySelectorAll(".glance li"))
        {
            if (row.QuerySelector("a[href*='/actors/']") is not { } name)
                continue;
            var mark = row.QuerySelector("a.ev");
            Assert.True(mark is not null, $"{path}: {name.TextContent} stands without its evidence");
            Assert.NotNull(page.GetElementById(Uri.UnescapeDataString(mark.GetAttribute("href")![1..])));
            names++;
        }

        Assert.True(names > 50, $"only {names} names were found");
    }

    [Fact]
    public void What_is_contested_leads_to_its_accounts()
    {
        var contested = 0;
        foreach (var (path, page) in Rounds)
        foreach (var mark in page.QuerySelectorAll(".glance li a.ev[data-ev=contested]"))
        {
            var way = mark.Closest("li")!.QuerySelector("a.differs");
            Assert.True(way is not null, $"{path}: {mark.Closest("li")!.TextContent} leads to no accounts");
            Assert.NotNull(page.QuerySelector(".conflict" + way.GetAttribute("href")));
            contested++;
        }

        Assert.True(contested > 3, $"only {contested} were found");
    }

    /// <summary>Two reports of the days name the ambassador, and are preferred; the platform's own page names the minister.</summary>
    [Fact]
    public void Whom_the_better_account_names_stands_first()
    {
        var facts = Rounds
            .Single(one => one.Path == "rounds/astana-1.html")
            .Page.QuerySelectorAll(".glance dt")
            .Select(one => one.TextContent);
        Assert.Equal(["Moderator", "Mediator"], facts.Where(fact => fact is "Moderator" or "Mediator"));
    }

    private static List<(string Path, IDocument Page)> Build()
    {
        using var output = new MemoryOutput();
        var request = new BuildRequest(
            new DiskFileTree(Repository.Path("input"), "input/"),
            new DiskFileTree(Repository.Path("theme"), "theme/"),
            2
        );
        Assert.False(SiteBuilder.Build(request, output, null, CancellationToken.None).HasErrors);
        return
        [
            .. output
                .Files.Where(file =>
                    file.Key.StartsWith("rounds/", StringComparison.Ordinal) && !file.Key.EndsWith("index.html", StringComparison.Ordinal)
                )
                .Select(file => (file.Key, (IDocument)new HtmlParser().ParseDocument(Encoding.UTF8.GetString(file.Value.Content.Span)))),
        ];
    }
}
