using Microsoft.Playwright;
using Xunit;

namespace AstanaSite.BrowserTests.Reading;

/// <summary>An address that leads nowhere, below a project's path and at a domain's root.</summary>
public sealed class NotFoundTests(Chromium chromium)
{
    [Theory]
    [InlineData("/some/sub/path/", "nothing.html")]
    [InlineData("/some/sub/path/", "rounds/nothing.html")]
    [InlineData("/some/sub/path/", "rounds/nothing/")]
    [InlineData("/some/sub/path/", "a/b/c/d/nothing.html")]
    [InlineData("/", "nothing.html")]
    [InlineData("/", "a/b/c/d/nothing")]
    public async Task The_page_for_it_looks_as_ever_and_leads_home(string basePath, string path)
    {
        using var site = BuiltSite.At("https://archive.example" + basePath, "tests", "sites", "arabic", "input");
        using var server = new SubPathServer(site.Folder, basePath);
        await using var watched = await chromium.OpenAsync();
        var failed = new List<string>();
        watched.Page.Response += (_, answer) =>
        {
            if (answer.Status >= 400)
                failed.Add(answer.Url);
        };

        var answer = await watched.Page.GotoAsync(server.Url(path));
        Assert.Equal(404, answer!.Status);
        Assert.Equal([server.Url(path)], failed);
        Assert.True(
            await watched.Page.EvaluateAsync<bool>(
                "document.styleSheets.length > 0 && [...document.styleSheets].every(one => one.cssRules.length > 0)"
            )
        );

        await watched.Page.Locator("main a").ClickAsync();
        await Assertions.Expect(watched.Page).ToHaveURLAsync(server.Url("index.html"));
        Assert.Equal([server.Url(path)], failed);
    }
}
