using System.Reflection;
using Xunit;

namespace AstanaSite.Tests.Design;

public sealed class SnapshotTests
{
    [Fact]
    public void Every_snapshot_belongs_to_a_test()
    {
        var tests = typeof(SnapshotTests)
            .Assembly.GetTypes()
            .SelectMany(
                type =>
                    type.GetMethods(BindingFlags.Public | BindingFlags.Instance)
                        .Where(method => method.IsDefined(typeof(FactAttribute), true)),
                (type, method) => (Folder: FolderOf(type), Name: $"{type.Name}.{method.Name}")
            )
            .ToHashSet();
        var snapshots = Snapshots().ToList();
        Assert.NotEmpty(snapshots);
        Assert.Empty(
            snapshots
                .Where(file => !tests.Contains((Path.GetDirectoryName(file)!, NameOf(file))))
                .Select(file => Path.GetRelativePath(Repository.Root, file))
        );
    }

    [Fact]
    public void The_repository_treats_snapshots_as_snapshots()
    {
        Assert.Contains("*.received.*", File.ReadAllLines(Repository.Path(".gitignore")));
        Assert.Contains("*.verified.* text eol=lf", File.ReadAllLines(Repository.Path(".gitattributes")));
        Assert.Contains("[*.{received,verified}.*]", File.ReadAllLines(Repository.Path(".editorconfig")));
    }

    private static IEnumerable<string> Snapshots() =>
        Directory
            .EnumerateFiles(Repository.Path("tests", "AstanaSite.Tests"), "*.verified.*", SearchOption.AllDirectories)
            .Where(file =>
                !Path.GetRelativePath(Repository.Root, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj")
            );

    /// <summary>
    /// <c>Class.Method</c> of <c>Class.Method_parameters.verified.ext</c>; parameters are told from the name by their equals sign.
    /// </summary>
    private static string NameOf(string file)
    {
        var name = Path.GetFileName(file);
        name = name[..name.IndexOf(".verified.", StringComparison.Ordinal)];
        var equals = name.IndexOf('=', StringComparison.Ordinal);
        return equals < 0 ? name : name[..name.LastIndexOf('_', equals)];
    }

    private static string FolderOf(Type type) =>
        Repository.Path(["tests", "AstanaSite.Tests", .. (type.Namespace ?? "").Split('.').Skip(2)]);
}
