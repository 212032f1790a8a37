using AstanaSite.Rendering.Parts;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Xunit;

namespace AstanaSite.Tests.Rendering.Parts;

/// <summary>Taking lists apart: whatever the entries are, none is lost and none comes twice.</summary>
public sealed class SplitterTests
{
    private const int Bound = 20;

    private static readonly IReadOnlyList<PartKey<Entry>> Keys =
    [
        new(entry => $"k-{entry.Kind}", kind => kind[2..]) { Prefix = "k-" },
        new(entry => entry.Name, letters => letters) { IsText = true },
        new(entry => entry.Id, id => id) { IsText = true },
    ];

    public sealed record Entry(int Kind, string Name, string Id, int Weight);

    [Property(MaxTest = 500, Arbitrary = [typeof(Lists)])]
    public void Nothing_is_lost_or_comes_twice_and_the_order_stays(List<Entry> entries) =>
        Assert.Equal(entries, Split(entries).Parts.SelectMany(part => part.Entries));

    [Property(MaxTest = 500, Arbitrary = [typeof(Lists)])]
    public void A_part_is_within_the_bound_unless_it_has_one_entry(List<Entry> entries) =>
        Assert.All(Split(entries).Parts, part =>
            Assert.True(part.Entries.Count() == 1 || part.Entries.Sum(entry => entry.Weight) <= Bound, part.Address)
        );

    [Property(MaxTest = 500, Arbitrary = [typeof(Lists)])]
    public void Parts_and_groups_have_names_of_their_own(List<Entry> entries)
    {
        var division = Split(entries);
        var groups = division.Parts.SelectMany(part => part.Groups).ToList();
        Assert.Equal(groups.Count, groups.DistinctBy(group => group.Address, StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal(groups.Count, groups.DistinctBy(group => group.Anchor, StringComparer.Ordinal).Count());
        Assert.All(groups, group => Assert.Matches("^[a-z0-9._~-]+$", group.Address));
        Assert.All(division.TakenApart, group => Assert.InRange(group.First, 0, division.Parts.Count - 1));
    }

    [Property(MaxTest = 500, Arbitrary = [typeof(Lists)])]
    public void Only_neighbours_of_a_kind_share_a_part(List<Entry> entries) =>
        Assert.All(Split(entries).Parts, part => Assert.Single(part.Entries.Select(entry => entry.Kind).Distinct()));

    [Fact]
    public void What_is_the_same_in_all_keys_is_taken_apart_by_its_place()
    {
        var entries = Enumerable.Repeat(new Entry(1, "same", "same", 6), 10).ToList();
        Assert.Equal(["1-1", "1-2", "1-3", "1-4"], Split(entries).Parts.Select(part => part.Address));
    }

    [Fact]
    public void Letters_share_a_part_as_the_volumes_of_a_catalogue_do_and_a_letter_with_too_many_goes_by_two()
    {
        List<Entry> entries =
        [
            .. "anna bert carl karl kemal kira lena mona"
                .Split(' ')
                .Select((name, i) => new Entry(1, name, $"{i}", name[0] == 'k' ? 9 : 5)),
        ];
        var division = Split(entries);
        Assert.Equal(
            ["1-a: a b c", "1-ka: ka ke", "1-ki: ki", "1-l: l m"],
            division.Parts.Select(part => $"{part.Address}: {string.Join(' ', part.Groups.Select(group => group.Labels[^1]))}")
        );
        Assert.Equal(["1-k 1", "1 0"], division.TakenApart.Select(group => $"{group.Address} {group.First}"));
    }

    [Theory]
    [InlineData("al b", "al.b")]
    [InlineData("ка", "_043a_0430")]
    [InlineData("ك", "_0643")]
    [InlineData("", ".")]
    public void Letters_of_every_script_have_a_name_that_every_system_keeps(string letters, string name) =>
        Assert.Equal(name, PartName.Of(letters));

    [Fact]
    public void Long_names_are_cut_and_stay_apart()
    {
        var one = PartName.Of(new string('ك', 90) + "a");
        var other = PartName.Of(new string('ك', 90) + "b");
        Assert.InRange(one.Length, 1, 80);
        Assert.NotEqual(one, other);
    }

    private static Division<Entry> Split(IReadOnlyList<Entry> entries) => Splitter.Split(entries, Keys, entry => entry.Weight, Bound);

    private static class Lists
    {
        private static readonly string[] Names =
        [
            .. "a|ab|ab c|abc|b|к|ка|ك|كا|𐰴𐰵|𐰴𐰶".Split('|').Prepend("").Append(new string('z', 130)),
        ];

        public static Arbitrary<List<Entry>> Of() =>
            Gen.Choose(0, 3)
                .SelectMany(kind => Gen.Elements(Names).SelectMany(name => Gen.Choose(1, 25).Select(weight => (kind, name, weight))))
                .ListOf()
                .Select(list =>
                    list.OrderBy(one => one.kind)
                        .ThenBy(one => one.name, StringComparer.Ordinal)
                        .Select((one, i) => new Entry(one.kind, one.name, $"id-{i:0000}", one.weight))
                        .ToList()
                )
                .ToArbitrary();
    }
}
