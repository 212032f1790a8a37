using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json;
using AstanaSite.Content.Dates;
using AstanaSite.Content.Fields;
using AstanaSite.Content.Records;
using AstanaSite.Linking;
using AstanaSite.Rendering.Formats;
using AstanaSite.Text;

namespace AstanaSite.Rendering.Records;

/// <summary>
/// Records in the terms of schema.org, as JSON-LD. Dates stand in it as exactly as ISO 8601 can say
/// them, and as EDTF under <c>dcterms:date</c>.
/// </summary>
/// <param name="site">The archive.</param>
/// <param name="views">How records of each kind are told.</param>
/// <param name="from">The path of the file that the data stand in; addresses are relative to it where the site has none of its own.</param>
/// <param name="language">The language of titles and summaries.</param>
internal sealed class StructuredData(Site site, RecordViews views, string from, string language)
{
    private static readonly SearchValues<char> NotInIri = SearchValues.Create(" \"<>\\^`{|}");

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

    /// <summary>The archive.</summary>
    public Site Site => site;

    /// <summary>
    /// Whether the data make a file of their own, which is read without the page that it came from: all addresses in it are whole, and
    /// words have their language. In a page the address is the page's, and the readers of such blocks expect plain words.
    /// </summary>
    public bool IsWhole { get; init; }

    /// <summary>Writes the properties of a record; the object around them is the caller's.</summary>
    public void Write(Utf8JsonWriter json, Item item)
    {
        var view = views.Of(item);
        json.WriteString("@type"u8, view.TypeOf(item));
        json.WriteString("@id"u8, IdOf(item));
        WriteName(json, item);
        WriteWords(json, "description"u8, site.SummaryOf(item, language), language);
        view.WriteData(json, item, this);
    }

    /// <summary>The address of a record's page.</summary>
    public string PageOf(Item item) => AddressOf(site.Map.Of(item, language));

    private string AddressOf(string path) =>
        IsWhole ? ArchiveName.Root(site.Settings) + path
        : site.Settings.BaseUrl.Length > 0 ? site.Settings.BaseUrl + path
        : RelativePath.Between(from, path);

    // What the page is about has an address of its own beside that of the page.
    private string IdOf(Item item) => item is Page ? PageOf(item) : PageOf(item) + "#it";

    /// <summary>An address as an IRI (RFC 3987): browsers forgive what RDF does not.</summary>
    public static string Iri(string address)
    {
        if (address.AsSpan().IndexOfAny(NotInIri) < 0)
            return address;
        var text = new StringBuilder(address.Length + 16);
        foreach (var one in address)
        {
            if (NotInIri.Contains(one))
                text.Append('%').Append(((int)one).ToString("X2", CultureInfo.InvariantCulture));
            else
                text.Append(one);
        }

        return text.ToString();
    }

    /// <summary>Writes something of which only the name is known; an empty name is left out.</summary>
    public static void WriteNamed(Utf8JsonWriter json, ReadOnlySpan<byte> property, ReadOnlySpan<byte> type, string name)
    {
        if (name.Length == 0)
            return;
        json.WriteStartObject(property);
        json.WriteString("@type"u8, type);
        json.WriteString("name"u8, name);
        json.WriteEndObject();
    }

    /// <summary>Writes records with type and name; unknown ones are left out.</summary>
    public void WriteReferences(Utf8JsonWriter json, ReadOnlySpan<byte> property, IEnumerable<Reference?> references)
    {
        List<Item> items =
        [
            .. references.Select(reference => reference is null ? null : site.Find(reference.Id)).OfType<Item>().Distinct(),
        ];
        if (items.Count == 0)
            return;
        json.WriteStartArray(property);
        foreach (var item in items)
            WriteReference(json, item);
        json.WriteEndArray();
    }

    /// <summary>Writes records by their addresses alone.</summary>
    public void WriteIds(Utf8JsonWriter json, ReadOnlySpan<byte> property, IEnumerable<Reference?> references)
    {
        List<Item> items =
        [
            .. references.Select(reference => reference is null ? null : site.Find(reference.Id)).OfType<Item>().Distinct(),
        ];
        if (items.Count == 0)
            return;
        json.WriteStartArray(property);
        foreach (var item in items)
        {
            json.WriteStartObject();
            json.WriteString("@id"u8, IdOf(item));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Writes a record with type and name; none is left out.</summary>
    public void WriteReference(Utf8JsonWriter json, ReadOnlySpan<byte> property, Item? item)
    {
        if (item is null)
            return;
        json.WritePropertyName(property);
        WriteReference(json, item);
    }

    private void WriteReference(Utf8JsonWriter json, Item item)
    {
        json.WriteStartObject();
        json.WriteString("@type"u8, views.Of(item).TypeOf(item));
        json.WriteString("@id"u8, IdOf(item));
        WriteName(json, item);
        json.WriteEndObject();
    }

    // A work is named in its own language.
    private void WriteName(Utf8JsonWriter json, Item item) =>
        WriteWords(
            json,
            "name"u8,
            site.TitleOf(item, language),
            item is CitedSource { Language: { Length: > 0 } ofWork } ? ofWork : language
        );

    /// <summary>Writes words, in a file of its own with their language; empty ones are left out.</summary>
    public void WriteWords(Utf8JsonWriter json, ReadOnlySpan<byte> property, string words, string ofWords)
    {
        if (!IsWhole)
        {
            json.WriteText(property, words);
            return;
        }

        if (words.Length == 0)
            return;
        json.WritePropertyName(property);
        WriteValue(json, words, ofWords);
    }

    /// <summary>Writes the other names of a record, each once, in a file of its own with their language where it is known.</summary>
    public void WriteOtherNames(Utf8JsonWriter json, IReadOnlyList<NameInLanguage> names, IEnumerable<string> all)
    {
        if (!IsWhole)
        {
            json.WriteTexts("alternateName"u8, [.. all.Distinct(StringComparer.Ordinal)]);
            return;
        }

        var known = names.Select(one => one.Name).ToHashSet(StringComparer.Ordinal);
        List<(string Words, string Language)> found =
        [
            .. names.Select(one => (one.Name, one.Language)),
            .. all.Where(one => !known.Contains(one)).Select(one => (one, "")),
        ];
        if (found.Count == 0)
            return;
        json.WriteStartArray("alternateName"u8);
        foreach (var (words, ofWords) in found.Distinct())
            WriteValue(json, words, ofWords);
        json.WriteEndArray();
    }

    /// <summary>Writes the item of Wikidata that is about the same; an empty one is left out.</summary>
    public static void WriteWikidata(Utf8JsonWriter json, string item)
    {
        if (item.Length > 0)
            json.WriteString("sameAs"u8, "http://www.wikidata.org/entity/" + item);
    }

    private static void WriteValue(Utf8JsonWriter json, string words, string ofWords)
    {
        if (ofWords.Length == 0)
        {
            json.WriteStringValue(words);
            return;
        }

        json.WriteStartObject();
        json.WriteString("@value"u8, words);
        json.WriteString("@language"u8, ofWords);
        json.WriteEndObject();
    }

    /// <summary>Writes a date as it was written; none is left out.</summary>
    public static void WriteEdtf(Utf8JsonWriter json, EdtfDate? date)
    {
        if (date is null)
            return;
        json.WriteStartObject("dcterms:date"u8);
        json.WriteString("@type"u8, "edtf:EDTF"u8);
        json.WriteString("@value"u8, date.Text);
        json.WriteEndObject();
    }

    /// <summary>
    /// Writes a date as exactly as ISO 8601 can say it. It can leave out day and month, but not doubt them: the EDTF beside it does.
    /// </summary>
    public static void WriteDay(Utf8JsonWriter json, ReadOnlySpan<byte> property, EdtfPoint? point)
    {
        if (point is not { Year: >= 1 and <= 9999 } known)
            return;
        Span<byte> text = stackalloc byte[10];
        var length = known.Precision switch
        {
            EdtfPrecision.Day => 10,
            EdtfPrecision.Month => 7,
            EdtfPrecision.Year or EdtfPrecision.Season => 4,
            _ => 0,
        };
        if (length == 0)
            return;
        Utf8Formatter.TryFormat(known.Year, text, out _, new StandardFormat('D', 4));
        text[4] = text[7] = (byte)'-';
        Utf8Formatter.TryFormat(known.Month, text[5..], out _, new StandardFormat('D', 2));
        Utf8Formatter.TryFormat(known.Day, text[8..], out _, new StandardFormat('D', 2));
        json.WriteString(property, text[..length]);
    }
}
