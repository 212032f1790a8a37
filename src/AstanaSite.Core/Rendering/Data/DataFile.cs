using AstanaSite.Rendering.Pages;
using AstanaSite.Writing;

namespace AstanaSite.Rendering.Data;

/// <summary>A file below <c>data/</c>: the archive, or a part of it, in a form that other programs read.</summary>
/// <param name="Name">Its name within the folder.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Words">The key of the interface words that say what it is.</param>
/// <param name="Make">Makes its bytes.</param>
internal sealed record DataFile(string Name, string MediaType, string Words, Func<PageScope, ReadOnlyMemory<byte>> Make)
{
    /// <summary>The folder, ending in <c>/</c>.</summary>
    public const string Folder = "data/";

    /// <summary>Its path below the site's root.</summary>
    public string Path => Folder + Name;

    /// <summary>The file as a product. Titles and words in it are in the language of the originals.</summary>
    /// <param name="frame">What the pages of that language share.</param>
    public Product Of(LanguageFrame frame) => new(Path, "data", _ => [new OutputFile(Path, Make(new PageScope(frame, Path)))]);
}
