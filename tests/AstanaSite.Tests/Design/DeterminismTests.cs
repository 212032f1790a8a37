using AstanaSite.Reading;
using AstanaSite.Writing;
using Xunit;

namespace AstanaSite.Tests.Design;

/// <summary>The same input makes the same site, whatever else differs.</summary>
public sealed class DeterminismTests
{
    private static readonly (string Manifest, string Problems) Expected = Build(new DiskFileTree(Repository.Path("input"), "input/"), 1);

    [Fact]
    public void The_archive_has_a_page_for_each_record()
    {
        var records = Directory
            .EnumerateFiles(Repository.Path("input", "rounds"), "*.md")
            .Select(file => $"rounds/{Path.GetFileNameWithoutExtension(file)}.html");
        var pages = Manifest.Parse(Expected.Manifest).Digests.Keys.ToHashSet();
        Assert.NotEmpty(records);
        Assert.Subset(pages, records.ToHashSet());
    }

    [Theory]
    [InlineData(2)]
    [InlineData(8)]
    public void The_number_of_workers_does_not_matter(int workers) =>
        Assert.Equal(Expected, Build(new DiskFileTree(Repository.Path("input"), "input/"), workers));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void The_order_in_which_files_are_listed_does_not_matter(int seed) =>
        Assert.Equal(Expected, Build(new ShuffledTree(new DiskFileTree(Repository.Path("input"), "input/"), seed), 2));

    [Fact]
    public void The_name_of_the_folder_does_not_matter()
    {
        using var folder = new TemporaryFolder();
        foreach (var file in Directory.EnumerateFiles(Repository.Path("input"), "*", SearchOption.AllDirectories))
        {
            var copy = folder.Path("another name", Path.GetRelativePath(Repository.Path("input"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        Assert.Equal(Expected, Build(new DiskFileTree(folder.Path("another name"), "input/"), 2));
    }

    [Fact]
    public void What_messages_call_the_folder_does_not_matter_to_the_site() =>
        Assert.Equal(Expected.Manifest, Build(new DiskFileTree(Repository.Path("input"), "some/where/else/"), 2).Manifest);

    [Fact]
    public void The_line_ends_of_a_checkout_do_not_matter()
    {
        var disk = new DiskFileTree(Repository.Path("input"), "input/");
        var tree = new MemoryFileTree("input/");
        foreach (var file in disk.List())
        {
            var bytes = disk.Read(file.Path);
            tree.Set(
                file.Path,
                file.Path.EndsWith(".md", StringComparison.Ordinal) || file.Path.EndsWith(".yml", StringComparison.Ordinal)
                    ? System.Text.Encoding.UTF8.GetBytes(
                        "\uFEFF" + System.Text.Encoding.UTF8.GetString(bytes).Replace("\n", "\r\n", StringComparison.Ordinal)
                    )
                    : bytes
            );
        }

        Assert.Equal(Expected, Build(tree, 2));
    }

    private static (string Manifest, string Problems) Build(IFileTree input, int workers)
    {
        using var output = new MemoryOutput();
        var request = new BuildRequest(
            new ShuffledTree(input, 0),
            new ShuffledTree(new DiskFileTree(Repository.Path("theme"), "theme/"), workers),
            workers
        );
        var result = SiteBuilder.Build(request, output, null, TestContext.Current.CancellationToken);
        return (Manifest.Of(output.Files.Values).ToString(), Problems.Words(result.Diagnostics));
    }

    /// <summary>A tree whose files are listed in another order.</summary>
    private sealed class ShuffledTree(IFileTree tree, int seed) : IFileTree
    {
        public string Prefix => tree.Prefix;

        public IReadOnlyList<TreeFile> List()
        {
            TreeFile[] files = [.. tree.List().OrderBy(file => file.Path, StringComparer.Ordinal)];
            new Random(seed).Shuffle(files);
            return files;
        }

        public byte[] Read(string path) => tree.Read(path);
    }
}
