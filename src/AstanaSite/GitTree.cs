using System.Diagnostics;
using System.Globalization;
using AstanaSite.Reading;

namespace AstanaSite.Program;

/// <summary>A folder as it was at some revision, read from git's objects: nothing is checked out.</summary>
internal sealed class GitTree : IFileTree, IDisposable
{
    private readonly Dictionary<string, string> objects = new(StringComparer.Ordinal);
    private readonly List<TreeFile> files = [];
    private readonly Process process;

    /// <summary>Opens a folder.</summary>
    /// <param name="git">The folder; it is empty if it was not there at that time.</param>
    /// <param name="revision">The revision, a full object name.</param>
    /// <param name="prefix">What messages put before a path.</param>
    public GitTree(Git git, string revision, string prefix)
    {
        Prefix = prefix;
        // Each entry: mode, type, object and size, a tab, the path below the folder.
        foreach (
            var entry in (git.Run("ls-tree", "-r", "-z", "--long", $"{revision}:{git.Folder}") ?? "").Split(
                '\0',
                StringSplitOptions.RemoveEmptyEntries
            )
        )
        {
            var tab = entry.IndexOf('\t', StringComparison.Ordinal);
            var parts = entry[..tab].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var path = entry[(tab + 1)..];
            if (path.Split('/').Any(part => part.StartsWith('.')))
                continue;
            var isFile = parts[1] == "blob";
            files.Add(
                new TreeFile(path, isFile ? long.Parse(parts[3], CultureInfo.InvariantCulture) : 0)
                {
                    IsLink = parts[0] == "120000",
                    IsRepository = !isFile,
                }
            );
            if (isFile)
                objects[path] = parts[2];
        }

        process = Process.Start(git.Start("cat-file", "--batch"))!;
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
    }

    /// <inheritdoc/>
    public string Prefix { get; }

    /// <inheritdoc/>
    public IReadOnlyList<TreeFile> List() => files;

    /// <inheritdoc/>
    public byte[] Read(string path)
    {
        if (!objects.TryGetValue(path, out var name))
            throw new FileNotFoundException("no such file", path);
        lock (objects)
        {
            process.StandardInput.Write(name + "\n");
            process.StandardInput.Flush();
            var stream = process.StandardOutput.BaseStream;
            // "name type size", a line end, the content, a line end.
            var head = ReadLine(stream).Split(' ');
            if (head.Length != 3)
                throw new IOException($"git does not give the content of '{path}'");
            var content = new byte[int.Parse(head[2], CultureInfo.InvariantCulture)];
            stream.ReadExactly(content);
            stream.ReadByte();
            return content;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit(TimeSpan.FromSeconds(2));
        process.Dispose();
    }

    private static string ReadLine(Stream stream)
    {
        var line = new System.Text.StringBuilder();
        for (var next = stream.ReadByte(); next >= 0 && next != '\n'; next = stream.ReadByte())
            line.Append((char)next);
        return line.ToString();
    }
}
