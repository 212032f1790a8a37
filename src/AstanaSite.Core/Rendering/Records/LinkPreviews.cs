using System.Text;
using AstanaSite.Content.Records;
using AstanaSite.Rendering.Formats;
using AstanaSite.Rendering.Layout;

namespace AstanaSite.Rendering.Records;

/// <summary>What the records are about that a record names, each once, for the script that shows it beside a link.</summary>
internal static class LinkPreviews
{
    /// <summary>A block of data: the address of a page, and the summary or a pair of it and its language; empty if there is none.</summary>
    public static Html Of(Item item, PageContext page)
    {
        // A source says what it is in its card.
        var named = page
            .Site.BodyOf(item, page.Language)
            .Mentions.Select(mention => mention.Target)
            .Concat(item.Entries.Select(entry => page.Find(entry.Subject)))
            .Concat(item.Namings.Select(naming => page.Find(naming.Target)))
            .Where(other => other is not (null or CitedSource) && other != item)
            .Distinct()
            .Select(other => (Item: other!, Summary: page.Site.SummaryOf(other!, page.Language)))
            .Where(other => other.Summary.Length > 0)
            .ToList();
        if (named.Count == 0)
            return Html.Empty;
        var json = JsonOut.Of(4096, JsonOut.ForPages, writer =>
        {
            writer.WriteStartObject();
            foreach (var (other, summary) in named)
            {
                writer.WritePropertyName(page.AddressOf(other));
                if (page.Site.HasOwn(other, page.Language))
                {
                    writer.WriteStringValue(summary);
                    continue;
                }

                writer.WriteStartArray();
                writer.WriteStringValue(summary);
                writer.WriteStringValue(page.Site.Settings.FirstLanguage);
                writer.WriteEndArray();
            }

            writer.WriteEndObject();
        });
        return new Html($"<script type=\"application/json\" id=\"previews\">{Encoding.UTF8.GetString(json.Span)}</script>\n");
    }
}
