using AstanaSite.Content.Dates;
using AstanaSite.Content.Fields;
using AstanaSite.Text;

namespace AstanaSite.Content.Records;

/// <summary>An entry of a list in front matter that states a fact and names its sources.</summary>
/// <param name="Field">The key of the list, such as <c>participants</c>.</param>
/// <param name="Cite">The sources.</param>
/// <param name="Span">Where the entry stands.</param>
internal abstract record CitedEntry(string Field, IReadOnlyList<Reference> Cite, TextSpan Span)
{
    /// <summary>The key of the value itself, where an entry is one value with its sources.</summary>
    public const string ValueKey = "value";

    /// <summary>The record that the entry is about; none if it is about none.</summary>
    public abstract Reference? Subject { get; }

    /// <summary>The words that the entry has itself; empty if it has none.</summary>
    public abstract string Words { get; }

    /// <summary>What the entry says, in the order in which one says it; empty if its words say all of it.</summary>
    internal abstract IReadOnlyList<EntryPart> Parts { get; }

    /// <summary>
    /// The words by which its record is found, without the title of <see cref="Subject"/>; none if it is not found by the entry.
    /// </summary>
    public virtual string? SearchWords => Words;

    /// <summary>An entry that states something only where a source is named: nothing, or that entry.</summary>
    public static IEnumerable<CitedEntry> WithSources(CitedEntry? entry) => entry is { Cite.Count: > 0 } ? [entry] : [];

    /// <summary>How its record names <see cref="Subject"/>; none if it does not.</summary>
    internal abstract Naming? NamingBy(Item owner);
}

/// <summary>A part of what an entry says.</summary>
/// <param name="List">The list that <paramref name="Text"/> is a value of, such as <c>role</c>; empty for words and records.</param>
/// <param name="Text">The value or the words; may be empty.</param>
/// <param name="IsRecord">Whether it is a record that is named.</param>
/// <param name="Record">That record; none where it could not be read.</param>
internal readonly record struct EntryPart(string List, string Text, bool IsRecord, Reference? Record)
{
    /// <summary>The date that it is; none if it is something else.</summary>
    public EdtfDate? Date { get; init; }

    /// <summary>A date.</summary>
    public static EntryPart Of(EdtfDate date) => new("", date.Text, false, null) { Date = date };

    /// <summary>A record.</summary>
    public static EntryPart Of(Reference? record) => new("", "", true, record);

    /// <summary>Words.</summary>
    public static EntryPart Of(string words) => new("", words, false, null);

    /// <summary>A value of a list.</summary>
    public static EntryPart Of(string list, string value) => new(list, value, false, null);
}
