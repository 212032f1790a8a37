using System.Globalization;
using AstanaSite.Content.Records;
using AstanaSite.Linking;
using AstanaSite.Rendering.Formats;
using AstanaSite.Rendering.Layout;
using AstanaSite.Rendering.Themes;

namespace AstanaSite.Rendering.Drawing;

/// <summary>The network of actors as SVG, and the same as the rows of a table.</summary>
internal static class NetworkDrawing
{
    private const int Width = 1000;
    private const int LeastHeight = 240;
    private const int HeightOfActor = 20;
    private const int LabelHeight = 17;
    private const double MostTogether = 8;

    /// <summary>The drawing.</summary>
    public static Html Draw(ActorNetwork network, PageContext page)
    {
        var number = new Dictionary<Actor, int>();
        foreach (var actor in network.Actors)
            number[actor] = number.Count;
        var names = network.Actors.Select(actor => LabelText.Of(page.Site.TitleOf(actor, page.Language))).ToList();
        var height = LeastHeight + (HeightOfActor * Math.Min(network.Actors.Count, 21));
        var places = NetworkLayout.Of(
            [.. names.Select(name => new Point(LabelWidth.Of(name) + 10, LabelHeight + 14))],
            [.. network.Ties.Select(tie => (number[tie.One], number[tie.Other], Strength(tie)))],
            new Rectangle(0, 0, Width, height)
        );

        var markup = new Markup().Raw(
            $"<svg viewBox=\"0 0 {Width} {height}\" width=\"{Width}\" height=\"{height}\" aria-hidden=\"true\" direction=\"ltr\"><g>\n"
        );
        foreach (var tie in network.Ties.Reverse())
        {
            Point from = places[number[tie.One]],
                to = places[number[tie.Other]];
            var line = $"d=\"M{Number(from.X)} {Number(from.Y - 6)}L{Number(to.X)} {Number(to.Y - 6)}\"/>";
            if (tie.Together > 0)
                markup.Raw($"<path stroke-width=\"{Number(0.6 + (0.8 * Math.Min(tie.Together, MostTogether)))}\" {line}");
            if (tie.Relations.Count > 0)
                markup.Raw("<path class=\"named\" " + line);
        }

        markup.Raw("</g>\n");
        for (var i = 0; i < places.Length; i++)
        {
            var actor = network.Actors[i];
            markup
                .Add($"<a href=\"{page.AddressOf(actor)}\" tabindex=\"-1\">")
                .Raw(
                    actor.Subtype == "person"
                        ? $"<circle cx=\"{Number(places[i].X)}\" cy=\"{Number(places[i].Y - 6)}\" r=\"5\"/>"
                        : $"<rect x=\"{Number(places[i].X - 5)}\" y=\"{Number(places[i].Y - 11)}\" width=\"10\" height=\"10\"/>"
                )
                .Raw($"<text text-anchor=\"middle\" x=\"{Number(places[i].X)}\" y=\"{Number(places[i].Y + 12)}\">")
                .Add($"{names[i]}</text></a>\n");
        }

        return markup.Raw("</svg>").ToHtml();
    }

    /// <summary>A row for each tie: who, with whom, at how many events, in which relation.</summary>
    public static Html Rows(ActorNetwork network, PageContext page)
    {
        var rows = new Markup();
        foreach (var tie in network.Ties)
        {
            rows.Add(
                $"<tr><th scope=\"row\">{page.Link(tie.One)}</th><td>{page.Link(tie.Other)}</td>"
                    + $"<td class=\"n\">{(tie.Together == 0 ? "–" : Words.Number(tie.Together))}</td><td>"
            );
            var isFirst = true;
            foreach (var (from, entry) in tie.Relations)
            {
                var statement = page.Site.BodyOf(from, page.Language).MarksOf(entry).Statement;
                rows.Add(
                    $"{(isFirst ? Html.Empty : new Html("<br>"))}{page.Title(from)} · "
                        + $"<a href=\"{page.AddressOf(from, statement.Anchor)}\">{page.Words.Of("relation", entry.As)}</a> "
                        + $"<span class=\"ev\" data-ev=\"{statement.State.Word()}\">{page.Words.Of("ev", statement.State.Word())}</span>"
                );
                isFirst = false;
            }

            rows.Raw("</td></tr>\n");
        }

        return rows.ToHtml();
    }

    private static double Strength(Tie tie) => (0.25 + (0.75 * Math.Min(tie.Together, MostTogether) / MostTogether)) / 2;

    private static string Number(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
