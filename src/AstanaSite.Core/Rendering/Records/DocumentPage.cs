using AstanaSite.Content.Records;
using AstanaSite.Rendering.Formats;
using AstanaSite.Rendering.Layout;
using AstanaSite.Rendering.Themes;
using AstanaSite.Text;

namespace AstanaSite.Rendering.Records;

/// <summary>The page of a document: what it says according to whom, who signed, where its text stands.</summary>
internal static class DocumentPage
{
    public static TemplateModel Model(DocumentRecord document, PageContext page)
    {
        var record = new RecordModel(document, page);
        var form = page.Words.Of("kind", document.Subtype);
        record.Model.Put("kicker", document.Date is null ? form : $"{form} · {page.Dates.Of(document.Date)}");
        AddFacts(record, document, page);
        record.Section("signatories_html", "signatories", "signatories", Signatories(record, document, page));
        record.ConflictContents();
        return record.Finish();
    }

    private static Html DateOf(RecordModel record, DocumentRecord document, PageContext page) =>
        record.Cited(new Html($"<span class=\"big\">{page.Date(document.Date)}</span>"), document.DateEntry);

    private static void AddFacts(RecordModel record, DocumentRecord document, PageContext page)
    {
        if (document.Date is not null)
            record.Fact("date", new Html($"{DateOf(record, document, page)} {Html.Of(document.EarlyBecause)}".TrimEnd()), "date");
        record.Fact("created", page.Date(document.Dates.Created));
        record.Fact("received", page.Date(document.Dates.Received));
        record.Fact("published", page.Date(document.Dates.Published));
        record.Fact("part_of", page.Find(document.Round) is { } round ? page.Link(round) : Html.Empty, "round");
        record.Fact("languages_of", string.Join(", ", document.Languages.Select(tag => LanguageNames.Of(tag, page.Words))));
        record.Fact("text_at", page.Find(document.Text) is { } source ? page.Link(source) : Html.Of(page.Words["text_unknown"]));
        if (document.Attachments.Count == 0)
            return;
        var files = new Markup().Raw("<ul>");
        foreach (var file in document.Attachments)
            if (page.Site.HasAttachment(file.Path))
            {
                var address = RelativePath.InAddress(RelativePath.Between(page.Path, file.Path));
                files.Add($"<li><a href=\"{address}\">{file.Path[(file.Path.LastIndexOf('/') + 1)..]}</a></li>");
            }

        record.Fact("attachments", files.Raw("</ul>").ToHtml());
    }

    private static Html Signatories(RecordModel record, DocumentRecord document, PageContext page)
    {
        var markup = new Markup();
        foreach (var one in document.Signatories)
            markup.Add(
                EntryMarkup.Of(
                    "li",
                    page.Find(one.Actor) is { } actor ? page.Link(actor) : Html.Of(one.Actor?.Id ?? ""),
                    one,
                    record.Body,
                    page
                )
            );
        return markup.ToHtml();
    }
}
