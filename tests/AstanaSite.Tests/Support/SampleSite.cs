using AstanaSite.Content;
using AstanaSite.Content.Records;
using AstanaSite.Diagnostics;
using AstanaSite.Linking;
using AstanaSite.Reading;
using AstanaSite.Rendering;

namespace AstanaSite.Tests;

/// <summary>A small archive in memory, to which a test adds what it is about.</summary>
internal sealed class SampleSite
{
    private readonly SortedDictionary<string, string> files = new(StringComparer.Ordinal)
    {
        ["site.yml"] = "title: A sample\ndescription: A sample archive.\nlanguages: [en, ar]\n",
        ["index.md"] = "---\ntitle: Home\n---\n",
        ["rounds/first.md"] = Round("First round", "## Who came\n\n## What came of it\n"),
        ["rounds/first.ar.md"] = "---\ntitle: الجولة الأولى\n---\n\n## من حضر\n",
        ["actors/someone.md"] = "---\ntitle: Someone\nsummary: A person.\nkind: person\n---\n",
        ["files/map.png"] = "not really a picture",
        ["files/a b.pdf"] = "not really a document",
    };

    /// <summary>Adds or replaces a file.</summary>
    internal SampleSite With(string path, string text)
    {
        files[path] = text;
        return this;
    }

    /// <summary>The text of a file.</summary>
    internal string Text(string path) => files[path];

    /// <summary>Leaves a file out.</summary>
    internal SampleSite Without(string path)
    {
        files.Remove(path);
        return this;
    }

    /// <summary>Adds a source of some perspective and publisher.</summary>
    internal SampleSite WithSource(
        string id,
        string perspective = "independent",
        string publisher = "",
        string country = "",
        string more = ""
    ) =>
        With(
            $"sources/{id}.md",
            $"---\ntype: webpage\ntitle: '{id}'\npublisher: '{(publisher.Length > 0 ? publisher : id)}'\nperspective: {perspective}\n"
                + $"{(country.Length > 0 ? $"government: {country}\n" : "")}{more}read: full\nkept-because: a sample\n---\n"
        );

    /// <summary>The text of a round with some body.</summary>
    internal static string Round(string title, string body, string keys = "") =>
        $"---\ntitle: {title}\nsummary: An event.\nkind: round\ndate: 2015-05-25\ntrack: platform\n{keys}---\n\n{body}";

    /// <summary>The files as a tree.</summary>
    internal MemoryFileTree Tree() => new(files, "input/");

    /// <summary>Reads, parses and links.</summary>
    internal (Site Site, DiagnosticBag Diagnostics) Link()
    {
        var tree = Tree();
        var diagnostics = new DiagnosticBag();
        var listing = InputListing.Of(tree, diagnostics);
        var settings = SiteSettings.Read(SourceReader.Read(tree, listing.Settings!, diagnostics)!, diagnostics);
        var parsed = listing.Records.Select(file => RecordParser.Parse(tree, file)).ToList();
        foreach (var problem in parsed.SelectMany(file => file.Diagnostics))
            diagnostics.Add(problem);
        var site = SiteLinker.Link(
            settings,
            tree.Prefix,
            parsed,
            listing.Attachments.Select(file => file.Path),
            SiteParts.Default.Pages,
            1,
            diagnostics,
            CancellationToken.None
        );
        return (site, diagnostics);
    }

    /// <summary>The body of a record in the language of the originals.</summary>
    internal static LinkedBody Body(Site site, string id, string language = "en") => site.BodyOf((Item)site.Find(id)!, language);
}
