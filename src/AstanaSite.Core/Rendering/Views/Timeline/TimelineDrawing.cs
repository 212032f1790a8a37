using System.Globalization;
using AstanaSite.Content.Records;
using AstanaSite.Content.Values;
using AstanaSite.Rendering.Formats;
using AstanaSite.Rendering.Layout;

namespace AstanaSite.Rendering.Views.Timeline;

/// <summary>
/// Draws a layout: one SVG for the axis and one per lane, placed by attributes alone. Right-to-left pages get the mirror image.
/// </summary>
internal sealed class TimelineDrawing(TimelineLayout layout, PageContext page)
{
    private const int AxisHeight = 26;
    private const double MonthScale = 2;
    private const double LeastMonth = 58;
    private const double LeastYear = 40;

    private readonly bool isMirrored = page.Shared.Direction == "rtl";

    /// <summary>The drawing, without the scrolling element around it.</summary>
    public Html Draw()
    {
        var markup = new Markup();
        markup
            .Raw("<svg class=\"defs\" width=\"0\" height=\"0\" aria-hidden=\"true\"><defs>")
            .Raw(Gradient("soft", 0, 1, 1, 0))
            .Raw(Gradient("fade-right", 1, 1, 1, 0))
            .Raw(Gradient("fade-left", 0, 1, 1, 1))
            .Raw("</defs></svg>\n");
        AddAxis(markup);
        foreach (var lane in layout.Lanes)
            AddLane(markup, lane);
        return markup.ToHtml();
    }

    /// <summary>What the forms of bars mean.</summary>
    public Html Key()
    {
        var markup = new Markup();
        Add("exact", "", "key_exact");
        Add("within", "", "key_within");
        Add("soft", " fill=\"url(#soft)\"", "key_soft");
        return markup.ToHtml();

        void Add(string form, string fill, string word) =>
            markup
                .Raw(
                    $"<span><svg width=\"26\" height=\"8\" aria-hidden=\"true\">"
                        + $"<rect class=\"{form}\"{fill} x=\"1\" y=\"1\" width=\"24\" height=\"6\"/></svg>"
                )
                .Add($"{page.Words[word]}</span> ");
    }

    private void AddAxis(Markup markup)
    {
        markup.Add($"<svg class=\"axis\" width=\"{Number(layout.Width)}\" height=\"{AxisHeight}\" aria-hidden=\"true\">");
        AddGrid(markup, AxisHeight);
        var last = double.MinValue;
        foreach (var tick in layout.Ticks)
        {
            var x = TimelineLayout.Margin + (tick.Day * layout.Scale);
            var isHidden = tick.IsMinor ? layout.Scale < MonthScale || x - last < LeastMonth : x - last < LeastYear;
            if (!isHidden)
                last = x;
            markup
                .Raw(
                    $"<text y=\"17\" x=\"{Number(Flip(x + 4, 0))}\" "
                        + $"data-t=\"{tick.Day}\"{(tick.IsMinor ? " data-m=\"\"" : "")}{(isHidden ? " display=\"none\"" : "")}>"
                )
                .Add($"{(tick.IsMinor ? page.Dates.Axis(tick.Month, tick.Year) : page.Dates.Year(tick.Year))}</text>");
        }

        markup.Raw("</svg>\n");
    }

    private void AddLane(Markup markup, Lane lane)
    {
        var height = (lane.Rows * TimelineLayout.RowHeight) + 8;
        markup.Add(
            $"<div class=\"lane\" data-track=\"{lane.Track}\">"
                + $"<p class=\"lane-name\">{page.Site.Settings.TrackName(lane.Track, page.Language)}</p>"
        );
        markup.Raw($"<svg width=\"{Number(layout.Width)}\" height=\"{height}\" aria-hidden=\"true\">");
        AddGrid(markup, height);
        foreach (var placed in lane.Events)
            AddEvent(markup, placed);
        markup.Raw("</svg></div>\n");
    }

    private void AddGrid(Markup markup, int height)
    {
        var major = layout.Ticks.Where(tick => !tick.IsMinor).Select(tick => tick.Day).ToList();
        markup.Raw("<path class=\"grid\" data-t=\"").Raw(string.Join(' ', major)).Raw("\" d=\"");
        foreach (var day in major)
            markup.Raw($"M{Number(Flip(TimelineLayout.Margin + (day * layout.Scale), 0))} 0V{height}");
        markup.Raw("\"/>");
    }

    private void AddEvent(Markup markup, PlacedEvent placed)
    {
        var round = placed.Event.Round;
        var x = TimelineLayout.Margin + (placed.FromDay * layout.Scale);
        var width = Math.Max(TimelineLayout.LeastBar, (placed.ToDay - placed.FromDay) * layout.Scale);
        var (left, y) = (Flip(x, width), placed.Row * TimelineLayout.RowHeight);
        markup
            .Add($"<a href=\"{page.AddressOf(round)}\" tabindex=\"-1\" data-e=\"{round.Id}\"")
            .Raw(
                $" transform=\"translate({Number(left)} {Number(y)})\" data-x=\"{Number(placed.FromDay)}\" "
                    + $"data-y=\"{Number(placed.ToDay)}\" data-w=\"{Number(placed.LabelWidth)}\">"
            )
            .Add($"<title>{page.Site.TitleOf(round, page.Language)}, {page.Dates.Of(round.Date)}</title>")
            .Raw($"<rect {Form(placed.Event.Style)} y=\"22\" width=\"{Number(width)}\" height=\"6\"/>")
            .Raw($"<text x=\"{Number(Flip(placed.LabelX, 0) - left)}\" y=\"16\"{Direction(round)}>")
            .Add($"{placed.Label}</text></a>\n");
    }

    private string Form(BarStyle form) =>
        form switch
        {
            BarStyle.Exact => "class=\"exact\"",
            BarStyle.Within => "class=\"within\"",
            BarStyle.Soft => "class=\"soft\" fill=\"url(#soft)\"",
            BarStyle.OpenEnd => $"class=\"soft\" fill=\"url(#fade-{(isMirrored ? "left" : "right")})\"",
            _ => $"class=\"soft\" fill=\"url(#fade-{(isMirrored ? "right" : "left")})\"",
        };

    // A title of the other direction still begins at its bar.
    private string Direction(Item item)
    {
        var own = page.Site.HasOwn(item, page.Language) ? page.Shared.Direction : LanguageTag.Direction(page.Site.Settings.FirstLanguage);
        return own == page.Shared.Direction ? "" : $" direction=\"{own}\" text-anchor=\"end\"";
    }

    private double Flip(double x, double width) => isMirrored ? layout.Width - x - width : x;

    private static string Gradient(string id, int first, int second, int third, int last) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"<linearGradient id=\"{id}\"><stop offset=\"0\" stop-color=\"currentColor\" stop-opacity=\"{first}\"/>"
                + $"<stop offset=\".35\" stop-color=\"currentColor\" stop-opacity=\"{second}\"/>"
                + $"<stop offset=\".65\" stop-color=\"currentColor\" stop-opacity=\"{third}\"/>"
                + $"<stop offset=\"1\" stop-color=\"currentColor\" stop-opacity=\"{last}\"/></linearGradient>"
        );

    private static string Number(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
