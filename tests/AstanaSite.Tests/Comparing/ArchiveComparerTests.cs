using AstanaSite.Comparing;
using AstanaSite.Content;
using AstanaSite.Diagnostics;
using AstanaSite.Linking;
using AstanaSite.Reading;
using AstanaSite.Rendering;
using Xunit;

namespace AstanaSite.Tests.Comparing;

public sealed class ArchiveComparerTests
{
    private const string Actor = "---\ntitle: Someone\nsummary: A person.\nkind: person\n---\n\n";

    [Fact]
    public async Task Changes_are_told_in_the_terms_of_the_archive()
    {
        var changes = Compare(Before(), After());
        await Verifier.Verify(ChangesMarkdown.Write(changes, "2026-10"), "md");
    }

    [Fact]
    public async Task Changes_are_told_to_programs()
    {
        var changes = Compare(Before(), After());
        await Verifier.Verify(ChangesJson.Write(changes, "2026-10"), "json");
    }

    [Fact]
    public void An_archive_does_not_differ_from_itself()
    {
        Assert.Empty(Compare(Before(), Before()).Records);
        Assert.Equal("# What changed since x\n\nNothing changed in the archive.\n", ChangesMarkdown.Write(Compare(After(), After()), "x"));
    }

    [Fact]
    public void The_archive_itself_does_not_differ_from_itself()
    {
        var site = Link(new DiskFileTree(Repository.Path("input"), "input/"));
        Assert.Empty(ArchiveComparer.Compare(site, Link(new DiskFileTree(Repository.Path("input"), "input/"))).Records);
        var nothing = new SampleSite().Link().Site;
        var all = ArchiveComparer.Compare(nothing, site);
        Assert.Equal(site.Items.Count, all.CountRecords(ChangeKind.Added) + all.CountRecords(ChangeKind.Changed));
    }

    [Fact]
    public void What_is_added_one_way_is_removed_the_other()
    {
        // An alias leads one way only.
        var after = After().With("actors/renamed-new.md", Actor);
        var (there, back) = (Compare(Before(), after), Compare(after, Before()));
        Assert.Equal(there.CountRecords(ChangeKind.Added), back.CountRecords(ChangeKind.Removed));
        Assert.Equal(there.CountStatements(ChangeKind.Added), back.CountStatements(ChangeKind.Removed));
        Assert.Equal(there.CountStatements(ChangeKind.Changed), back.CountStatements(ChangeKind.Changed));
    }

    [Theory]
    [InlineData("date: 2015-05-25", "date: {value: 2015-05-25, cite: one}", "", "Added")]
    [InlineData("date: {value: 2015-05-25, cite: one}", "date: {value: 2015-05-25, cite: [one, two]}", "", "Changed")]
    [InlineData("date: 2015-05-25", "date: {value: 2015-05-26}", "date 2015-05-25 2015-05-26", "")]
    [InlineData("date: 2015-05-25\nplace: p", "date: 2015-05-25\nplace: {value: p, cite: two}", "", "Added")]
    public void A_date_and_its_sources_are_told_apart(string before, string after, string values, string statements)
    {
        var record = Assert.Single(Compare(With(before), With(after)).Records);
        Assert.Equal(values, string.Join("; ", record.Values.Select(one => $"{one.Key} {one.Before} {one.After}")));
        Assert.Equal(statements, string.Join(' ', record.Statements.Select(one => one.Kind)));

        static SampleSite With(string keys) =>
            Sample()
                .With("places/p.md", "---\ntitle: P\n---\n")
                .With("rounds/first.md", $"---\ntitle: First\nsummary: An event.\nkind: round\n{keys}\ntrack: platform\n---\n");
    }

    [Theory]
    [InlineData("The talks lasted three days in May. [@one]", "The talks lasted four days in May. [@one]", "reworded")]
    [InlineData("The talks lasted three days in May. [@one]", "Nobody came from the coalition that year. [@one]", "added removed")]
    [InlineData("The talks lasted three days in May. [@one]", "The talks lasted three days in May. [@one; @two]", "support")]
    [InlineData("The talks lasted three days in May. [@one]", "The talks lasted three days in May. [@one, p. 3]", "support")]
    [InlineData("The talks lasted three days in May. [@one]", "The talks lasted three days, in May. [@one]", "reworded")]
    [InlineData(
        "The talks lasted three days in May. [@one]",
        "A new first one. [@two] The talks lasted three days in May. [@one]",
        "added"
    )]
    [InlineData("The talks lasted three days in May. [@one]", "The talks lasted three days in May. [@one]", "")]
    [InlineData(
        "One says this of it. [@one] Another says that of it. [@two]",
        "Another says that of it. [@two] One says this of it. [@one]",
        ""
    )]
    public void A_statement_is_followed_through_its_words(string before, string after, string expected)
    {
        var changes = Compare(Sample().With("actors/someone.md", Actor + before), Sample().With("actors/someone.md", Actor + after));
        var words = changes
            .Records.SelectMany(one => one.Statements)
            .Select(one =>
                one.Kind switch
                {
                    ChangeKind.Added => "added",
                    ChangeKind.Removed => "removed",
                    _ => one.IsReworded ? "reworded" : "support",
                }
            );
        Assert.Equal(expected, string.Join(' ', words));
    }

    private static SampleSite Sample() => new SampleSite().WithSource("one").WithSource("two");

    private static SampleSite Before() =>
        Sample()
            .With(
                "rounds/first.md",
                SampleSite.Round(
                    "First round",
                    "They met for three days in May. [@one] It was cold. [@one]\n",
                    "participants:\n- actor: someone\n  role: host\n  cite: one\n"
                )
            )
            .With("actors/gone.md", "---\ntitle: Gone\nsummary: A person.\nkind: person\n---\n")
            .With("actors/renamed-old.md", "---\ntitle: The same person\nsummary: A person.\nkind: person\n---\n")
            .With("pages/about.md", "---\ntitle: About\n---\n\nSome words.\n");

    private static SampleSite After() =>
        Sample()
            .WithSource("three")
            .With(
                "rounds/first.md",
                SampleSite.Round(
                    "First *round*",
                    "They met for four days in May. [@one; @two] They agreed on a declaration with ten points. [@two]\n",
                    "place: place-a\nparticipants:\n- actor: someone\n  role: host\n  cite: [one, two]\n- actor: renamed-new\n"
                        + "  role: mediator\n  as: a [guest]\n  cite: two\n"
                )
            )
            .With("rounds/first.ar.md", "---\ntitle: الجولة الأولى\n---\n\n## عنوان آخر\n")
            .With("places/place-a.md", "---\ntitle: Place A\n---\n")
            .With(
                "actors/renamed-new.md",
                "---\ntitle: The same person\nsummary: A person.\nkind: person\naliases: [renamed-old]\n---\n\nBorn somewhere. [@three]\n"
            )
            .With("pages/about.md", "---\ntitle: About\n---\n\nOther words.\n");

    private static ArchiveChanges Compare(SampleSite before, SampleSite after) =>
        ArchiveComparer.Compare(before.Link().Site, after.Link().Site);

    private static Site Link(DiskFileTree tree)
    {
        var diagnostics = new DiagnosticBag();
        var listing = InputListing.Of(tree, diagnostics);
        var settings = SiteSettings.Read(SourceReader.Read(tree, listing.Settings!, diagnostics)!, diagnostics);
        var parsed = listing.Records.Select(file => RecordParser.Parse(tree, file)).ToList();
        return SiteLinker.Link(
            settings,
            tree.Prefix,
            parsed,
            listing.Attachments.Select(file => file.Path),
            SiteParts.Default.Pages,
            1,
            diagnostics,
            TestContext.Current.CancellationToken
        );
    }
}
