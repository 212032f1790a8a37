using System.Diagnostics;
using Xunit;

namespace AstanaSite.Tests.Safety;

/// <summary>A build of 2,000 pages that is killed leaves a whole site, the old one or the new one, and the next build succeeds.</summary>
public sealed class KillTests
{
    private const int Pages = 2000;
    private const int Anywhere = 16;
    private const int WhileCommitting = 10;
    private const int OneByOne = 6;
    private const int MostInterrupts = 20;

    [Fact]
    public async Task A_build_that_is_killed_leaves_a_whole_site()
    {
        using var folder = new BuiltFolder(Pages);
        folder.WriteForeign("CNAME");
        await folder.Build("first");
        var watch = Stopwatch.StartNew();
        await folder.Build("second");
        var whole = watch.Elapsed;
        var random = new Random(2015);
        var (anywhere, committing) = (0, 0);
        for (var i = 0; i < Anywhere + WhileCommitting; i++)
        {
            using var build = folder.Start(folder.Standing == "first" ? "second" : "first");
            if (i < Anywhere)
                await Task.Delay(whole * random.NextDouble(), TestContext.Current.CancellationToken);
            else
                await UntilCommitting(folder, build, random.Next(25));
            if (await build.Kill())
                _ = i < Anywhere ? anywhere++ : committing++;
            folder.AssertWhole();
        }

        await folder.Build("first");
        await folder.Build("second");
        // Some are done before they are killed; but for the most part this is about those that are not.
        Assert.True(anywhere > Anywhere / 2 && committing > 0, $"only {anywhere} and {committing} were killed before they were done");
    }

    // A folder that no build made cannot be carried along, so the files are moved one by one.
    [Fact]
    public async Task A_build_that_is_killed_while_it_moves_files_one_by_one_is_finished_by_the_next()
    {
        using var folder = new BuiltFolder(Pages / 6);
        folder.WriteForeign("mine/notes.txt");
        await folder.Build("first");
        await folder.Build("second");
        var random = new Random(2015);
        var killed = 0;
        for (var i = 0; i < OneByOne; i++)
        {
            var edition = folder.Standing == "first" ? "second" : "first";
            using (var build = folder.Start(edition))
            {
                await UntilCommitting(folder, build, random.Next(10));
                if (await build.Kill())
                    killed++;
            }

            await folder.Build(i % 2 == 0 ? edition : folder.Standing!);
        }

        Assert.True(killed > 0, "all were done before they were killed");
    }

    [Fact]
    public async Task A_build_that_is_interrupted_says_so_and_leaves_nothing_behind()
    {
        // A shell without job control starts what it puts into the background so, and every program after it inherits that.
        if (AstanaProcess.IgnoresInterrupts())
            Assert.Skip("the tests run where SIGINT is ignored");
        using var folder = new BuiltFolder(Pages / 4);
        await folder.Build("second");
        await folder.Build("first");
        // One may be done before the signal reaches it, and is then not what is meant.
        for (var tries = 0; tries < MostInterrupts; tries++)
        {
            var standing = folder.Standing;
            using var build = folder.Start(standing == "first" ? "second" : "first");
            await UntilWorking(folder, build);
            build.Interrupt();
            var (code, words) = await build.End();
            folder.AssertWhole();
            folder.AssertNothingLeft();
            if (code == 0)
                continue;
            Assert.Equal(3, code);
            Assert.Contains("the output folder is as it was", words, StringComparison.Ordinal);
            Assert.Equal(standing, folder.Standing);
            return;
        }

        Assert.Fail($"each of {MostInterrupts} builds was done before the signal reached it");
    }

    private static async Task UntilCommitting(BuiltFolder folder, AstanaProcess build, int milliseconds)
    {
        while (!folder.IsCommitting && !build.HasExited)
            await Task.Delay(1);
        await Task.Delay(milliseconds);
    }

    private static async Task UntilWorking(BuiltFolder folder, AstanaProcess build)
    {
        while (!folder.IsWorking && !build.HasExited)
            await Task.Delay(1);
    }
}
