using AstanaSite.Content.Records;
using AstanaSite.Linking;
using AstanaSite.Rendering.Layout;

namespace AstanaSite.Rendering.Records;

/// <summary>How the data name pages and statements.</summary>
internal static class DataAddress
{
    /// <summary>The page of a record: a whole address where the site has one, else its path within the site.</summary>
    public static string Of(Item item, PageContext page) => page.Site.Settings.BaseUrl + page.Shared.Map.Of(item, page.Language);

    /// <summary>The id of a statement: that of its record, <c>#</c> and its anchor.</summary>
    public static string Of(Statement statement) => string.Concat(statement.Owner.Id, "#", statement.Anchor);
}
