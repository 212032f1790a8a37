using System.Text;
using AstanaSite.Writing;
using Xunit;

namespace AstanaSite.Tests.Writing;

/// <summary>
/// What has the name of a work folder and was put there by somebody else, with a checkout for one, is named and not believed.
/// </summary>
public sealed class ForgedWorkFolderTests : IDisposable
{
    private const string Nonce = "-0123456789abcdef0123456789abcdef";

    private readonly TemporaryFolder folder = new();

    private string Output => folder.Path("output");

    public ForgedWorkFolderTests()
    {
        folder.Write("elsewhere/precious.txt", "not ours");
        folder.Write("output/index.html", "home");
        folder.Write("output/mine.txt", "mine");
        folder.Write("output/" + Manifest.FileName, Manifest.Of([Page("index.html", "home")]).ToString());
    }

    public void Dispose() => folder.Dispose();

    public static TheoryData<string> Names { get; } =
    [".output.astana", ".output.astana" + Nonce, "output/.astana", "output/.astana" + Nonce];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_journal_that_this_user_did_not_write_is_not_carried_out(string name)
    {
        folder.Write(name + "/journal", "- mine.txt\n+ planted.html\n");
        folder.Write(name + "/site/planted.html", "planted");
        AssertRefused(name);
        folder.Write(name + "/lock", "");
        AssertRefused(name);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_swap_that_this_user_did_not_begin_is_not_ended(string name)
    {
        folder.Write(name + "/swap", "");
        folder.Write(name + "/lock", "");
        folder.Write(name + "/site/mine.txt", "planted");
        AssertRefused(name);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_folder_to_be_cleared_away_is_not_cleared_away_unless_it_is_ours(string name)
    {
        folder.Write(name + "/site/a.txt", "somebody's");
        AssertRefused(name);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_link_is_not_followed(string name)
    {
        Directory.CreateSymbolicLink(folder.Path(name), folder.Path("elsewhere"));
        AssertRefused(name);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_file_is_no_work_folder(string name)
    {
        folder.Write(name, "words");
        AssertRefused(name);
    }

    [Theory]
    [InlineData("lock")]
    [InlineData("site")]
    [InlineData("journal")]
    [InlineData("swap")]
    public void A_link_within_is_not_followed(string name)
    {
        Directory.CreateDirectory(folder.Path(".output.astana" + Nonce));
        File.CreateSymbolicLink(folder.Path(".output.astana" + Nonce, name), folder.Path("elsewhere", "precious.txt"));
        AssertRefused(".output.astana" + Nonce);
    }

    // Whoever got hold of one that a build left can send its bytes, but not its place on this disk.
    [Fact]
    public void The_proof_of_one_folder_proves_nothing_of_a_copy()
    {
        var left = Die("- mine.txt\n");
        Directory.Move(left, folder.Path("original"));
        folder.Write(Path.GetFileName(left) + "/lock", File.ReadAllText(folder.Path("original", "lock")));
        folder.Write(Path.GetFileName(left) + "/journal", File.ReadAllText(folder.Path("original", "journal")));
        AssertRefused(Path.GetFileName(left));
    }

    [Fact]
    public void What_a_build_of_somebody_else_left_is_not_believed()
    {
        var left = Die("- mine.txt\n", BuildKeys.OfSomebodyElse());
        AssertRefused(Path.GetFileName(left));
    }

    [Fact]
    public void Of_one_of_ours_a_journal_that_was_changed_is_not_carried_out()
    {
        var left = Die("- index.html\n");
        var journal = Path.Combine(left, "journal");
        File.WriteAllText(journal, File.ReadAllText(journal).Replace("index.html", "mine.txt", StringComparison.Ordinal));
        AssertRefused(Path.GetFileName(left));
    }

    [Fact]
    public void Of_one_of_ours_a_swap_that_was_changed_is_not_ended()
    {
        using (var work = WorkFolder.Open(Output, BuildKeys.New()))
            work.BeginSwap();
        var left = Directory.EnumerateDirectories(folder.Root, ".output.astana-*").Single();
        Directory.Move(Path.Combine(left, "site"), folder.Path("original"));
        folder.Write(Path.GetFileName(left) + "/site/mine.txt", "planted");
        AssertRefused(Path.GetFileName(left));
    }

    [Theory]
    [InlineData("+ ../planted.html\n")]
    [InlineData("+ a/../../planted.html\n")]
    [InlineData("- /etc/hostname\n")]
    [InlineData("- \n")]
    [InlineData("mine.txt\n")]
    public void A_path_that_leads_out_stops_the_whole_journal(string moves)
    {
        Die("- index.html\n" + moves);
        var before = folder.Picture();
        Assert.Contains("leads out", Assert.Throws<IOException>(Open).Message, StringComparison.Ordinal);
        Assert.Equal(before, folder.Picture());
    }

    [Theory]
    [InlineData("+ linked/precious.txt\n")]
    [InlineData("- linked/precious.txt\n")]
    public void A_path_through_a_link_stops_the_whole_journal(string moves)
    {
        var left = Die("- index.html\n" + moves);
        folder.Write(Path.GetFileName(left) + "/site/linked/precious.txt", "planted");
        Directory.CreateSymbolicLink(folder.Path("output", "linked"), folder.Path("elsewhere"));
        var before = Tree();
        Assert.Contains("became a link", Assert.Throws<IOException>(Open).Message, StringComparison.Ordinal);
        Assert.Equal(before, Tree());
    }

    [Fact]
    public void A_manifest_that_is_a_link_is_neither_read_nor_written_through()
    {
        folder.Write("elsewhere/list.txt", Manifest.Of([Page("mine.txt", "mine")]).ToString());
        File.Delete(folder.Path("output", Manifest.FileName));
        File.CreateSymbolicLink(folder.Path("output", Manifest.FileName), folder.Path("elsewhere", "list.txt"));
        var before = Tree();
        var fault = Assert.Throws<IOException>(() =>
        {
            using var output = new DiskOutput(Output, BuildKeys.New());
            output.Add(Page("about.html", "about"));
            output.Commit();
        });
        Assert.Contains("no build wrote it", fault.Message, StringComparison.Ordinal);
        Assert.Equal(before, Tree());
    }

    // The name of another file that begins alike is none of ours.
    [Theory]
    [InlineData(".output.astana-notes/journal")]
    [InlineData("output/.astana-links.json")]
    public void Other_names_are_left_alone(string path)
    {
        folder.Write(path, "words");
        Open();
        Assert.Equal("words", File.ReadAllText(folder.Path(path)));
    }

    [Fact]
    public void The_name_is_another_in_each_build_and_nobody_else_may_look_into_it()
    {
        using var one = WorkFolder.Open(Output, BuildKeys.New());
        using var other = WorkFolder.Open(folder.Path("other"), BuildKeys.New());
        Assert.NotEqual(one.Name[^32..], other.Name[^32..]);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
                File.GetUnixFileMode(Path.GetDirectoryName(one.Site)!)
            );
    }

    [Fact]
    public void A_work_folder_that_is_exchanged_while_a_site_is_built_is_not_put_in_place()
    {
        using var output = new DiskOutput(Output, BuildKeys.New());
        output.Add(Page("about.html", "about"));
        var work = Directory.EnumerateDirectories(folder.Root, ".output.astana-*").Single();
        Directory.Move(work, folder.Path("original"));
        folder.Write(Path.GetFileName(work) + "/site/about.html", "planted");
        Assert.Contains("changed by another program", Assert.Throws<IOException>(() => output.Commit()).Message, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.Path("output", "about.html")));
    }

    private string Die(string moves, BuildKey? key = null)
    {
        using var work = WorkFolder.Open(Output, key ?? BuildKeys.New());
        work.BeginMoves(moves);
        return Path.GetDirectoryName(work.Site)!;
    }

    private void Open()
    {
        using var output = new DiskOutput(Output, BuildKeys.New());
    }

    private void AssertRefused(string name)
    {
        var before = Tree();
        var fault = Assert.Throws<IOException>(Open);
        Assert.Contains(folder.Path(name), fault.Message, StringComparison.Ordinal);
        Assert.Contains("remove it", fault.Message, StringComparison.Ordinal);
        Assert.Equal(before, Tree());
    }

    // As TemporaryFolder's, without what links lead to.
    private string Tree() =>
        string.Join(
            '\n',
            new DirectoryInfo(folder.Root)
                .EnumerateFileSystemInfos("*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
                .Where(entry => entry is FileInfo || entry.LinkTarget is not null)
                .Select(entry =>
                    $"{entry.FullName} {entry.LinkTarget} {(entry.LinkTarget is null ? File.ReadAllText(entry.FullName) : "")}"
                )
                .Order(StringComparer.Ordinal)
        );

    private static OutputFile Page(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));
}
