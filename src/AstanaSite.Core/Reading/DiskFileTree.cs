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
            (ref FileSystemEntry entry) => new TreeFile(Relative(entry.ToFullPath(), skip), entry.Length) { IsLink = IsLink(ref entry), IsSpecial = IsSpecial(ref entry) },
            new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => IsShown(ref entry) && (!entry.IsDirectory || IsLink(ref entry)),
            ShouldRecursePredicate = (ref FileSystemEntry entry) => IsShown(ref entry) && !IsLink(ref entry),
        };
        return [.. files];
    }

    /// <inheritdoc/>
    public byte[] Read(string path) => File.ReadAllBytes(System.IO.Path.Combine(root, path));

    private static bool IsShown(ref FileSystemEntry entry) => (entry.Attributes & FileAttributes.Device) == 0 && !entry.FileName.StartsWith('.');

    // None of them has a length, so a file of some length need not be asked.
    private static bool IsSpecial(ref FileSystemEntry entry) =>
        LinuxFiles.IsHere && entry.Length == 0 && !IsLink(ref entry) && LinuxFiles.Identity(entry.ToFullPath()) is { IsRegular: false };

    private static bool IsLink(ref FileSystemEntry entry) => (entry.Attributes & FileAttributes.ReparsePoint) != 0;

    private static string Relative(string full, int skip) =>
        System.IO.Path.DirectorySeparatorChar == '/' ? full[skip..] : full[skip..].Replace('\\', '/');
}
