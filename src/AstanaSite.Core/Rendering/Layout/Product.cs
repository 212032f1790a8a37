using AstanaSite.Diagnostics;
using AstanaSite.Writing;

namespace AstanaSite.Rendering.Layout;

/// <summary>
/// Something the site will hold. All products are known before the first is made, so links to them can be
/// checked and they can be made in any order.
/// </summary>
/// <param name="Path">The path of the page, or of the first of the files, below the output folder.</param>
/// <param name="Kind">
/// What it counts as in the report: the name of a kind of record, or <c>index</c>, <c>view</c>, <c>data</c>, <c>asset</c>, <c>redirect</c>.
/// </param>
/// <param name="Make">Makes the files; called once, on any thread. What is wrong with the theme is reported.</param>
public sealed record Product(string Path, string Kind, Func<DiagnosticBag, IReadOnlyList<OutputFile>> Make);

/// <summary>What the caller, and not the archive, decides.</summary>
/// <param name="LastChanged">The day of the last change (<c>2015-05-25</c>) by input path below <c>input/</c>; empty if not known.</param>
public sealed record RenderOptions(IReadOnlyDictionary<string, string> LastChanged)
{
    /// <summary>The day on which a file was added, likewise; empty if not known.</summary>
    public IReadOnlyDictionary<string, string> FirstAdded { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// Paths, as messages show them, at which version control has another repository in place of files; none if not known.
    /// </summary>
    public IReadOnlyList<string> Repositories { get; init; } = [];

    /// <summary>The number of threads that a single product may use, at least 1; what is made does not depend on it.</summary>
    public int Workers { get; init; } = 1;

    /// <summary>The day of the last change to anything; empty if not known.</summary>
    internal string LatestChange { get; } = LastChanged.Values.Max(StringComparer.Ordinal) ?? "";

    /// <summary>Nothing known.</summary>
    public static RenderOptions Default { get; } = new(new Dictionary<string, string>());
}
