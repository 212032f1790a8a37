using AstanaSite.Mapping;
using AstanaSite.Rendering.Formats;
using AstanaSite.Rendering.Layout;
using AstanaSite.Writing;

namespace AstanaSite.Rendering.Parts;

/// <summary>
/// A script that knows on which part each entry stands, so that an address from before a list was taken apart leads to its entry. It is
/// loaded only by who comes with such an address; a script, since from a folder a browser lets no page load data.
/// </summary>
internal static class PartAnchors
{
    /// <summary>The path of the script of a page, below the folder of the language.</summary>
    public static string PathOf(string page) => PartMap.Folder(page) + "anchors.js";

    /// <summary>The script as a product.</summary>
    public static Product Of<T>(string path, Division<T> division, Func<T, string> anchorOf) => new(path, "data", _ =>
        {
            var json = JsonOut.Of(64 * 1024, JsonOut.ForPages, writer =>
            {
                writer.WriteStartObject();
                foreach (var part in division.Parts)
                    writer.WriteString(part.Address, string.Join(' ', part.Entries.Select(anchorOf)));
                writer.WriteEndObject();
            });
            return [new OutputFile(path, new Utf8Text(json.Length + 32).Add("astanaParts("u8).Add(json.Span).Add(");\n"u8).Content)];
        });
}
