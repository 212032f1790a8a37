using AstanaSite.Content.Fields;
using AstanaSite.Content.Items;

namespace AstanaSite.Linking;

/// <summary>Turns every naming of a record around: what names it, how, when and in which words.</summary>
internal sealed class BacklinkBuilder(SiteIndex index)
{
    private readonly Dictionary<string, List<Backlink>> found = new(StringComparer.Ordinal);

    /// <summary>The backlinks of all records, each list by relationship, date and id.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<Backlink>> Build(SiteIndex index, IEnumerable<LinkedBody> originals)
    {
        var builder = new BacklinkBuilder(index);
        foreach (var body in originals) builder.Add(body);
        var result = new Dictionary<string, IReadOnlyList<Backlink>>(builder.found.Count, StringComparer.Ordinal);
        foreach (var (id, list) in builder.found)
        {
            // A stable sort: what stands in one record keeps the order of its page.
            result[id] = [.. list
                .OrderBy(link => link.Relationship)
                .ThenBy(link => link.Date?.Earliest ?? long.MaxValue)
                .ThenBy(link => link.Date?.Latest ?? long.MaxValue)
                .ThenBy(link => link.From.Id, StringComparer.Ordinal)];
        }

        return result;
    }

    private void Add(LinkedBody body)
    {
        var from = body.Owner;
        foreach (var entry in from.Entries)
        {
            var statement = body.MarksOf(entry).Statement;
            switch (entry)
            {
                case Participation one:
                    Add(one.Actor, new Backlink(Relationship.TookPart, one.Role, from, from.SortDate, one.As, statement.Anchor, entry));
                    break;
                case Absence one:
                    Add(one.Actor, new Backlink(Relationship.WasAbsent, "", from, from.SortDate, one.Reason, statement.Anchor, entry));
                    break;
                case Signature one:
                    Add(one.Actor, new Backlink(Relationship.Signed, "", from, from.SortDate, "", statement.Anchor, entry));
                    break;
                case Relation one:
                    Add(one.To, new Backlink(Relationship.Related, one.As, from, one.From, "", statement.Anchor, entry));
                    break;
                case RoleHeld { Organisation.Reference: { } organisation } one:
                    Add(organisation, new Backlink(Relationship.HasOffice, "", from, one.From, one.Role, statement.Anchor, entry));
                    break;
            }
        }

        switch (from)
        {
            case Round round:
                Add(round.Place, new Backlink(Relationship.HeldAt, "", from, from.SortDate, "", ""));
                Add(round.Follows, new Backlink(Relationship.FollowedBy, "", from, from.SortDate, "", ""));
                foreach (var document in round.Documents) Add(document, new Backlink(Relationship.CameOutOf, "", from, from.SortDate, "", ""));
                break;
            case DocumentRecord document:
                Add(document.Round, new Backlink(Relationship.Produced, "", from, from.SortDate, "", ""));
                Add(document.Text, new Backlink(Relationship.TextOf, "", from, from.SortDate, "", ""));
                break;
        }

        foreach (var mention in body.Mentions)
            Add(mention.Target.Id, new Backlink(Relationship.Mentioned, "", from, from.SortDate, mention.Sentence, mention.Anchor));
    }

    private void Add(Reference? target, Backlink link)
    {
        if (target is not null && index.Find(target.Id) is not null) Add(target.Id, link);
    }

    private void Add(string id, Backlink link)
    {
        if (!found.TryGetValue(id, out var list)) found[id] = list = [];
        list.Add(link);
    }
}
