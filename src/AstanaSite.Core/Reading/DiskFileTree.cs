using System.IO.Enumeration;

namespace AstanaSite.Reading;

/// <summary>A folder on disk. Links (symbolic links, junctions) are never followed: what they lead to could lie outside the folder.</summary>
public sealed class DiskFileTree : IFileTree
{
    private readonly string root;

    /// <summary>Makes a tree of a folder.</summary>
    /// <param name="root">The folder.</param>
    /// <param name="prefix">What messages put before a path, ending in <c>/</c>.</param>
    public DiskFileTree(string root, string prefix)
    {
        this.root = System.IO.Path.GetFullPath(root);
        Prefix = prefix;
    }

    /// <inheritdoc/>
    public string Prefix { get; }

    /// <inheritdoc/>
    public IReadOnlyList<TreeFile> List()
    {
        var skip = System.IO.Path.EndsInDirectorySeparator(root) ? root.Length : root.Length + 1;
        var files = new FileSystemEnumerable<TreeFile>(
            root,
            (ref FileSystemEntry entry) => new TreeFile(Relative(entry.ToFullPath(), skip), entry.Length),
            new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0, MaxRecursionDepth = 16 })
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory && IsPlain(ref entry),
            ShouldRecursePredicate = (ref FileSystemEntry entry) => IsPlain(ref entry),
        };
        return [.. files];
    }

    /// <inheritdoc/>
    public byte[] Read(string path) => File.ReadAllBytes(System.IO.Path.Combine(root, path));

    private static bool IsPlain(ref FileSystemEntry entry) =>
        (entry.Attributes & (FileAttributes.ReparsePoint | FileAttributes.Device)) == 0 && !entry.FileName.StartsWith('.');

    private static string Relative(string full, int skip) =>
        System.IO.Path.DirectorySeparatorChar == '/' ? full[skip..] : full[skip..].Replace('\\', '/');
}
