using AstanaSite.Content.Items;
using AstanaSite.Rendering.Citing;
using AstanaSite.Rendering.Themes;

namespace AstanaSite.Rendering.Pages;

/// <summary>The page of a source: its full reference, whose voice it is, how far it was read, and every statement that rests on it.</summary>
internal static class SourcePage
{
    public static TemplateModel Model(Source source, PageScope page)
    {
        var record = new RecordModel(source, page);
        record.Model
            .Put("kicker", page.Words.Of("type", source.Form))
            .Put("subtitle", source.TitleEnglish)
            .Put("reference_html", SourceReference.Full(source, page, false));
        PageCitation.PutForms(record.Model, "work", CitedWork.Of(source), page);
        AddFacts(record, source, page);
        record.Section("statements_html", "statements", "rests_on", Statements(source, page));
        return record.Finish();
    }

    private static void AddFacts(RecordModel record, Source source, PageScope page)
    {
        if (source.Issued is not null) record.Fact("published", new Html($"<span class=\"big\">{page.Date(source.Issued)}</span>"));
        record.Fact("perspective", page.Words.Of("perspective", source.Perspective));
        record.Fact("read", page.Words.Of("read", source.Read));
        record.Fact("publisher", Bdi(source.Publisher));
        record.Fact("language_of", source.Language.Length == 0 ? "" : LanguageNames.Of(source.Language, page.Words));
        if (source.Doi.Length > 0) record.Fact("doi", SourceReference.Outside("https://doi.org/" + source.Doi, source.Doi));
        record.Fact("accessed", page.Date(source.Accessed));
        if (source.ArchiveUrl.Length > 0)
            record.Fact("archived_copy", SourceReference.Archived(source, source.Archived is null ? SourceReference.HostOf(source.ArchiveUrl) : page.Dates.Of(source.Archived)));
        if (source.ReprintedAt.Length > 0)
            record.Fact("reprinted_at", source.ReprintedAt.StartsWith("http", StringComparison.Ordinal) ? SourceReference.Outside(source.ReprintedAt, SourceReference.HostOf(source.ReprintedAt)) : Bdi(source.ReprintedAt));
        if (source.Note.Length > 0) record.Fact("note", new Html($"<span{page.Frame.Original}>{HtmlText.Escape(source.Note)}</span>"));
    }

    private static Html Statements(Source source, PageScope page)
    {
        var markup = new Markup();
        Item? owner = null;
        foreach (var statement in page.Site.StatementsCiting(source))
        {
            if (!ReferenceEquals(owner, statement.Owner))
            {
                markup.Add(new Html(owner is null ? "" : "</ul>\n")).Add($"<h3>{page.Link(statement.Owner)}</h3>\n<ul>");
                owner = statement.Owner;
            }

            var address = page.AddressOf(statement.Owner, statement.Anchor);
            markup.Add($"<li><span{page.Frame.Original}>{StatementWords.Of(statement, page)}</span> {EntryMarkup.MarkElsewhere(statement, address, page)}</li>");
        }

        return owner is null ? Html.Empty : markup.Raw("</ul>").ToHtml();
    }

    private static Html Bdi(string words) => words.Length == 0 ? Html.Empty : new Html($"<bdi>{HtmlText.Escape(words)}</bdi>");
}
