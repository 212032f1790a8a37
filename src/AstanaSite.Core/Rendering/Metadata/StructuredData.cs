using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json;
using AstanaSite.Content.Dates;
using AstanaSite.Content.Fields;
using AstanaSite.Content.Items;
using AstanaSite.Linking;

namespace AstanaSite.Rendering.Metadata;

/// <summary>
/// Records in the terms of schema.org, as JSON-LD. Dates stand in it as exactly as ISO 8601 can say them, and as EDTF under <c>dcterms:date</c>.
/// </summary>
/// <param name="site">The archive.</param>
/// <param name="addresses">Where everything stands.</param>
/// <param name="from">The path of the file that the data stand in; addresses are relative to it where the site has none of its own.</param>
/// <param name="language">The language of titles and summaries.</param>
internal sealed class StructuredData(Site site, Addresses addresses, string from, string language)
{
    private static readonly SearchValues<char> NotInIri = SearchValues.Create(" \"<>\\^`{|}");

    // Roles that make an event happen; the others are of those who came.
    private static readonly HashSet<string> Organising = new(StringComparer.Ordinal) { "initiator", "host", "organiser", "mediator", "moderator", "chair", "guarantor" };

    /// <summary>Writes the terms that the data use.</summary>
    public static void WriteContext(Utf8JsonWriter json)
    {
        json.WriteStartArray("@context"u8);
        json.WriteStringValue("https://schema.org"u8);
        json.WriteStartObject();
        json.WriteString("dcterms"u8, "http://purl.org/dc/terms/"u8);
        json.WriteString("edtf"u8, "http://id.loc.gov/datatypes/edtf/"u8);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    /// <summary>Writes the properties of a record; the object around them is the caller's.</summary>
    public void Write(Utf8JsonWriter json, Item item)
    {
        json.WriteString("@type"u8, TypeOf(item));
        json.WriteString("@id"u8, IdOf(item));
        json.WriteString("name"u8, site.TitleOf(item, language));
        json.WriteText("description"u8, site.SummaryOf(item, language));
        switch (item)
        {
            case Round round: Write(json, round); break;
            case Actor actor: Write(json, actor); break;
            case DocumentRecord document: Write(json, document); break;
            case Source source: Write(json, source); break;
            case Place place: Write(json, place); break;
        }
    }

    /// <summary>The address of a record's page.</summary>
    public string PageOf(Item item) => AddressOf(addresses.Of(item, language));

    private string AddressOf(string path) => site.Settings.BaseUrl.Length > 0 ? site.Settings.BaseUrl + path : RelativePath.Between(from, path);

    // What the page is about has an address of its own beside that of the page.
    private string IdOf(Item item) => item is Page ? PageOf(item) : PageOf(item) + "#it";

    private static string TypeOf(Item item) => item switch
    {
        Round => "Event",
        Actor { Form: "person" } => "Person",
        Actor { Form: "state" } => "Country",
        Actor => "Organization",
        Place => "Place",
        Page => "WebPage",
        Source source => source.Form switch
        {
            "article-newspaper" or "article-magazine" => "NewsArticle",
            "article-journal" or "paper-conference" => "ScholarlyArticle",
            "article" or "entry" or "entry-dictionary" or "entry-encyclopedia" or "review" => "Article",
            "book" => "Book",
            "chapter" => "Chapter",
            "report" => "Report",
            "thesis" => "Thesis",
            "webpage" => "WebPage",
            "post-weblog" => "BlogPosting",
            "post" => "SocialMediaPosting",
            "dataset" => "Dataset",
            "map" => "Map",
            "legislation" or "regulation" => "Legislation",
            _ => "CreativeWork",
        },
        _ => "CreativeWork",
    };

    private void Write(Utf8JsonWriter json, Round round)
    {
        WriteDay(json, "startDate"u8, round.Date?.Start);
        WriteDay(json, "endDate"u8, round.Date?.End);
        WriteEdtf(json, round.Date);
        WriteReference(json, "location"u8, site.Find(round.Place?.Id ?? ""));
        WriteReferences(json, "organizer"u8, round.Participants.Where(one => Organising.Contains(one.Role)).Select(one => one.Actor));
        // There may be dozens; who they are stands on their own pages.
        WriteIds(json, "attendee"u8, round.Participants.Where(one => !Organising.Contains(one.Role) && one.Role is not ("invited" or "addressee")).Select(one => one.Actor));
        WriteReferences(json, "subjectOf"u8, round.Documents);
    }

    private void Write(Utf8JsonWriter json, Actor actor)
    {
        json.WriteTexts("alternateName"u8, [.. actor.OtherNames.Distinct(StringComparer.Ordinal)]);
        if (actor.Wikidata.Length > 0) json.WriteString("sameAs"u8, "http://www.wikidata.org/entity/" + actor.Wikidata);
        WriteReferences(json, "memberOf"u8, actor.Relations.Where(one => one.As is "member-of" or "part-of").Select(one => one.To));
        if (actor.Form != "person") return;
        WriteReferences(json, "affiliation"u8, actor.Relations.Where(IsOffice).Select(one => one.To));
        json.WriteTexts("jobTitle"u8, [.. actor.Roles.Select(one => one.Role).Distinct(StringComparer.Ordinal)]);
    }

    // An office in an organisation; of a state or of another person schema.org knows no affiliation.
    private bool IsOffice(Relation relation) =>
        relation.As.EndsWith("-of", StringComparison.Ordinal) && relation.As is not ("member-of" or "part-of")
        && site.Find(relation.To?.Id ?? "") is Actor { Form: not ("person" or "state") };

    private void Write(Utf8JsonWriter json, DocumentRecord document)
    {
        json.WriteString("genre"u8, document.Form);
        WriteDay(json, "dateCreated"u8, (document.Dates.Created ?? document.Date)?.Start);
        WriteDay(json, "datePublished"u8, document.Dates.Published?.Start);
        WriteEdtf(json, document.Date);
        json.WriteTexts("inLanguage"u8, document.Languages);
        WriteReferences(json, "contributor"u8, document.Signatories.Select(one => one.Actor));
        WriteReferences(json, "about"u8, [document.Round]);
    }

    private static void Write(Utf8JsonWriter json, Source source)
    {
        json.WriteText("alternativeHeadline"u8, source.TitleEnglish);
        if (source.Authors.Count > 0)
        {
            json.WriteStartArray("author"u8);
            foreach (var author in source.Authors)
            {
                json.WriteStartObject();
                json.WriteString("@type"u8, author.Literal.Length > 0 ? "Organization"u8 : "Person"u8);
                json.WriteString("name"u8, author.Display);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        WriteNamed(json, "isPartOf"u8, "CreativeWork"u8, source.ContainerTitle);
        WriteNamed(json, "publisher"u8, "Organization"u8, source.Publisher);
        WriteDay(json, "datePublished"u8, source.Issued?.Start);
        WriteEdtf(json, source.Issued);
        json.WriteText("inLanguage"u8, source.Language);
        json.WriteText("url"u8, Iri(source.Url));
        if (source.Doi.Length > 0) json.WriteString("sameAs"u8, Iri("https://doi.org/" + source.Doi));
        json.WriteText("archivedAt"u8, Iri(source.ArchiveUrl));
    }

    private static void Write(Utf8JsonWriter json, Place place)
    {
        json.WriteTexts("alternateName"u8, [.. place.OtherNames.Distinct(StringComparer.Ordinal)]);
        WriteNamed(json, "containedInPlace"u8, "Country"u8, place.Country);
        if (place is not { Latitude: { } latitude, Longitude: { } longitude }) return;
        json.WriteStartObject("geo"u8);
        json.WriteString("@type"u8, "GeoCoordinates"u8);
        json.WriteNumber("latitude"u8, latitude);
        json.WriteNumber("longitude"u8, longitude);
        json.WriteEndObject();
    }

    // Browsers forgive these in an address, RDF does not (RFC 3987).
    private static string Iri(string address)
    {
        if (address.AsSpan().IndexOfAny(NotInIri) < 0) return address;
        var text = new StringBuilder(address.Length + 16);
        foreach (var one in address)
        {
            if (NotInIri.Contains(one)) text.Append('%').Append(((int)one).ToString("X2", CultureInfo.InvariantCulture));
            else text.Append(one);
        }

        return text.ToString();
    }

    private static void WriteNamed(Utf8JsonWriter json, ReadOnlySpan<byte> property, ReadOnlySpan<byte> type, string name)
    {
        if (name.Length == 0) return;
        json.WriteStartObject(property);
        json.WriteString("@type"u8, type);
        json.WriteString("name"u8, name);
        json.WriteEndObject();
    }

    private void WriteReferences(Utf8JsonWriter json, ReadOnlySpan<byte> property, IEnumerable<Reference?> references)
    {
        List<Item> items = [.. references.Select(reference => reference is null ? null : site.Find(reference.Id)).OfType<Item>().Distinct()];
        if (items.Count == 0) return;
        json.WriteStartArray(property);
        foreach (var item in items) WriteReference(json, item);
        json.WriteEndArray();
    }

    private void WriteIds(Utf8JsonWriter json, ReadOnlySpan<byte> property, IEnumerable<Reference?> references)
    {
        List<Item> items = [.. references.Select(reference => reference is null ? null : site.Find(reference.Id)).OfType<Item>().Distinct()];
        if (items.Count == 0) return;
        json.WriteStartArray(property);
        foreach (var item in items)
        {
            json.WriteStartObject();
            json.WriteString("@id"u8, IdOf(item));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteReference(Utf8JsonWriter json, ReadOnlySpan<byte> property, Item? item)
    {
        if (item is null) return;
        json.WritePropertyName(property);
        WriteReference(json, item);
    }

    private void WriteReference(Utf8JsonWriter json, Item item)
    {
        json.WriteStartObject();
        json.WriteString("@type"u8, TypeOf(item));
        json.WriteString("@id"u8, IdOf(item));
        json.WriteString("name"u8, site.TitleOf(item, language));
        json.WriteEndObject();
    }

    private static void WriteEdtf(Utf8JsonWriter json, EdtfDate? date)
    {
        if (date is null) return;
        json.WriteStartObject("dcterms:date"u8);
        json.WriteString("@type"u8, "edtf:EDTF"u8);
        json.WriteString("@value"u8, date.Text);
        json.WriteEndObject();
    }

    // ISO 8601 can leave out day and month, but not doubt them; who needs that reads the EDTF beside it.
    private static void WriteDay(Utf8JsonWriter json, ReadOnlySpan<byte> property, EdtfPoint? point)
    {
        if (point is not { Year: >= 1 and <= 9999 } known) return;
        Span<byte> text = stackalloc byte[10];
        var length = known.Precision switch { EdtfPrecision.Day => 10, EdtfPrecision.Month => 7, EdtfPrecision.Year or EdtfPrecision.Season => 4, _ => 0 };
        if (length == 0) return;
        Utf8Formatter.TryFormat(known.Year, text, out _, new StandardFormat('D', 4));
        text[4] = text[7] = (byte)'-';
        Utf8Formatter.TryFormat(known.Month, text[5..], out _, new StandardFormat('D', 2));
        Utf8Formatter.TryFormat(known.Day, text[8..], out _, new StandardFormat('D', 2));
        json.WriteString(property, text[..length]);
    }
}
