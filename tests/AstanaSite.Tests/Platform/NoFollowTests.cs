using System.Diagnostics;
using AstanaSite.Platform;
using Xunit;

namespace AstanaSite.Tests.Platform;

public sealed class NoFollowTests : IDisposable
{
    private const string Nonce = "0123";

    private readonly TemporaryFolder folder = new();

    public NoFollowTests()
    {
        folder.Write("elsewhere/file.txt", "not ours");
        folder.Write("here/file.txt", "words");
        if (OperatingSystem.IsWindows())
            return;
        Directory.CreateSymbolicLink(folder.Path("here", "linked"), folder.Path("elsewhere"));
        File.CreateSymbolicLink(folder.Path("here", "link.txt"), folder.Path("elsewhere", "file.txt"));
        File.CreateSymbolicLink(folder.Path("here", "lost.txt"), folder.Path("elsewhere", "new.txt"));
        using var made = Process.Start("mkfifo", [folder.Path("here", "pipe")]);
        made.WaitForExit();
    }

    public void Dispose()
    {
        Assert.Equal(["file.txt"], Directory.EnumerateFileSystemEntries(folder.Path("elsewhere")).Select(one => Path.GetFileName(one)));
        Assert.Equal("not ours", File.ReadAllText(folder.Path("elsewhere", "file.txt")));
        folder.Dispose();
    }

    [Theory]
    [InlineData("file.txt", true)]
    [InlineData("none.txt", false)]
    [InlineData("none/none.txt", false)]
    [InlineData("link.txt", false)]
    [InlineData("lost.txt", false)]
    [InlineData("linked", false)]
    [InlineData("pipe", false)]
    [InlineData("", false)]
    public void Only_a_file_is_opened(string name, bool isOpened)
    {
        using var stream = NoFollow.Open(folder.Path("here", name));
        Assert.Equal(isOpened, stream is not null);
    }

    [Theory]
    [InlineData("linked/new.txt")]
    [InlineData("linked/deeper/new.txt")]
    [InlineData("lost.txt")]
    [InlineData("link.txt")]
    [InlineData("file.txt")]
    [InlineData("file.txt/new.txt")]
    [InlineData("pipe")]
    public void A_file_is_made_only_where_nothing_stands(string path) =>
        Assert.Throws<IOException>(() => NoFollow.Create(folder.Path("here"), path));

    [Fact]
    public void A_file_is_made_with_its_folders()
    {
        using (var stream = NoFollow.Create(folder.Path("here"), "a/b/new.txt"))
            stream.Write("new"u8);
        Assert.Equal("new", File.ReadAllText(folder.Path("here", "a", "b", "new.txt")));
    }

    [Theory]
    [InlineData("link.txt")]
    [InlineData("lost.txt")]
    [InlineData("linked")]
    public void A_link_is_not_replaced(string name) =>
        Assert.Throws<IOException>(() => NoFollow.Replace(folder.Path("here", name), Nonce, stream => stream.WriteByte(0)));

    [Fact]
    public void A_file_is_replaced_as_a_whole_or_not_at_all()
    {
        var path = folder.Path("here", "file.txt");
        Assert.Throws<InvalidOperationException>(() => NoFollow.Replace(path, Nonce, stream =>
            {
                stream.WriteByte((byte)'x');
                throw new InvalidOperationException();
            }));
        Assert.Equal("words", File.ReadAllText(path));
        Assert.Empty(Directory.EnumerateFiles(folder.Path("here"), "*.part"));
        NoFollow.Replace(path, Nonce, stream => stream.Write("others"u8));
        Assert.Equal("others", File.ReadAllText(path));
        Assert.Empty(Directory.EnumerateFiles(folder.Path("here"), "*.part"));
    }

    [Fact]
    public void What_has_the_name_of_the_unfinished_file_is_left_alone()
    {
        folder.Write($"here/file.txt.{Nonce}.part", "somebody's");
        Assert.Throws<IOException>(() => NoFollow.Replace(folder.Path("here", "file.txt"), Nonce, stream => stream.WriteByte(0)));
        Assert.Equal("somebody's", File.ReadAllText(folder.Path("here", $"file.txt.{Nonce}.part")));
        Assert.Equal("words", File.ReadAllText(folder.Path("here", "file.txt")));
    }
}
