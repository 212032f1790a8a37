namespace AstanaSite.Platform;

/// <summary>
/// Files and folders that are made new and opened without following a link (symbolic link, junction). Whoever may write into a folder that
/// we write to, by a checkout for one, may put a link there; nothing is written through it, or read as if it were a file of that folder.
/// </summary>
public static class NoFollow
{
    /// <summary>
    /// The whole path of a file or folder to be written. Below the working folder, which a checkout fills, no part of it may be a link;
    /// outside it stands what whoever calls the program named.
    /// </summary>
    /// <exception cref="IOException">A part of it is a link.</exception>
    public static string Root(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        var here = Path.GetFullPath(".");
        var parts = Path.GetRelativePath(here, full).Split(Path.DirectorySeparatorChar);
        // What lies beside the working folder is asked for only by a path that leads up from it; another drive has no such path.
        if (Path.IsPathFullyQualified(path) && parts[0] == ".." || Path.IsPathRooted(parts[0]))
            return full;
        var part = here;
        foreach (var name in parts)
        {
            part = Path.GetFullPath(Path.Combine(part, name));
            if (name is not (".." or ".") && IsLink(part))
                throw Refuse(part);
        }

        return full;
    }

    /// <summary>Makes the folders of a path that are not there.</summary>
    /// <param name="root">The folder that the path begins in; it may itself be a link.</param>
    /// <param name="relative">The path, with <c>/</c> between its parts; empty for none.</param>
    /// <exception cref="IOException">A part of it is a link or a file.</exception>
    public static void MakeFolder(string root, string relative)
    {
        if (FirstLink(root, relative) is { } link)
            throw Refuse(Path.Combine(root, link));
        Directory.CreateDirectory(Path.Combine(root, relative));
    }

    /// <summary>Makes a file that is not there yet, with the folders that it needs.</summary>
    /// <param name="root">The folder that the path begins in; it may itself be a link.</param>
    /// <param name="relative">The path, with <c>/</c> between its parts.</param>
    /// <exception cref="IOException">Something stands there, or a part of the path is a link or a file.</exception>
    public static FileStream Create(string root, string relative)
    {
        MakeFolder(root, Folder(relative));
        return New(Path.Combine(root, relative));
    }

    /// <summary>
    /// Writes a file anew: whoever opens it meanwhile, and whoever is stopped in the middle, has the one before or the new one.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="nonce">What makes the name of the unfinished file one that nobody can foresee.</param>
    /// <param name="write">Writes it.</param>
    /// <exception cref="IOException">It is a link, or cannot be written.</exception>
    public static void Replace(string path, string nonce, Action<Stream> write)
    {
        var full = Root(path);
        if (IsLink(full))
            throw Refuse(full);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        var part = $"{full}.{nonce}.part";
        var stream = New(part);
        try
        {
            using (stream)
                write(stream);
            File.Move(part, full, overwrite: true);
        }
        catch
        {
            File.Delete(part);
            throw;
        }
    }

    /// <summary>
    /// Opens a file with content of its own for reading; none if there is no such file, or if it is a link, a pipe or a device.
    /// </summary>
    /// <exception cref="IOException">It cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be opened.</exception>
    public static FileStream? Open(string path)
    {
        if (!IsRegular(path))
            return null;
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>
    /// What stands in a file with content of its own; none if there is no such file, or if it is a link, a pipe or a device.
    /// </summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    internal static string? Text(string path)
    {
        using var stream = Open(path);
        return stream is null ? null : new StreamReader(stream).ReadToEnd();
    }

    /// <summary>Whether a path is that of a file with content of its own, and no link, pipe or device.</summary>
    internal static bool IsRegular(string path)
    {
        if (LinuxFiles.IsHere && LinuxFiles.Identity(path) is { } identity)
            return identity.IsRegular;
        var info = new FileInfo(path);
        return info.Exists && info.LinkTarget is null && (info.Attributes & (FileAttributes.Directory | FileAttributes.Device)) == 0;
    }

    /// <summary>Whether a path is that of a folder, and not of a link to one.</summary>
    internal static bool IsFolder(string path)
    {
        var info = new DirectoryInfo(path);
        return info.Exists && info.LinkTarget is null;
    }

    /// <summary>Whether a path is that of a link, wherever it leads.</summary>
    internal static bool IsLink(string path) => new FileInfo(path).LinkTarget is not null;

    /// <summary>The first part of a path that is a link, itself included; none if no part is.</summary>
    /// <param name="root">The folder that the path begins in; it may itself be a link.</param>
    /// <param name="relative">The path, with <c>/</c> between its parts.</param>
    internal static string? FirstLink(string root, string relative)
    {
        for (var end = relative.IndexOf('/'); end >= 0; end = relative.IndexOf('/', end + 1))
            if (IsLink(Path.Combine(root, relative[..end])))
                return relative[..end];
        return relative.Length > 0 && IsLink(Path.Combine(root, relative)) ? relative : null;
    }

    private static FileStream New(string path) => new(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16);

    private static string Folder(string relative) => relative[..Math.Max(0, relative.LastIndexOf('/'))];

    private static IOException Refuse(string link) =>
        new($"'{link}' is a link, and nothing is written through a link; remove it, or name the place that it leads to");
}
