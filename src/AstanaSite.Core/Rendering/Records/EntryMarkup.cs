using AstanaSite.Content.Records;
using AstanaSite.Linking;
using AstanaSite.Rendering.Bodies;
using AstanaSite.Rendering.Formats;
using AstanaSite.Rendering.Layout;

namespace AstanaSite.Rendering.Records;

/// <summary>Entries of front matter as statements: words, then citations and evidence as in prose.</summary>
internal static class EntryMarkup
{
    /// <summary>An entry as an element with its anchor.</summary>
    /// <param name="tag">The name of the element.</param>
    /// <param name="words">What it says.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="body">The body of the page's record, which knows the numbers of the citations.</param>
    /// <param name="page">The page.</param>
    public static Html Of(string tag, Html words, CitedEntry entry, LinkedBody body, PageContext page)
    {
        var found = body.MarksOf(entry);
        var statement = found.Statement;
        return new Html(
            $"<{tag} class=\"entry\" id=\"{HtmlText.Escape(statement.Anchor)}\" data-ev=\"{statement.State.Word()}\">"
                + $"{words}{CitationMarks.Render(found.Marks, statement, BodyWordsOf(page))}</{tag}>"
        );
    }

    /// <summary>Free words of front matter that stand behind a name; empty if there are none.</summary>
    public static Html As(Item owner, string words, PageContext page) =>
        words.Length == 0
            ? Html.Empty
            : new Html($" — <span class=\"as\"{page.LanguageOfFree(owner, words)}>{HtmlText.Escape(page.FreeText(owner, words))}</span>");

    /// <summary>The mark of a statement that stands on another page, leading to it there.</summary>
    public static Html MarkElsewhere(Statement statement, string address, PageContext page) =>
        new(
            $"<a class=\"ev\" data-ev=\"{statement.State.Word()}\" href=\"{HtmlText.Escape(address)}\">"
                + $"{HtmlText.Escape(StateWord(statement.State, page))}</a>"
        );

    /// <summary>The interface words that citations need.</summary>
    public static BodyWords BodyWordsOf(PageContext page) => page.Shared.BodyWords;

    private static string StateWord(EvidenceState state, PageContext page) => page.Shared.BodyWords.StateOf(state);
}
