using System.Globalization;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using AstanaSite.Reading;
using AstanaSite.Text;
using AstanaSite.Writing;
using Xunit;

namespace AstanaSite.Tests.Rendering.Parts;

/// <summary>
/// An archive of 3,300 records in memory, built once: names in three scripts, dates over twenty years, and one actor, one place, one event
/// and one source that hundreds of records name.
/// </summary>
public sealed class LargeArchive : IDisposable
{
    /// <summary>How many records there are of each kind.</summary>
    internal const int Actors = 1000,
        Events = 1000,
        Documents = 300,
        Sources = 1000;

    private static readonly string[] Syllables = ["ba", "ka", "mir", "sol", "ten", "ul", "ver", "zan"];
    private static readonly string[] Cyrillic = ["ба", "ка", "мир", "сол", "тен", "ул", "вер", "зан"];
    private static readonly string[] Arabic = ["با", "كا", "مير", "سول", "تن", "عل", "فر", "زن"];
    private static readonly string[] Kinds = ["person", "person", "person", "organisation", "state"];
    private static readonly string[] Perspectives = ["independent", "independent", "party", "government"];

    private readonly Dictionary<string, IHtmlDocument> documents = new(StringComparer.Ordinal);
    private readonly MemoryOutput output = new();

    /// <summary>Builds it.</summary>
    public LargeArchive()
    {
        var built = SiteBuilder.Build(
            new BuildRequest(new MemoryFileTree(Files(), "input/"), new DiskFileTree(Repository.Path("theme"), "theme/"), 2),
            output,
            null,
            CancellationToken.None
        );
        Assert.Empty(built.Diagnostics.Where(one => one.Severity == AstanaSite.Diagnostics.Severity.Error).Select(one => one.Message));
        Assert.InRange(built.Site!.Items.Count, 3300, 3310);
    }

    /// <summary>The paths of all pages.</summary>
    internal IEnumerable<string> Pages => output.Files.Keys.Where(path => path.EndsWith(".html", StringComparison.Ordinal));

    /// <summary>Whether the site has a file.</summary>
    internal bool Has(string path) => output.Files.ContainsKey(path);

    /// <summary>The size of a file in bytes.</summary>
    internal int SizeOf(string path) => output.Files[path].Content.Length;

    /// <summary>A file as text.</summary>
    internal string Text(string path) => Encoding.UTF8.GetString(output.Files[path].Content.Span);

    /// <summary>A page.</summary>
    internal IHtmlDocument Page(string path)
    {
        lock (documents)
            return documents.TryGetValue(path, out var page) ? page : documents[path] = new HtmlParser().ParseDocument(Text(path));
    }

    /// <summary>Where the links of a page lead that a selector finds: path and anchor, the anchor empty where there is none.</summary>
    internal IEnumerable<(string Path, string Anchor)> Links(string path, string selector) =>
        Page(path)
            .QuerySelectorAll(selector)
            .Select(link => link.GetAttribute("href")!)
            .Where(address => !address.Contains(':', StringComparison.Ordinal))
            .Select(address => address.Split('#'))
            .Select(parts =>
                (parts[0].Length == 0 ? path : RelativePath.Resolve(RelativePath.Folder(path), parts[0])!, parts.Length > 1 ? parts[1] : "")
            );

    /// <inheritdoc/>
    public void Dispose()
    {
        output.Dispose();
        foreach (var page in documents.Values)
            page.Dispose();
    }

    private static IEnumerable<KeyValuePair<string, string>> Files()
    {
        yield return new(
            "site.yml",
            "title: Large\ndescription: A large archive.\nlanguages: [en, ar]\nbase-url: https://example.org/a/\n"
        );
        yield return new("index.md", "---\ntitle: Large\n---\n");
        yield return new("places/town.md", "---\ntitle: Town\n---\n");
        for (var i = 0; i < Actors; i++)
        {
            var scripts =
                i % 3 == 0 ? Syllables
                : i % 3 == 1 ? Cyrillic
                : Arabic;
            yield return new(
                $"actors/a{i:0000}.md",
                $"---\ntitle: {Name(scripts, i)}\nsummary: An actor.\nkind: {Kinds[i % Kinds.Length]}\n"
                    + $"names: {{ar: {Name(Arabic, i)}}}\n---\n"
            );
            if (i % 10 == 0)
                yield return new($"actors/a{i:0000}.ar.md", $"---\ntitle: {Name(Arabic, i)}\nsummary: فاعل.\n---\n");
        }

        for (var i = 0; i < Sources; i++)
            yield return new(
                $"sources/s{i:0000}.md",
                $"---\ntype: webpage\ntitle: {Name(Syllables, i)}\npublisher: {Name(i % 2 == 0 ? Syllables : Cyrillic, i % 40)}\n"
                    + $"issued: {Day(i)}\nperspective: {Perspectives[i % Perspectives.Length]}\nread: full\n---\n"
            );
        for (var i = 0; i < Events; i++)
            yield return new(
                $"rounds/r{i:0000}.md",
                $"---\ntitle: Meeting of {Name(Syllables, i)}\nsummary: An event.\nkind: meeting\ndate: {Day(i)}\n"
                    + "track: other\nplace: town\n"
                    + $"participants:\n  - {{actor: a0000, role: host, cite: [s0000]}}\n"
                    + $"  - {{actor: a{1 + (i % 4):0000}, role: guarantor, cite: [s0000]}}\n"
                    + $"  - {{actor: a{i:0000}, role: participant, cite: [s{i % Sources:0000}]}}\n---\n\n"
                    + $"[The host](../actors/a0000.md) spoke at length to those who had come [@s0000]. Nobody wrote down what was said.\n"
            );
        for (var i = 0; i < Documents; i++)
            yield return new(
                $"documents/d{i:0000}.md",
                $"---\ntitle: Statement {Name(Syllables, i)}\nsummary: A statement.\nkind: statement\ndate: {Day(i)}\nround: r0000\n---\n\n"
                    + $"It was read out by [the host](../actors/a0000.md) [@s{i:0000}].\n"
            );
    }

    private static string Name(string[] syllables, int number) =>
        string.Concat(syllables[number % 8], syllables[number / 8 % 8], syllables[number / 64 % 8], " ", syllables[number / 512 % 8]);

    // Most years have their share, one has a third of all.
    private static string Day(int number) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{(number % 3 == 0 ? 2015 : 2001 + (number % 20)):0000}-{1 + (number / 20 % 12):00}-{1 + (number / 7 % 28):00}"
        );
}
