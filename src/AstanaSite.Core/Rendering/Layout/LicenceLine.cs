using AstanaSite.Rendering.Formats;
using AstanaSite.Rendering.Themes;

namespace AstanaSite.Rendering.Layout;

/// <summary>The line at the foot of a page that names the licence.</summary>
internal static class LicenceLine
{
    private static readonly Dictionary<string, string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["CC0-1.0"] = "https://creativecommons.org/publicdomain/zero/1.0/",
        ["CC-BY-4.0"] = "https://creativecommons.org/licenses/by/4.0/",
        ["CC-BY-SA-4.0"] = "https://creativecommons.org/licenses/by-sa/4.0/",
        ["CC-BY-NC-4.0"] = "https://creativecommons.org/licenses/by-nc/4.0/",
        ["CC-BY-NC-SA-4.0"] = "https://creativecommons.org/licenses/by-nc-sa/4.0/",
    };

    /// <summary>The address of a licence's text; empty if it is not known.</summary>
    public static string AddressOf(string licence) => Known.GetValueOrDefault(licence, "");

    public static Html Of(string licence, Words words)
    {
        if (licence.Length == 0)
            return Html.Empty;
        var name = HtmlText.Escape(licence);
        if (AddressOf(licence) is { Length: > 0 } address)
            name = $"<a href=\"{address}\" rel=\"license\">{name}</a>";
        return new Html(HtmlText.Escape(words["licence"]).Replace("{licence}", name, StringComparison.Ordinal));
    }
}
