using System.Diagnostics;
using Xunit;

namespace AstanaSite.Tests.Support;

public sealed class VerifierTests
{
    [Fact]
    public async Task A_text_that_was_accepted_passes_and_takes_away_what_was_received_before()
    {
        using var folder = new TemporaryFolder();
        folder.Write("A.b.verified.txt", "one\r\ntwo");
        folder.Write("A.b.received.txt", "another");
        await Verifier.Compare("one\ntwo", folder.Path("A.b"), "txt", opensTool: false);
        Assert.Equal(["A.b.verified.txt"], Directory.GetFiles(folder.Root).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_text_that_is_another_fails_and_is_left_beside_the_accepted_one()
    {
        using var folder = new TemporaryFolder();
        folder.Write("A.b.verified.txt", "one\ntwo");
        var fault = await Assert.ThrowsAsync<SnapshotException>(() =>
            Verifier.Compare("one\n2", folder.Path("A.b"), "txt", opensTool: false)
        );
        Assert.Contains("line 2 was accepted as 'two' and is '2'", fault.Message, StringComparison.Ordinal);
        Assert.Equal("one\n2", File.ReadAllText(folder.Path("A.b.received.txt")));
        Assert.Equal("one\ntwo", File.ReadAllText(folder.Path("A.b.verified.txt")));
    }

    [Fact]
    public async Task A_text_that_nobody_accepted_yet_fails()
    {
        using var folder = new TemporaryFolder();
        await Assert.ThrowsAsync<SnapshotException>(() => Verifier.Compare("one", folder.Path("A.b"), "html", opensTool: false));
        Assert.Equal(["A.b.received.html"], Directory.GetFiles(folder.Root).Select(Path.GetFileName));
    }

    [Fact]
    public async Task One_command_accepts_what_was_received()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the command is a shell script");
        using var folder = new TemporaryFolder();
        folder.Write("A.b.verified.txt", "one");
        folder.Write("A.b.received.txt", "two");
        folder.Write("in a folder/A.c.received.html", "three");
        using var accept = Process.Start(Repository.Path("tests", "accept"), [folder.Root]);
        await accept.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, accept.ExitCode);
        Assert.Equal("two", File.ReadAllText(folder.Path("A.b.verified.txt")));
        Assert.Equal("three", File.ReadAllText(folder.Path("in a folder/A.c.verified.html")));
        Assert.False(File.Exists(folder.Path("A.b.received.txt")));
    }
}
