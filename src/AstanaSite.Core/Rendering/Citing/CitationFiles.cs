using System.Buffers;

namespace AstanaSite.Rendering.Citing;

/// <summary>
/// A work as files for reference managers: links whose address holds the whole file, so they work without script, without a server, and from a single saved page.
/// </summary>
internal static class CitationFiles
{
    // What stands for itself in the address of a link; everything else of ASCII is written in hexadecimal.
    private static readonly SearchValues<byte> Plain = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$()*+,;=:@/?"u8);

    /// <summary>The links.</summary>
    public static Html Links(CitedWork work)
    {
        var page = new Utf8Text(3072);
        var file = new Utf8Text(1024);
        BibTex.Append(file, work);
        Link(page, work.Id, ".bib"u8, BibTex.MediaType, "BibTeX"u8, file.Bytes);
        file = new Utf8Text(1024);
        Ris.Append(file, work);
        Link(page.Add(" "u8), work.Id, ".ris"u8, Ris.MediaType, "RIS"u8, file.Bytes);
        var json = JsonOut.Of(1024, JsonOut.ForFiles, writer =>
        {
            writer.WriteStartArray();
            CslJson.Write(writer, work);
            writer.WriteEndArray();
        });
        Link(page.Add(" "u8), work.Id, ".json"u8, CslJson.MediaType, "CSL-JSON"u8, json.Span);
        return new Html(page.ToString());
    }

    private static void Link(Utf8Text page, string name, ReadOnlySpan<byte> extension, string mediaType, ReadOnlySpan<byte> label, ReadOnlySpan<byte> content)
    {
        page.Add("<a download=\""u8).Add(name).Add(extension).Add("\" href=\"data:"u8).Add(mediaType).Add(";charset=utf-8,"u8);
        for (int at; (at = content.IndexOfAnyExcept(Plain)) >= 0; content = content[(at + 1)..])
        {
            page.Add(content[..at]);
            var one = content[at];
            // Letters of other scripts may stand in an address; browsers write them as UTF-8.
            if (one >= 0x80) page.Add(one);
            else page.Add((byte)'%').Add(Hexadecimal(one >> 4)).Add(Hexadecimal(one & 15));
        }

        page.Add(content).Add("\">"u8).Add(label).Add("</a>"u8);
    }

    private static byte Hexadecimal(int digit) => (byte)(digit < 10 ? '0' + digit : 'A' + digit - 10);
}
