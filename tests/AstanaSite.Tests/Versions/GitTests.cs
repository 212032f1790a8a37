using AstanaSite.Program;
using AstanaSite.Reading;
using Xunit;

namespace AstanaSite.Tests.Versions;

/// <summary>Which work tree is asked, for wherever the input may stand, and what is known then.</summary>
public sealed class GitTests : IDisposable
{
    private readonly SampleRepository repository = new();

    public void Dispose() => repository.Dispose();

    [Fact]
    public void The_work_tree_that_holds_the_input_is_asked()
    {
        repository.Start().Commit();
        repository.Write("input/pages/second.md", "---\ntitle: Second\n---\n");
        repository.Commit();
        var git = Git.Of(repository.Input).Git!;
        Assert.Equal((RealPath.Of(repository.Root), "input"), (git.Root, git.Folder));
        AssertDates(repository.Input);
    }

    [Fact]
    public void A_repository_that_the_input_is_or_holds_is_never_asked()
    {
        repository.Start().Commit();
        repository.Write("input/pages/second.md", "---\ntitle: Second\n---\n");
        repository.Commit();
        // By a folder '.git', and by the files of a repository without a work tree.
        repository.GitIn(repository.Input, "init", "--quiet");
        repository.GitIn(Path.Combine(repository.Input, "pages"), "init", "--quiet", "--bare");
        Assert.Equal(RealPath.Of(repository.Root), Git.Of(repository.Input).Git!.Root);
        AssertDates(repository.Input);
        Assert.Equal(
            [".git", "pages/HEAD"],
            new DiskFileTree(repository.Input, "input/")
                .List()
                .Where(file => file.IsRepository)
                .Select(file => file.Path)
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void An_input_that_is_a_repository_of_its_own_lies_in_none()
    {
        repository.GitIn(repository.Input, "init", "--quiet");
        var (git, trouble) = Git.Of(repository.Input);
        Assert.Null(git);
        Assert.Contains("lies in no git repository", trouble!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_that_is_one_of_several_work_trees_is_asked()
    {
        repository.Start().Commit();
        repository.Write("input/pages/second.md", "---\ntitle: Second\n---\n");
        repository.Commit();
        repository.Git("worktree", "add", "--quiet", "--detach", repository.Below("other"));
        Assert.True(File.Exists(repository.Below("other", ".git")));
        AssertDates(repository.Below("other", "input"));
    }

    [Fact]
    public void A_project_that_is_a_submodule_is_asked()
    {
        repository.Start().Commit();
        repository.Write("input/pages/second.md", "---\ntitle: Second\n---\n");
        repository.Commit();
        var whole = Directory.CreateDirectory(repository.Below("whole")).FullName;
        repository.GitIn(whole, "init", "--quiet");
        repository.GitIn(whole, "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", repository.Root, "archive");
        Assert.True(File.Exists(Path.Combine(whole, "archive", ".git")));
        AssertDates(Path.Combine(whole, "archive", "input"));
    }

    [Fact]
    public void An_input_behind_a_link_is_asked_about_where_it_is()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "not everybody may make links there");
        repository.Start().Commit();
        repository.Write("input/pages/second.md", "---\ntitle: Second\n---\n");
        repository.Commit();
        Directory.CreateSymbolicLink(repository.Below("link"), "project");
        Directory.CreateDirectory(repository.Below("deep"));
        Directory.CreateSymbolicLink(repository.Below("deep", "content"), "../link/input");
        Assert.Equal("input", Git.Of(repository.Below("deep", "content")).Git!.Folder);
        AssertDates(repository.Below("deep", "content"));
    }

    [Fact]
    public void Where_the_folder_of_the_repository_holds_none_its_own_files_are_not_taken_for_one()
    {
        // The files of a repository without a work tree can be committed, here at the top of the project.
        repository.Git("init", "--quiet", "--bare");
        Directory.CreateDirectory(Path.Combine(repository.Root, ".git"));
        var (git, trouble) = Git.Of(repository.Input);
        Assert.Null(git);
        Assert.Contains("cannot read the repository", trouble!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_amiss_where_nothing_is_committed_yet()
    {
        repository.Start();
        var finding = Git.Of(repository.Input);
        var (options, trouble) = GitHistory.Of(finding, "input/");
        Assert.Null(trouble);
        Assert.Empty(options.LastChanged);
        Assert.Null(GitHistory.DayOfLastCommit(finding.Git!));
    }

    [Fact]
    public void A_shallow_clone_knows_no_dates_and_says_so()
    {
        repository.Start().Commit();
        repository.Write("input/pages/second.md", "---\ntitle: Second\n---\n");
        repository.Commit();
        repository.GitIn(repository.Below(), "clone", "--quiet", "--depth=1", "file://" + repository.Root, "shallow");
        var finding = Git.Of(repository.Below("shallow", "input"));
        var (options, trouble) = GitHistory.Of(finding, "input/");
        Assert.Contains("shallow", trouble!.Reason, StringComparison.Ordinal);
        Assert.Contains("git fetch --unshallow", trouble.Remedy, StringComparison.Ordinal);
        Assert.Empty(options.LastChanged);
        Assert.Equal(new DateOnly(2020, 5, 2), GitHistory.DayOfLastCommit(finding.Git!));
    }

    [Fact]
    public void A_damaged_repository_is_said_to_be_one()
    {
        repository.Start().Commit();
        File.WriteAllText(Path.Combine(repository.Root, ".git", "config"), "[core\n");
        var (git, trouble) = Git.Of(repository.Input);
        Assert.Null(git);
        Assert.Contains("bad config", trouble!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_submodule_in_input_or_theme_is_told_though_the_clone_does_not_have_it()
    {
        repository.Start().Commit();
        var other = Directory.CreateDirectory(repository.Below("other")).FullName;
        repository.GitIn(other, "init", "--quiet");
        File.WriteAllText(Path.Combine(other, "about.md"), "words");
        repository.GitIn(other, "add", "--all");
        repository.GitIn(other, "commit", "--quiet", "--message=Another");
        repository.GitIn(repository.Root, "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", other, "input/pages/other");
        repository.GitIn(repository.Root, "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", other, "theme/other");
        repository.Commit();
        repository.GitIn(repository.Below(), "clone", "--quiet", repository.Root, "clone");
        var finding = Git.Of(repository.Below("clone", "input"));
        Assert.Equal(
            ["input/pages/other", "theme/other"],
            GitHistory.Of(finding, "input/", (repository.Below("clone", "theme"), "theme/")).Options.Repositories
        );
        using var tree = new GitTree(finding.Git!, finding.Git!.Commit("HEAD")!, "input/");
        Assert.Equal(["pages/other"], tree.List().Where(file => file.IsRepository).Select(file => file.Path));
    }

    [Theory]
    [InlineData("nothing.md")]
    [InlineData(":(top)first.md")]
    [InlineData("with space/-dash.md")]
    [InlineData("ünï\"c.md")]
    [InlineData("*.md")]
    public void Names_mean_themselves(string name)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "not all of these names can be stored there");
        repository.Write("input/pages/" + name, "---\ntitle: Second\n---\n");
        repository.Start().Commit();
        Assert.Equal("2020-05-01", GitHistory.Of(Git.Of(repository.Input), "input/").Options.LastChanged["pages/" + name]);
    }

    [Fact]
    public void A_folder_whose_name_looks_like_a_pattern_means_itself()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "not all of these names can be stored there");
        using var odd = new SampleRepository(":(glob)*pro ject");
        odd.Start().Commit();
        Directory.Move(odd.Input, Path.Combine(odd.Root, "-[in]put"));
        odd.Commit();
        var finding = Git.Of(Path.Combine(odd.Root, "-[in]put"));
        Assert.Equal("2020-05-02", GitHistory.Of(finding, "input/").Options.LastChanged["pages/first.md"]);
        using var tree = new GitTree(finding.Git!, finding.Git!.Commit("HEAD")!, "input/");
        Assert.Contains("The first page.", System.Text.Encoding.UTF8.GetString(tree.Read("pages/first.md")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", null)]
    [InlineData(".:input::bin", null)]
    [InlineData("./bin:BIN", "BIN")]
    [InlineData("EMPTY:BIN:OTHER", "BIN")]
    public void Git_is_looked_for_by_whole_paths_only(string path, string? found)
    {
        if (OperatingSystem.IsWindows())
            return;
        foreach (var name in new[] { "bin", "other", "empty" })
        {
            var git = repository.Below(name, "git");
            Directory.CreateDirectory(Path.GetDirectoryName(git)!);
            File.WriteAllText(git, "");
            File.SetUnixFileMode(git, name == "empty" ? UnixFileMode.UserRead : UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        foreach (var name in new[] { "BIN", "OTHER", "EMPTY" })
            path = path.Replace(name, repository.Below(name.ToLowerInvariant()), StringComparison.Ordinal);
        Assert.Equal(found is null ? null : repository.Below("bin", "git"), GitProgram.Find(path));
    }

    private static void AssertDates(string input)
    {
        var (options, trouble) = GitHistory.Of(Git.Of(input), "input/");
        Assert.Null(trouble);
        Assert.Equal("2020-05-01", options.LastChanged["pages/first.md"]);
        Assert.Equal("2020-05-02", options.LastChanged["pages/second.md"]);
        Assert.Equal("2020-05-02", options.FirstAdded["pages/second.md"]);
    }
}
