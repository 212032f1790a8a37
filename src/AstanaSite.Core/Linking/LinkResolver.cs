using AstanaSite.Content.Records;
using AstanaSite.Diagnostics;
using AstanaSite.Diagnostics.Codes;
using AstanaSite.Mapping;
using AstanaSite.Text;

namespace AstanaSite.Linking;

/// <summary>Finds out where a link leads.</summary>
/// <param name="index">What there is.</param>
/// <param name="anchors">The anchors that a record's page has in a language.</param>
internal sealed class LinkResolver(SiteIndex index, Func<Item, string, NameSet> anchors)
{
    /// <summary>Where a link leads; a broken one is reported.</summary>
    /// <param name="url">The link as written.</param>
    /// <param name="range">Where it stands.</param>
    /// <param name="language">The language of the text it stands in.</param>
    /// <param name="isImage">Whether it is an image, which must be a file of the archive.</param>
    /// <param name="diagnostics">Where problems go.</param>
    public LinkTarget Resolve(string url, SourceRange range, string language, bool isImage, DiagnosticBag diagnostics)
    {
        var target = ResolveAny(url, range, language, isImage, diagnostics);
        return isImage && target is (RecordTarget or ProductTarget or AnchorTarget)
            ? Report(LinkProblems.UnknownFile, range, diagnostics, url)
            : target;
    }

    private LinkTarget ResolveAny(string url, SourceRange range, string language, bool isImage, DiagnosticBag diagnostics)
    {
        if (url.Length == 0)
            return Report(LinkProblems.NoTarget, range, diagnostics, isImage ? "image" : "link");
        if (url.StartsWith("xref:", StringComparison.Ordinal))
            return ResolveId(url[5..], range, language, diagnostics);
        if (url[0] == '#')
            return ResolveOwnAnchor(url[1..], range, language, diagnostics);
        if (url.StartsWith("//", StringComparison.Ordinal))
            return Report(LinkProblems.BadScheme, range, diagnostics, "//");
        if (url[0] == '/')
            return ReportRoot(url, range, diagnostics);
        if (Scheme(url) is { } scheme)
        {
            if (scheme is not ("https" or "http" or "mailto"))
                return Report(LinkProblems.BadScheme, range, diagnostics, scheme + ":");
            return isImage ? Report(LinkProblems.RemoteImage, range, diagnostics, url) : new ExternalTarget(url);
        }

        return ResolvePath(url, range, language, isImage, diagnostics);
    }

    private LinkTarget ResolveId(string text, SourceRange range, string language, DiagnosticBag diagnostics)
    {
        var (id, anchor) = Split(text);
        if (index.Find(id) is { } item)
            return WithAnchor(item, anchor, range, language, diagnostics);
        if (index.Map.Find(id) is { } page)
            return new ProductTarget(page.Path);
        if (index.IsUnread(id))
            return BrokenTarget.Instance;
        diagnostics.ReportName(LinkProblems.UnknownTarget, range, id, index.TargetNames, id);
        return BrokenTarget.Instance;
    }

    private LinkTarget ResolvePath(string url, SourceRange range, string language, bool isImage, DiagnosticBag diagnostics)
    {
        var (written, anchor) = Split(url);
        (var path, anchor) = (Uri.UnescapeDataString(written), Uri.UnescapeDataString(anchor));
        var here = range.Source.Path[index.Prefix.Length..];
        var target = RelativePath.Resolve(RelativePath.Folder(here), path);
        if (target is null)
            return Report(LinkProblems.UnknownFile, range, diagnostics, path);
        if (index.AtPath(target) is { } there)
        {
            if (there.Language != index.Settings.FirstLanguage && there.Language != language)
                ReportLanguage(there.Item, there.Language, anchor, range, language, diagnostics);
            return WithAnchor(
                there.Item,
                anchor,
                range,
                there.Language == index.Settings.FirstLanguage ? language : there.Language,
                diagnostics
            );
        }

        if (index.HasAttachment(target))
            return new FileTarget(target);
        if (index.IsUnreadAt(target))
            return BrokenTarget.Instance;
        // A name with a mark that means something else in an address, written as it is.
        if (RelativePath.Resolve(RelativePath.Folder(here), url) is { } whole && index.HasAttachment(whole))
        {
            diagnostics.Add(Diagnostic.At(LinkProblems.UnknownFile, range, Escaped(RelativePath.Between(here, whole)), path));
            return BrokenTarget.Instance;
        }

        var isRecord = target.EndsWith(".md", StringComparison.Ordinal);
        var near = isRecord ? NearestRecord(target, diagnostics) : diagnostics.Nearest(target, index.AttachmentNames);
        // A link to the finished page, or without any ending, means the record's file.
        var stem = target.EndsWith(".html", StringComparison.Ordinal) ? target[..^5] : target;
        if (
            !isRecord
            && !isImage
            && !target.StartsWith("files/", StringComparison.Ordinal)
            && System.IO.Path.GetExtension(stem).Length == 0
            && NearestRecord(stem + ".md", diagnostics) is { } record
        )
            (isRecord, near) = (true, record);
        // What is suggested can be pasted where the link stands.
        var suggestion = near is null ? null : Escaped(RelativePath.Between(here, near)) + (anchor.Length > 0 ? "#" + anchor : "");
        diagnostics.Add(Diagnostic.At(isRecord ? LinkProblems.UnknownTarget : LinkProblems.UnknownFile, range, suggestion, path));
        return BrokenTarget.Instance;
    }

    // As it is written in a link, which a bracket would end.
    private static string Escaped(string path) =>
        RelativePath.InAddress(path).Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal);

    private void ReportLanguage(Item item, string named, string anchor, SourceRange range, string language, DiagnosticBag diagnostics)
    {
        var here = range.Source.Path[index.Prefix.Length..];
        var original = item.Document.Source.Path[index.Prefix.Length..];
        diagnostics.Add(
            Diagnostic.At(
                LinkProblems.OtherLanguage,
                range,
                RelativePath.Between(here, original) + (anchor.Length > 0 ? "#" + anchor : ""),
                named,
                language
            )
        );
    }

    /// <summary>The file of the record that a path probably means: the id counts, for folders are often left out.</summary>
    private string? NearestRecord(string path, DiagnosticBag diagnostics)
    {
        var id = path[(path.LastIndexOf('/') + 1)..^3];
        var near = index.Find(id) is not null ? id : diagnostics.Nearest(id, index.IdsOf(""));
        return near is null || index.Find(near) is not { } item ? null : item.Document.Source.Path[index.Prefix.Length..];
    }

    private BrokenTarget ReportRoot(string url, SourceRange range, DiagnosticBag diagnostics)
    {
        var path = Split(url).Path.TrimStart('/');
        var record = path.EndsWith(".html", StringComparison.Ordinal) ? path[..^5] + ".md" : path;
        var here = range.Source.Path[index.Prefix.Length..];
        var isThere = index.AtPath(record) is not null || index.HasAttachment(record);
        diagnostics.Add(Diagnostic.At(LinkProblems.AbsolutePath, range, isThere ? RelativePath.Between(here, record) : null, url));
        return BrokenTarget.Instance;
    }

    private RecordTarget WithAnchor(Item item, string anchor, SourceRange range, string language, DiagnosticBag diagnostics)
    {
        if (anchor.Length > 0)
            CheckAnchor(item, anchor, range, language, $"the page '{item.Id}'", diagnostics);
        return new RecordTarget(item, anchor);
    }

    private AnchorTarget ResolveOwnAnchor(string anchor, SourceRange range, string language, DiagnosticBag diagnostics)
    {
        anchor = Uri.UnescapeDataString(anchor);
        if (index.AtPath(range.Source.Path[index.Prefix.Length..]) is { } here)
            CheckAnchor(here.Item, anchor, range, language, "this page", diagnostics);
        return new AnchorTarget(anchor);
    }

    private void CheckAnchor(Item item, string anchor, SourceRange range, string language, string page, DiagnosticBag diagnostics)
    {
        // Which anchors it has is not known.
        if (!(index.Translation(item, language)?.Document ?? item.Document).HasFrontMatter || !item.Document.HasFrontMatter)
            return;
        // Statements have anchors too; those are checked when all statements are known.
        var known = anchors(item, language);
        if (known.Contains(anchor) || PageAnchors.IsOfStatement(anchor))
            return;
        diagnostics.ReportName(LinkProblems.UnknownAnchor, range, anchor, known, anchor, page, known.Words);
    }

    private static BrokenTarget Report(
        DiagnosticDescriptor problem,
        SourceRange range,
        DiagnosticBag diagnostics,
        params object[] arguments
    )
    {
        diagnostics.Report(problem, range, arguments);
        return BrokenTarget.Instance;
    }

    /// <summary>The kind of a record with its article, for messages.</summary>
    public static string KindOf(Item item) => ContentKinds.WithArticle(item.Kind.Name);

    private static (string Path, string Anchor) Split(string url)
    {
        var hash = url.IndexOf('#', StringComparison.Ordinal);
        return hash < 0 ? (url, "") : (url[..hash], url[(hash + 1)..]);
    }

    // RFC 3986, 3.1. A colon after the first slash belongs to a path.
    private static string? Scheme(string url)
    {
        var colon = url.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0)
            return null;
        var scheme = url.AsSpan(0, colon);
        foreach (var c in scheme)
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('+' or '-' or '.'))
                return c == '/' || c == '#' || c == '?' ? null : new string(scheme);
        return scheme.ToString().ToLowerInvariant();
    }
}
