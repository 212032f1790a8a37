using System.Text;
using AstanaSite.Content.Records;
using AstanaSite.Mapping;
using AstanaSite.Rendering.Formats;
using AstanaSite.Rendering.Layout;

namespace AstanaSite.Rendering.Records;

/// <summary>The pages of records as products.</summary>
internal static class RecordPages
{
    /// <summary>The page of a record, and the pages of what is too long for it.</summary>
    public static IEnumerable<Product> Of(Item item, LanguageContext context, RecordViews views)
    {
        var view = views.Of(item);
        // Hardly any record is named so often.
        var named = context.Site.BacklinksOf(item).Count + (item is CitedSource source ? context.Site.StatementsCiting(source).Count : 0);
        return named <= RecordList.FewestLong
            ? [PageOf(item, context, views)]
            :
            [
                PageOf(item, context, views),
                .. view.Lists(item, new PageContext(context, context.Map.Of(item, context.Language)))
                    .SelectMany(list => list.Products(context, view)),
            ];
    }

    private static Product PageOf(Item item, LanguageContext context, RecordViews views)
    {
        var view = views.Of(item);
        return PageProducts.Of(context.Map.Of(item, context.Language), item.Kind.Name, view.Template, context, page => (
                new PageHead(context.Site.TitleOf(item, context.Language), context.Site.SummaryOf(item, context.Language))
                {
                    Item = item,
                    Section = view.Index is null ? context.Map.Within(item) : SiteMap.OfIndex(item.Kind),
                    SectionTitle = view.Index is null ? "" : context.Words[view.ListWord],
                    Covered = view.Covered(item),
                    Data = Data(item, page, views),
                    HasCards = true,
                    Previews = LinkPreviews.Of(item, page),
                },
                view.Model(item, page)
            ));
    }

    private static Html Data(Item item, PageContext page, RecordViews views)
    {
        var data = new StructuredData(page.Site, views, page.Path, page.Language);
        var json = JsonOut.Of(2048, JsonOut.ForPages, writer =>
        {
            writer.WriteStartObject();
            StructuredData.WriteContext(writer);
            data.Write(writer, item);
            writer.WriteString("mainEntityOfPage"u8, data.PageOf(item));
            writer.WriteEndObject();
        });
        return new Html($"<script type=\"application/ld+json\">{Encoding.UTF8.GetString(json.Span)}</script>\n");
    }
}
