namespace AstanaSite.Packing;

/// <summary>What can be wrong with a file of a package.</summary>
public enum VerifyProblem
{
    /// <summary>Its bytes are not those of the manifest.</summary>
    Changed,

    /// <summary>A manifest lists it, and it is not there.</summary>
    Missing,

    /// <summary>It is there, and no manifest lists it.</summary>
    Extra,

    /// <summary>It is a link or a pipe, its name is not for all systems, or it is not what the package says; it was not opened.</summary>
    Unsafe,

    /// <summary>It cannot be read, or is damaged, or it is a manifest or a declaration that is not of its form.</summary>
    Broken,
}

/// <summary>One file of a package that is not as it should be.</summary>
/// <param name="Problem">What is wrong.</param>
/// <param name="Path">The file; empty for the package as a whole.</param>
/// <param name="Detail">More about it, in a few words; empty if nothing needs saying.</param>
public sealed record VerifyFinding(VerifyProblem Problem, string Path, string Detail);

/// <summary>What is worth knowing of a file of a package and is no fault.</summary>
/// <param name="Path">The file or folder; empty for the package as a whole.</param>
/// <param name="Detail">What it is, in a few words.</param>
public sealed record VerifyNote(string Path, string Detail);

/// <summary>What came of verifying a package.</summary>
/// <param name="IsBag">Whether it is a bag (RFC 8493), not a plain site.</param>
/// <param name="Files">How many files a manifest lists and were read.</param>
/// <param name="Bytes">How many bytes they have together.</param>
/// <param name="Findings">What is wrong, by path.</param>
/// <param name="Notes">What is as it may be and not as one would expect, by path.</param>
public sealed record VerifyReport(bool IsBag, int Files, long Bytes, IReadOnlyList<VerifyFinding> Findings, IReadOnlyList<VerifyNote> Notes)
{
    /// <summary>Whether every file is there, as it was, and alone.</summary>
    public bool IsIntact => Findings.Count == 0;
}
