using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace AstanaSite.BrowserTests.Reuse;

/// <summary>
/// What Debian's programs and Python libraries find in the archive's files: no less than stands in them, and without a network.
/// </summary>
public sealed partial class DebianReadersTests(DebianReadersTests.OnlineSite online) : IClassFixture<DebianReadersTests.OnlineSite>
{
    private string Data(string file) => Path.Combine(online.Site.Folder, "data", file);

    [Fact]
    public async Task Python_libraries_find_all_statements_nodes_events_and_entries()
    {
        Programs.Need("python3");
        Need("rdflib", "networkx", "igraph", "icalendar", "feedparser");
        var cancellation = TestContext.Current.CancellationToken;
        var script = Repository.Path("tests", "web", "read-data.py");
        var read = JsonDocument.Parse(await Programs.Run("python3", cancellation, script, online.Site.Folder)).RootElement;

        var statements = (await File.ReadAllLinesAsync(Data("archive.nt"), cancellation)).Distinct(StringComparer.Ordinal).Count();
        Assert.Equal([statements, statements], Numbers(read, "rdflib.jsonld", "rdflib.nt"));
        Assert.Superset(
            new HashSet<string> { "ar", "en", "fr", "ru" },
            read.GetProperty("rdflib.languages").EnumerateArray().Select(one => one.GetString()!).ToHashSet()
        );
        var network = await File.ReadAllTextAsync(Data("network.graphml"), cancellation);
        int[] size = [Node().Count(network), Edge().Count(network)];
        Assert.Equal(size, Numbers(read, "networkx.nodes", "networkx.edges"));
        Assert.Equal(size, Numbers(read, "igraph.nodes", "igraph.edges"));
        var events = Event().Count(await File.ReadAllTextAsync(Data("events.ics"), cancellation));
        Assert.Equal([events, 0, events], Numbers(read, "icalendar.events", "icalendar.errors", "icalendar.ends"));
        var entries = Entry().Count(await File.ReadAllTextAsync(Path.Combine(online.Site.Folder, "feed.xml"), cancellation));
        Assert.Equal([entries, entries], Numbers(read, "feedparser.entries", "feedparser.links"));
        Assert.Equal("", read.GetProperty("feedparser.faults").GetString());
    }

    [Fact]
    public async Task Raptor_writes_the_same_statements_again()
    {
        Programs.Need("rapper");
        var cancellation = TestContext.Current.CancellationToken;
        var again = await Programs.Run("rapper", cancellation, "-q", "-i", "ntriples", "-o", "ntriples", Data("archive.nt"));
        // It escapes what is not ASCII, so only the number of lines is compared.
        Assert.Equal((await File.ReadAllLinesAsync(Data("archive.nt"), cancellation)).Length, again.TrimEnd('\n').Split('\n').Length);
    }

    // A library that is missing is a reason to skip, not a fault of the archive.
    private static void Need(params string[] modules)
    {
        var missing = modules.Where(name => !Directory.Exists("/usr/lib/python3/dist-packages/" + name)).ToList();
        if (missing.Count == 0)
            return;
        var words = $"Debian's Python libraries are not installed: {string.Join(", ", missing)}";
        Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", words);
        Assert.Fail(words);
    }

    private static int[] Numbers(JsonElement read, params string[] names) => [.. names.Select(name => read.GetProperty(name).GetInt32())];

    [GeneratedRegex("<node ")]
    private static partial Regex Node();

    [GeneratedRegex("<edge ")]
    private static partial Regex Edge();

    [GeneratedRegex("BEGIN:VEVENT")]
    private static partial Regex Event();

    [GeneratedRegex("<entry>")]
    private static partial Regex Entry();

    /// <summary>The archive as it is published at an address, which a feed needs.</summary>
    public sealed class OnlineSite : IDisposable
    {
        internal BuiltSite Site { get; } = BuiltSite.At("https://example.org/archive/", "input");

        public void Dispose() => Site.Dispose();
    }
}
