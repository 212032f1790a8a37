namespace AstanaSite.Packing;

/// <summary>A file of a package that somebody hands us.</summary>
/// <param name="Path">Its path as the package gives it, with <c>/</c> between the parts.</param>
/// <param name="Length">The number of its bytes, as the package gives it.</param>
public sealed record PackagedFile(string Path, long Length)
{
    /// <summary>Why it is not opened, in a few words: it is a link, it would be written elsewhere; empty if nothing speaks against it.</summary>
    public string Danger { get; init; } = "";
}

/// <summary>The files of a package, wherever it stands. It comes from strangers: nothing that it says is believed.</summary>
public interface IPackageFiles : IDisposable
{
    /// <summary>All files, hidden ones too.</summary>
    IReadOnlyList<PackagedFile> Files { get; }

    /// <summary>What is wrong with the package as a whole, in a few words; empty if it can be read.</summary>
    string Fault { get; }

    /// <summary>Opens a file for reading; one that gives more bytes than its length says is cut off one byte after it.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    Stream Open(PackagedFile file);
}
