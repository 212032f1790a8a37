namespace AstanaSite.Writing;

/// <summary>Where a site goes: a folder, memory, an archive file, nowhere. Nothing of it is visible before <see cref="Commit"/>.</summary>
public interface IOutputTree : IDisposable
{
    /// <summary>Takes a file. Called from several threads, once for each path.</summary>
    /// <exception cref="IOException">The file cannot be kept.</exception>
    void Add(OutputFile file);

    /// <summary>Makes the site visible as a whole. Without it, disposing leaves everything as it was.</summary>
    /// <exception cref="IOException">The site cannot be put in place.</exception>
    CommitReport Commit();
}

/// <summary>What putting a site in place changed.</summary>
/// <param name="Written">The number of files written because they were new or different.</param>
/// <param name="Unchanged">The number of files that already stood there with the same bytes.</param>
/// <param name="Removed">The number of files of an earlier build that were taken away.</param>
public sealed record CommitReport(int Written, int Unchanged, int Removed);

/// <summary>Keeps a site in memory.</summary>
public sealed class MemoryOutput : IOutputTree
{
    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, OutputFile> files = new(StringComparer.Ordinal);

    /// <summary>The files by path.</summary>
    public IReadOnlyDictionary<string, OutputFile> Files => files;

    /// <inheritdoc/>
    public void Add(OutputFile file) => files[file.Path] = file;

    /// <inheritdoc/>
    public CommitReport Commit() => new(files.Count, 0, 0);

    /// <inheritdoc/>
    public void Dispose() { }
}

/// <summary>Keeps nothing: for checking without writing.</summary>
public sealed class NoOutput : IOutputTree
{
    /// <inheritdoc/>
    public void Add(OutputFile file) { }

    /// <inheritdoc/>
    public CommitReport Commit() => new(0, 0, 0);

    /// <inheritdoc/>
    public void Dispose() { }
}
