using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using AstanaSite.Content;
using AstanaSite.Content.Dates;
using AstanaSite.Content.Records;
using AstanaSite.Diagnostics;
using AstanaSite.Linking;
using AstanaSite.Packing;
using AstanaSite.Parsing;
using AstanaSite.Parsing.Cite;
using AstanaSite.Parsing.Html;
using AstanaSite.Reading;
using AstanaSite.Rendering;
using AstanaSite.Rendering.Bodies;
using AstanaSite.Tests.Packing;
using AstanaSite.Tests.Searching;
using AstanaSite.Text;
using Markdig.Syntax;
using Xunit;

namespace AstanaSite.Tests.Safety;

/// <summary>Every reader of what others wrote, on more than a hundred thousand made-up texts.</summary>
public sealed class FuzzTests
{
    private static readonly (Site Site, IReadOnlyList<ParsedFile> Files, LinkResolver Resolver) Sample = MakeSample();

    [Fact]
    public void Front_matter() => Fuzzing.Run(FuzzPieces.YamlPieces, text =>
        {
            var kind = ContentKinds.All[text.Length % ContentKinds.All.Count];
            var language = text.Length % 5 == 0 ? "ar" : "";
            var tree = new MemoryFileTree("input/");
            tree.Set("x.md", System.Text.Encoding.UTF8.GetBytes($"---\n{text}\n---\n\nwords\n"));
            var parsed = RecordParser.Parse(tree, new InputFile(tree.List()[0], kind, "x", language));
            if (parsed.Item is null && parsed.Translation is null && parsed.Diagnostics.Count == 0)
                return "neither a record nor a diagnostic";
            return Misplaced(parsed.Diagnostics);
        });

    [Fact]
    public void Dates() => Fuzzing.Run(FuzzPieces.DatePieces, text =>
        {
            if (!EdtfParser.TryParse(text, out var date, out var problem))
                return problem.Length > 0 ? null : "no date, and no reason";
            if (date!.Earliest > date.Latest && date.Latest != long.MinValue && !text.Contains('/', StringComparison.Ordinal))
                return "it ends before it begins";
            return EdtfParser.TryParse(date.Text, out var again, out _) && again!.Earliest == date.Earliest && again.Latest == date.Latest
                ? null
                : "it is another date when read again";
        });

    [Fact]
    public void Citations() => Fuzzing.Run(FuzzPieces.BodyPieces, text =>
        {
            var diagnostics = new DiagnosticBag();
            var source = new SourceText("a.md", "---\ntitle: x\n---\n\n" + text);
            foreach (var citation in DocumentParser.Parse(source, diagnostics, out _).Body.Descendants<CitationInline>())
            {
                if (citation.Span.Start < 0 || citation.Span.End >= source.Content.Length)
                    return "a citation is misplaced";
                // The Markdown parser counts a tab before the words of a heading or an item as more or less than the one character it is.
                if (text.Contains('\t', StringComparison.Ordinal))
                    continue;
                if (source.Content[citation.Span.Start] != '[')
                    return "a citation is misplaced";
                foreach (var work in citation.Items)
                    if (source.Content.Substring(work.KeySpan.Start, work.KeySpan.Length) != work.Key)
                        return $"the place of '{work.Key}' is wrong";
            }

            return Misplaced(diagnostics.Items);
        });

    [Fact]
    public void Links() => Fuzzing.Run(FuzzPieces.BodyPieces, text =>
        {
            var diagnostics = new DiagnosticBag();
            var source = Sample.Site.Items.First(item => item.Id == "first").Document.Source;
            var target = Sample.Resolver.Resolve(text, source.Start, "en", text.Length % 2 == 0, diagnostics);
            return target switch
            {
                BrokenTarget => diagnostics.Items.Count > 0 ? null : "it is broken, and nothing says so",
                ExternalTarget external => Scheme(external.Url) is "https" or "http" or "mailto"
                    ? null
                    : $"it leads to '{external.Url}', which a browser takes for {Scheme(external.Url)}",
                FileTarget file => Sample.Site.HasAttachment(file.Path) ? null : "it leads to a file that is not there",
                _ => null,
            };
        });

    [Fact]
    public void Raw_html() => Fuzzing.Run(FuzzPieces.BodyPieces, text => Unsafe(SafeHtml.Rewrite(text), isRaw: true));

    [Fact]
    public void Bodies() => Fuzzing.Run(FuzzPieces.BodyPieces, text =>
        {
            var site = new SampleSite().With("rounds/first.md", SampleSite.Round("First", text));
            var tree = site.Tree();
            var first = InputListing.Of(tree, new DiagnosticBag()).Records.Single(file => file.File.Path == "rounds/first.md");
            var files = Sample
                .Files.Select(file => file.File.File.Path == "rounds/first.md" ? RecordParser.Parse(tree, first) : file)
                .ToList();
            var linked = SiteLinker.Link(
                Sample.Site.Settings,
                tree.Prefix,
                files,
                ["files/map.png", "files/a b.pdf"],
                SiteParts.Default.Pages,
                1,
                new DiagnosticBag(),
                CancellationToken.None
            );
            var context = new BodyContext(linked, "rounds/first.html", "en", new BodyWords("source wanted", state => state.Word()));
            return Unsafe(BodyRenderer.Render(SampleSite.Body(linked, "first"), context), isRaw: false);
        });

    [Fact]
    public void Archives()
    {
        var zip = SamplePackage.Zip(SamplePackage.Files);
        string[] pieces =
        [
            .. Enumerable.Range(0, 97).Select(number => $"{(char)('0' + (number % 10))}{(char)(number * 131)}{(char)(number * 7919)}"),
        ];
        Fuzzing.Run(pieces, text =>
        {
            var bytes = (byte[])zip.Clone();
            for (var i = 0; i + 2 < text.Length; i += 3)
            {
                // Most of what makes a zip dangerous stands in its last part, the list of files.
                var at = text[i] % 2 == 0 ? bytes.Length - 1 - (text[i + 1] % Math.Min(bytes.Length, 1500)) : text[i + 1] % bytes.Length;
                bytes[at] = text[i] > '5' ? (byte)(bytes[at] ^ (1 << (text[i + 2] % 8))) : (byte)text[i + 2];
            }

            if (text.Length % 7 == 0)
                bytes = bytes[..(text[^1] % bytes.Length)];
            var report = SamplePackage.Verify(bytes);
            return report.Findings.Count > 0 || bytes.AsSpan().SequenceEqual(zip) || SameFiles(bytes) ? null : "a change was not seen";
        });
    }

    [Fact]
    public async Task Search_queries()
    {
        using var site = new SearchedFolder(SampleDocuments.Read());
        var queries = Enumerable
            .Range(0, Math.Max(1, Fuzzing.Cases / 10))
            .Select(number => (string.Concat(Fuzzing.Text(FuzzPieces.QueryPieces, number)), number % 2 == 0 ? "en" : "ar"))
            .ToList();
        var answers = await site.Ask(queries);
        Assert.Equal(queries.Count, answers.Count);
        for (var i = 0; i < answers.Count; i++)
            Assert.True(answers[i].Error is null, $"{Uri.EscapeDataString(queries[i].Item1)}: {answers[i].Error}");
    }

    // Times, comments and attributes of a zip are no part of what its manifest vouches for.
    private static bool SameFiles(byte[] bytes)
    {
        using var files = new ZipFiles(new MemoryStream(bytes));
        foreach (var expected in SamplePackage.Files)
        {
            if (files.Files.FirstOrDefault(file => file.Path == expected.Path) is not { } file)
                return false;
            using var content = new MemoryStream();
            using (var stream = files.Open(file))
                stream.CopyTo(content);
            if (!content.ToArray().AsSpan().SequenceEqual(expected.Content.Span))
                return false;
        }

        return files.Files.Count == SamplePackage.Files.Count;
    }

    private static string? Misplaced(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var one in diagnostics)
            if (one.Range is { } range && (range.Span.Start < 0 || range.Span.End > range.Source.Content.Length))
                return $"{one.Code} is misplaced";
        return null;
    }

    /// <summary>The scheme that a browser sees (URL Standard).</summary>
    private static string Scheme(string url) => new Url(new Url("https://base.example/rounds/first.html"), url).Scheme;

    /// <summary>What a browser's parser finds in a body that could do something; none if nothing.</summary>
    private static string? Unsafe(string html, bool isRaw)
    {
        var page = new HtmlParser().ParseDocument("<!DOCTYPE html><body>" + html);
        if (page.Head!.ChildNodes.Length > 0)
            return "something got into the head";
        foreach (var element in page.Body!.QuerySelectorAll("*"))
        {
            if (element.NamespaceUri != NamespaceNames.HtmlUri)
                return $"<{element.LocalName}> is not of HTML";
            if (isRaw && !AllowedHtml.Elements.Contains(element.LocalName))
                return $"<{element.LocalName}> is not allowed";
            if (
                element.LocalName
                is "script"
                    or "style"
                    or "iframe"
                    or "object"
                    or "embed"
                    or "link"
                    or "meta"
                    or "base"
                    or "form"
                    or "template"
                    or "noscript"
            )
                return $"<{element.LocalName}> can do something";
            foreach (var attribute in element.Attributes)
            {
                if (isRaw && !AllowedHtml.Attributes.Contains(attribute.Name))
                    return $"the attribute {attribute.Name} is not allowed";
                if (
                    attribute.Name.StartsWith("on", StringComparison.Ordinal)
                    || attribute.Name is "style" or "srcset" or "srcdoc" or "formaction"
                )
                    return $"the attribute {attribute.Name} can do something";
                if (attribute.Name is "href" or "src" && Scheme(attribute.Value) is not ("https" or "http" or "mailto"))
                    return $"{attribute.Name} leads to '{attribute.Value}'";
            }
        }

        return null;
    }

    private static (Site Site, IReadOnlyList<ParsedFile> Files, LinkResolver Resolver) MakeSample()
    {
        var tree = new SampleSite().WithSource("s").Tree();
        var diagnostics = new DiagnosticBag();
        var listing = InputListing.Of(tree, diagnostics);
        var settings = SiteSettings.Read(SourceReader.Read(tree, listing.Settings!, diagnostics)!, diagnostics);
        var files = listing.Records.Select(file => RecordParser.Parse(tree, file)).ToList();
        string[] attachments = [.. listing.Attachments.Select(file => file.Path)];
        var index = SiteIndex.Build(settings, tree.Prefix, files, attachments, SiteParts.Default.Pages, diagnostics);
        var site = SiteLinker.Link(
            settings,
            tree.Prefix,
            files,
            attachments,
            SiteParts.Default.Pages,
            1,
            diagnostics,
            CancellationToken.None
        );
        return (site, files, new LinkResolver(index, (_, _) => new NameSet(["who-came"])));
    }
}
