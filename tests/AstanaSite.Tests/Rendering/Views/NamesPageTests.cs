using System.Text;
using AngleSharp.Html.Parser;
using AstanaSite.Reading;
using AstanaSite.Writing;
using Xunit;

namespace AstanaSite.Tests.Rendering.Views;

/// <summary>The list of all names: each once for each whose it is, in its script.</summary>
public sealed class NamesPageTests
{
    [Fact]
    public void Names_stand_in_their_script_with_their_language_and_whose_they_are()
    {
        var tree = new SampleSite()
            .With(
                "actors/someone.md",
                """
                ---
                title: Someone Known
                summary: A person.
                kind: person
                names: {ar: فلان, ru: Некто, kk: Некто, fr: Someone Known}
                variants: [Sumwan, فلان, Ѣкто, 某人]
                ---
                """
            )
            .With("places/town.md", "---\ntitle: Town\nnames: {ar: بلدة}\nformer-names: [{name: Old Town}]\n---\n")
            .Tree();
        using var output = new MemoryOutput();
        var built = SiteBuilder.Build(
            new BuildRequest(tree, new DiskFileTree(Repository.Path("theme"), "theme/"), 1),
            output,
            null,
            TestContext.Current.CancellationToken
        );
        Assert.False(built.HasErrors);
        var page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(output.Files["names.html"].Content.Span));

        Assert.Equal(
            [
                "latn: Old Town Town places/town.html",
                "latn: Someone Known actors/someone.html",
                "latn: Sumwan Someone Known actors/someone.html",
                "latn: Town places/town.html",
                "cyrl: Некто Someone Known actors/someone.html",
                "cyrl: Ѣкто Someone Known actors/someone.html",
                "arab: بلدة (ar) Town places/town.html",
                "arab: فلان (ar) Someone Known actors/someone.html",
                "other: 某人 Someone Known actors/someone.html",
            ],
            page.QuerySelectorAll("section.group")
                .SelectMany(group =>
                    group
                        .QuerySelectorAll("li")
                        .Select(row =>
                        {
                            var name = row.QuerySelector("bdi")!;
                            var language = name.GetAttribute("lang") is { } tag ? $"({tag})" : "";
                            var owner = row.QuerySelector(".say")?.TextContent ?? "";
                            string[] words =
                            [
                                $"{group.Id}:",
                                name.TextContent,
                                language,
                                owner,
                                row.QuerySelector("a")!.GetAttribute("href")!,
                            ];
                            return string.Join(' ', words.Where(word => word.Length > 0));
                        })
                )
        );
    }
}
