using System.Text;
using AstanaSite.Reading;

namespace AstanaSite.Tests.Sites;

/// <summary>A folder of a case, with what a repository cannot hold (a file that may not be read, a huge one) laid over it.</summary>
internal sealed class CaseTree(IFileTree below) : IFileTree
{
    private readonly Dictionary<string, TreeFile> changed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Func<byte[]>> contents = new(StringComparer.Ordinal);
    private readonly HashSet<string> removed = new(StringComparer.Ordinal);

    public string Prefix => below.Prefix;

    public IReadOnlyList<TreeFile> List() =>
        [.. below.List().Where(file => !removed.Contains(file.Path) && !changed.ContainsKey(file.Path)), .. changed.Values];

    public byte[] Read(string path) => contents.TryGetValue(path, out var content) ? content() : below.Read(path);

    /// <summary>Lays the files of another folder over this one.</summary>
    internal void Add(IFileTree other)
    {
        foreach (var file in other.List())
            Add(file, () => other.Read(file.Path));
    }

    internal void AddText(string path, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Add(new TreeFile(path, bytes.Length), () => bytes);
    }

    internal void AddSize(string path, long size) => Add(new TreeFile(path, size), () => throw new IOException("too large to be kept"));

    internal void AddUnreadable(string path) => Add(new TreeFile(path, 10), () => throw new UnauthorizedAccessException());

    internal void AddLink(string path) =>
        Add(new TreeFile(path, 0) { IsLink = true }, () => throw new IOException("links are not followed"));

    internal void AddRepository(string path) =>
        Add(new TreeFile(path, 0) { IsRepository = true }, () => throw new IOException("it is no file of the archive"));

    internal void Remove(string path) => removed.Add(path);

    private void Add(TreeFile file, Func<byte[]> content)
    {
        changed[file.Path] = file;
        contents[file.Path] = content;
    }
}
