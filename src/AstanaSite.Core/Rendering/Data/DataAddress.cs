using AstanaSite.Content.Items;
using AstanaSite.Linking;
using AstanaSite.Rendering.Pages;

namespace AstanaSite.Rendering.Data;

/// <summary>How the data name pages and statements.</summary>
internal static class DataAddress
{
    /// <summary>The page of a record: a whole address where the site has one, else its path within the site.</summary>
    public static string Of(Item item, PageScope page) => page.Site.Settings.BaseUrl + page.Frame.Addresses.Of(item, page.Language);

    /// <summary>The id of a statement: that of its record, <c>#</c> and its anchor.</summary>
    public static string Of(Statement statement) => string.Concat(statement.Owner.Id, "#", statement.Anchor);
}
