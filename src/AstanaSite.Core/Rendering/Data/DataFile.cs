using AstanaSite.Mapping;
using AstanaSite.Rendering.Layout;
using AstanaSite.Writing;

namespace AstanaSite.Rendering.Data;

/// <summary>A file below <c>data/</c>: the archive, or a part of it, in a form that other programs read.</summary>
/// <param name="Name">Its name within the folder.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Words">The key of the interface words that say what it is.</param>
/// <param name="Make">Makes its bytes.</param>
internal sealed record DataFile(string Name, string MediaType, string Words, Func<PageContext, ReadOnlyMemory<byte>> Make)
{
    /// <summary>Its path below the site's root.</summary>
    public string Path => SiteMap.DataFolder + Name;

    /// <summary>The file as a product. Titles and words in it are in the language of the originals.</summary>
    /// <param name="context">What the pages of that language share.</param>
    public Product Of(LanguageContext context) => new(Path, "data", _ => [new OutputFile(Path, Make(new PageContext(context, Path)))]);
}
