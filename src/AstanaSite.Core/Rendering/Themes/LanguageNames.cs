namespace AstanaSite.Rendering.Themes;

/// <summary>Languages in words.</summary>
internal static class LanguageNames
{
    /// <summary>The name of a language in the words of another; the tag itself where there is none.</summary>
    public static string Of(string tag, Words words)
    {
        var key = "lang_" + (tag.IndexOf('-', StringComparison.Ordinal) is var hyphen and > 0 ? tag[..hyphen] : tag);
        return words.Has(key) ? words[key] : tag;
    }
}
