using AstanaSite.Linking;
using AstanaSite.Rendering.Formats;
using AstanaSite.Rendering.Layout;

namespace AstanaSite.Rendering.Records;

/// <summary>How many statements there are in each evidence state.</summary>
internal sealed class EvidenceTally
{
    private readonly int[] counts = new int[EvidenceStates.All.Count];

    /// <summary>The states as readers meet them: strongest first, then what is contested or wanting.</summary>
    public static IReadOnlyList<EvidenceState> Order { get; } =
    [EvidenceState.Corroborated, EvidenceState.Reported, EvidenceState.OneSided, EvidenceState.Contested, EvidenceState.Unsourced];

    /// <summary>All statements.</summary>
    public int Total { get; private set; }

    /// <summary>The number of statements in a state.</summary>
    public int this[EvidenceState state] => counts[(int)state];

    /// <summary>Counts all statements of a site.</summary>
    public static EvidenceTally Of(Site site)
    {
        var tally = new EvidenceTally();
        foreach (var item in site.Items)
            tally.Add(site.StatementsOf(item));
        return tally;
    }

    /// <summary>Counts some statements.</summary>
    public static EvidenceTally Of(IEnumerable<Statement> statements)
    {
        var tally = new EvidenceTally();
        tally.Add(statements);
        return tally;
    }

    /// <summary>Counts more statements.</summary>
    public void Add(IEnumerable<Statement> statements)
    {
        foreach (var statement in statements)
        {
            counts[(int)statement.State]++;
            Total++;
        }
    }

    /// <summary>The states that occur, in words and with their numbers, as a list for the facts of a page.</summary>
    public Html ToList(PageContext page)
    {
        var markup = new Markup().Raw("<ul>");
        foreach (var state in Order)
            if (this[state] > 0)
                markup.Add($"<li>{Key(state, page)} {this[state]}</li>");
        return markup.Raw("</ul>").ToHtml();
    }

    /// <summary>The mark of a state with its word.</summary>
    public static Html Key(EvidenceState state, PageContext page) =>
        new($"<span class=\"key\" data-ev=\"{state.Word()}\">{HtmlText.Escape(page.Words.Of("ev", state.Word()))}</span>");
}
