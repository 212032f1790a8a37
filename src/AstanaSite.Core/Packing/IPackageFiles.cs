namespace AstanaSite.Packing;

/// <summary>A file of a package that somebody hands us, against which nothing speaks so far.</summary>
/// <param name="Path">Its path as the package gives it, with <c>/</c> between the parts; one that ends in it is a folder.</param>
/// <param name="Length">The number of its bytes, as the package gives it.</param>
public sealed record PackagedFile(string Path, long Length);

/// <summary>The files of a package, wherever it stands. It comes from strangers: nothing that it says is believed.</summary>
public interface IPackageFiles : IDisposable
{
    /// <summary>All files that may be opened, hidden ones too, each path once.</summary>
    IReadOnlyList<PackagedFile> Files { get; }

    /// <summary>What is wrong with the package before any file is opened, and why a file may not be.</summary>
    IReadOnlyList<VerifyFinding> Findings { get; }

    /// <summary>What is worth knowing of the package and is no fault.</summary>
    IReadOnlyList<VerifyNote> Notes { get; }

    /// <summary>What is wrong with the package as a whole, so that it cannot be read, in a few words; empty if it can be.</summary>
    string Fault { get; }

    /// <summary>
    /// Whether it says of each file what its bytes are, so that reading a file to its end finds damage, and holds nothing but the package.
    /// </summary>
    bool KnowsContent { get; }

    /// <summary>Opens a file for reading.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="InvalidDataException">
    /// The file is not as the package says, which may also come up while it is read; the message says how, in a few words.
    /// </exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    Stream Open(PackagedFile file);
}
