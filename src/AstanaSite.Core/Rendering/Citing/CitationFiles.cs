using System.Buffers;
using System.Text.Json;
using AstanaSite.Rendering.Formats;

namespace AstanaSite.Rendering.Citing;

/// <summary>
/// A work as files for reference managers: links whose address holds the whole file, so they work without script,
/// without a server, and from a single saved page.
/// </summary>
internal static class CitationFiles
{
    // What stands for itself in the address of a link; everything else of ASCII is written in hexadecimal.
    private static readonly SearchValues<byte> Plain = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$()*+,;=:@/?"u8
    );

    // Every page has these links: what they are put together in is used again for the next page.
    [ThreadStatic]
    private static Utf8Text? linksOfThread;

    [ThreadStatic]
    private static Utf8Text? fileOfThread;

    public static Html Links(CitedWork work)
    {
        var links = (linksOfThread ??= new Utf8Text(4096)).Clear();
        var file = (fileOfThread ??= new Utf8Text(2048)).Clear();
        BibTex.Append(file, work);
        Link(links, work.Id, ".bib"u8, BibTex.MediaType, "BibTeX"u8, file.Bytes);
        Ris.Append(file.Clear(), work);
        Link(links.Add(" "u8), work.Id, ".ris"u8, Ris.MediaType, "RIS"u8, file.Bytes);
        using (var json = new Utf8JsonWriter(file.Clear(), JsonOut.ForFiles))
        {
            json.WriteStartArray();
            CslJson.Write(json, work);
            json.WriteEndArray();
        }

        Link(links.Add(" "u8), work.Id, ".json"u8, CslJson.MediaType, "CSL-JSON"u8, file.Bytes);
        return new Html(links.ToString());
    }

    private static void Link(
        Utf8Text links,
        string name,
        ReadOnlySpan<byte> extension,
        string mediaType,
        ReadOnlySpan<byte> label,
        ReadOnlySpan<byte> content
    )
    {
        links.Add("<a download=\""u8).Add(name).Add(extension).Add("\" href=\"data:"u8).Add(mediaType).Add(";charset=utf-8,"u8);
        for (int at; (at = content.IndexOfAnyExcept(Plain)) >= 0; content = content[(at + 1)..])
        {
            links.Add(content[..at]);
            var one = content[at];
            // Letters of other scripts may stand in an address; browsers write them as UTF-8.
            if (one >= 0x80)
                links.Add(one);
            else
                links.Add((byte)'%').Add(Hexadecimal(one >> 4)).Add(Hexadecimal(one & 15));
        }

        links.Add(content).Add("\">"u8).Add(label).Add("</a>"u8);
    }

    private static byte Hexadecimal(int digit) => (byte)(digit < 10 ? '0' + digit : 'A' + digit - 10);
}
