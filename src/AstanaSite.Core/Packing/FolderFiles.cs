using System.IO.Enumeration;
using AstanaSite.Packing.Names;
using AstanaSite.Platform;

namespace AstanaSite.Packing;

/// <summary>A package that was unpacked into a folder. Links are not followed; pipes, sockets and devices are not opened.</summary>
public sealed class FolderFiles : IPackageFiles
{
    private readonly string root;
    private readonly List<PackagedFile> files = [];
    private readonly List<VerifyFinding> findings = [];

    /// <summary>Lists a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <exception cref="IOException">The folder cannot be listed.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be listed.</exception>
    public FolderFiles(string folder)
    {
        root = Path.GetFullPath(folder);
        var skip = Path.EndsInDirectorySeparator(root) ? root.Length : root.Length + 1;
        var entries = new FileSystemEnumerable<(PackagedFile File, bool IsLink, bool IsFolder)>(
            root,
            (ref FileSystemEntry entry) =>
                (
                    new PackagedFile(entry.ToFullPath()[skip..].Replace(Path.DirectorySeparatorChar, '/'), entry.Length),
                    IsLink(ref entry),
                    entry.IsDirectory
                ),
            new EnumerationOptions
            {
                RecurseSubdirectories = true,
                AttributesToSkip = 0,
                IgnoreInaccessible = false,
            }
        )
        {
            ShouldRecursePredicate = (ref FileSystemEntry entry) => !IsLink(ref entry),
        };
        var names = new NameTree();
        foreach (var (file, isLink, isFolder) in entries.OrderBy(one => one.File.Path, StringComparer.Ordinal))
        {
            var danger = isLink ? "it is a link" : DangerOf(file.Path, isFolder);
            // What git and the system keep beside the package is not unpacked anywhere.
            var name = isFolder || file.Path.StartsWith('.') ? "" : names.Add(file.Path, isFolder: false);
            foreach (var fault in new[] { danger, name }.Where(fault => fault.Length > 0))
                findings.Add(new VerifyFinding(VerifyProblem.Unsafe, file.Path, fault));
            if (!isFolder && danger.Length == 0 && name.Length == 0)
                files.Add(file);
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<PackagedFile> Files => files;

    /// <inheritdoc/>
    public IReadOnlyList<VerifyFinding> Findings => findings;

    /// <inheritdoc/>
    public IReadOnlyList<VerifyNote> Notes => [];

    /// <inheritdoc/>
    public string Fault => "";

    /// <inheritdoc/>
    public bool KnowsContent => false;

    /// <inheritdoc/>
    public Stream Open(PackagedFile file) =>
        NoFollow.Open(Path.Combine(root, file.Path)) ?? throw new IOException($"'{file.Path}' is not a regular file any more");

    /// <inheritdoc/>
    public void Dispose() { }

    private string DangerOf(string path, bool isFolder)
    {
        var full = Path.Combine(root, path);
        if (isFolder ? NoFollow.IsFolder(full) : NoFollow.IsRegular(full))
            return "";
        // What is no UTF-8 in a name was replaced, and by that name there is nothing; what is in such a folder is not seen.
        return path.Contains('\uFFFD', StringComparison.Ordinal) ? "its name is not UTF-8" : "it is not a regular file";
    }

    private static bool IsLink(ref FileSystemEntry entry) => (entry.Attributes & FileAttributes.ReparsePoint) != 0;
}
