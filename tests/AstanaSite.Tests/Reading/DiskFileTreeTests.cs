using System.Diagnostics;
using AstanaSite.Diagnostics;
using AstanaSite.Reading;
using AstanaSite.Rendering.Files;
using Xunit;

namespace AstanaSite.Tests.Reading;

public sealed class DiskFileTreeTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Files_are_listed_at_any_depth_but_not_hidden_ones_and_links_are_listed_and_not_followed()
    {
        var deep = string.Concat(Enumerable.Repeat("d/", 40)) + "x.md";
        folder.Write(deep, "x");
        folder.Write("a.md", "x");
        folder.Write(".git/config", "x");
        Directory.CreateSymbolicLink(folder.Path("link"), folder.Path("d"));
        File.CreateSymbolicLink(folder.Path("e.md"), "/etc/passwd");
        Directory.CreateSymbolicLink(folder.Path("d", "loop"), folder.Root);
        Assert.Equal(
            [".git repository", "a.md", deep, "d/loop link", "e.md link", "link link"],
            new DiskFileTree(folder.Root, "input/")
                .List()
                .Select(file =>
                    file.Path
                    + (
                        file.IsRepository ? " repository"
                        : file.IsLink ? " link"
                        : ""
                    )
                )
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void A_pipe_is_reported_and_not_waited_for()
    {
        if (!OperatingSystem.IsLinux())
            return;
        using (var made = Process.Start("mkfifo", [folder.Path("x.md"), folder.Path("y.pdf")]))
            made.WaitForExit();
        folder.Write("empty.md", "");
        var tree = new DiskFileTree(folder.Root, "input/");
        var diagnostics = new DiagnosticBag();
        foreach (var file in tree.List().OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            if (file.Path.EndsWith(".md", StringComparison.Ordinal))
                SourceReader.Read(tree, file, diagnostics);
            else
                Attachments.Copy(tree, file, diagnostics);
        }

        Assert.Equal(["input/x.md AS0106", "input/y.pdf AS0106"], diagnostics.Items.Select(one => $"{one.Path} {one.Code}"));
    }

    [Fact]
    public void A_file_that_vanished_is_reported()
    {
        folder.Write("x.md", "x");
        var tree = new DiskFileTree(folder.Root, "input/");
        var file = Assert.Single(tree.List());
        File.Delete(folder.Path("x.md"));
        var diagnostics = new DiagnosticBag();
        Assert.Null(SourceReader.Read(tree, file, diagnostics));
        Assert.Empty(Attachments.Copy(tree, file, diagnostics));
        Assert.Equal(["AS0106", "AS0106"], diagnostics.Items.Select(one => one.Code));
    }

    [Theory]
    [Cases("repositories.txt")]
    public void What_git_takes_for_a_repository_is_told(string entries, string reported)
    {
        foreach (var entry in entries.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (entry.EndsWith('/'))
                Directory.CreateDirectory(folder.Path(entry));
            else
                folder.Write(entry, "x");
        }

        var files = new DiskFileTree(folder.Root, "input/").List();
        Assert.Equal(
            reported.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            files.Where(file => file.IsRepository).Select(file => file.Path).Order(StringComparer.Ordinal)
        );
        Assert.Equal(files.Count, files.Select(file => file.Path).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void A_link_named_as_a_repository_is_told_and_not_followed()
    {
        folder.Write("elsewhere/HEAD", "x");
        Directory.CreateSymbolicLink(folder.Path("pages"), folder.Path("elsewhere"));
        Directory.CreateSymbolicLink(folder.Path(".git"), folder.Path("elsewhere"));
        var files = new DiskFileTree(folder.Root, "input/").List().OrderBy(file => file.Path, StringComparer.Ordinal);
        Assert.Equal(
            [".git repository", "elsewhere/HEAD", "pages link"],
            files.Select(file =>
                file.Path
                + (
                    file.IsRepository ? " repository"
                    : file.IsLink ? " link"
                    : ""
                )
            )
        );
    }
}
