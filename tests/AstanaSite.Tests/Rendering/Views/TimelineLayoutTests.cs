using System.Globalization;
using AstanaSite.Content;
using AstanaSite.Content.Records;
using AstanaSite.Reading;
using AstanaSite.Rendering.Views.Timeline;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Xunit;

namespace AstanaSite.Tests.Rendering.Views;

public sealed class TimelineLayoutTests
{
    private static readonly string[] Tracks = ["platform", "moscow", "other"];

    [Property(MaxTest = 60)]
    public void Nothing_in_a_lane_overlaps(PositiveInt seed, PositiveInt count)
    {
        var layout = Layout(seed.Get, 1 + (count.Get % 120));
        foreach (var lane in layout.Lanes)
        {
            foreach (var row in lane.Events.GroupBy(placed => placed.Row))
            {
                var end = double.MinValue;
                foreach (var placed in row)
                {
                    var bar = (placed.FromDay * layout.Scale) + TimelineLayout.Margin;
                    var start = Math.Min(bar, placed.LabelX);
                    Assert.True(start >= end, $"an event begins at {start} where another ends at {end}");
                    end = Math.Max(
                        bar + Math.Max(TimelineLayout.LeastBar, (placed.ToDay - placed.FromDay) * layout.Scale),
                        placed.LabelX + placed.LabelWidth
                    );
                    Assert.True(placed.LabelX + placed.LabelWidth <= layout.Width, "a label runs out of the drawing");
                }
            }
        }
    }

    [Property(MaxTest = 60)]
    public void Everything_stands_in_the_drawing_once(PositiveInt seed, PositiveInt count)
    {
        var layout = Layout(seed.Get, 1 + (count.Get % 120));
        Assert.Equal(1 + (count.Get % 120), layout.Lanes.Sum(lane => lane.Events.Count));
        Assert.All(layout.Lanes.SelectMany(lane => lane.Events), placed =>
        {
            Assert.True(placed.ToDay <= layout.Days + 30);
            Assert.True((placed.FromDay * layout.Scale) + TimelineLayout.Margin >= 0);
        });
        Assert.All(layout.Lanes, lane => Assert.Equal(lane.Rows, lane.Events.Max(placed => placed.Row) + 1));
    }

    [Fact]
    public void An_empty_archive_has_an_empty_drawing()
    {
        var layout = TimelineLayout.Of([], Tracks, _ => "");
        Assert.Empty(layout.Lanes);
        Assert.Empty(layout.Ticks);
    }

    [Theory]
    [InlineData("2015-05-25/2015-05-27", "Exact")]
    [InlineData("2015-05", "Within")]
    [InlineData("2015-05-25~", "Soft")]
    [InlineData("2015-05-25?", "Soft")]
    [InlineData("2015-05/..", "OpenEnd")]
    [InlineData("../2015", "OpenStart")]
    public void An_uncertain_date_is_drawn_as_uncertain(string date, string form) =>
        Assert.Equal(form, TimelineEvent.Of(Event("one", date, "platform"))!.Style.ToString());

    private static TimelineLayout Layout(int seed, int count)
    {
        var random = new Random(seed);
        var events = new List<TimelineEvent>();
        for (var i = 0; i < count; i++)
        {
            var day = new DateOnly(2014, 1, 1).AddDays(random.Next(1500)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            var date = random.Next(4) switch
            {
                0 => day + "~",
                1 => day[..7],
                2 => day[..4],
                _ => day,
            };
            events.Add(TimelineEvent.Of(Event($"event-{i}", date, Tracks[random.Next(Tracks.Length)]))!);
        }

        return TimelineLayout.Of([.. events.OrderBy(one => one.From).ThenBy(one => one.To)], Tracks, one => new string(
            'm',
            one.Round.Id.Length * 2
        ));
    }

    private static Round Event(string id, string date, string track)
    {
        var tree = new MemoryFileTree([
            new($"rounds/{id}.md", $"---\ntitle: {id}\nsummary: Words.\nkind: meeting\ndate: '{date}'\ntrack: {track}\n---\n"),
        ]);
        var file = new InputFile(tree.List()[0], RoundKind.Kind, id, "");
        return (Round)RecordParser.Parse(tree, file).Item!;
    }
}
