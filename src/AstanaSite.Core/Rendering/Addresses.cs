using AstanaSite.Content.Items;
using AstanaSite.Linking;

namespace AstanaSite.Rendering;

/// <summary>Where everything stands in the site. Addresses are flat, relative and end in a file name.</summary>
/// <param name="firstLanguage">The language whose pages stand at the root; the others stand in a folder of their tag.</param>
public sealed class Addresses(string firstLanguage)
{
    /// <summary>The path of a record's page in a language: <c>rounds/astana-1.html</c>, <c>ar/rounds/astana-1.html</c>.</summary>
    public string Of(Item item, string language) => Of(WithinLanguage(item), language);

    /// <summary>The path of a record's page below the folder of its language.</summary>
    public static string WithinLanguage(Item item) => item.PagePath;

    /// <summary>The path of a page that the generator makes: <c>timeline.html</c>, <c>ar/timeline.html</c>.</summary>
    /// <param name="product">Its path below the folder of a language.</param>
    /// <param name="language">The language.</param>
    public string Of(string product, string language) => language == firstLanguage ? product : string.Concat(language, "/", product);

    /// <summary>The address of a link's target as seen from a page.</summary>
    /// <param name="target">The target.</param>
    /// <param name="from">The path of the page that links.</param>
    /// <param name="language">The language of that page.</param>
    public string Link(LinkTarget target, string from, string language) => target switch
    {
        RecordTarget { Anchor.Length: 0 } record => RelativePath.Between(from, Of(record.Item, language)),
        RecordTarget record => string.Concat(RelativePath.Between(from, Of(record.Item, language)), "#", record.Anchor),
        AnchorTarget own => "#" + own.Anchor,
        ProductTarget product => RelativePath.Between(from, Of(product.Path, language)),
        FileTarget file => RelativePath.Between(from, file.Path),
        ExternalTarget external => external.Url,
        _ => "",
    };
}
