using System.Text;
using AstanaSite.Diagnostics;
using AstanaSite.Reading;
using AstanaSite.Writing;
using Xunit;

namespace AstanaSite.Tests;

/// <summary>A site that is read again after a change is the site that is read for the first time.</summary>
public sealed class IncrementalReaderTests
{
    private static readonly (string Path, string? Text)[] Steps =
    [
        (
            "actors/someone.md",
            "---\ntitle: Somebody else\nsummary: A person.\nkind: person\n---\n\nWords with [a round](../rounds/first.md) in them.\n"
        ),
        ("rounds/second.md", SampleSite.Round("Second round", "Here was [somebody](../actors/someone.md).\n")),
        ("rounds/first.ar.md", "---\ntitle: اسم آخر\n---\n"),
        ("rounds/second.md", SampleSite.Round("Second round", "Here was [nobody](../actors/nobody.md).\n")),
        ("rounds/second.md", null),
        ("rounds/first.ar.md", null),
        ("site.yml", "title: Another name\ndescription: A sample archive.\nlanguages: [en]\n"),
        ("actors/someone.md", "---\ntitle: Someone\nsummary: A person.\nkind: person\ntrak: x\n---\n"),
        ("actors/someone.md", "---\ntitle: Someone\nsummary: A person.\nkind: person\n---\n"),
        ("files/map.png", "another picture"),
    ];

    [Fact]
    public void After_each_change_it_reads_what_a_new_one_reads()
    {
        var tree = new EditedTree(new SampleSite().Tree());
        var request = new BuildRequest(tree, new DiskFileTree(Repository.Path("theme"), "theme/"), 2);
        var reader = new IncrementalReader(request);
        Assert.Equal(Cold(request), Warm(reader, []));
        foreach (var (path, text) in Steps)
        {
            tree.Put(path, text);
            Assert.Equal(Cold(request), Warm(reader, [path]));
        }
    }

    [Fact]
    public void A_file_whose_change_is_not_told_is_not_read_again()
    {
        var tree = new EditedTree(new SampleSite().Tree());
        var request = new BuildRequest(tree, new DiskFileTree(Repository.Path("theme"), "theme/"), 1);
        var reader = new IncrementalReader(request);
        Warm(reader, []);
        tree.Reads.Clear();
        Warm(reader, ["actors/someone.md"]);
        Assert.Equal(
            ["actors/someone.md", "site.yml"],
            tree.Reads.Where(path => !path.StartsWith("files/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
        );

        reader.Forget();
        tree.Reads.Clear();
        Warm(reader, []);
        Assert.Contains("rounds/first.md", tree.Reads);
    }

    private static (string Manifest, string Problems) Cold(BuildRequest request)
    {
        using var output = new MemoryOutput();
        var result = SiteBuilder.Build(request, output, null, TestContext.Current.CancellationToken);
        return (result.HasErrors ? "" : Manifest.Of(output.Files.Values).ToString(), Problems.Words(result.Diagnostics));
    }

    private static (string Manifest, string Problems) Warm(IncrementalReader reader, HashSet<string> changed)
    {
        var looked = reader.Read(changed, isThemeChanged: false, TestContext.Current.CancellationToken);
        if (looked.HasErrors)
            return ("", Problems.Words(looked.Diagnostics));
        var planned = BuildStages.Plan(looked);
        var made = planned.Products.Select(product => BuildStages.Make(planned, product)).ToList();
        var problems = planned.Diagnostics.Concat(made.SelectMany(one => one.Diagnostics)).ToList();
        Assert.DoesNotContain(problems, one => one.Severity == Severity.Error);
        return (Manifest.Of(made.SelectMany(one => one.Files)).ToString(), Problems.Words(problems));
    }

    /// <summary>A tree that is edited, and remembers what was read of it.</summary>
    private sealed class EditedTree(MemoryFileTree start) : IFileTree
    {
        private readonly Dictionary<string, byte[]> files = start
            .List()
            .ToDictionary(file => file.Path, file => start.Read(file.Path), StringComparer.Ordinal);

        public System.Collections.Concurrent.ConcurrentBag<string> Reads { get; } = [];

        public string Prefix => start.Prefix;

        public void Put(string path, string? text)
        {
            if (text is null)
                files.Remove(path);
            else
                files[path] = Encoding.UTF8.GetBytes(text);
        }

        public IReadOnlyList<TreeFile> List() => [.. files.Select(pair => new TreeFile(pair.Key, pair.Value.Length))];

        public byte[] Read(string path)
        {
            Reads.Add(path);
            return files[path];
        }
    }
}
