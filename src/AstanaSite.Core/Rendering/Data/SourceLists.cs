using AstanaSite.Rendering.Citing;
using AstanaSite.Rendering.Formats;
using AstanaSite.Rendering.Layout;

namespace AstanaSite.Rendering.Data;

/// <summary>All sources in the forms of reference managers.</summary>
internal static class SourceLists
{
    private const int BytesOfOne = 768;

    /// <summary>As CSL-JSON.</summary>
    public static ReadOnlyMemory<byte> Csl(PageContext page) =>
        JsonOut.Of(page.Site.Sources.Count * BytesOfOne + 256, JsonOut.ForFiles, json =>
        {
            json.WriteStartArray();
            foreach (var source in page.Site.Sources)
                CslJson.Write(json, CitedWork.Of(source));
            json.WriteEndArray();
        });

    /// <summary>As BibTeX.</summary>
    public static ReadOnlyMemory<byte> BibTex(PageContext page) => Text(page, Citing.BibTex.Append);

    /// <summary>As RIS.</summary>
    public static ReadOnlyMemory<byte> Ris(PageContext page) => Text(page, Citing.Ris.Append);

    private static ReadOnlyMemory<byte> Text(PageContext page, Action<Utf8Text, CitedWork> append)
    {
        var text = new Utf8Text(page.Site.Sources.Count * BytesOfOne + 256);
        foreach (var source in page.Site.Sources)
            append(text, CitedWork.Of(source));
        return text.Content;
    }
}
