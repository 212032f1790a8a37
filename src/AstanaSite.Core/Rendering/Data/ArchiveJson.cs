using System.Text.Json;
using AstanaSite.Content.Records;
using AstanaSite.Linking;
using AstanaSite.Mapping;
using AstanaSite.Rendering.Formats;
using AstanaSite.Rendering.Layout;
using AstanaSite.Rendering.Records;

namespace AstanaSite.Rendering.Data;

/// <summary>
/// The whole archive as one JSON document: every record with its keys, its text as it was written, and its
/// statements with their sources and evidence state.
/// </summary>
internal static class ArchiveJson
{
    // More than most archives need: to grow, the buffer would have to stand twice in memory.
    private const int BytesOfOne = 8192;

    public static ReadOnlyMemory<byte> Make(RecordViews views, PageContext page) =>
        JsonOut.Of(page.Site.Items.Count * BytesOfOne + 1024, JsonOut.ForFiles, json =>
        {
            var (site, settings) = (page.Site, page.Site.Settings);
            json.WriteStartObject();
            json.WriteString("$schema"u8, "archive.schema.json"u8);
            json.WriteString("title"u8, settings.Title);
            json.WriteString("description"u8, settings.Description);
            json.WriteTexts("languages"u8, settings.Languages);
            json.WriteText("url"u8, settings.BaseUrl);
            json.WriteText("edition"u8, settings.Edition);
            json.WriteText("licence"u8, settings.Licence);
            json.WriteStartArray("tracks"u8);
            foreach (var track in settings.Tracks)
            {
                json.WriteStartObject();
                json.WriteString("id"u8, track);
                json.WriteString("name"u8, settings.TrackName(track, page.Language));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            foreach (var view in views.All)
                WriteAll(json, view, page);
            json.WriteEndObject();
        });

    private static void WriteAll(Utf8JsonWriter json, RecordView view, PageContext page)
    {
        json.WriteStartArray(view.Kind.Folder);
        foreach (var item in page.Site.OfKind(view.Kind))
        {
            json.WriteStartObject();
            json.WriteString("id"u8, item.Id);
            json.WriteString("url"u8, DataAddress.Of(item, page));
            json.WriteString("title"u8, item.Title);
            json.WriteText("summary"u8, item.Summary);
            view.WriteJson(json, item, page);
            json.WriteTexts("aliases"u8, item.Aliases);
            WriteConflicts(json, item, page);
            json.WriteText("body"u8, item.Document.BodyText);
            WriteStatements(json, item, page);
            WriteFormer(json, item, page.Site.Settings.FirstLanguage, page.Site);
            WriteTranslations(json, item, page);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteConflicts(Utf8JsonWriter json, Item item, PageContext page)
    {
        if (item.Conflicts.Count == 0)
            return;
        json.WriteStartArray("conflicts"u8);
        foreach (var conflict in item.Conflicts)
        {
            json.WriteStartObject();
            json.WriteString("about"u8, conflict.About);
            json.WriteString("anchor"u8, PageAnchors.Of(conflict));
            json.WriteTexts("concerns"u8, [.. conflict.Concerns.Select(one => one.Name)]);
            if (conflict.Finding is { } finding)
            {
                json.WriteStartObject("finding"u8);
                json.WriteString("says"u8, finding.Says);
                json.WriteString("statement"u8, page.Site.BodyOf(item, page.Language).MarksOf(finding).Statement.Anchor);
                json.WriteEndObject();
            }

            json.WriteEntries("accounts"u8, item, conflict.Accounts, page, one =>
            {
                json.WriteString("says"u8, one.Says);
                json.WriteString("rank"u8, CsvTables.RankWord(one.Rank));
                json.WriteText("reason"u8, one.Reason);
            });
            json.WriteText("note"u8, conflict.Note);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteStatements(Utf8JsonWriter json, Item item, PageContext page)
    {
        var statements = page.Site.StatementsOf(item);
        if (statements.Count == 0)
            return;
        json.WriteStartArray("statements"u8);
        foreach (var one in statements)
        {
            json.WriteStartObject();
            json.WriteString("anchor"u8, one.Anchor);
            json.WriteString("part"u8, one.Entry?.Field ?? "prose");
            json.WriteString("words"u8, StatementWords.Of(one, page));
            json.WriteString("state"u8, one.State.Word());
            if (one.Citations.Count > 0)
            {
                json.WriteStartArray("citations"u8);
                foreach (var citation in one.Citations)
                {
                    json.WriteStartObject();
                    json.WriteString("source"u8, citation.Source.Id);
                    json.WriteText("prefix"u8, citation.Prefix);
                    json.WriteText("locator"u8, citation.Locator);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteFormer(Utf8JsonWriter json, Item item, string language, Site site)
    {
        var former = site.History.Of(item, language);
        if (former.Count == 0)
            return;
        json.WriteStartArray("formerStatements"u8);
        foreach (var one in former)
        {
            json.WriteStartObject();
            json.WriteString("edition"u8, one.Edition);
            json.WriteString("anchor"u8, one.Anchor);
            if (one.Language != language)
                json.WriteString("language"u8, one.Language);
            json.WriteString("words"u8, one.Text);
            json.WriteTexts("sources"u8, one.Sources);
            if (one.Now is { } now)
            {
                json.WriteStartObject("now"u8);
                json.WriteString("record"u8, now.Owner.Id);
                json.WriteString("anchor"u8, now.Anchor);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteTranslations(Utf8JsonWriter json, Item item, PageContext page)
    {
        var (site, first) = (page.Site, page.Site.Settings.FirstLanguage);
        var isOpen = false;
        foreach (var language in site.Settings.Languages)
        {
            if (language == first || !site.HasOwn(item, language))
                continue;
            if (!isOpen)
                json.WriteStartObject("translations"u8);
            isOpen = true;
            json.WriteStartObject(language);
            json.WriteString("title"u8, site.TitleOf(item, language));
            json.WriteText("summary"u8, site.SummaryOf(item, language));
            json.WriteText("body"u8, site.BodyOf(item, language).Document.BodyText);
            WriteFormer(json, item, language, site);
            json.WriteEndObject();
        }

        if (isOpen)
            json.WriteEndObject();
    }
}
