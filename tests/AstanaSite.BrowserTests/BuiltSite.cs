using System.Security.Cryptography;
using AstanaSite.Diagnostics;
using AstanaSite.Reading;
using AstanaSite.Writing;

namespace AstanaSite.BrowserTests;

/// <summary>A site built into a folder of its own, which goes away with the tests.</summary>
public sealed class BuiltSite : IDisposable
{
    private BuiltSite(string folder) => Folder = folder;

    /// <summary>The folder that holds the site.</summary>
    public string Folder { get; }

    /// <summary>The address of a page as one gets it by a double click.</summary>
    public string FileUrl(string path) => new Uri(Path.Combine(Folder, path)).AbsoluteUri;

    /// <summary>Builds the content of a folder of the repository with the repository's theme.</summary>
    public static BuiltSite Of(params string[] input) => At(null, input);

    /// <summary>Builds the content of a folder of the repository for an address.</summary>
    public static BuiltSite At(string? address, params string[] input) => Of(new DiskFileTree(Repository.Path(input), "input/"), address);

    /// <summary>Builds the content of a folder of the repository with one more line in its settings.</summary>
    public static BuiltSite With(string setting, params string[] input)
    {
        var copy = Directory.CreateTempSubdirectory("astana input ").FullName;
        try
        {
            Repository.Copy(Repository.Path(input), copy);
            File.AppendAllText(Path.Combine(copy, "site.yml"), setting + "\n");
            return Of(new DiskFileTree(copy, "input/"), null);
        }
        finally
        {
            Directory.Delete(copy, recursive: true);
        }
    }

    /// <summary>Builds content that is given as texts by path.</summary>
    public static BuiltSite OfTexts(IEnumerable<KeyValuePair<string, string>> texts) => Of(new MemoryFileTree(texts, "input/"), null);

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static BuiltSite Of(IFileTree input, string? address)
    {
        var folder = Directory.CreateTempSubdirectory("astana site ").FullName; // a space, as in many people's paths
        var request = new BuildRequest(input, new DiskFileTree(Repository.Path("theme"), "theme/"), 2) { BaseUrl = address };
        using var output = new DiskOutput(
            folder,
            new BuildKey(RandomNumberGenerator.GetBytes(BuildKey.SecretSize), RandomNumberGenerator.GetBytes(BuildKey.NonceSize))
        );
        var result = SiteBuilder.Build(request, output, null, CancellationToken.None);
        var errors = result
            .Diagnostics.Where(one => one.Severity == Severity.Error)
            .Select(one => $"{one.Path}: {one.Code} {one.Message}")
            .ToList();
        return errors.Count == 0 ? new BuiltSite(folder) : throw new InvalidOperationException(string.Join('\n', errors.Take(20)));
    }
}
