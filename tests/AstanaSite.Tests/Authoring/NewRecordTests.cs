using System.Text;
using System.Text.RegularExpressions;
using AstanaSite.Authoring;
using AstanaSite.Content;
using AstanaSite.Content.Records;
using AstanaSite.Diagnostics;
using AstanaSite.Diagnostics.Codes;
using AstanaSite.Parsing.Yaml;
using AstanaSite.Reading;
using AstanaSite.Writing;
using Xunit;

namespace AstanaSite.Tests.Authoring;

public sealed partial class NewRecordTests
{
    private static readonly Dictionary<string, string> Nothing = [];

    public static TheoryData<string> Kinds => [.. ContentKinds.All.Select(kind => kind.Name)];

    [Fact]
    public async Task A_new_record_shows_all_keys_of_its_kind()
    {
        var text = new StringBuilder();
        foreach (var kind in ContentKinds.All)
            text.Append("== ").Append(NewRecord.PathOf(kind, "new")).Append('\n').Append(NewRecord.Text(kind, Nothing)).Append('\n');
        await Verifier.Verify(text.ToString());
    }

    [Theory, MemberData(nameof(Kinds))]
    public void A_new_record_lacks_its_required_values_and_nothing_else(string name)
    {
        var kind = Kind(name);
        var problems = Check(kind, NewRecord.Text(kind, Nothing)).Where(one => one.Severity == Severity.Error).ToList();
        Assert.All(problems, one => Assert.Equal(FrontMatterProblems.Empty, one.Descriptor));
        Assert.Equal(
            kind.Fields.Fields.Where(field => field.IsRequired).Select(field => field.Name),
            problems.Select(one => one.Message.Split('\'')[1])
        );
    }

    [Theory, MemberData(nameof(Kinds))]
    public void A_key_that_is_used_as_it_stands_is_answered_by_a_diagnostic_at_most(string name)
    {
        var kind = Kind(name);
        var used = Commented().Replace(NewRecord.Text(kind, Nothing), "$1");
        Assert.NotEqual(NewRecord.Text(kind, Nothing), used);
        // Everything but the values that only their author knows is there and of its form.
        Assert.All(Check(kind, used), one => Assert.Equal(FrontMatterProblems.Empty, one.Descriptor));
    }

    [Theory]
    [InlineData("round", "participants")]
    [InlineData("actor", "roles")]
    [InlineData("actor", "relations")]
    [InlineData("round", "conflicts")]
    [InlineData("document", "signatories")]
    public void Entries_are_shown_with_all_their_keys_and_values_one_a_line(string kind, string list)
    {
        var text = NewRecord.Text(Kind(kind), Nothing);
        var field = Kind(kind).Fields.Find(list)!;
        var entry = text[text.IndexOf($"# {list}:\n", StringComparison.Ordinal)..];
        Assert.NotEmpty(field.Keys);
        Assert.All(field.Keys, key => Assert.Matches($"\n#   (- |  ){key.Name}:", entry));
        Assert.All(RoundKind.Roles, role => Assert.True(list != "participants" || text.Contains(role, StringComparison.Ordinal)));
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Known_values_are_filled_in(string name)
    {
        var kind = Kind(name);
        var text = NewRecord.Text(kind, new Dictionary<string, string> { ["title"] = YamlText.Scalar("A: title # with marks") });
        Assert.DoesNotContain(Check(kind, text), one => one.Message.Contains("'title'", StringComparison.Ordinal));
        Assert.Equal("A: title # with marks", Parse(kind, text).Item!.Title);
    }

    [Theory]
    [InlineData("Astana-1", "AS0101", "astana-1")]
    [InlineData("two words", "AS0101", "two-words")]
    [InlineData("index", "AS0101", null)]
    [InlineData("con", "AS0101", null)]
    [InlineData("../escape", "AS0101", "escape")]
    [InlineData("someone", "AS0102", null)]
    [InlineData("first", "AS0102", null)]
    public void An_id_that_is_bad_or_taken_is_refused_in_the_words_of_the_build(string id, string code, string? suggestion)
    {
        var tree = new SampleSite().Tree();
        var refusal = Assert.Single(NewRecord.Refuse(tree, RoundKind.Kind, id));
        Assert.Equal((code, suggestion), (refusal.Code, refusal.Suggestion));
        if (id.Contains('/', StringComparison.Ordinal))
            return;
        tree.Set($"rounds/{id}.md", Encoding.UTF8.GetBytes(SampleSite.Round("x", "")));
        if (id == "first")
            return; // In a tree it is the same file.
        using var output = new NoOutput();
        var built = SiteBuilder.Build(
            new BuildRequest(tree, new DiskFileTree(Repository.Path("theme"), "theme/"), 1),
            output,
            null,
            TestContext.Current.CancellationToken
        );
        Assert.Contains(built.Diagnostics, one => one.Code == code);
    }

    [Fact]
    public void A_free_id_is_not_refused() => Assert.Empty(NewRecord.Refuse(new SampleSite().Tree(), RoundKind.Kind, "second"));

    private static ContentKind Kind(string name) => ContentKinds.All.Single(one => one.Name == name);

    private static IReadOnlyList<Diagnostic> Check(ContentKind kind, string text) => Parse(kind, text).Diagnostics;

    private static ParsedFile Parse(ContentKind kind, string text)
    {
        var tree = new MemoryFileTree([new(NewRecord.PathOf(kind, "new"), text)], "input/");
        return RecordParser.Parse(tree, Assert.Single(InputListing.Of(tree, new DiagnosticBag()).Records));
    }

    [GeneratedRegex("^# (.)", RegexOptions.Multiline)]
    private static partial Regex Commented();
}
