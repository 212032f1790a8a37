using AstanaSite.Content.Records;
using AstanaSite.Linking;
using Xunit;

namespace AstanaSite.Tests.Linking;

public sealed class EvidenceTests
{
    private static readonly string[] Voices =
    [
        "party/a",
        "party/b",
        "government/a",
        "government/b",
        "independent/a",
        "independent/b",
        "international-organisation/a",
        "international-organisation/c",
        "encyclopedic/a",
        "encyclopedic/b",
    ];

    private static readonly Dictionary<string, CitedSource> Known = MakeKnown();

    [Theory, Cases("evidence.txt")]
    public void Sources_support_a_statement_more_or_less_well(string sources, string state) =>
        Assert.Equal(state, Evidence.Judge([.. sources.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Find)]).Word());

    [Fact]
    public void Any_three_sources_are_judged_as_the_content_model_says()
    {
        foreach (var voices in Choices())
            Assert.True(Expected(voices) == Evidence.Judge([.. voices.Select(Find)]), string.Join(' ', voices));
    }

    [Fact]
    public void One_more_source_never_weakens_a_statement()
    {
        foreach (var voices in Choices())
            Assert.True(
                Evidence.Judge([.. voices.Select(Find)]) >= Evidence.Judge([.. voices.Skip(1).Select(Find)]),
                string.Join(' ', voices)
            );
    }

    [Fact]
    public void States_have_words() =>
        Assert.Equal(["unsourced", "one-sided", "reported", "corroborated", "contested"], EvidenceStates.All.Select(state => state.Word()));

    /// <summary>A sentence that sets two accounts side by side is no report that both publishers share.</summary>
    [Theory]
    [InlineData("a b", "", "contested")]
    [InlineData("a b", "a", "reported")]
    [InlineData("a b", "a b", "corroborated")]
    [InlineData("c", "a b", "contested")]
    [InlineData("", "a", "unsourced")]
    public void A_finding_has_the_evidence_of_the_account_that_is_preferred(string cited, string preferred, string state)
    {
        var rank = preferred.Length > 0 ? "preferred\n        reason: it was there" : "normal";
        var site = new SampleSite().WithSource("a").WithSource("b").WithSource("c");
        var keys =
            $"conflicts:\n  - about: one\n    finding: {{ says: It is so, cite: [{cited.Replace(' ', ',')}] }}\n    accounts:\n"
            + $"      - says: came\n        cite: [{(preferred.Length > 0 ? preferred.Replace(' ', ',') : "a")}]\n        rank: {rank}\n"
            + "      - says: did not come\n        cite: [b]\n";
        var linked = site.With("rounds/first.md", SampleSite.Round("First", "", keys)).Link().Site;
        Assert.Equal(
            state,
            Assert.Single(SampleSite.Body(linked, "first").Statements, statement => statement.Text == "It is so").State.Word()
        );
    }

    // Said another way than in the core: by counting voices of each kind.
    private static EvidenceState Expected(IReadOnlyList<string> voices)
    {
        int Count(params string[] kinds) =>
            voices
                .Where(voice => kinds.Contains(voice.Split('/')[0]))
                .Select(voice => voice.Split('/')[1])
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Count();
        var (independent, governments, parties, encyclopedias) = (
            Count("independent", "international-organisation"),
            Count("government"),
            Count("party"),
            Count("encyclopedic")
        );
        if (voices.Count == 0)
            return EvidenceState.Unsourced;
        if (independent >= 2)
            return EvidenceState.Corroborated;
        if (independent == 1 || encyclopedias > 0 || governments >= 2 || (governments == 1 && parties > 0))
            return EvidenceState.Reported;
        return EvidenceState.OneSided;
    }

    private static IEnumerable<IReadOnlyList<string>> Choices()
    {
        string[] all = ["", .. Voices];
        foreach (var a in all)
        foreach (var b in all)
        foreach (var c in all)
            yield return [.. new[] { a, b, c }.Where(voice => voice.Length > 0)];
    }

    private static CitedSource Find(string voice) => Known[voice];

    private static Dictionary<string, CitedSource> MakeKnown()
    {
        var table = CaseTable.Read(Path.Combine(Path.GetDirectoryName(Repository.SourceFile())!, "evidence.txt"));
        var all = Voices
            .Concat(table.Rows.SelectMany(row => row.Cells[0].Split(' ', StringSplitOptions.RemoveEmptyEntries)))
            .Distinct()
            .ToList();
        var site = new SampleSite();
        foreach (var voice in all)
        {
            var parts = voice.Split('/');
            var more = parts.ElementAtOrDefault(3) is { Length: > 0 } speaker ? $"voice: {speaker}\n" : "";
            if (parts.ElementAtOrDefault(4) is { Length: > 0 } copy)
                more += $"read-at: {{URL: 'https://copy.example/', perspective: {copy}}}\n";
            site.WithSource(IdOf(voice), parts[0], parts[1], parts.ElementAtOrDefault(2) ?? "", more);
        }

        var sources = site.Link().Site.Sources.ToDictionary(source => source.Id);
        return all.ToDictionary(voice => voice, voice => sources[IdOf(voice)]);
    }

    private static string IdOf(string voice) =>
        $"{voice.ToLowerInvariant().Replace("/", "-x")}{(char.IsUpper(voice.Split('/')[1][0]) ? "-capital" : "")}";
}
