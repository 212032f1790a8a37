namespace AstanaSite.Tests;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    internal string Root { get; } = Directory.CreateTempSubdirectory("astana-tests-").FullName;

    internal string Path(params ReadOnlySpan<string> parts) => System.IO.Path.Combine([Root, .. parts]);

    internal void Write(string path, string text)
    {
        var full = Path(path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    /// <summary>Every file and empty folder with its content and the time of its last change, one a line.</summary>
    internal string Picture()
    {
        var lines = new List<string>();
        foreach (var entry in new DirectoryInfo(Root).EnumerateFileSystemInfos("*", SearchOption.AllDirectories))
        {
            var path = System.IO.Path.GetRelativePath(Root, entry.FullName);
            lines.Add(entry is FileInfo ? $"{path} {entry.LastWriteTimeUtc.Ticks} {File.ReadAllText(entry.FullName)}" : path + "/");
        }

        return string.Join('\n', lines.Order(StringComparer.Ordinal));
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
