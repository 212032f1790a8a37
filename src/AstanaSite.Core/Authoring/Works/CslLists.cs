using System.Text.Json;

namespace AstanaSite.Authoring.Works;

/// <summary>Where the works of a file stand.</summary>
/// <param name="Start">The place of the list, or of the one work, in bytes.</param>
/// <param name="IsList">Whether it is a list.</param>
/// <param name="Problem">Why there are none; then the rest means nothing.</param>
internal readonly record struct FoundWorks(long Start, bool IsList, string? Problem);

/// <summary>
/// Finds the works in a file of JSON: it is a list of them, or has one within, or is one; or it is another program's own form.
/// </summary>
internal static class CslLists
{
    /// <summary>What is said of OpenAlex's own form.</summary>
    public const string OpenAlex =
        "this is OpenAlex's own form, which has no family names; take the works over by their DOIs into Zotero and export them as CSL JSON";

    private const string NoWorks = "CSL JSON is a list of works, between '[' and ']'";

    // What a work has in CSL or in Crossref's form.
    private static readonly string[] OfWorks = ["title", "type", "author", "issued", "URL", "DOI", "container-title", "id"];

    /// <summary>Finds them.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="options">How it is read.</param>
    public static FoundWorks Find(ReadOnlySpan<byte> bytes, JsonReaderOptions options)
    {
        var reader = new Utf8JsonReader(bytes, options);
        reader.Read();
        return reader.TokenType switch
        {
            JsonTokenType.StartArray => new FoundWorks(reader.TokenStartIndex, true, null),
            JsonTokenType.StartObject => Within(ref reader),
            _ => new FoundWorks(0, false, NoWorks),
        };
    }

    private static FoundWorks Within(ref Utf8JsonReader reader)
    {
        var (start, isWork, isOpenAlex) = (reader.TokenStartIndex, false, false);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = NameOf(ref reader);
            reader.Read();
            if (name == "items" && reader.TokenType == JsonTokenType.StartArray)
                return new FoundWorks(reader.TokenStartIndex, true, null);
            // Crossref's answer holds the work, or the list, as its message.
            if (name == "message" && reader.TokenType == JsonTokenType.StartObject && reader.CurrentDepth == 1)
                return Within(ref reader);
            isWork |= OfWorks.Contains(name, StringComparer.Ordinal);
            isOpenAlex |= name is "authorships" || (name is "results" && reader.TokenType == JsonTokenType.StartArray);
            reader.Skip();
        }

        return isOpenAlex ? new FoundWorks(0, false, OpenAlex)
            : isWork ? new FoundWorks(start, false, null)
            : new FoundWorks(0, false, NoWorks);
    }

    private static string NameOf(ref Utf8JsonReader reader)
    {
        const int Longest = 32;
        return reader.HasValueSequence || reader.ValueSpan.Length > Longest || reader.ValueIsEscaped ? "" : reader.GetString()!;
    }
}
