using System.Runtime.CompilerServices;

namespace AstanaSite.Tests;

/// <summary>Finds the checked-in files that tests compare with.</summary>
internal static class Repository
{
    /// <summary>The folder of the solution.</summary>
    internal static string Root { get; } = FindRoot();

    /// <summary>A path below the folder of the solution.</summary>
    internal static string Path(params ReadOnlySpan<string> parts) => System.IO.Path.Combine([Root, .. parts]);

    /// <summary>The path on this machine of a source file whose path the compiler wrote down.</summary>
    internal static string SourceFile([CallerFilePath] string compiled = "")
    {
        // Builds are deterministic: in what is compiled the repository stands at "/_/", wherever it was.
        const string Mapped = "/_/";
        var path = compiled.Replace('\\', '/');
        return path.StartsWith(Mapped, StringComparison.Ordinal) ? Path(path[Mapped.Length..]) : compiled;
    }

    /// <summary>Copies a folder with all that is in it.</summary>
    internal static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = System.IO.Path.Combine(to, System.IO.Path.GetRelativePath(from, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "AstanaSite.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}
