using AstanaSite.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Xunit;

namespace AstanaSite.Tests.Text;

public sealed class RelativePathTests
{
    [Theory, Cases("resolve.txt")]
    public void A_relative_path_leads_somewhere_below_the_root_or_nowhere(string folder, string relative, string path) =>
        Assert.Equal(path == "-" ? null : path, RelativePath.Resolve(folder, relative));

    [Theory, Cases("between.txt")]
    public void The_way_from_a_file_to_another_is_the_shortest(string from, string to, string relative) =>
        Assert.Equal(relative, RelativePath.Between(from, to));

    [Theory]
    [InlineData("a.md", "")]
    [InlineData("rounds/a.md", "rounds")]
    [InlineData("ar/rounds/a.md", "ar/rounds")]
    [InlineData("", "")]
    public void A_file_stands_in_a_folder(string path, string folder) => Assert.Equal(folder, RelativePath.Folder(path));

    [Property(MaxTest = 1000, Arbitrary = [typeof(Paths)])]
    public bool The_way_from_a_file_to_another_leads_there(FilePath from, FilePath to) =>
        RelativePath.Resolve(RelativePath.Folder(from.Text), RelativePath.Between(from.Text, to.Text)) == to.Text;

    [Property]
    public bool A_path_never_leaves_the_root(string? folder, string? relative)
    {
        var start = RelativePath.Resolve("", folder ?? "");
        var path = start is null ? null : RelativePath.Resolve(start, relative ?? "");
        return path is null || (!path.StartsWith('/') && !path.Split('/').Contains(".."));
    }

    /// <summary>The path of a file of the site.</summary>
    public sealed record FilePath(string Text)
    {
        public override string ToString() => Text;
    }

    public static class Paths
    {
        public static Arbitrary<FilePath> Path() =>
            Gen.Elements("a", "ab", "b", "ar", "rounds", "x.html", "a.b", "...", "é")
                .NonEmptyListOf()
                .Where(parts => parts.Count < 6)
                .Select(parts => new FilePath(string.Join('/', parts)))
                .ToArbitrary();
    }
}
