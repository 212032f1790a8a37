using System.Collections.Frozen;

namespace AstanaSite.Content.Values;

/// <summary>
/// The kinds of files that may lie in <c>files/</c>, by their extensions. None of them can run a program in a browser, however it is
/// opened: HTML, SVG and XML can, scripts are made for it, and of a file without an extension a browser decides for itself what it is.
/// </summary>
internal static class AttachmentKinds
{
    /// <summary>The largest file that is taken over, in bytes. GitHub keeps none of more than 100 MiB either.</summary>
    public const int Largest = 64 * 1024 * 1024;

    private static readonly FrozenSet<string> Extensions = new[]
    {
        "pdf",
        "txt",
        "csv",
        "tsv",
        "json",
        "geojson",
        "bib",
        "ris",
        "ics",
        "srt",
        "vtt",
        "png",
        "jpg",
        "jpeg",
        "gif",
        "webp",
        "avif",
        "tif",
        "tiff",
        "mp3",
        "m4a",
        "ogg",
        "opus",
        "flac",
        "wav",
        "mp4",
        "webm",
        "zip",
        "doc",
        "docx",
        "odt",
        "rtf",
        "xls",
        "xlsx",
        "ods",
        "ppt",
        "pptx",
        "odp",
        "epub",
        "djvu",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The extensions in one line.</summary>
    public static string Names { get; } = string.Join(' ', Extensions.Order(StringComparer.Ordinal));

    /// <summary>Whether a file is of one of the kinds.</summary>
    public static bool Has(string path)
    {
        var dot = path.LastIndexOf('.');
        return dot > path.LastIndexOf('/') + 1 && Extensions.Contains(path[(dot + 1)..]);
    }
}
