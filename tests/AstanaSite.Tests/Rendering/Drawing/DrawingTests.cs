using AstanaSite.Rendering.Drawing;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Xunit;

namespace AstanaSite.Tests.Rendering.Drawing;

/// <summary>What maps and networks are drawn with.</summary>
public sealed class DrawingTests
{
    [Property]
    public void Sine_and_cosine_are_those_of_the_machine_but_for_the_last_digits(int number)
    {
        var degrees = number % 3600 / 10.0;
        Assert.Equal(Math.Sin(degrees * Math.PI / 180), Trigonometry.Sin(degrees), 1e-9);
        Assert.Equal(Math.Cos(degrees * Math.PI / 180), Trigonometry.Cos(degrees), 1e-9);
    }

    [Theory]
    [InlineData(29.5, 45.5)]
    [InlineData(-40, -10)]
    [InlineData(-1, 1)]
    public void Fields_of_equal_area_stay_equal(double south, double north)
    {
        var projection = new Projection(10, south, north);
        // Two fields of one degree of longitude whose parallels enclose the same height of the sphere.
        var (low, high) = (Degrees(0.10), Degrees(0.11));
        Assert.Equal(Area(projection, 12, low, high), Area(projection, -30, Degrees(0.40), Degrees(0.41)), 1e-6);

        static double Degrees(double sine) => Math.Asin(sine) * 180 / Math.PI;
    }

    [Fact]
    public void North_is_up_and_east_is_right()
    {
        var projection = new Projection(20, 30, 60);
        Assert.True(projection.Place(20, 50).Y < projection.Place(20, 40).Y);
        Assert.True(projection.Place(25, 45).X > projection.Place(20, 45).X);
        Assert.Equal(0, projection.Place(20, 45).X, 1e-12);
        Assert.Equal(0, projection.Place(20, 45).Y, 1e-12);
    }

    [Property(MaxTest = 60)]
    public void What_is_cut_lies_within(PositiveInt seed)
    {
        var random = new Random(seed.Get);
        var ring = Enumerable.Range(0, 3 + random.Next(20)).Select(_ => new Point(random.Next(-50, 150), random.Next(-50, 150))).ToList();
        var frame = new Rectangle(0, 0, 100, 100);
        Assert.All(frame.Cut(ring), point =>
        {
            Assert.InRange(point.X, -1e-9, 100 + 1e-9);
            Assert.InRange(point.Y, -1e-9, 100 + 1e-9);
        });
    }

    [Fact]
    public void A_ring_is_cut_at_the_edge()
    {
        var frame = new Rectangle(0, 0, 10, 10);
        Assert.Equal(
            [new Point(0, 2), new Point(5, 2), new Point(5, 6), new Point(0, 6)],
            Sorted(frame.Cut([new(-5, 2), new(5, 2), new(5, 6), new(-5, 6)]))
        );
        Assert.Empty(frame.Cut([new(20, 20), new(30, 20), new(30, 30)]));
        List<Point> inside = [new(1, 1), new(2, 1), new(2, 2)];
        Assert.Equal(inside, frame.Cut(inside));

        static IEnumerable<Point> Sorted(IEnumerable<Point> points) =>
            points.OrderBy(one => one.Y).ThenBy(one => one.Y < 4 ? one.X : -one.X);
    }

    [Fact]
    public void The_outlines_are_those_of_the_earth()
    {
        Assert.All(Outlines.Land.Concat(Outlines.Borders).SelectMany(line => line), point =>
        {
            Assert.InRange(point.X, -180, 180);
            Assert.InRange(point.Y, -90, 90);
        });
        Assert.True(IsLand(71.43, 51.17), "Astana lies on land");
        Assert.True(IsLand(36.3, 33.5), "Damascus lies on land");
        Assert.False(IsLand(-30, 40), "the Atlantic is no land");
        Assert.False(IsLand(34.5, 43.3), "the Black Sea is no land");
    }

    [Fact]
    public void A_label_avoids_what_stands_already()
    {
        var labels = new LabelPlacer(new Rectangle(0, 0, 200, 100));
        labels.Block(50, 50, 5);
        Assert.Equal(60, labels.Place(50, 50, 10, 60).X);
        var second = labels.Place(70, 50, 10, 60); // the right is taken, and the left
        Assert.Equal(40, second.X);
        Assert.True(second.Y > 60);
        var other = new LabelPlacer(new Rectangle(0, 0, 200, 100));
        Assert.True(other.Place(190, 50, 10, 60).X + 60 <= 180); // none sticks out at the right
    }

    [Property(MaxTest = 30)]
    public void Nodes_stay_within_the_frame_and_their_labels_apart(PositiveInt seed)
    {
        var random = new Random(seed.Get);
        var boxes = Enumerable.Range(0, 4 + random.Next(26)).Select(_ => new Point(40 + random.Next(140), 30)).ToList();
        var ties = Enumerable
            .Range(0, boxes.Count * 2)
            .Select(_ => (One: random.Next(boxes.Count), Other: random.Next(boxes.Count), Strength: random.NextDouble()))
            .Where(tie => tie.One != tie.Other)
            .ToList();
        var frame = new Rectangle(0, 0, 1000, 660);
        var places = NetworkLayout.Of(boxes, ties, frame);
        Assert.Equal(places, NetworkLayout.Of(boxes, ties, frame));
        var overlaps = 0;
        for (var i = 0; i < places.Length; i++)
        {
            Assert.InRange(places[i].X, boxes[i].X / 2, 1000 - (boxes[i].X / 2));
            Assert.InRange(places[i].Y, boxes[i].Y / 2, 660 - (boxes[i].Y / 2));
            for (var j = i + 1; j < places.Length; j++)
                if (
                    Math.Abs(places[i].X - places[j].X) < ((boxes[i].X + boxes[j].X) / 2) - 6
                    && Math.Abs(places[i].Y - places[j].Y) < ((boxes[i].Y + boxes[j].Y) / 2) - 6
                )
                    overlaps++;
        }

        Assert.Equal(0, overlaps);
    }

    [Fact]
    public void Who_was_there_twice_with_whom_is_tied_and_who_was_only_invited_is_not()
    {
        var sample = new SampleSite();
        foreach (var actor in new[] { "ann", "ben", "cas", "dan" })
            sample.With(
                $"actors/{actor}.md",
                $"---\ntitle: {actor}\nsummary: A person.\nkind: person\n"
                    + $"{(actor == "cas" ? "relations:\n  - to: dan\n    as: adviser-of\n" : "")}---\n"
            );
        foreach (var round in new[] { "one", "two", "three" })
        {
            sample.With(
                $"rounds/{round}.md",
                SampleSite.Round(
                    round,
                    "",
                    $"""
                    participants:
                      - actor: ann
                        role: host
                      - actor: ann
                        role: chair
                      - actor: {(round == "three" ? "cas" : "ben")}
                        role: participant
                      - actor: dan
                        role: invited

                    """
                )
            );
        }

        var network = ActorNetwork.Of(sample.Link().Site);
        var tie = Assert.Single(network.Ties);
        Assert.Equal(("ann", "ben", 2), (tie.One.Id, tie.Other.Id, tie.Together));
        Assert.Equal(["ann", "ben"], network.Actors.Select(actor => actor.Id));
    }

    private static double Area(Projection projection, double longitude, double south, double north)
    {
        Point a = projection.Place(longitude, south),
            b = projection.Place(longitude + 1, south),
            c = projection.Place(longitude + 1, north),
            d = projection.Place(longitude, north);
        return Math.Abs(((c.X - a.X) * (d.Y - b.Y)) - ((d.X - b.X) * (c.Y - a.Y))) / 2;
    }

    private static bool IsLand(double longitude, double latitude)
    {
        var isInside = false;
        foreach (var ring in Outlines.Land)
        {
            for (var i = 0; i < ring.Count; i++)
            {
                Point a = ring[i],
                    b = ring[(i + 1) % ring.Count];
                if (a.Y > latitude != b.Y > latitude && longitude < a.X + ((latitude - a.Y) / (b.Y - a.Y) * (b.X - a.X)))
                    isInside = !isInside;
            }
        }

        return isInside;
    }
}
