using System.Runtime.CompilerServices;

namespace AstanaSite.BrowserTests;

/// <summary>Where the repository's folders stand.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", ".."));

    public static string Folder(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string ThisFile([CallerFilePath] string path = "") => path.StartsWith("/_/", StringComparison.Ordinal)
        ? Path.Combine(RootAbove(AppContext.BaseDirectory), path["/_/".Length..])
        : path;

    // Deterministic builds put /_/ for the repository's folder, so it is looked for above the test program.
    private static string RootAbove(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, "AstanaSite.sln"))) return at.FullName;
        throw new DirectoryNotFoundException("the tests run outside the repository");
    }
}
