using System.Text;
using AstanaSite.Platform;
using AstanaSite.Writing;
using Xunit;

namespace AstanaSite.Tests.Writing;

public sealed class DiskOutputTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose()
    {
        folder.Dispose();
        AssertNothingLeft();
    }

    private string Beside => Path.Combine(Path.GetDirectoryName(folder.Root)!, $".{Path.GetFileName(folder.Root)}.astana");

    [Fact]
    public void A_site_is_put_in_place_with_its_manifest()
    {
        Assert.Equal(new CommitReport(2, 0, 0), Write(("index.html", "home"), ("rounds/a.html", "first")));
        Assert.Equal(["index.html", "manifest-sha256.txt", "rounds/a.html"], Files());
        Assert.Equal("first", Read("rounds/a.html"));
        Assert.Equal(["index.html", "rounds/a.html"], Manifest.Parse(Read(Manifest.FileName)).Digests.Keys);
    }

    [Fact]
    public void A_second_build_of_the_same_writes_nothing()
    {
        Write(("index.html", "home"), ("rounds/a.html", "first"));
        var before = folder.Picture();
        Assert.Equal(new CommitReport(0, 2, 0), Write(("index.html", "home"), ("rounds/a.html", "first")));
        Assert.Equal(before, folder.Picture());
    }

    [Fact]
    public void Only_what_changed_is_written()
    {
        Write(("index.html", "home"), ("rounds/a.html", "first"));
        var time = File.GetLastWriteTimeUtc(folder.Path("index.html"));
        Assert.Equal(new CommitReport(1, 1, 0), Write(("index.html", "home"), ("rounds/a.html", "1st")));
        Assert.Equal("1st", Read("rounds/a.html"));
        Assert.Equal(time, File.GetLastWriteTimeUtc(folder.Path("index.html")));
    }

    [Fact]
    public void A_file_that_somebody_deleted_or_cut_is_written_again()
    {
        Write(("a.html", "first"), ("b.html", "second"), ("c.html", "third"));
        File.Delete(folder.Path("a.html"));
        File.WriteAllText(folder.Path("b.html"), "sec");
        Assert.Equal(new CommitReport(2, 1, 0), Write(("a.html", "first"), ("b.html", "second"), ("c.html", "third")));
        Assert.Equal(("first", "second"), (Read("a.html"), Read("b.html")));
    }

    [Fact]
    public void A_file_that_somebody_changed_is_written_again_even_if_neither_its_length_nor_the_manifest_shows_it()
    {
        Write(("a.html", "first"), ("b.html", "second"));
        File.WriteAllText(folder.Path("b.html"), "doctor");
        Assert.Equal(new CommitReport(1, 1, 0), Write(("a.html", "first"), ("b.html", "second")));
        Assert.Equal("second", Read("b.html"));
    }

    [Theory]
    [InlineData("mine.txt")]
    [InlineData("rounds/mine.txt")]
    public void What_a_manifest_claims_and_no_build_wrote_is_not_taken_away(string path)
    {
        foreach (var elsewhere in new[] { "a.txt", "mine/a.txt" }) // The second is in a folder that no build made: no swap.
        {
            folder.Write(path, "mine");
            folder.Write(elsewhere, "mine");
            Write(("index.html", "home"), ("rounds/a.html", "first"));
            folder.Write(Manifest.FileName, Read(Manifest.FileName) + $"{new string('0', 64)}  {path}\n");
            Assert.Equal(0, Write(("index.html", "another"), ("rounds/a.html", "first")).Removed);
            Assert.Equal("mine", Read(path));
            Write(("index.html", "home"));
            Assert.Equal("mine", Read(path));
        }
    }

    [Fact]
    public void What_no_longer_belongs_is_taken_away_with_its_empty_folders()
    {
        Write(("index.html", "home"), ("ar/rounds/a.html", "first"), ("rounds/b.html", "second"), ("rounds/a.html", "first"));
        Assert.Equal(new CommitReport(0, 2, 2), Write(("index.html", "home"), ("rounds/b.html", "second")));
        Assert.Equal(["index.html", "manifest-sha256.txt", "rounds/b.html"], Files());
        Assert.False(Directory.Exists(folder.Path("ar")));
    }

    [Fact]
    public void Files_that_no_build_wrote_stay()
    {
        folder.Write("CNAME", "example.org");
        folder.Write("rounds/notes.txt", "mine");
        Write(("index.html", "home"), ("rounds/a.html", "first"));
        Write(("index.html", "home"));
        Assert.Equal(["CNAME", "index.html", "manifest-sha256.txt", "rounds/notes.txt"], Files());
        Assert.Equal("mine", Read("rounds/notes.txt"));
    }

    [Theory]
    [InlineData("rounds/a.html", "rounds/a.html")]
    [InlineData("rounds", "rounds/a.html")]
    [InlineData("index.html/mine.txt", "index.html")]
    public void A_file_that_no_build_wrote_is_not_written_over(string foreign, string page)
    {
        Write(("about.html", "about"));
        folder.Write(foreign, "mine");
        var before = folder.Picture();
        var fault = Assert.Throws<IOException>(() => Write(("about.html", "another"), ("404.html", "x"), (page, "ours")));
        Assert.Contains("no build wrote it", fault.Message, StringComparison.Ordinal);
        Assert.Equal(before, folder.Picture());
    }

    [Fact]
    public void A_file_that_stands_there_with_the_same_bytes_is_taken_over()
    {
        folder.Write("index.html", "home");
        Write(("index.html", "home"));
        Write(("about.html", "about"));
        Assert.Equal(["about.html", "manifest-sha256.txt"], Files());
    }

    [Fact]
    public void A_file_can_become_a_folder_and_a_folder_a_file()
    {
        Write(("files/a", "file"), ("files/b/c", "in a folder"));
        Write(("files/a/c", "in a folder"), ("files/b", "file"));
        Assert.Equal(["files/a/c", "files/b", "manifest-sha256.txt"], Files());
    }

    [Fact]
    public void Without_a_commit_all_stays_as_it_was()
    {
        Write(("index.html", "home"), ("rounds/a.html", "first"));
        folder.Write("mine.txt", "mine");
        var before = folder.Picture();
        using (var output = new DiskOutput(folder.Root, BuildKeys.New()))
        {
            output.Add(Page("index.html", "another"));
            output.Add(Page("places/b.html", "new"));
        }

        Assert.Equal(before, folder.Picture());
    }

    [Fact]
    public void Two_builds_at_once_do_not_mix()
    {
        using (var first = new DiskOutput(folder.Root, BuildKeys.New()))
        {
            first.Add(Page("index.html", "home"));
            var fault = Assert.Throws<IOException>(() => new DiskOutput(folder.Root, BuildKeys.New()));
            Assert.Contains("another build is writing", fault.Message, StringComparison.Ordinal);
            first.Commit();
        }

        Assert.Equal(["index.html", "manifest-sha256.txt"], Files());
        Assert.Equal(new CommitReport(0, 1, 0), Write(("index.html", "home")));
    }

    [Fact]
    public void What_a_build_that_died_before_the_end_left_behind_is_thrown_away()
    {
        Write(("index.html", "home"));
        // Before it had begun to put anything in place it has written neither of the two marks.
        File.Delete(Path.Combine(Die(work => Put(work, "rounds/old.html", "old")), "journal"));
        Write(("index.html", "another"));
        Assert.Equal(["index.html", "manifest-sha256.txt"], Files());
        AssertNothingLeft();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void After_a_build_that_died_while_it_swapped_nothing_of_ours_or_of_others_is_lost(bool isSwapped)
    {
        folder.Write("CNAME", "example.org");
        folder.Write("gone.txt", "somebody's own");
        Write(("index.html", "old"), ("a/gone.html", "old"));
        // As just before or just after the swap: the other site, and second names of files that are not ours.
        using (var work = WorkFolder.Open(folder.Root, BuildKeys.New()))
        {
            Put(work, "index.html", "new");
            Put(work, Manifest.FileName, Manifest.Of([Page("index.html", "new")]).ToString());
            LinuxFiles.Link(folder.Path("CNAME"), Path.Combine(work.Site, "CNAME"));
            LinuxFiles.Link(folder.Path("gone.txt"), Path.Combine(work.Site, "gone.txt"));
            work.BeginSwap();
            if (isSwapped)
            {
                LinuxFiles.Swap(work.Site, folder.Root);
                // Somebody saved a file just before, and another one was made.
                File.Delete(Path.Combine(work.Site, "CNAME"));
                Put(work, "CNAME", "www.example.org");
                Put(work, "notes/mine.txt", "mine");
            }
        }

        using (new DiskOutput(folder.Root, BuildKeys.New())) { }

        Assert.Equal(isSwapped ? "new" : "old", Read("index.html"));
        Assert.Equal(isSwapped ? "www.example.org" : "example.org", Read("CNAME"));
        Assert.Equal(
            isSwapped
                ? ["CNAME", "gone.txt", "index.html", "manifest-sha256.txt", "notes/mine.txt"]
                : ["CNAME", "a/gone.html", "gone.txt", "index.html", "manifest-sha256.txt"],
            Files()
        );
        AssertNothingLeft();
    }

    [Fact]
    public void Where_folders_cannot_be_swapped_a_build_that_died_in_the_middle_is_finished_by_the_next()
    {
        folder.Write("mine/notes.txt", "a folder that no build made cannot be carried over");
        Write(("a.html", "old"), ("b.html", "old"), ("gone/c.html", "old"), ("gone/d.html", "old"), ("same.html", "same"));
        Die(
            work =>
            {
                // As it is after the second of the steps.
                folder.Write("new.html", "new");
                folder.Write("a.html", "new");
                Put(work, "b.html", "new");
                OutputFile[] site = [Page("new.html", "new"), Page("a.html", "new"), Page("b.html", "new"), Page("same.html", "same")];
                Put(work, Manifest.FileName, Manifest.Of(site).ToString());
            },
            "+ new.html\n+ a.html\n+ b.html\n- gone/c.html\n- gone/d.html\n+ manifest-sha256.txt\n"
        );
        folder.Write("gone/d.html", "somebody's own by now");
        using (new DiskOutput(folder.Root, BuildKeys.New())) { }

        Assert.Equal(("new", "new", "new"), (Read("new.html"), Read("a.html"), Read("b.html")));
        Assert.Equal(["a.html", "b.html", "gone/d.html", "manifest-sha256.txt", "mine/notes.txt", "new.html", "same.html"], Files());
        Assert.Equal(new CommitReport(0, 4, 0), Write(("a.html", "new"), ("b.html", "new"), ("new.html", "new"), ("same.html", "same")));
    }

    [Fact]
    public void A_journal_that_was_not_written_to_its_end_is_nothing_and_goes()
    {
        Write(("index.html", "old"));
        var left = Die(work => Put(work, "index.html", "new"));
        File.Delete(Path.Combine(left, "journal"));
        File.WriteAllText(Path.Combine(left, "journal.new"), "+ index.ht");
        using (new DiskOutput(folder.Root, BuildKeys.New())) { }

        Assert.Equal("old", Read("index.html"));
        AssertNothingLeft();
    }

    [Theory]
    [InlineData("")]
    [InlineData("lock")]
    public void A_build_that_died_before_its_folder_held_anything_is_nothing(string file)
    {
        Directory.CreateDirectory(Beside + "-" + new string('0', 32));
        if (file.Length > 0)
            File.WriteAllText(Path.Combine(Beside + "-" + new string('0', 32), file), "");
        Write(("index.html", "home"));
        Assert.Equal(["index.html", "manifest-sha256.txt"], Files());
        AssertNothingLeft();
    }

    [Fact]
    public void A_file_that_does_not_change_stays_the_same_file_and_so_does_one_that_is_not_ours()
    {
        folder.Write("CNAME", "example.org");
        Write(("index.html", "home"), ("rounds/a.html", "first"));
        var before = (
            LinuxFiles.Identity(folder.Path("index.html")),
            LinuxFiles.Identity(folder.Path("CNAME")),
            LinuxFiles.Identity(folder.Root)
        );
        Write(("index.html", "home"), ("rounds/a.html", "second"));
        Assert.Equal(
            (before.Item1, before.Item2),
            (LinuxFiles.Identity(folder.Path("index.html")), LinuxFiles.Identity(folder.Path("CNAME")))
        );
        // The folder itself is another: the two were swapped.
        Assert.NotEqual(before.Item3, LinuxFiles.Identity(folder.Root));
    }

    [Fact]
    public void The_folder_keeps_its_mode()
    {
        if (OperatingSystem.IsWindows())
            return;
        Write(("index.html", "home"));
        File.SetUnixFileMode(
            folder.Root,
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.SetGroup
        );
        var mode = File.GetUnixFileMode(folder.Root);
        Write(("index.html", "another"));
        Assert.Equal(mode, File.GetUnixFileMode(folder.Root));
    }

    [Theory]
    [InlineData("rounds", "rounds/a.html")]
    [InlineData("index.html", "index.html")]
    [InlineData("ar/rounds", "ar/rounds/a.html")]
    public void A_link_in_the_output_folder_is_never_written_or_removed_through(string link, string page)
    {
        using var elsewhere = new TemporaryFolder();
        elsewhere.Write("a.html", "not ours");
        Directory.CreateDirectory(Path.GetDirectoryName(folder.Path(link))!);
        if (link.EndsWith(".html", StringComparison.Ordinal))
            File.CreateSymbolicLink(folder.Path(link), elsewhere.Path("a.html"));
        else
            Directory.CreateSymbolicLink(folder.Path(link), elsewhere.Root);

        Assert.Contains("no build wrote it", Assert.Throws<IOException>(() => Write((page, "ours"))).Message, StringComparison.Ordinal);
        // Not even where a manifest says that the page is ours.
        folder.Write(Manifest.FileName, Manifest.Of([Page(page, "not ours")]).ToString());
        Write(("about.html", "about"));
        Assert.Throws<IOException>(() => Write((page, "ours")));
        Assert.Equal("not ours", File.ReadAllText(elsewhere.Path("a.html")));
        Assert.Single(Directory.GetFiles(elsewhere.Root));
    }

    [Fact]
    public void An_output_folder_that_is_a_link_stays_one()
    {
        using var elsewhere = new TemporaryFolder();
        Directory.CreateSymbolicLink(folder.Path("output"), elsewhere.Root);
        foreach (var text in new[] { "home", "another" })
        {
            using var output = new DiskOutput(folder.Path("output"), BuildKeys.New());
            output.Add(Page("index.html", text));
            output.Commit();
        }

        Assert.NotNull(new DirectoryInfo(folder.Path("output")).LinkTarget);
        Assert.Equal("another", File.ReadAllText(elsewhere.Path("index.html")));
    }

    [Fact]
    public void A_folder_is_made_only_for_a_whole_site()
    {
        using (var output = new DiskOutput(folder.Path("new", "output"), BuildKeys.New()))
            output.Add(Page("index.html", "home"));
        Assert.False(Directory.Exists(folder.Path("new", "output")));
        folder.Write("file", "words");
        Assert.Contains(
            "is a file",
            Assert.Throws<IOException>(() => new DiskOutput(folder.Path("file"), BuildKeys.New())).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Many_threads_may_add_at_once()
    {
        using (var output = new DiskOutput(folder.Root, BuildKeys.New()))
        {
            Parallel.For(0, 400, new ParallelOptions { MaxDegreeOfParallelism = 8 }, number =>
                output.Add(Page($"{number % 7}/{number % 3}/{number}.html", $"{number}"))
            );
            Assert.Equal(400, output.Commit().Written);
        }

        Assert.Equal("399", Read("0/0/399.html"));
    }

    private CommitReport Write(params (string Path, string Text)[] files)
    {
        using var output = new DiskOutput(folder.Root, BuildKeys.New());
        foreach (var (path, text) in files)
            output.Add(Page(path, text));
        return output.Commit();
    }

    /// <summary>A build that dies while it moves files into place: what it leaves.</summary>
    private string Die(Action<WorkFolder> work, string moves = "")
    {
        using var folderOfIt = WorkFolder.Open(folder.Root, BuildKeys.New());
        work(folderOfIt);
        folderOfIt.BeginMoves(moves);
        return Path.GetDirectoryName(folderOfIt.Site)!;
    }

    private static void Put(WorkFolder work, string path, string text)
    {
        var full = Path.Combine(work.Site, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    private void AssertNothingLeft() =>
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(Beside)!, Path.GetFileName(Beside) + "*"));

    private static OutputFile Page(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));

    private string Read(string path) => File.ReadAllText(folder.Path(path));

    private IEnumerable<string> Files() =>
        Directory
            .EnumerateFiles(folder.Root, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder.Root, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);
}
