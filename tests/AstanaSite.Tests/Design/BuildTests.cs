using AstanaSite.Reading;
using AstanaSite.Writing;
using Xunit;

namespace AstanaSite.Tests.Design;

/// <summary>What a build does to its output folder.</summary>
public sealed class BuildTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_second_build_into_the_same_folder_writes_nothing()
    {
        var first = Build(Sample());
        Assert.Equal("", Problems.Words(first.Diagnostics));
        Assert.True(first.Commit!.Written > 0);
        var before = folder.Picture();
        var second = Build(Sample());
        Assert.Equal(new CommitReport(0, first.Commit.Written, 0), second.Commit);
        Assert.Equal(before, folder.Picture());
    }

    [Theory]
    [InlineData("pages/new.md", "---\ntitle: New\n---\n\n[x](nothing.md)\n")]
    [InlineData("pages/new.md", "no front matter")]
    [InlineData("site.yml", "title: [")]
    [InlineData("pages/new.md", "---\ntitle: x\n---\n\n<script>x</script>\n")]
    [InlineData("rounds/someone.md", "---\ntitle: x\n---\n")]
    public void A_build_with_an_error_leaves_the_folder_as_it_was(string path, string text)
    {
        Build(Sample());
        var before = folder.Picture();
        var result = Build(Sample().With("index.md", "---\ntitle: Another home\n---\n").With(path, text));
        Assert.True(result.HasErrors);
        Assert.Null(result.Commit);
        Assert.Equal(before, folder.Picture());
    }

    [Fact]
    public void A_build_that_is_stopped_leaves_the_folder_as_it_was()
    {
        Build(Sample());
        var before = folder.Picture();
        using var stop = new CancellationTokenSource();
        using (var output = new DiskOutput(folder.Root, BuildKeys.New()))
        {
            Assert.ThrowsAny<OperationCanceledException>(() =>
                SiteBuilder.Build(
                    Request(Sample().With("index.md", "---\ntitle: Another home\n---\n")),
                    output,
                    progress =>
                    {
                        if (progress.Stage == "render")
                            stop.Cancel();
                    },
                    stop.Token
                )
            );
        }

        Assert.Equal(before, folder.Picture());
    }

    [Fact]
    public void A_record_that_is_gone_takes_its_page_along()
    {
        Build(Sample().With("pages/new.md", "---\ntitle: New\n---\n"));
        Assert.True(File.Exists(folder.Path("pages", "new.html")));
        Build(Sample());
        Assert.False(File.Exists(folder.Path("pages", "new.html")));
    }

    [Fact]
    public void Progress_is_told_to_the_end()
    {
        var heard = new System.Collections.Concurrent.ConcurrentQueue<BuildProgress>();
        using var output = new MemoryOutput();
        SiteBuilder.Build(Request(Sample()), output, heard.Enqueue, TestContext.Current.CancellationToken);
        Assert.Equal(["parse", "link", "render", "write"], heard.Select(one => one.Stage).Distinct());
        foreach (var stage in new[] { "parse", "render" })
        {
            var done = heard.Where(one => one.Stage == stage).Select(one => one.Done).Order().ToList();
            Assert.Equal(Enumerable.Range(1, heard.First(one => one.Stage == stage).Total), done);
        }
    }

    private static SampleSite Sample() => new();

    private static BuildRequest Request(SampleSite site) => new(site.Tree(), new DiskFileTree(Repository.Path("theme"), "theme/"), 2);

    private BuildResult Build(SampleSite site)
    {
        using var output = new DiskOutput(folder.Root, BuildKeys.New());
        return SiteBuilder.Build(Request(site), output, null, TestContext.Current.CancellationToken);
    }
}
