using System.Globalization;
using System.Text;
using AstanaSite.Comparing;
using AstanaSite.Diagnostics;
using AstanaSite.Diagnostics.Reports;
using AstanaSite.Linking;
using AstanaSite.Reading;

namespace AstanaSite.Tests.Bounds;

/// <summary>
/// A way of writing that can be gone on with: an archive in which something stands again and again, as often as a length wants it.
/// </summary>
/// <param name="Name">Its name.</param>
/// <param name="Parts">The files that grow, each by its share of the length.</param>
internal sealed record Grammar(string Name, IReadOnlyList<GrammarPart> Parts)
{
    private const string Keys = "title: X\nsummary: X.\n";

    private static readonly Dictionary<string, (string Path, string Before, string After)> Places = new(StringComparer.Ordinal)
    {
        ["body"] = ("rounds/x.md", SampleSite.Round("X", ""), "\n"),
        ["body ar"] = ("rounds/first.ar.md", "---\ntitle: X\n---\n\n", "\n"),
        ["round"] = ("rounds/x.md", $"---\n{Keys}kind: round\ndate: 2015-05-25\ntrack: platform\n", "\n---\n"),
        ["actor"] = ("actors/x.md", $"---\n{Keys}kind: person\n", "\n---\n"),
        ["document"] = ("documents/x.md", $"---\n{Keys}kind: letter\ndate: 2015-05-25\n", "\n---\n"),
        ["source"] = (
            "sources/x.md",
            "---\ntype: webpage\ntitle: X\nperspective: independent\nread: full\nkept-because: a sample\n",
            "\n---\n"
        ),
        ["place"] = ("places/x.md", "---\ntitle: X\n", "\n---\n"),
        ["page"] = ("pages/x.md", "---\ntitle: X\n", "\n---\n"),
        ["site"] = ("site.yml", "title: A sample\ndescription: A sample archive.\nlanguages: [en, ar]\n", "\n"),
    };

    /// <summary>The archive that nothing is added to, in one language.</summary>
    internal static SampleSite Plain =>
        new SampleSite()
            .WithSource("s")
            .Without("rounds/first.ar.md")
            .With("site.yml", "title: A sample\ndescription: A sample archive.\nlanguages: [en]\n");

    /// <summary>Whether something in it differs between two states.</summary>
    internal bool Changes => Parts.Any(part => (part.Place + part.Again).Contains('$', StringComparison.Ordinal));

    /// <summary>All of the table beside this file; rows of one name are parts of one grammar.</summary>
    internal static IReadOnlyList<Grammar> All { get; } =
    [
        .. CaseTable
            .Read(Path.Combine(Path.GetDirectoryName(Repository.SourceFile())!, "grammars.txt"))
            .Rows.Select(row => (Name: row.Cells[0], Part: new GrammarPart(row.Cells[1], row.Cells[2], row.Cells[3], row.Cells[4])))
            .GroupBy(row => row.Name, StringComparer.Ordinal)
            .Select(group => new Grammar(group.Key, [.. group.Select(row => row.Part)])),
    ];

    /// <summary>Whether its length is that of single texts, which have a bound, and not of many files.</summary>
    internal bool IsOneText => Parts.All(part => !part.Place.Contains('#', StringComparison.Ordinal));

    /// <summary>The archive of a length.</summary>
    /// <param name="length">The length of what grows, in characters.</param>
    /// <param name="state">What stands where a part has <c>$</c>.</param>
    internal SampleSite Site(int length, char state)
    {
        var site = Plain;
        if (Parts.Any(part => part.Place is "body ar" or "site" || part.Place.Contains(".a", StringComparison.Ordinal)))
            site = new SampleSite().WithSource("s");
        foreach (var part in Parts)
        {
            var each = part.Again.Replace('$', state);
            var share = length / Parts.Count;
            if (part.Place.Contains('#', StringComparison.Ordinal))
            {
                for (int number = 0, done = 0; done < share; number++)
                {
                    var text = Numbered(part.Before + each + part.After, number);
                    site.With(Numbered(part.Place.Replace('$', state), number), text);
                    done += text.Length + part.Place.Length;
                }

                continue;
            }

            var (path, before, after) = Places[part.Place];
            site.With(path, before + Text(part.Before, each, part.After, Math.Min(share, SourceReader.LargestText - 1024)) + after);
        }

        return site;
    }

    /// <summary>Does with an archive all that the program does with one: builds, reports, and compares it with another.</summary>
    internal static void Read(SampleSite site, SampleSite? before, OpenedSite? known)
    {
        var opened = BuildStages.Open(new BuildRequest(site.Tree(), known!.Request.Theme, 1), known);
        var looked = Check(opened);
        var diagnostics = new List<Diagnostic>(looked.Diagnostics);
        if (!looked.HasErrors)
        {
            var planned = BuildStages.Plan(looked);
            foreach (var product in planned.Products)
                diagnostics.AddRange(BuildStages.Make(planned, product).Diagnostics);
        }

        var sorted = opened.Policy.Apply(diagnostics);
        HumanReport.Of(sorted, isColoured: false);
        GitHubReport.Of(sorted);
        JsonReport.Write(Stream.Null, sorted);
        SarifReport.Write(Stream.Null, sorted, "https://example.org/archive");
        MarkdownSummary.Of(sorted, "https://example.org/archive", "main", "");
        OutsideLinks.Of(looked.Linked.Site);
        if (before is null)
            return;
        var earlier = Check(BuildStages.Open(new BuildRequest(before.Tree(), opened.Request.Theme, 1), opened));
        DiagnosticDifference.New(earlier.Diagnostics, sorted, new Dictionary<string, string>());
        var changes = ArchiveComparer.Compare(earlier.Linked.Site, looked.Linked.Site);
        ChangesMarkdown.Write(changes, "v1");
        ChangesJson.Write(changes, "v1");
    }

    private static CheckedSite Check(OpenedSite opened)
    {
        var files = opened.Listing.Records.Select(file => BuildStages.Parse(opened, file)).ToList();
        return BuildStages.Check(BuildStages.Link(opened, files, CancellationToken.None), CancellationToken.None);
    }

    private static string Text(string before, string each, string after, int length)
    {
        var text = new StringBuilder(length + 64).Append(before);
        // What is closed after everything is closed as often as it is opened.
        var ends = after.EndsWith('…') ? after[..^1] : "";
        var count = 0;
        while (text.Length + (count * ends.Length) < length)
            text.Append(Numbered(each, count++));
        return text.Append(ends.Length == 0 ? after : string.Concat(Enumerable.Repeat(ends, count))).ToString();
    }

    private static string Numbered(string text, int number) =>
        text.Replace("#", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal).Replace('№', '#');
}

/// <summary>A file that grows, or files of which there are more and more.</summary>
/// <param name="Place">Where: one of the named places, or a path with <c>#</c> for the number of the file.</param>
/// <param name="Before">What stands before.</param>
/// <param name="Again">
/// What stands again and again; <c>#</c> is its number (and <c>№</c> is a <c>#</c>), <c>$</c> differs
/// between the state before and the one after.
/// </param>
/// <param name="After">What stands after it; with <c>…</c> at the end it stands as often.</param>
internal sealed record GrammarPart(string Place, string Before, string Again, string After);
