using AstanaSite.Rendering.Formats;
using AstanaSite.Rendering.Layout;
using AstanaSite.Rendering.Themes;

namespace AstanaSite.Rendering.Parts;

/// <summary>What is called by a title and what of it.</summary>
internal static class PartLinks
{
    /// <summary>A title as markup with the words for a part of it: <c>Sources: Independent, K–M</c>.</summary>
    public static Html Titled(Html title, string part, PageContext page) =>
        new(
            HtmlText
                .Escape(page.Words["part_title"])
                .Replace("{part}", HtmlText.Escape(part), StringComparison.Ordinal)
                .Replace("{title}", title.Value, StringComparison.Ordinal)
        );
}

/// <summary>The ways between the parts of a list, in words that say what each holds.</summary>
/// <typeparam name="T">The entries.</typeparam>
/// <param name="division">The parts.</param>
/// <param name="pathOf">The path of a part below the folder of the language, by its name in addresses.</param>
/// <param name="counted">The interface words that say how many entries there are.</param>
/// <param name="page">The page that the links stand on.</param>
internal sealed class PartLinks<T>(Division<T> division, Func<string, string> pathOf, string counted, PageContext page)
{
    // More links than that are a list to search in rather than one to look over.
    private const int MostGroups = 1200;
    private const int MostBeside = 60;

    /// <summary>The title of a part: <c>Sources: Independent, K–M</c>.</summary>
    public string TitleOf(int number, string title) =>
        page.Words.Fill("part_title", ("title", title), ("part", LabelOf(division.Parts[number])));

    /// <summary>
    /// All parts, or as long as these are not too many all groups in them, by the groups of the list: of each that fills more than a part
    /// its <c>id</c>, <c>label</c>, <c>count</c> and <c>links_html</c>; those between that stand undivided as <c>whole_html</c>.
    /// </summary>
    public IReadOnlyList<TemplateModel> Overview()
    {
        var models = new List<TemplateModel>();
        var whole = new Markup();
        var isByGroup = division.Parts.Sum(part => part.Groups.Count) <= MostGroups;
        foreach (var top in division.Parts.GroupBy(part => part.Groups[0].Labels[0], StringComparer.Ordinal))
        {
            if (top.First().Groups[0].Labels.Count == 1)
            {
                AddGroups(whole, top.SelectMany(part => part.Groups.Select(group => (part, group))), isItself: true);
                continue;
            }

            EndWhole();
            var links = new Markup();
            if (isByGroup)
                AddGroups(links, top.SelectMany(part => part.Groups.Select(group => (part, group))), isItself: false);
            else
                foreach (var part in top)
                    AddLink(links, "", AddressOf(part), LabelWithin(part, 1), part.Groups.Sum(group => group.Entries.Count));
            models.Add(
                new TemplateModel()
                    .Put("id", TopAnchor(top.First()))
                    .Put("label", top.Key)
                    .Put("count", page.Words.Count(counted, top.Sum(part => part.Groups.Sum(group => group.Entries.Count))))
                    .Put("links_html", links.ToHtml())
            );
        }

        EndWhole();
        return models;

        void EndWhole()
        {
            if (!whole.IsEmpty)
                models.Add(new TemplateModel().Put("whole_html", whole.ToHtml()));
            whole = new Markup();
        }
    }

    /// <summary>
    /// Puts in the ways from a part: <c>beside_html</c>, its neighbours under the same heading, and <c>part_turn_html</c>, the parts before
    /// and after it.
    /// </summary>
    public void PutTurn(TemplateModel model, int number, string title)
    {
        var (own, parts) = (division.Parts[number], division.Parts);
        List<int> beside = [.. Enumerable.Range(0, parts.Count).Where(other => parts[other].IsBeside(own))];
        var at = beside.IndexOf(number);
        var from = Math.Max(0, Math.Min(at - (MostBeside / 2), beside.Count - MostBeside));
        var links = new Markup();
        foreach (var other in beside.Skip(from).Take(MostBeside))
            links.Add(
                $"<li><a href=\"{AddressOf(parts[other])}\"{new Html(other == number ? " aria-current=\"page\"" : "")}>"
                    + $"{LabelWithin(parts[other], own.Groups[0].Labels.Count - 1)}</a></li>"
            );
        if (beside.Count > 1)
            model.Put("beside_html", links.ToHtml());
        var turn = new Markup();
        if (number > 0)
            turn.Add($"<a rel=\"prev\" href=\"{AddressOf(parts[number - 1])}\"><span>{page.Words["before"]}</span>")
                .Add($"{TitleOf(number - 1, title)}</a>");
        if (number + 1 < parts.Count)
            turn.Add($"<a class=\"next\" rel=\"next\" href=\"{AddressOf(parts[number + 1])}\">" + $"<span>{page.Words["after"]}</span>")
                .Add($"{TitleOf(number + 1, title)}</a>");
        model.Put("part_turn_html", turn.ToHtml());
    }

    private void AddGroups(Markup links, IEnumerable<(Part<T> Part, PartGroup<T> Group)> groups, bool isItself)
    {
        foreach (var (part, group) in groups)
            AddLink(
                links,
                isItself ? group.Anchor : "",
                AddressOf(part) + (part.Groups.Count > 1 ? "#" + group.Anchor : ""),
                Joined(group.Labels.Skip(isItself ? 0 : 1)),
                group.Entries.Count
            );
    }

    private static void AddLink(Markup links, string anchor, string address, string label, int count)
    {
        links.Add($"<li{(anchor.Length > 0 ? new Markup().Add($" id=\"{anchor}\"").ToHtml() : Html.Empty)}>");
        links.Add($"<a href=\"{address}\">{label}</a> <span class=\"sub\">{Words.Number(count)}</span></li>");
    }

    /// <summary>The words for what a part holds: <c>Independent, K–M</c>.</summary>
    public string LabelOf(Part<T> part) => LabelWithin(part, 0);

    /// <summary>The address of a part, as seen from the page.</summary>
    public string AddressOf(Part<T> part) => page.AddressOf(pathOf(part.Address));

    private string LabelWithin(Part<T> part, int from)
    {
        var (first, last) = (part.Groups[0].Labels[^1], part.Groups[^1].Labels[^1]);
        var range = part.Groups.Count == 1 ? first : page.Words.Fill("part_range", ("from", first), ("to", last));
        return Joined(part.Shared.Skip(from).Append(range));
    }

    private string Joined(IEnumerable<string> labels) =>
        labels.Aggregate((whole, part) => page.Words.Fill("part_within", ("whole", whole), ("part", part)));

    // The anchor of the group of the list that a part is of begins those of its own groups.
    private static string TopAnchor(Part<T> part) => part.Groups[0].TopAnchor;
}
