namespace AstanaSite.Writing;

/// <summary>
/// The folder in which a site is put together before it is put in place. It stands beside the output folder, where the two can change places
/// in one step; within it where that cannot be. One build at a time has it; it goes away with the build, or with the next one after a build
/// that died.
/// </summary>
internal sealed class WorkFolder : IDisposable
{
    /// <summary>The name within the output folder.</summary>
    public const string NameWithin = ".astana";

    private const int MostTries = 100;

    private readonly string folder;
    private readonly FileStream lockFile;

    private WorkFolder(string root, string folder, bool isBeside, FileStream lockFile)
    {
        Root = root;
        this.folder = folder;
        IsBeside = isBeside;
        this.lockFile = lockFile;
    }

    /// <summary>The output folder; not a link, and it may not be there yet.</summary>
    public string Root { get; }

    /// <summary>Whether the work folder stands beside the output folder.</summary>
    public bool IsBeside { get; }

    /// <summary>Where the site is put together.</summary>
    public string Site => Path.Combine(folder, "site");

    /// <summary>Says, by being there, that <see cref="Site"/> holds a whole site, the new one or the one it replaced.</summary>
    public string SwapMark => Path.Combine(folder, "swap");

    /// <summary>Says what moving the files of <see cref="Site"/> into place consists of.</summary>
    public string Journal => Path.Combine(folder, "journal");

    /// <summary>The journal while it is being written; it says nothing yet.</summary>
    public string JournalDraft => Path.Combine(folder, "journal.new");

    /// <summary>Takes the work folder of an output folder, and finishes what a build that died had begun.</summary>
    /// <exception cref="IOException">Another build has it, or it cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be made.</exception>
    public static WorkFolder Open(string output)
    {
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(output));
        if (Directory.Exists(root) && new DirectoryInfo(root).ResolveLinkTarget(returnFinalTarget: true) is { } target) root = Path.TrimEndingDirectorySeparator(target.FullName);
        if (File.Exists(root)) throw new IOException($"'{output}' is a file and not a folder");
        var beside = Path.GetDirectoryName(root) is { } parent ? Path.Combine(parent, $".{Path.GetFileName(root)}.astana") : null;
        var within = Path.Combine(root, NameWithin);
        var work = beside is not null && CanStandBeside(root, beside) ? new WorkFolder(root, beside, isBeside: true, Lock(beside, output)) : new WorkFolder(root, within, isBeside: false, Lock(within, output));
        try
        {
            work.FinishOrClear();
            return work;
        }
        catch
        {
            work.lockFile.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            // What a swap left may hold what is not ours; the next build looks at it.
            if (!File.Exists(SwapMark) && !File.Exists(Journal)) Clear();
            lockFile.Dispose();
            Directory.Delete(folder);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            lockFile.Dispose();
        }
    }

    private void FinishOrClear()
    {
        if (File.Exists(Journal)) InPlaceCommit.Finish(this);
        else if (File.Exists(SwapMark)) SwapCommit.Retire(this);
        Clear();
    }

    private void Clear()
    {
        File.Delete(JournalDraft);
        if (Directory.Exists(Site)) Directory.Delete(Site, recursive: true);
    }

    // A folder that does not exist is made by a single renaming, which every system can do.
    private static bool CanStandBeside(string root, string beside)
    {
        if (Directory.Exists(root) && !LinuxFiles.IsHere) return false;
        try
        {
            var made = !Directory.Exists(beside);
            Directory.CreateDirectory(beside);
            if (!Directory.Exists(root)) return true;
            // A folder of another owner, or with a file system of its own, must stay the folder that it is.
            var isAlike = LinuxFiles.Identity(root) is { IsMountRoot: false } own && LinuxFiles.Identity(beside) is { } work && own.Device == work.Device && own.Owner == work.Owner;
            if (!isAlike && made) Directory.Delete(beside);
            return isAlike;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static FileStream Lock(string folder, string output)
    {
        var path = Path.Combine(folder, "lock");
        for (var tries = 0; ; tries++)
        {
            Directory.CreateDirectory(folder);
            try
            {
                var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
                // Between opening and locking, the build that had the lock may have taken the file away; then another may have a new one.
                if (!LinuxFiles.IsHere || LinuxFiles.Identity(path) == LinuxFiles.Identity(file.SafeFileHandle) || tries == MostTries) return file;
                file.Dispose();
            }
            catch (DirectoryNotFoundException) when (tries < MostTries)
            {
                // The build that had it took the folder away just now.
            }
            catch (IOException fault) when (IsBusy(fault))
            {
                throw new IOException($"another build is writing to '{output}'; wait for it to end", fault);
            }
        }
    }

    // EWOULDBLOCK, and ERROR_SHARING_VIOLATION.
    private static bool IsBusy(IOException fault) => fault.HResult is 11 or 35 or unchecked((int)0x80070020);
}
