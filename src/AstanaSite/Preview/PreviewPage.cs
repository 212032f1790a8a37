using System.Buffers;
using System.Globalization;
using System.Text;
using AstanaSite.Rendering.Formats;

namespace AstanaSite.Program.Preview;

/// <summary>
/// A page as the preview sends it: with the script that refreshes it, and a security policy that lets this script ask for news.
/// </summary>
internal static class PreviewPage
{
    /// <summary>What is sent while there is no good site yet.</summary>
    public static readonly byte[] NoSite =
        """
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8"><title>No site yet</title></head>
        <body><h1>No site yet</h1><p>The content has errors; the page appears as soon as they are mended.</p></body></html>

        """u8.ToArray();

    /// <summary>The page with what the preview adds.</summary>
    /// <param name="content">The page.</param>
    /// <param name="path">Its path below the site's root.</param>
    /// <param name="isThere">Whether the site has the page; what is sent for one that it has not stands for it.</param>
    /// <param name="state">The run of the preview and the number of its state, which the script compares with later ones.</param>
    public static ReadOnlyMemory<byte> Of(ReadOnlySpan<byte> content, string path, bool isThere, string state)
    {
        var policy = "http-equiv=\"Content-Security-Policy\" content=\""u8;
        var page = new ArrayBufferWriter<byte>(content.Length + 512);
        if (content.IndexOf(policy) is >= 0 and var at)
        {
            var given = content[(at + policy.Length)..];
            page.Write(content[..(at + policy.Length)]);
            // A directive that comes twice is a warning in the console.
            if (given[..Math.Max(0, given.IndexOf((byte)'"'))].IndexOf("connect-src "u8) < 0)
                page.Write("connect-src 'self'; "u8);
            content = content[(at + policy.Length)..];
        }

        var head = content.IndexOf("</head>"u8);
        if (head < 0)
            head = 0;
        page.Write(content[..head]);
        page.Write(
            Encoding.UTF8.GetBytes(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"<script src=\"{PreviewServer.Own}preview.js\" data-page=\"{HtmlText.Escape(path)}\" data-state=\"{state}\" "
                        + $"data-there=\"{(isThere ? 1 : 0)}\" defer></script>\n"
                )
            )
        );
        page.Write(content[head..]);
        return page.WrittenMemory;
    }
}
