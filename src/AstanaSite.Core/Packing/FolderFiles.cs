using System.IO.Enumeration;

namespace AstanaSite.Packing;

/// <summary>A package that was unpacked into a folder. Links are not followed.</summary>
public sealed class FolderFiles : IPackageFiles
{
    private readonly string root;

    /// <summary>Lists a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <exception cref="IOException">The folder cannot be listed.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be listed.</exception>
    public FolderFiles(string folder)
    {
        root = Path.GetFullPath(folder);
        var skip = Path.EndsInDirectorySeparator(root) ? root.Length : root.Length + 1;
        var entries = new FileSystemEnumerable<PackagedFile>(
            root,
            (ref FileSystemEntry entry) => new PackagedFile(entry.ToFullPath()[skip..].Replace(Path.DirectorySeparatorChar, '/'), entry.Length) { Danger = DangerOf(ref entry) },
            new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0, IgnoreInaccessible = false })
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory || IsLink(ref entry),
            ShouldRecursePredicate = (ref FileSystemEntry entry) => !IsLink(ref entry),
        };
        Files = [.. entries.OrderBy(file => file.Path, StringComparer.Ordinal)];
    }

    /// <inheritdoc/>
    public IReadOnlyList<PackagedFile> Files { get; }

    /// <inheritdoc/>
    public string Fault => "";

    /// <inheritdoc/>
    public Stream Open(PackagedFile file) => new FileStream(Path.Combine(root, file.Path), FileMode.Open, FileAccess.Read, FileShare.Read, 1);

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private static string DangerOf(ref FileSystemEntry entry) =>
        IsLink(ref entry) ? "it is a link" : (entry.Attributes & FileAttributes.Device) != 0 ? "it is not a regular file" : "";

    private static bool IsLink(ref FileSystemEntry entry) => (entry.Attributes & FileAttributes.ReparsePoint) != 0;
}
