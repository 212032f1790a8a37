using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;
using AstanaSite.Linking;
using AstanaSite.Reading;
using AstanaSite.Rendering.Layout;
using AstanaSite.Tests.Searching;
using AstanaSite.Writing;
using Xunit;

namespace AstanaSite.Tests.Rendering.Data;

/// <summary>
/// The data of a site, read back by libraries that did not write them: <c>tests/web/read-data.cjs</c> checks each file by itself and says
/// how much it found. Once for the archive, once for a site whose values are hard on every format.
/// </summary>
public sealed class ReadBackTests
{
    private static readonly string Script = Repository.Path("tests", "web", "read-data.cjs");

    private static readonly Dictionary<string, string> Added = new()
    {
        ["rounds/formula.md"] = "2026-01-01",
        ["actors/minus.md"] = "2026-02-01",
        ["rounds/formula.ar.md"] = "2026-02-02",
    };
    private static readonly Dictionary<string, string> Changed = new()
    {
        ["rounds/formula.md"] = "2026-03-01",
        ["actors/minus.md"] = "2026-02-01",
        ["rounds/formula.ar.md"] = "2026-02-02",
    };

    [Theory]
    [InlineData("input")]
    [InlineData("tests/sites/data/input")]
    public async Task Other_programs_read_the_data_and_find_all_of_it(string input)
    {
        using var built = Build(input);
        var report = await Read(built);

        Assert.Equal([], [.. report.GetProperty("problems").EnumerateArray().Select(one => one.GetString()!)]);
        var site = built.Site;
        var statements = site.Items.Sum(item => site.StatementsOf(item).Count);
        Assert.Equal(
            [
                site.Rounds.Count,
                site.Actors.Count,
                site.Documents.Count,
                site.Sources.Count,
                site.Places.Count,
                site.Pages.Count,
                statements,
            ],
            Numbers(report, "archive", "counts", "rounds", "actors", "documents", "sources", "places", "pages")
                .Append(report.GetProperty("archive").GetProperty("statements").GetInt32())
        );
        Assert.Equal(
            [
                site.Rounds.Count,
                site.Actors.Count,
                site.Documents.Count,
                site.Sources.Count,
                site.Places.Count,
                statements,
                site.Rounds.Sum(round => round.Participants.Count + round.Absent.Count),
                site.Actors.Sum(actor => actor.Relations.Count),
                site.Actors.Sum(actor => actor.Roles.Count),
                site.Documents.Sum(document => document.Signatories.Count),
                site.Items.Sum(item => item.Conflicts.Sum(conflict => conflict.Accounts.Count)),
                site.Items.Sum(item => site.StatementsOf(item).Sum(one => one.Citations.Count)),
            ],
            Numbers(
                report,
                "",
                "tables",
                "events",
                "actors",
                "documents",
                "sources",
                "places",
                "statements",
                "participations",
                "relations",
                "offices",
                "signatures",
                "accounts",
                "citations"
            )
        );
        Assert.Equal(
            [site.Sources.Count, site.Sources.Count, site.Sources.Count],
            Numbers(report, "", "bibliography", "csl", "bibtex", "ris")
        );
        Assert.Equal(site.Items.Count - 1, report.GetProperty("graph").GetProperty("nodes").GetInt32());
        Assert.All(report.GetProperty("timeline").EnumerateArray(), one =>
        {
            var date = site.Rounds.Single(round => round.Id == one.GetProperty("id").GetString()).Date!;
            if (date.IsInterval && date.Latest != long.MaxValue)
                Assert.True(one.GetProperty("hasEnd").GetBoolean(), $"{date.Text} has lost its end");
        });
        Assert.Equal(
            site.Rounds.Count + site.Actors.Count + site.Documents.Count,
            report.GetProperty("network").GetProperty("nodes").GetInt32()
        );
        Assert.Equal(built.Citations.Count, report.GetProperty("citations").GetInt32());
        // An event that has no first or no last day at all has no place in a calendar.
        var bounded = site
            .Rounds.Where(round => round.Date is { Earliest: not long.MinValue, Latest: not long.MaxValue })
            .Select(round => round.Date!.Text)
            .Order(StringComparer.Ordinal);
        Assert.Equal(
            bounded,
            report
                .GetProperty("calendar")
                .EnumerateArray()
                .Select(one => one.GetProperty("edtf").GetString()!)
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task Feeds_tell_what_is_new_and_what_changed_and_lists_of_pages_know_translations()
    {
        using var built = Build("tests/sites/data/input");
        var feeds = (await Read(built)).GetProperty("feeds");

        Assert.Equal(
            [
                "https://example.org/a&b/rounds/formula.html 2026-03-01T00:00:00Z 2026-01-01T00:00:00Z round changed",
                "https://example.org/a&b/actors/minus.html 2026-02-01T00:00:00Z 2026-02-01T00:00:00Z actor new",
            ],
            feeds
                .GetProperty("entries")
                .EnumerateArray()
                .Select(one =>
                    $"{one.GetProperty("id")} {one.GetProperty("updated")} {one.GetProperty("published")} "
                    + $"{string.Join(' ', one.GetProperty("categories").EnumerateArray())}"
                )
        );
        Assert.Contains(
            "/ar/rounds/formula.html",
            Encoding.UTF8.GetString(built.Files["ar/feed.xml"].Content.Span),
            StringComparison.Ordinal
        );
        var urls = feeds
            .GetProperty("urls")
            .EnumerateArray()
            .ToDictionary(
                one => one.GetProperty("loc").GetString()!,
                one => string.Join(' ', one.GetProperty("alternates").EnumerateArray())
            );
        Assert.Equal("en ar", urls["https://example.org/a&b/rounds/formula.html"]);
        Assert.Equal("en ar", urls["https://example.org/a&b/ar/rounds/formula.html"]);
        Assert.Equal("", urls["https://example.org/a&b/actors/minus.html"]);
        Assert.DoesNotContain("https://example.org/a&b/ar/actors/minus.html", urls.Keys);
        Assert.All(urls.Keys, url => Assert.Contains(url["https://example.org/a&b/".Length..], built.Files.Keys));
        Assert.Equal("User-agent: *\nAllow: /\n\nSitemap: https://example.org/a&b/sitemap.xml\n", feeds.GetProperty("robots").GetString());
        Assert.Equal(
            "https://example.org/a&b/search.html?q={searchTerms}",
            feeds.GetProperty("search").GetProperty("Url")[0].GetProperty("@_template").GetString()
        );
    }

    [Fact]
    public void Events_and_records_have_names_of_their_own_without_an_address_too()
    {
        using var built = Build("input");
        using var offline = Build("input", isOnline: false);
        Assert.Equal(Uids(built), Uids(offline));
        var graph = Encoding.UTF8.GetString(offline.Files["data/archive.nt"].Content.Span);
        Assert.Contains("<arcp://uuid,", graph, StringComparison.Ordinal);
        // The same statements about the same number of things; only where they stand differs.
        Assert.Equal(Lines(built, "data/archive.nt"), graph.Split('\n').Length);

        static string[] Uids(Built site) =>
            [
                .. Encoding
                    .UTF8.GetString(site.Files["data/events.ics"].Content.Span)
                    .Split("\r\n")
                    .Where(line => line.StartsWith("UID:", StringComparison.Ordinal)),
            ];
        static int Lines(Built site, string file) => Encoding.UTF8.GetString(site.Files[file].Content.Span).Split('\n').Length;
    }

    [Fact]
    public void A_short_title_of_its_own_is_the_name_of_the_search()
    {
        using var built = Build("input");
        var text = Encoding.UTF8.GetString(built.Files["opensearch.xml"].Content.Span);
        Assert.Contains("<ShortName>Astana Platform</ShortName>", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_an_address_there_are_no_files_that_need_one()
    {
        using var built = Build("tests/sites/arabic/input");
        Assert.DoesNotContain(built.Files.Keys, path =>
            path.EndsWith("feed.xml", StringComparison.Ordinal)
            || path is "sitemap.xml" or "robots.txt"
            || path.EndsWith("opensearch.xml", StringComparison.Ordinal)
        );
        Assert.Contains("data/archive.json", built.Files.Keys);
    }

    [Fact]
    public void An_old_address_leads_to_the_new_one()
    {
        using var built = Build("tests/sites/data/input");
        foreach (
            var (old, now) in new[]
            {
                ("rounds/old-formula.html", "formula.html"),
                ("ar/rounds/old-formula.html", "formula.html"),
                ("pages/old-about.html", "about.html"),
            }
        )
        {
            var page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(built.Files[old].Content.Span));
            Assert.Equal("0; url=" + now, page.QuerySelector("meta[http-equiv=refresh]")!.GetAttribute("content"));
            Assert.Equal(now, page.QuerySelector("a")!.GetAttribute("href"));
        }
    }

    private static async Task<JsonElement> Read(Built built)
    {
        if (!Directory.Exists(Repository.Path("tests", "web", "node_modules", "ajv")))
        {
            Assert.SkipUnless(
                Environment.GetEnvironmentVariable("CI") == "true",
                "the libraries that read the data are not installed: npm ci --ignore-scripts --prefix tests/web"
            );
            Assert.Fail("the libraries that read the data are not installed");
        }

        var output = await Node.Run(built.ToJson(), TestContext.Current.CancellationToken, Script, built.Folder.Root);
        return JsonDocument.Parse(output).RootElement;
    }

    private static IEnumerable<int> Numbers(JsonElement report, string outer, string inner, params string[] names)
    {
        var element = (outer.Length > 0 ? report.GetProperty(outer) : report).GetProperty(inner);
        return names.Select(name => element.GetProperty(name).GetInt32());
    }

    private static Built Build(string input, bool isOnline = true)
    {
        using var output = new MemoryOutput();
        var request = new BuildRequest(
            new DiskFileTree(Repository.Path(input.Split('/')), "input/"),
            new DiskFileTree(Repository.Path("theme"), "theme/"),
            2
        )
        {
            BaseUrl = input == "input" && isOnline ? "https://example.org/archive/" : null,
            Options = Task.FromResult(
                new RenderOptions(input == "input" ? new Dictionary<string, string>() : Changed) { FirstAdded = Added }
            ),
        };
        var result = SiteBuilder.Build(request, output, null, TestContext.Current.CancellationToken);
        Assert.False(result.HasErrors, Problems.Words(result.Diagnostics));
        return new Built(result.Site!, output.Files);
    }

    private sealed class Built : IDisposable
    {
        internal Built(Site site, IReadOnlyDictionary<string, OutputFile> files)
        {
            (Site, Files) = (site, files);
            foreach (var (path, file) in files)
            {
                if (
                    !path.StartsWith("data/", StringComparison.Ordinal)
                    && !path.EndsWith(".xml", StringComparison.Ordinal)
                    && path != "robots.txt"
                )
                    continue;
                var target = Folder.Path(path);
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.WriteAllBytes(target, file.Content.ToArray());
            }

            var parser = new HtmlParser();
            foreach (var (path, file) in files)
            {
                // One language is enough, and of the many sources some.
                if (
                    !path.EndsWith(".html", StringComparison.Ordinal)
                    || path.StartsWith("ar/", StringComparison.Ordinal)
                    || (path.StartsWith("sources/", StringComparison.Ordinal) && path[8] > 'c')
                )
                    continue;
                var page = parser.ParseDocument(Encoding.UTF8.GetString(file.Content.Span));
                foreach (var link in page.QuerySelectorAll("#cite a[href^='data:']"))
                    Citations.Add(
                        (
                            link.GetAttribute("download")!,
                            link.GetAttribute("href")!,
                            page.QuerySelector("meta[name=citation_title]")!.GetAttribute("content")!
                        )
                    );
                if (page.QuerySelector("script[type='application/ld+json']") is { } block)
                    Blocks.Add((path, block.TextContent));
            }
        }

        internal Site Site { get; }

        internal IReadOnlyDictionary<string, OutputFile> Files { get; }

        internal TemporaryFolder Folder { get; } = new();

        internal List<(string Name, string Href, string Title)> Citations { get; } = [];

        private List<(string Name, string Data)> Blocks { get; } = [];

        internal string ToJson()
        {
            using var stream = new MemoryStream();
            using (var json = new Utf8JsonWriter(stream))
            {
                json.WriteStartObject();
                json.WriteStartArray("citations");
                foreach (var (name, href, title) in Citations)
                {
                    json.WriteStartObject();
                    json.WriteString("name", name);
                    json.WriteString("href", href);
                    json.WriteString("title", title);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteStartArray("blocks");
                foreach (var (name, data) in Blocks)
                {
                    json.WriteStartObject();
                    json.WriteString("name", name);
                    json.WriteString("data", data);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            return Encoding.UTF8.GetString(stream.ToArray());
        }

        public void Dispose() => Folder.Dispose();
    }
}
