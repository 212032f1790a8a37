using AstanaSite.Content.Records;

namespace AstanaSite.Linking;

/// <summary>Turns every naming of a record around: what names it, how, when and in which words.</summary>
internal sealed class BacklinkBuilder(SiteIndex index)
{
    private readonly Dictionary<string, List<Backlink>> found = new(StringComparer.Ordinal);

    /// <summary>The backlinks of all records, each list by relationship, date and id.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<Backlink>> Build(SiteIndex index, IEnumerable<LinkedBody> originals)
    {
        var builder = new BacklinkBuilder(index);
        foreach (var body in originals)
            builder.Add(body);
        var result = new Dictionary<string, IReadOnlyList<Backlink>>(builder.found.Count, StringComparer.Ordinal);
        foreach (var (id, list) in builder.found)
        {
            // A stable sort: what stands in one record keeps the order of its page.
            result[id] =
            [
                .. list.OrderBy(link => link.Relationship)
                    .ThenBy(link => link.Date?.Earliest ?? long.MaxValue)
                    .ThenBy(link => link.Date?.Latest ?? long.MaxValue)
                    .ThenBy(link => link.From.Id, StringComparer.Ordinal),
            ];
        }

        return result;
    }

    private void Add(LinkedBody body)
    {
        var from = body.Owner;
        foreach (var entry in from.Entries)
            if (entry.NamingBy(from) is { } naming)
                Add(from, naming, body.MarksOf(entry).Statement.Anchor, entry);
        foreach (var naming in from.Namings)
            Add(from, naming, "", null);
        foreach (var mention in body.Mentions)
            Add(mention.Target.Id, new Backlink(Relationship.Mentioned, "", from, from.SortDate, mention.Sentence, mention.Anchor));
    }

    private void Add(Item from, Naming naming, string anchor, CitedEntry? entry)
    {
        if (naming.Target is { Id: var id } && index.Find(id) is not null)
            Add(id, new Backlink(naming.Relationship, naming.Role, from, naming.Date, naming.Text, anchor, entry));
    }

    private void Add(string id, Backlink link)
    {
        if (!found.TryGetValue(id, out var list))
            found[id] = list = [];
        list.Add(link);
    }
}
