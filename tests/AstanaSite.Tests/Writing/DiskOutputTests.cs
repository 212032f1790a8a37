using System.Text;
using AstanaSite.Writing;
using Xunit;

namespace AstanaSite.Tests.Writing;

public sealed class DiskOutputTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

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
        using (var output = new DiskOutput(folder.Root))
        {
            output.Add(Page("index.html", "another"));
            output.Add(Page("places/b.html", "new"));
        }

        Assert.Equal(before, folder.Picture());
    }

    [Fact]
    public void Two_builds_at_once_do_not_mix()
    {
        using (var first = new DiskOutput(folder.Root))
        {
            first.Add(Page("index.html", "home"));
            var fault = Assert.Throws<IOException>(() => new DiskOutput(folder.Root));
            Assert.Contains("another build is writing", fault.Message, StringComparison.Ordinal);
            first.Commit();
        }

        Assert.Equal(["index.html", "manifest-sha256.txt"], Files());
        Assert.Equal(new CommitReport(0, 1, 0), Write(("index.html", "home")));
    }

    [Fact]
    public void What_a_build_that_died_left_behind_is_thrown_away()
    {
        folder.Write(".astana-staging/rounds/old.html", "old");
        folder.Write(".astana-staging/.lock", "");
        Write(("index.html", "home"));
        Assert.Equal(["index.html", "manifest-sha256.txt"], Files());
    }

    [Fact]
    public void Many_threads_may_add_at_once()
    {
        using (var output = new DiskOutput(folder.Root))
        {
            Parallel.For(0, 400, new ParallelOptions { MaxDegreeOfParallelism = 8 }, number => output.Add(Page($"{number % 7}/{number % 3}/{number}.html", $"{number}")));
            Assert.Equal(400, output.Commit().Written);
        }

        Assert.Equal("399", Read("0/0/399.html"));
    }

    private CommitReport Write(params (string Path, string Text)[] files)
    {
        using var output = new DiskOutput(folder.Root);
        foreach (var (path, text) in files) output.Add(Page(path, text));
        return output.Commit();
    }

    private static OutputFile Page(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));

    private string Read(string path) => File.ReadAllText(folder.Path(path));

    private IEnumerable<string> Files() =>
        Directory.EnumerateFiles(folder.Root, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(folder.Root, path).Replace('\\', '/')).Order(StringComparer.Ordinal);
}
