using System.Text.Json;
using AstanaSite.Content.Fields;
using AstanaSite.Content.Items;
using AstanaSite.Linking;
using AstanaSite.Parsing;
using AstanaSite.Rendering.Pages;

namespace AstanaSite.Rendering.Data;

/// <summary>The whole archive as one JSON document: every record with its keys, its text as it was written, and its statements with their sources and evidence state.</summary>
internal static class ArchiveJson
{
    // More than most archives need: to grow, the buffer would have to stand twice in memory.
    private const int BytesOfOne = 8192;

    public static ReadOnlyMemory<byte> Make(PageScope page) => JsonOut.Of(page.Site.Items.Count * BytesOfOne + 1024, JsonOut.ForFiles, json =>
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
        WriteAll(json, "rounds"u8, site.Rounds, page, Write);
        WriteAll(json, "actors"u8, site.Actors, page, Write);
        WriteAll(json, "documents"u8, site.Documents, page, Write);
        WriteAll(json, "sources"u8, site.Sources, page, Write);
        WriteAll(json, "places"u8, site.Places, page, Write);
        WriteAll(json, "pages"u8, site.Pages, page, (_, _, _) => { });
        json.WriteEndObject();
    });

    private static void WriteAll<T>(Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyList<T> items, PageScope page, Action<Utf8JsonWriter, T, PageScope> write)
        where T : Item
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, item.Id);
            json.WriteString("url"u8, DataAddress.Of(item, page));
            json.WriteString("title"u8, item.Title);
            json.WriteText("summary"u8, item.Summary);
            write(json, item, page);
            json.WriteTexts("aliases"u8, item.Aliases);
            WriteConflicts(json, item, page);
            json.WriteText("body"u8, BodyOf(item.Document));
            WriteStatements(json, item, page);
            WriteTranslations(json, item, page);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Round round, PageScope page)
    {
        json.WriteString("kind"u8, round.Form);
        json.WriteDate("date"u8, round.Date);
        json.WriteString("track"u8, round.Track);
        json.WriteText("place"u8, IdOf(round.Place));
        WriteEntries(json, "participants"u8, round, round.Participants, page, one =>
        {
            json.WriteString("actor"u8, IdOf(one.Actor));
            json.WriteString("role"u8, one.Role);
            json.WriteText("as"u8, one.As);
        });
        WriteEntries(json, "absent"u8, round, round.Absent, page, one =>
        {
            json.WriteString("actor"u8, IdOf(one.Actor));
            json.WriteText("reason"u8, one.Reason);
        });
        json.WriteTexts("documents"u8, [.. round.Documents.Select(one => one.Id)]);
        json.WriteText("follows"u8, IdOf(round.Follows));
    }

    private static void Write(Utf8JsonWriter json, Actor actor, PageScope page)
    {
        json.WriteString("kind"u8, actor.Form);
        WriteNames(json, actor.Names);
        if (actor.Variants.Count > 0)
        {
            json.WriteStartArray("variants"u8);
            foreach (var one in actor.Variants)
            {
                json.WriteStartObject();
                json.WriteString("form"u8, one.Form);
                json.WriteTexts("cite"u8, [.. one.Cite.Select(source => source.Id)]);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        WriteEntries(json, "roles"u8, actor, actor.Roles, page, one =>
        {
            json.WriteString("role"u8, one.Role);
            json.WriteText("organisation"u8, one.Organisation?.Reference is { } known && page.Find(known) is not null ? known.Id : "");
            json.WriteText("organisationWords"u8, one.Organisation is { } words && page.Find(words.Reference) is null ? words.Words : "");
            json.WriteDate("from"u8, one.From);
            json.WriteDate("to"u8, one.To);
        });
        WriteEntries(json, "relations"u8, actor, actor.Relations, page, one =>
        {
            json.WriteString("to"u8, IdOf(one.To));
            json.WriteString("as"u8, one.As);
            json.WriteDate("from"u8, one.From);
            json.WriteDate("until"u8, one.Until);
        });
        json.WriteText("wikidata"u8, actor.Wikidata);
    }

    private static void Write(Utf8JsonWriter json, DocumentRecord document, PageScope page)
    {
        json.WriteString("kind"u8, document.Form);
        json.WriteDate("date"u8, document.Date);
        json.WriteText("round"u8, IdOf(document.Round));
        json.WriteDate("created"u8, document.Dates.Created);
        json.WriteDate("received"u8, document.Dates.Received);
        json.WriteDate("published"u8, document.Dates.Published);
        json.WriteTexts("languages"u8, document.Languages);
        WriteEntries(json, "signatories"u8, document, document.Signatories, page, one => json.WriteString("actor"u8, IdOf(one.Actor)));
        json.WriteText("text"u8, IdOf(document.Text));
        json.WriteTexts("attachments"u8, [.. document.Attachments.Select(file => file.Path)]);
    }

    private static void Write(Utf8JsonWriter json, Source source, PageScope page)
    {
        _ = page;
        json.WriteString("type"u8, source.Form);
        json.WriteText("titleEnglish"u8, source.TitleEnglish);
        if (source.Authors.Count > 0)
        {
            json.WriteStartArray("authors"u8);
            foreach (var author in source.Authors)
            {
                json.WriteStartObject();
                json.WriteText("family"u8, author.Family);
                json.WriteText("given"u8, author.Given);
                json.WriteText("literal"u8, author.Literal);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteText("containerTitle"u8, source.ContainerTitle);
        json.WriteText("publisher"u8, source.Publisher);
        json.WriteDate("issued"u8, source.Issued);
        json.WriteDate("accessed"u8, source.Accessed);
        json.WriteText("sourceUrl"u8, source.Url);
        json.WriteText("doi"u8, source.Doi);
        json.WriteText("language"u8, source.Language);
        json.WriteText("archiveUrl"u8, source.ArchiveUrl);
        json.WriteDate("archived"u8, source.Archived);
        json.WriteString("perspective"u8, source.Perspective);
        json.WriteText("government"u8, source.Government);
        json.WriteString("read"u8, source.Read);
        json.WriteText("reprintedAt"u8, source.ReprintedAt);
        json.WriteText("note"u8, source.Note);
        json.WriteText("keptBecause"u8, source.KeptBecause);
    }

    private static void Write(Utf8JsonWriter json, Place place, PageScope page)
    {
        _ = page;
        json.WriteText("country"u8, place.Country);
        if (place.Latitude is { } latitude) json.WriteNumber("latitude"u8, latitude);
        if (place.Longitude is { } longitude) json.WriteNumber("longitude"u8, longitude);
        WriteNames(json, place.Names);
        if (place.FormerNames.Count == 0) return;
        json.WriteStartArray("formerNames"u8);
        foreach (var one in place.FormerNames)
        {
            json.WriteStartObject();
            json.WriteString("name"u8, one.Name);
            json.WriteDate("from"u8, one.From);
            json.WriteDate("to"u8, one.To);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteNames(Utf8JsonWriter json, LanguageMap names)
    {
        if (names.Entries.Count == 0) return;
        json.WriteStartObject("names"u8);
        foreach (var (language, name) in names.Entries) json.WriteString(language, name);
        json.WriteEndObject();
    }

    private static void WriteEntries<T>(Utf8JsonWriter json, ReadOnlySpan<byte> name, Item owner, IReadOnlyList<T> entries, PageScope page, Action<T> write)
        where T : CitedEntry
    {
        if (entries.Count == 0) return;
        json.WriteStartArray(name);
        foreach (var one in entries)
        {
            json.WriteStartObject();
            write(one);
            json.WriteString("statement"u8, page.Site.BodyOf(owner, page.Language).MarksOf(one).Statement.Anchor);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteConflicts(Utf8JsonWriter json, Item item, PageScope page)
    {
        if (item.Conflicts.Count == 0) return;
        json.WriteStartArray("conflicts"u8);
        foreach (var conflict in item.Conflicts)
        {
            json.WriteStartObject();
            json.WriteString("about"u8, conflict.About);
            json.WriteString("anchor"u8, conflict.Anchor);
            json.WriteTexts("concerns"u8, [.. conflict.Concerns.Select(one => one.Name)]);
            WriteEntries(json, "accounts"u8, item, conflict.Accounts, page, one =>
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

    private static void WriteStatements(Utf8JsonWriter json, Item item, PageScope page)
    {
        var statements = page.Site.StatementsOf(item);
        if (statements.Count == 0) return;
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

    private static void WriteTranslations(Utf8JsonWriter json, Item item, PageScope page)
    {
        var (site, first) = (page.Site, page.Site.Settings.FirstLanguage);
        var isOpen = false;
        foreach (var language in site.Settings.Languages)
        {
            if (language == first || !site.HasOwn(item, language)) continue;
            if (!isOpen) json.WriteStartObject("translations"u8);
            isOpen = true;
            json.WriteStartObject(language);
            json.WriteString("title"u8, site.TitleOf(item, language));
            json.WriteText("summary"u8, site.SummaryOf(item, language));
            json.WriteText("body"u8, BodyOf(site.BodyOf(item, language).Document));
            json.WriteEndObject();
        }

        if (isOpen) json.WriteEndObject();
    }

    private static ReadOnlySpan<char> BodyOf(Document document)
    {
        var text = document.Source.Content;
        return document.FrontMatterBlock is { } block && block.Span.End + 1 < text.Length ? text.AsSpan(block.Span.End + 1).Trim('\n') : default;
    }

    private static string IdOf(Reference? reference) => reference?.Id ?? "";
}
