using System.Text;
using AstanaSite.Diagnostics;
using AstanaSite.Diagnostics.Codes;
using AstanaSite.Mapping;
using AstanaSite.Text;
using AstanaSite.Writing;

namespace AstanaSite.Checking.Pages;

/// <summary>
/// Looks over a finished page: every link leads to a file of the site, no anchor stands twice, nothing breaks the security policy.
/// </summary>
/// <param name="paths">The paths of all files the site will hold.</param>
/// <param name="basePath">The path at which the site is published, beginning and ending in <c>/</c>; empty if it is not known.</param>
internal sealed class PageChecker(IReadOnlySet<string> paths, string basePath = "")
{
    private const int LongestUsual = 256;

    [ThreadStatic]
    private static AnchorSet? idsOfThread;

    [ThreadStatic]
    private static AnchorSet? fragmentsOfThread;

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> targets = new HashSet<string>(
        paths,
        StringComparer.Ordinal
    ).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Reports what is wrong with a page; other files are left alone.</summary>
    public void Check(OutputFile file, DiagnosticBag diagnostics)
    {
        if (!file.Path.EndsWith(".html", StringComparison.Ordinal))
            return;
        // A template that failed was reported, and left nothing.
        if (file.Content.IsEmpty && !diagnostics.HasErrors)
            diagnostics.Add(Diagnostic.OfFile(OutputProblems.EmptyPage, file.Path, file.Path));
        var folder = RelativePath.Folder(file.Path);
        var ids = idsOfThread ??= new AnchorSet();
        var fragments = fragmentsOfThread ??= new AnchorSet();
        ids.Clear();
        fragments.Clear();
        foreach (var tag in new PageTags(file.Content.Span))
        {
            foreach (var attribute in tag)
            {
                if (attribute.Is("id"u8))
                {
                    var isNew = attribute.Value.Contains((byte)'&')
                        ? ids.Add(Encoding.UTF8.GetBytes(Decode(attribute.Value)))
                        : ids.Add(attribute.Value);
                    if (!isNew)
                        Report(OutputProblems.DuplicateAnchor, file, Decode(attribute.Value), diagnostics);
                }
                else if (attribute.Is("href"u8) || attribute.Is("src"u8))
                {
                    CheckAddress(file, folder, tag, attribute, fragments, diagnostics);
                }
                else if (attribute.Is("style"u8) || (attribute.Name.Length > 2 && attribute.Name.StartsWith("on"u8)))
                {
                    Report(
                        OutputProblems.UnsafePage,
                        file,
                        $"the attribute '{Encoding.UTF8.GetString(attribute.Name)}' on <{Encoding.UTF8.GetString(tag.Name)}>",
                        diagnostics
                    );
                }
            }

            if (tag.Is("style"u8) || (tag.Is("script"u8) && !tag.Has("src"u8) && !tag.HasDataType()))
                Report(OutputProblems.UnsafePage, file, $"an inline <{Encoding.UTF8.GetString(tag.Name)}>", diagnostics);
        }

        for (var index = 0; index < fragments.Count; index++)
            if (fragments[index].Length > 0 && !ids.Contains(fragments[index]))
                Report(OutputProblems.DeadLink, file, "#" + Encoding.UTF8.GetString(fragments[index]), diagnostics);
    }

    private void CheckAddress(
        OutputFile file,
        string folder,
        PageTag tag,
        PageAttribute attribute,
        AnchorSet fragments,
        DiagnosticBag diagnostics
    )
    {
        if (LeadsUpOnceToAFile(attribute.Value, folder) || IsFileToKeep(tag, attribute.Value))
            return;
        if (attribute.Value.StartsWith("#"u8) && attribute.Value.IndexOfAny((byte)'&', (byte)'%') < 0)
        {
            fragments.Add(attribute.Value[1..]);
            return;
        }

        var address = Decode(attribute.Value);
        if (address.StartsWith('#'))
        {
            fragments.Add(Encoding.UTF8.GetBytes(Uri.UnescapeDataString(address[1..])));
            return;
        }

        var colon = address.AsSpan().IndexOfAny(':', '/', '?');
        if (colon >= 0 && address[colon] == ':' || address.StartsWith("//", StringComparison.Ordinal))
        {
            CheckOutside(file, tag, address, diagnostics);
            return;
        }

        if (file.Path == SiteMap.NotFound && basePath.Length > 0 && address.StartsWith(basePath, StringComparison.Ordinal))
            (address, folder) = (address[basePath.Length..], "");
        var end = address.AsSpan().IndexOfAny('#', '?');
        var path = Uri.UnescapeDataString(end < 0 ? address : address[..end]);
        if (path.Length > 0 && (RelativePath.Resolve(folder, path) is not { } target || !targets.Contains(target)))
            Report(OutputProblems.DeadLink, file, address, diagnostics);
    }

    // Nearly all links of a record's page are of this form; looking them up as they stand makes no
    // strings and saves a tenth of a build's work.
    private bool LeadsUpOnceToAFile(ReadOnlySpan<byte> address, string folder)
    {
        if (folder.Contains('/', StringComparison.Ordinal) || !address.StartsWith("../"u8))
            return false;
        var path = address[3..];
        var hash = path.IndexOf((byte)'#');
        if (hash >= 0)
            path = path[..hash];
        if (path.Length is 0 or > LongestUsual || path.IndexOfAny("&%:?\\"u8) >= 0 || path.IndexOf("./"u8) >= 0)
            return false;
        Span<char> text = stackalloc char[LongestUsual];
        return folder.Length > 0 && Encoding.UTF8.TryGetChars(path, text, out var length) && targets.Contains(text[..length]);
    }

    // A citation as a file within its own link: only to be kept, never to be shown, and of none but these types.
    private static bool IsFileToKeep(PageTag tag, ReadOnlySpan<byte> address) =>
        address.StartsWith("data:"u8)
        && tag.Is("a"u8)
        && tag.Has("download"u8)
        && (
            address.StartsWith("data:application/x-bibtex;charset=utf-8,"u8)
            || address.StartsWith("data:application/x-research-info-systems;charset=utf-8,"u8)
            || address.StartsWith("data:application/vnd.citationstyles.csl+json;charset=utf-8,"u8)
        );

    // Readers may follow a link out; a page may not fetch anything from outside by itself.
    private static void CheckOutside(OutputFile file, PageTag tag, string address, DiagnosticBag diagnostics)
    {
        var isLink =
            tag.Is("a"u8)
            || (
                tag.Is("link"u8)
                && (tag.HasValue("rel"u8, "canonical"u8) || tag.HasValue("rel"u8, "alternate"u8) || tag.HasValue("rel"u8, "license"u8))
            );
        var isKnown =
            address.StartsWith("https://", StringComparison.Ordinal)
            || address.StartsWith("http://", StringComparison.Ordinal)
            || address.StartsWith("mailto:", StringComparison.Ordinal);
        if (!isLink || !isKnown)
            Report(OutputProblems.UnsafePage, file, $"the address '{address}' on <{Encoding.UTF8.GetString(tag.Name)}>", diagnostics);
    }

    private static string Decode(ReadOnlySpan<byte> value)
    {
        var text = Encoding.UTF8.GetString(value);
        return text.Contains('&', StringComparison.Ordinal) ? System.Net.WebUtility.HtmlDecode(text) : text;
    }

    private static void Report(DiagnosticDescriptor problem, OutputFile file, string what, DiagnosticBag diagnostics) =>
        diagnostics.Add(Diagnostic.OfFile(problem, file.Path, what));
}
