using AstanaSite.Content.Records;
using AstanaSite.Rendering.Formats;
using AstanaSite.Rendering.Themes;

namespace AstanaSite.Rendering.Records;

/// <summary>
/// Entries of front matter among the facts beside a record: a fact says no more than its evidence, so each name carries the mark of
/// its entry, and where accounts differ the words that say by whom it is so named, and the way to the accounts.
/// </summary>
internal sealed class NamedEntries
{
    private const int Most = 4;

    private readonly RecordModel record;
    private readonly List<(CitedEntry Entry, Item Subject, Conflict? Conflict)> named;

    /// <param name="word">The interface word for the fact.</param>
    /// <param name="entries">The entries.</param>
    /// <param name="record">The record that they stand in.</param>
    public NamedEntries(string word, IEnumerable<CitedEntry> entries, RecordModel record)
    {
        (Word, this.record) = (word, record);
        named =
        [
            .. entries
                .Select(entry => (Entry: entry, Subject: record.Page.Find(entry.Subject)))
                .Where(pair => pair.Subject is not null)
                .DistinctBy(pair => pair.Subject)
                .Select(pair => (pair.Entry, pair.Subject!, record.Contested.Of(pair.Entry)))
                .OrderBy(IsDoubted),
        ];
    }

    /// <summary>The interface word for the fact.</summary>
    public string Word { get; }

    /// <summary>Whether accounts differ on all of it, and none that supports it is preferred.</summary>
    public bool IsDoubtful => named.Count > 0 && named.All(IsDoubted);

    /// <summary>The names as a list; empty if there are none.</summary>
    public Html ToList()
    {
        if (named.Count == 0)
            return Html.Empty;
        var (markup, page) = (new Markup().Raw("<ul>"), record.Page);
        foreach (var (entry, subject, conflict) in named.Take(Most))
        {
            var statement = record.Body.MarksOf(entry).Statement;
            markup.Add($"<li>{page.Link(subject)} {EntryMarkup.MarkElsewhere(statement, "#" + statement.Anchor, page)}");
            if (conflict is not null)
                markup.Add($"{EntryMarkup.As(record.Item, entry.Words, page)} {ConflictList.Link(conflict, page)}");
            markup.Raw("</li>");
        }

        if (named.Count > Most)
            markup.Add($"<li class=\"sub\">{page.Words.Fill("more", "n", Words.Number(named.Count - Most))}</li>");
        return markup.Raw("</ul>").ToHtml();
    }

    private static bool IsDoubted((CitedEntry Entry, Item Subject, Conflict? Conflict) one) =>
        one.Conflict is not null && !ConflictList.IsPreferred(one.Entry, one.Conflict);
}
