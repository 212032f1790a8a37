using AstanaSite.Content.Fields;
using AstanaSite.Content.Records;
using AstanaSite.Linking;
using AstanaSite.Rendering.Formats;
using AstanaSite.Rendering.Layout;
using AstanaSite.Rendering.Records;

namespace AstanaSite.Rendering.Data;

/// <summary>
/// Who had to do with what and whom, as GraphML: nodes are actors, events and documents; edges are parts in events, relations, offices and
/// signatures, each with its evidence state.
/// </summary>
internal static class NetworkGraph
{
    private static readonly (string Name, string For)[] Keys =
    [
        ("label", "node"),
        ("kind", "node"),
        ("form", "node"),
        ("date", "node"),
        ("url", "node"),
        ("relation", "edge"),
        ("role", "edge"),
        ("from", "edge"),
        ("until", "edge"),
        ("state", "edge"),
        ("statement", "edge"),
    ];

    public static ReadOnlyMemory<byte> Make(PageContext page)
    {
        var site = page.Site;
        var text = new Utf8Text(128 * 1024);
        text.Add("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n"u8);
        foreach (var (name, of) in Keys)
            text.Add("<key id=\""u8)
                .Add(name)
                .Add("\" for=\""u8)
                .Add(of)
                .Add("\" attr.name=\""u8)
                .Add(name)
                .Add("\" attr.type=\"string\"/>\n"u8);
        text.Add("<graph id=\"archive\" edgedefault=\"directed\">\n"u8);
        foreach (var actor in site.Actors)
            Node(text, actor, actor.Subtype, page);
        foreach (var round in site.Rounds)
            Node(text, round, round.Subtype, page);
        foreach (var document in site.Documents)
            Node(text, document, document.Subtype, page);
        var edges = new Edges(text, page);
        foreach (var round in site.Rounds)
        {
            foreach (var one in round.Participants)
                edges.Add(one.Actor, round, "took-part", one.Role, round, one);
            foreach (var one in round.Absent)
                edges.Add(one.Actor, round, "was-absent", "", round, one);
        }

        foreach (var document in site.Documents)
        foreach (var one in document.Signatories)
            edges.Add(one.Actor, document, "signed", "", document, one);
        foreach (var actor in site.Actors)
        {
            foreach (var one in actor.Relations)
                edges.Add(actor, page.Find(one.To), one.As, "", actor, one, one.From?.Text, one.Until?.Text);
            foreach (var one in actor.Roles)
                edges.Add(actor, page.Find(one.Organisation?.Reference), "held-office", one.Role, actor, one, one.From?.Text, one.To?.Text);
        }

        return text.Add("</graph>\n</graphml>\n"u8).Content;
    }

    private static void Node(Utf8Text text, Item item, string form, PageContext page)
    {
        text.Add("<node id=\""u8).AddXml(item.Id).Add("\">"u8);
        Data(text, "label"u8, item.Title);
        Data(text, "kind"u8, item.Kind.Name);
        Data(text, "form"u8, form);
        Data(text, "date"u8, item.SortDate?.Text ?? "");
        Data(text, "url"u8, DataAddress.Of(item, page));
        text.Add("</node>\n"u8);
    }

    private static void Data(Utf8Text text, ReadOnlySpan<byte> key, string value)
    {
        if (value.Length > 0)
            text.Add("<data key=\""u8).Add(key).Add("\">"u8).AddXml(value).Add("</data>"u8);
    }

    private sealed class Edges(Utf8Text text, PageContext page)
    {
        private int count;

        public void Add(Reference? from, Item to, string relation, string role, Item owner, CitedEntry entry) =>
            Add(page.Find(from), to, relation, role, owner, entry);

        public void Add(
            Item? from,
            Item? to,
            string relation,
            string role,
            Item owner,
            CitedEntry entry,
            string? since = null,
            string? until = null
        )
        {
            if (from is not Actor || to is not (Actor or Round or DocumentRecord))
                return;
            var statement = page.Site.BodyOf(owner, page.Language).MarksOf(entry).Statement;
            text.Add("<edge id=\"e"u8).Add(++count).Add("\" source=\""u8).AddXml(from.Id).Add("\" target=\""u8).AddXml(to.Id).Add("\">"u8);
            Data(text, "relation"u8, relation);
            Data(text, "role"u8, role);
            Data(text, "from"u8, since ?? "");
            Data(text, "until"u8, until ?? "");
            Data(text, "state"u8, statement.State.Word());
            Data(text, "statement"u8, DataAddress.Of(statement));
            text.Add("</edge>\n"u8);
        }
    }
}
