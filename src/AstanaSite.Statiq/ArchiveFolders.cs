using Statiq.Common;

namespace AstanaSite.StatiqHost;

/// <summary>Where the archive stands and where the site goes.</summary>
internal static class ArchiveFolders
{
    /// <summary>The theme, below the root.</summary>
    public static NormalizedPath Theme { get; } = new("theme");

    /// <summary>
    /// Sets the folders; Statiq's options <c>--root</c>, <c>--input</c> and <c>--output</c> still win. The output is not the folder of
    /// <c>astana build</c>, because a first run of Statiq empties its folders for output and temporary files.
    /// </summary>
    public static void Configure(IFileSystem fileSystem)
    {
        fileSystem.RootPath = new NormalizedPath(FindRoot());
        fileSystem.OutputPath = new NormalizedPath("artifacts/statiq/site");
        fileSystem.TempPath = new NormalizedPath("artifacts/statiq/temp");
        fileSystem.CachePath = new NormalizedPath("artifacts/statiq/cache");
    }

    // "dotnet run" starts the program in the folder of its project: Statiq's packages see to that.
    private static string FindRoot()
    {
        var current = Directory.GetCurrentDirectory();
        for (var folder = new DirectoryInfo(current); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "input", "site.yml")))
                return folder.FullName;
        return current;
    }
}
