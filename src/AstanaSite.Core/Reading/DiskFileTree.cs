using System.IO.Enumeration;
using AstanaSite.Platform;

namespace AstanaSite.Reading;

/// <summary>
/// A folder on disk. Links (symbolic links, junctions) are never followed: what they lead to could lie outside the folder.
/// </summary>
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
        var repositories = new RepositoryNames();
        var entries = new FileSystemEnumerable<TreeFile>(
            root,
            (ref FileSystemEntry entry) =>
                RepositoryNames.IsGit(entry.FileName)
                    ? new TreeFile(Relative(entry.ToFullPath(), skip), 0) { IsRepository = true }
                    : new TreeFile(Relative(entry.ToFullPath(), skip), entry.Length)
                    {
                        IsLink = IsLink(ref entry),
                        IsSpecial = IsSpecial(ref entry),
                    },
            new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 }
        )
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) =>
            {
                repositories.Note(entry.Directory, entry.FileName);
                return RepositoryNames.IsGit(entry.FileName) || (IsShown(ref entry, skip) && (!entry.IsDirectory || IsLink(ref entry)));
            },
            // Hidden folders are looked through as well, but only for repositories.
            ShouldRecursePredicate = (ref FileSystemEntry entry) =>
                (entry.Attributes & FileAttributes.Device) == 0 && !IsLink(ref entry) && !RepositoryNames.IsGit(entry.FileName),
        };
        TreeFile[] files = [.. entries];
        var heads = repositories
            .Bare()
            .Select(bare => Relative(System.IO.Path.Combine(bare.Folder, bare.Head), skip))
            .ToHashSet(StringComparer.Ordinal);
        return heads.Count == 0
            ? files
            : [.. files.Where(file => !heads.Contains(file.Path)), .. heads.Select(path => new TreeFile(path, 0) { IsRepository = true })];
    }

    /// <inheritdoc/>
    public byte[] Read(string path) => File.ReadAllBytes(System.IO.Path.Combine(root, path));

    private static bool IsShown(ref FileSystemEntry entry, int skip) =>
        (entry.Attributes & FileAttributes.Device) == 0
        && !entry.FileName.StartsWith('.')
        && (entry.Directory.Length < skip || !IsHidden(entry.Directory[skip..]));

    private static bool IsHidden(ReadOnlySpan<char> folder) =>
        folder.StartsWith('.') || folder.Contains(System.IO.Path.DirectorySeparatorChar + ".", StringComparison.Ordinal);

    // None of them has a length, so a file of some length need not be asked.
    private static bool IsSpecial(ref FileSystemEntry entry) =>
        LinuxFiles.IsHere && entry.Length == 0 && !IsLink(ref entry) && LinuxFiles.Identity(entry.ToFullPath()) is { IsRegular: false };

    private static bool IsLink(ref FileSystemEntry entry) => (entry.Attributes & FileAttributes.ReparsePoint) != 0;

    private static string Relative(string full, int skip) =>
        System.IO.Path.DirectorySeparatorChar == '/' ? full[skip..] : full[skip..].Replace('\\', '/');
}
