using System.Buffers;
using System.Globalization;
using System.Text;
using AstanaSite.Platform;

namespace AstanaSite.Writing;

/// <summary>
/// The folder in which a site is put together before it is put in place. It stands beside the output folder, where the two can
/// change places in one step; within it where that cannot be. It is made anew under a name that nobody can foresee, and goes
/// away with the build. The next build finishes what one that died has left, but only with proof that it was one of the same user:
/// a checkout can bring files into either place.
/// </summary>
internal sealed class WorkFolder : IDisposable
{
    private const string LockName = "lock";
    private const int MostTries = 100;
    private const int LongestProof = 1024;

    private static readonly SearchValues<char> Hex = SearchValues.Create("0123456789abcdef");

    private readonly string folder;
    private readonly BuildKey key;
    private readonly FileStream lockFile;
    private readonly string identity;

    private WorkFolder(string root, string folder, bool isBeside, BuildKey key, FileStream lockFile)
    {
        Root = root;
        this.folder = folder;
        IsBeside = isBeside;
        this.key = key;
        this.lockFile = lockFile;
        identity = IdentityOf(folder);
    }

    /// <summary>The output folder; not a link, and it may not be there yet.</summary>
    public string Root { get; }

    /// <summary>Whether the work folder stands beside the output folder.</summary>
    public bool IsBeside { get; }

    /// <summary>The name of the folder itself.</summary>
    public string Name => Path.GetFileName(folder);

    /// <summary>Where the site is put together.</summary>
    public string Site => Path.Combine(folder, "site");

    private string SwapMark => Path.Combine(folder, "swap");

    private string Journal => Path.Combine(folder, "journal");

    private string LockPath => Path.Combine(folder, LockName);

    /// <summary>Makes the work folder of an output folder, and finishes what a build that died had begun.</summary>
    /// <exception cref="IOException">
    /// Another build is writing there, it cannot be made, or something stands there that is not proven to be ours.
    /// </exception>
    /// <exception cref="UnauthorizedAccessException">It may not be made.</exception>
    public static WorkFolder Open(string output, BuildKey key)
    {
        var root = RootOf(output);
        var parent = Path.GetDirectoryName(root);
        var (beside, within) = ($".{Path.GetFileName(root)}.astana", ".astana");
        if (parent is not null)
            FinishOthers(root, parent, beside, key, output);
        FinishOthers(root, root, within, key, output);
        WorkFolder? work = null;
        if (parent is not null && (LinuxFiles.IsHere || !Directory.Exists(root)))
            work = TryBeside(root, Path.Combine(parent, $"{beside}-{key.Nonce}"), key);
        if (work is null)
        {
            Directory.CreateDirectory(root);
            work = Make(root, Path.Combine(root, $"{within}-{key.Nonce}"), isBeside: false, key);
        }

        try
        {
            // Two builds that do not share the secret may have looked at the same time and not seen each other.
            RefuseOthers(work, parent, beside, output);
            RefuseOthers(work, root, within, output);
            Directory.CreateDirectory(work.Site);
            return work;
        }
        catch
        {
            work.Dispose();
            throw;
        }
    }

    /// <summary>Notes that the site is about to change places with the output folder.</summary>
    public void BeginSwap()
    {
        var (ours, theirs) = (IdentityOf(Site), IdentityOf(Root));
        Write(SwapMark, $"{ours}\n{theirs}\n{key.Prove("swap", Name, identity, ours, theirs)}");
    }

    /// <summary>
    /// Notes that the site has changed places with the output folder and what was left of that is gone, or that they do not change places.
    /// </summary>
    public void EndSwap() => File.Delete(SwapMark);

    /// <summary>Notes what moving the files of the site into place consists of.</summary>
    public void BeginMoves(string moves)
    {
        var draft = Journal + ".new";
        Write(draft, key.Prove("journal", Name, identity, moves) + "\n" + moves);
        File.Move(draft, Journal);
    }

    /// <summary>Notes that the files are in place.</summary>
    public void EndMoves() => File.Delete(Journal);

    /// <summary>Whether the folder is still the one that was made.</summary>
    public bool IsAsMade => NoFollow.IsFolder(folder) && IdentityOf(folder) == identity;

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            // After an unfinished swap the folder may hold files that no build wrote. The next build sorts them out.
            if (!File.Exists(SwapMark) && !File.Exists(Journal))
                Clear();
            else
                lockFile.Dispose();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            lockFile.Dispose();
        }
    }

    // The proof goes last, so that whatever is left at any moment is either proven or empty.
    private void Clear()
    {
        if (!IsAsMade)
            throw new IOException($"'{folder}' is no longer the folder that this build made");
        if (NoFollow.IsFolder(Site))
            Directory.Delete(Site, recursive: true);
        File.Delete(SwapMark);
        File.Delete(Journal + ".new");
        // Windows deletes no file that is open. Elsewhere it goes while it is locked, so that nobody finds a proof that is free to take.
        if (!OperatingSystem.IsWindows())
            File.Delete(LockPath);
        lockFile.Dispose();
        File.Delete(LockPath);
        Directory.Delete(folder);
    }

    private static string RootOf(string output)
    {
        var root = NoFollow.Root(output);
        if (NoFollow.IsLink(root))
        {
            if (new DirectoryInfo(root).ResolveLinkTarget(returnFinalTarget: true) is not DirectoryInfo { Exists: true } target)
                throw new IOException($"'{output}' is a link that leads to no folder");
            root = Path.TrimEndingDirectorySeparator(target.FullName);
        }

        return File.Exists(root) ? throw new IOException($"'{output}' is a file and not a folder") : root;
    }

    // A folder of another owner, or with a file system of its own, must stay the folder that it is. A folder that does not exist is made by
    // a single renaming, which every system can do.
    private static WorkFolder? TryBeside(string root, string folder, BuildKey key)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(folder)!);
            var work = Make(root, folder, isBeside: true, key);
            if (
                !Directory.Exists(root)
                || LinuxFiles.Identity(root) is { IsMountRoot: false } own
                    && LinuxFiles.Identity(folder) is { } made
                    && own.Device == made.Device
                    && own.Owner == made.Owner
            )
                return work;
            work.Dispose();
            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static WorkFolder Make(string root, string folder, bool isBeside, BuildKey key)
    {
        for (var tries = 0; ; tries++)
        {
            if (LinuxFiles.IsHere)
                LinuxFiles.MakeFolder(folder);
            else if (Directory.Exists(folder) || File.Exists(folder) || NoFollow.IsLink(folder))
                throw new IOException($"'{folder}' stands there already");
            else
                Directory.CreateDirectory(folder);
            FileStream? file = null;
            try
            {
                file = New(Path.Combine(folder, LockName), key.Prove().Length);
                var work = new WorkFolder(root, folder, isBeside, key, file);
                file.Write(Encoding.UTF8.GetBytes(key.Prove("work", work.Name, work.identity)));
                return work;
            }
            catch (DirectoryNotFoundException) when (tries < MostTries)
            {
                // Another build removed it, taking it for an empty folder that a build which died had left.
            }
            catch (IOException)
            {
                // For example, the disk is full.
                file?.Dispose();
                if (file is not null)
                    File.Delete(Path.Combine(folder, LockName));
                Directory.Delete(folder);
                throw;
            }
        }
    }

    private static void FinishOthers(string root, string place, string prefix, BuildKey key, string output)
    {
        foreach (var path in Others(place, prefix))
        {
            if (!NoFollow.IsFolder(path))
            {
                if (File.Exists(path) || NoFollow.IsLink(path))
                    throw Unproven(path);
                continue;
            }

            if (!NoFollow.IsRegular(Path.Combine(path, LockName)))
            {
                RemoveEmpty(path);
                continue;
            }

            if (Lock(path, output) is not { } file)
                continue;
            using (file)
            {
                var work = new WorkFolder(root, path, place != root, key, file);
                var proof = Read(file);
                if (proof.Length == 0 && !Directory.EnumerateFileSystemEntries(path).Skip(1).Any())
                    work.Clear();
                else if (key.IsProof(proof, "work", work.Name, work.identity))
                    work.Finish();
                else
                    throw Unproven(path);
            }
        }
    }

    // A build that dies just after making its folder, or just before removing it, leaves it empty.
    private static void RemoveEmpty(string path)
    {
        try
        {
            if (Directory.EnumerateFileSystemEntries(path).Any())
                throw Unproven(path);
            Directory.Delete(path);
        }
        catch (DirectoryNotFoundException)
        {
            // Its build took it away just now.
        }
    }

    private void Finish()
    {
        if (NoFollow.Text(Journal) is { } journal)
        {
            var end = journal.IndexOf('\n', StringComparison.Ordinal);
            if (end < 0 || !key.IsProof(journal[..end], "journal", Name, identity, journal[(end + 1)..]))
                throw Unproven(folder);
            InPlaceCommit.Finish(this, journal[(end + 1)..]);
        }
        else if (NoFollow.Text(SwapMark) is { } mark && Written(mark).Length > 0)
        {
            var lines = mark.Split('\n');
            if (lines.Length != 3 || !key.IsProof(lines[2], "swap", Name, identity, lines[0], lines[1]))
                throw Unproven(folder);
            var here = NoFollow.IsFolder(Site) ? IdentityOf(Site) : "";
            if (here == lines[1])
                SwapCommit.Retire(this);
            else if (here.Length > 0 && here != lines[0])
                throw Unproven(folder);
        }

        Clear();
    }

    private static void RefuseOthers(WorkFolder own, string? place, string prefix, string output)
    {
        if (place is null)
            return;
        foreach (var path in Others(place, prefix))
            if (path != own.folder && NoFollow.IsFolder(path) && NoFollow.IsRegular(Path.Combine(path, LockName)))
                Lock(path, output)?.Dispose();
    }

    /// <summary>What has the name of a work folder: those made now, and the one name of earlier versions.</summary>
    private static List<string> Others(string place, string prefix)
    {
        try
        {
            return
            [
                .. Directory
                    .EnumerateFileSystemEntries(place, prefix + "*")
                    .Where(path => IsName(Path.GetFileName(path.AsSpan()), prefix))
                    .Order(StringComparer.Ordinal),
            ];
        }
        catch (Exception fault) when (fault is DirectoryNotFoundException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static bool IsName(ReadOnlySpan<char> name, string prefix)
    {
        if (!name.StartsWith(prefix, StringComparison.Ordinal))
            return false;
        var rest = name[prefix.Length..];
        return rest.IsEmpty || rest is ['-', .. var nonce] && nonce.Length == BuildKey.NonceSize * 2 && !nonce.ContainsAnyExcept(Hex);
    }

    // None if its build took the folder away just now.
    private static FileStream? Lock(string folder, string output)
    {
        var path = Path.Combine(folder, LockName);
        FileStream file;
        try
        {
            file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (IOException fault) when (IsBusy(fault))
        {
            throw new IOException($"another build is writing to '{output}'; wait for it to end", fault);
        }

        if (!LinuxFiles.IsHere || LinuxFiles.Identity(path) == LinuxFiles.Identity(file.SafeFileHandle))
            return file;
        file.Dispose();
        return null;
    }

    private static string Read(FileStream file)
    {
        var bytes = new byte[LongestProof];
        return Written(Encoding.UTF8.GetString(bytes, 0, file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)));
    }

    // Space that was allocated but not written reads as zeros on some file systems.
    private static string Written(string text) => text.Trim('\0');

    private static void Write(string path, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        using var file = New(path, bytes.Length);
        file.Write(bytes);
    }

    // Space is allocated first, so that a full disk is reported as such and not as a short write.
    private static FileStream New(string path, int length) =>
        new(
            path,
            new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.ReadWrite,
                Share = FileShare.None,
                BufferSize = 0,
                PreallocationSize = length,
            }
        );

    // A checkout can choose names and bytes, but neither inodes nor the moment of making.
    private static string IdentityOf(string folder) =>
        LinuxFiles.Identity(folder) is { } one
            ? string.Create(CultureInfo.InvariantCulture, $"{one.Device:x} {one.Inode:x} {one.Owner:x}")
            : Directory.GetCreationTimeUtc(folder).Ticks.ToString(CultureInfo.InvariantCulture);

    private static IOException Unproven(string path) =>
        new(
            $"'{path}' has the name of a build's work folder, but nothing proves that a build of yours made it, so nothing in it was "
                + "believed; look at what it holds, remove it, and build again"
        );

    // EWOULDBLOCK, and ERROR_SHARING_VIOLATION.
    private static bool IsBusy(IOException fault) => fault.HResult is 11 or 35 or unchecked((int)0x80070020);
}
