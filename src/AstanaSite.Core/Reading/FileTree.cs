namespace AstanaSite.Reading;

/// <summary>One file of a tree.</summary>
/// <param name="Path">The path below the tree's root, with <c>/</c> between its parts.</param>
/// <param name="Length">The number of bytes.</param>
public sealed record TreeFile(string Path, long Length)
{
    /// <summary>Whether it is a link (to a file or folder), which is never followed: what it leads to could lie outside the tree.</summary>
    public bool IsLink { get; init; }

    /// <summary>Whether git takes it, or for its sake the folder it stands in, for a repository; then it is nothing else.</summary>
    public bool IsRepository { get; init; }

    /// <summary>Whether it is a pipe, a socket or a device, which is never read: it could have no end.</summary>
    public bool IsSpecial { get; init; }
}

/// <summary>A folder of input, wherever it stands: on disk, in memory.</summary>
public interface IFileTree
{
    /// <summary>What messages put before a path of this tree, such as <c>input/</c>.</summary>
    string Prefix { get; }

    /// <summary>
    /// All regular files and links below the root whose names do not begin with <c>.</c>, and what makes a repository of a folder, in any
    /// order. Links are listed, not followed.
    /// </summary>
    /// <exception cref="IOException">The folder cannot be listed.</exception>
    IReadOnlyList<TreeFile> List();

    /// <summary>The bytes of a file.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    byte[] Read(string path);
}

/// <summary>A tree in memory, for tests and for callers who have the content elsewhere.</summary>
public sealed class MemoryFileTree : IFileTree
{
    private readonly SortedDictionary<string, byte[]> files = new(StringComparer.Ordinal);

    /// <summary>Makes a tree of texts by path.</summary>
    public MemoryFileTree(IEnumerable<KeyValuePair<string, string>> texts, string prefix = "")
    {
        Prefix = prefix;
        foreach (var (path, text) in texts)
            files[path] = System.Text.Encoding.UTF8.GetBytes(text);
    }

    /// <summary>Makes an empty tree.</summary>
    public MemoryFileTree(string prefix = "") => Prefix = prefix;

    /// <inheritdoc/>
    public string Prefix { get; }

    /// <summary>Adds or replaces a file.</summary>
    public void Set(string path, byte[] content) => files[path] = content;

    /// <inheritdoc/>
    public IReadOnlyList<TreeFile> List() => [.. files.Select(pair => new TreeFile(pair.Key, pair.Value.Length))];

    /// <inheritdoc/>
    public byte[] Read(string path) =>
        files.TryGetValue(path, out var content) ? content : throw new FileNotFoundException("no such file", path);
}
