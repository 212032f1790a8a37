using AstanaSite.Content.Records;
using AstanaSite.Linking;
using AstanaSite.Rendering.Citing;
using AstanaSite.Rendering.Formats;
using AstanaSite.Rendering.Layout;
using AstanaSite.Rendering.Themes;

namespace AstanaSite.Rendering.Records;

/// <summary>
/// The page of a source: its full reference, whose voice it is, how far it was read, and every statement that rests on it.
/// </summary>
internal static class SourcePage
{
    private const int MostRecords = 10;
    private const int RoomOfRecord = 130;
    private const int RoomOfStatement = 150;

    public static TemplateModel Model(CitedSource source, PageContext page)
    {
        var record = new RecordModel(source, page);
        record
            .Model.Put("kicker", page.Words.Of("type", source.Type))
            .Put("subtitle", source.TitleEnglish)
            .Put("reference_html", SourceReference.Full(source, page, false));
        PageCitation.PutForms(record.Model, "work", CitedWork.Of(source), page);
        AddFacts(record, source, page);
        var resting = Statements(source, page);
        var shown = resting.IsLong ? MostRecords : Folded.ShownOf(resting.Entries.Count, MostRecords);
        record.Section("statements", "statements", "rests_on", [.. resting.Entries.Take(shown).Select(own => Group(own, page))]);
        if (resting.IsLong)
            resting.PutWay(record.Model, resting.Entries.Count);
        else if (shown < resting.Entries.Count)
            record
                .Model.Put("more_statements", [.. resting.Entries.Skip(shown).Select(own => Group(own, page))])
                .Put("more", Folded.Summary(resting.Entries.Count - shown, page));
        return record.Finish();
    }

    private static void AddFacts(RecordModel record, CitedSource source, PageContext page)
    {
        if (source.Issued is not null)
            record.Fact("published", new Html($"<span class=\"big\">{page.Date(source.Issued)}</span>"));
        record.Fact("perspective", page.Words.Of("perspective", source.Perspective));
        if (source.Voice.Length > 0)
            record.Fact("voice", page.Words.Of("voice", source.Voice));
        record.Fact("read", page.Words.Of("read", source.Read));
        if (source.ReadAt is { } copy)
            record.Fact(
                "read_at",
                new Html(
                    $"{SourceReference.Outside(copy.Url, SourceReference.HostOf(copy.Url))} "
                        + $"({HtmlText.Escape(page.Words.Of("perspective", copy.Perspective))})"
                )
            );
        record.Fact("editor", Bdi(string.Join("; ", source.Editors.Select(editor => editor.Display))));
        record.Fact("volume", Bdi(source.Volume));
        record.Fact("issue", Bdi(source.Issue));
        record.Fact("page", Bdi(source.Pages));
        record.Fact("publisher", Bdi(source.Publisher));
        record.Fact("publisher_place", Bdi(source.PublisherPlace));
        record.Fact("language_of", source.Language.Length == 0 ? "" : LanguageNames.Of(source.Language, page.Words));
        if (source.Doi.Length > 0)
            record.Fact("doi", SourceReference.Outside("https://doi.org/" + source.Doi, source.Doi));
        record.Fact("isbn", Bdi(source.Isbn));
        record.Fact("accessed", page.Date(source.Accessed));
        if (source.ArchiveUrl.Length > 0)
            record.Fact(
                "archived_copy",
                SourceReference.Archived(
                    source,
                    source.Archived is null ? SourceReference.HostOf(source.ArchiveUrl) : page.Dates.Of(source.Archived)
                )
            );
        if (source.ReprintedAt.Length > 0)
            record.Fact(
                "reprinted_at",
                source.ReprintedAt.StartsWith("http", StringComparison.Ordinal)
                    ? SourceReference.Outside(source.ReprintedAt, SourceReference.HostOf(source.ReprintedAt))
                    : Bdi(source.ReprintedAt)
            );
        if (source.Note.Length > 0)
            record.Fact("note", page.Free(source, source.Note));
    }

    /// <summary>The statements that rest on a source, by their records.</summary>
    internal static RecordList<IReadOnlyList<Statement>> Statements(CitedSource source, PageContext page) =>
        new(source, "statements", "rests_on", page)
        {
            Entries = [.. ByRecord(page.Site.StatementsCiting(source))],
            Keys = RecordKeys.ByDate<IReadOnlyList<Statement>>(own => own[0].Owner.SortDate, own => own[0].Owner, page),
            Weight = own =>
                RoomOfRecord
                + RecordKeys.Room(page.Site.TitleOf(own[0].Owner, page.Language))
                + own.Sum(statement => RoomOfStatement + RecordKeys.Room(statement.Text)),
            Render = Entry,
        };

    // The statements of one record follow each other.
    private static IEnumerable<IReadOnlyList<Statement>> ByRecord(IReadOnlyList<Statement> statements)
    {
        var own = new List<Statement>();
        foreach (var statement in statements)
        {
            if (own.Count > 0 && !ReferenceEquals(own[0].Owner, statement.Owner))
            {
                yield return own;
                own = [];
            }

            own.Add(statement);
        }

        if (own.Count > 0)
            yield return own;
    }

    private static TemplateModel Group(IReadOnlyList<Statement> own, PageContext page) =>
        new TemplateModel().Put("record_html", page.Link(own[0].Owner)).Put("entries_html", Entries(own, page));

    private static Html Entry(IReadOnlyList<Statement> own, PageContext page) =>
        new Markup().Add($"<li>{page.Link(own[0].Owner)}<ul>{Entries(own, page)}</ul></li>\n").ToHtml();

    private static Html Entries(IReadOnlyList<Statement> own, PageContext page)
    {
        var entries = new Markup();
        foreach (var statement in own)
        {
            var address = page.AddressOf(statement.Owner, statement.Anchor);
            entries.Add($"<li>{StatementWords.Tag(statement, page)}" + $" {EntryMarkup.MarkElsewhere(statement, address, page)}</li>");
        }

        return entries.ToHtml();
    }

    private static Html Bdi(string words) => words.Length == 0 ? Html.Empty : new Html($"<bdi>{HtmlText.Escape(words)}</bdi>");
}
