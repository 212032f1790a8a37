using System.Globalization;
using AstanaSite.Writing;
using Xunit;

namespace AstanaSite.Tests.Safety;

/// <summary>
/// An archive of some pages on disk in two editions, the folder it is built into, and what must hold of that at any time.
/// </summary>
internal sealed class BuiltFolder : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly Dictionary<string, string> known = new(StringComparer.Ordinal);

    internal BuiltFolder(int pages)
    {
        foreach (var edition in new[] { "first", "second" })
        {
            folder.Write($"{edition}/site.yml", $"title: The {edition} edition\ndescription: Pages to build.\nlanguages: [en]\n");
            folder.Write($"{edition}/index.md", "---\ntitle: Home\n---\n");
            for (var i = 0; i < pages; i++)
                folder.Write(
                    string.Create(CultureInfo.InvariantCulture, $"{edition}/pages/{edition[0]}{i % 7}-{i:0000}.md"),
                    $"---\ntitle: Page {i}\n---\n\nThe words of page {i} in the {edition} edition.\n"
                );
        }
    }

    internal string Output => folder.Path("built", "output");

    /// <summary>The edition that stands in the output folder, or none.</summary>
    internal string? Standing => File.Exists(ManifestPath) ? known[File.ReadAllText(ManifestPath)] : null;

    private string ManifestPath => Path.Combine(Output, Manifest.FileName);

    // Made under another name by each build.
    private IEnumerable<string> WorkFolders()
    {
        string[] places = [folder.Path("built"), Output];
        return places
            .Where(Directory.Exists)
            .SelectMany(place => Directory.EnumerateDirectories(place, place == Output ? ".astana*" : ".output.astana*"));
    }

    internal AstanaProcess Start(string edition, params string[] options) => AstanaProcess.Build(folder.Path(edition), Output, options);

    /// <summary>Builds an edition to the end, and remembers what its manifest is.</summary>
    internal async Task Build(string edition)
    {
        using var build = Start(edition);
        var (code, words) = await build.End();
        Assert.True(code == 0, words);
        known[File.ReadAllText(ManifestPath)] = edition;
        AssertWhole();
        AssertNothingLeft();
    }

    /// <summary>Writes a file that no build wrote.</summary>
    internal void WriteForeign(string path) => folder.Write(Path.Combine("built", "output", path), "not ours: " + path);

    /// <summary>
    /// Every file is as the manifest says, none is missing, and none is there that is neither the
    /// site's nor one of those that no build wrote.
    /// </summary>
    internal void AssertWhole()
    {
        var manifest = Manifest.Parse(File.ReadAllText(ManifestPath));
        Assert.Contains(File.ReadAllText(ManifestPath), known.Keys);
        var ours = new List<string>();
        foreach (var file in Directory.EnumerateFiles(Output, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(Output, file);
            if (path == Manifest.FileName || path.StartsWith(".astana", StringComparison.Ordinal))
                continue;
            if (manifest.Digests.TryGetValue(path, out var digest))
            {
                Assert.True(digest == Manifest.Digest(File.ReadAllBytes(file)), $"{path} is not as the manifest says");
                ours.Add(path);
            }
            else
            {
                Assert.Equal("not ours: " + path, File.ReadAllText(file));
            }
        }

        Assert.Equal(manifest.Digests.Keys.Order(StringComparer.Ordinal), ours.Order(StringComparer.Ordinal));
    }

    internal void AssertNothingLeft() => Assert.Empty(WorkFolders());

    /// <summary>Whether a build is about to put its site in place.</summary>
    internal bool IsCommitting => WorkFolders().Any(work => File.Exists(Path.Combine(work, "site", Manifest.FileName)));

    /// <summary>Whether a build has written some of its pages.</summary>
    internal bool IsWorking => WorkFolders().Any(work => Directory.Exists(Path.Combine(work, "site", "pages")));

    public void Dispose() => folder.Dispose();
}
