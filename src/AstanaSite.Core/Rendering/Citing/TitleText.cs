using System.Buffers;
using System.Text;
using AstanaSite.Rendering.Formats;

namespace AstanaSite.Rendering.Citing;

/// <summary>Titles and names as a citation prints them: quotation marks that alternate, capitals, and a stop that is not doubled.</summary>
internal static class TitleText
{
    private static readonly SearchValues<char> QuotationMarks = SearchValues.Create("\"'“”‘’");

    private static readonly SearchValues<char> Parting = SearchValues.Create(" \u00A0\u2009\u200B\u202F\t-–—/,;?!:[]()‘’“”\"«»");

    // The words that headline capitals leave small: articles, conjunctions, prepositions.
    private static readonly HashSet<string> Small = new(
        (
            "a about above across afore after against al along alongside amid amidst among amongst an and apropos around "
            + "as aside astride at athwart atop barring before behind below beneath beside besides between beyond but by c "
            + "ca circa d' de despite down during et except for from given in inside into lest like modulo near next nor "
            + "notwithstanding of off on onto or out over per plus pro qua sans since so than the through throughout till to "
            + "toward towards under underneath until unto up upon v v. van versus via von vs vs. with within without yet"
        ).Split(' '),
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>Whether a title is no title but describes a work that has none.</summary>
    public static bool IsDescription(string title) => title.StartsWith('[') && title.EndsWith(']');

    /// <summary>Straight marks as a printer sets them, and quotations within quotations in the other marks.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isQuoted">Whether it stands in double marks itself.</param>
    public static string Marks(string text, bool isQuoted = false)
    {
        if (text.AsSpan().IndexOfAny(QuotationMarks) < 0)
            return text;
        var result = new StringBuilder(text);
        var open = new Stack<(int At, char Closing)>();
        for (var at = 0; at < text.Length; at++)
        {
            var isAtStart = at == 0 || Parting.Contains(text[at - 1]);
            var isAtEnd = at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1]);
            if (open.TryPeek(out var last) && text[at] == last.Closing && (text[at] is not ('\'' or '’') || isAtEnd))
                Set(open.Pop().At, at, open.Count);
            else if (text[at] == '“' || (text[at] == '"' && isAtStart))
                open.Push((at, text[at] == '“' ? '”' : '"'));
            else if (isAtStart && text[at] is '‘' or '\'' && Closes(text, at))
                open.Push((at, text[at] == '‘' ? '’' : '\''));
            else if (text[at] == '\'')
                result[at] = '’';
        }

        return result.ToString();

        // An outermost pair of single marks was chosen by whoever wrote the title.
        void Set(int from, int to, int depth)
        {
            var isSingle = (depth + (isQuoted ? 1 : 0)) % 2 == 1 || (depth == 0 && text[from] == '‘');
            (result[from], result[to]) = isSingle ? ('‘', '’') : ('“', '”');
        }
    }

    // A sign for ʿayn or a left-out letter looks like the opening mark but has no closing one.
    private static bool Closes(string text, int from)
    {
        var closing = text[from] == '‘' ? '’' : '\'';
        for (var at = from + 2; at < text.Length; at++)
            if (text[at] == closing && (at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1])))
                return true;
        return false;
    }

    /// <summary>A title in English with the capitals of a headline; one in another language as it is.</summary>
    /// <param name="text">The title, its marks set.</param>
    /// <param name="language">Its language.</param>
    public static string Headline(string text, string language)
    {
        if (language != "en" && !language.StartsWith("en-", StringComparison.Ordinal))
            return text;
        var result = new StringBuilder(text);
        var (isFirst, isAfterMark, last) = (true, false, -1);
        for (var at = 0; at < text.Length; )
        {
            if (Parting.Contains(text[at]))
            {
                isAfterMark |= text[at] is '?' or '!' or ':';
                at++;
                continue;
            }

            var end = at + 1;
            while (end < text.Length && !Parting.Contains(text[end]))
                end++;
            var word = text[at..end].TrimEnd('.');
            // What follows an apostrophe is the rest of a word.
            if (at > 0 && text[at - 1] == '’' && !(at > 1 && Parting.Contains(text[at - 2])))
                last = -1;
            else
            {
                // "De-escalation", but "up-to-date" and the article of "al-Assad".
                var isBeforeHyphen = end < text.Length && text[end] == '-' && (at == 0 || text[at - 1] != '-');
                var isArticle = isBeforeHyphen && IsArticle(word);
                var isSmall = word.Length <= 1 || isArticle || (Small.Contains(word) && !isBeforeHyphen);
                if ((!isSmall || isFirst || isAfterMark) && !IsHost(text, at))
                    Capitalise(at, word);
                last = isSmall ? at : -1;
                (isFirst, isAfterMark) = (false, false);
            }

            at = end;
        }

        if (last >= 0 && text[last..].TrimEnd(Closers).Length > 1)
            Capitalise(last, text[last..].TrimEnd(Closers));
        return result.ToString();

        void Capitalise(int at, string word)
        {
            if (word.Length > 0 && !word.Any(char.IsUpper))
                result[at] = char.ToUpperInvariant(result[at]);
        }
    }

    private static bool IsArticle(string word) => word is "al" or "el" or "an" or "ar" or "as" or "ash" or "at";

    // Names of sites are written small.
    private static bool IsHost(string text, int at)
    {
        var (from, to) = (at, at);
        while (from > 0 && IsOfHost(text[from - 1]))
            from--;
        while (to < text.Length && IsOfHost(text[to]))
            to++;
        return text[from..to].TrimEnd('.').Contains('.', StringComparison.Ordinal);
    }

    private static bool IsOfHost(char c) => char.IsLetterOrDigit(c) || c is '.' or '-';

    private static readonly char[] Closers = ['.', '?', '!', '’', '”', ')', ']', ':', ' '];

    /// <summary>The stop that a text still needs.</summary>
    public static string Stop(string text) =>
        text.TrimEnd('’', '”') is { Length: > 0 } words && words[^1] is '.' or '?' or '!' or '؟' or ':' ? "" : ".";

    /// <summary>A text with its stop, which stands before the marks that close.</summary>
    public static string Stopped(string text)
    {
        var end = text.Length;
        while (end > 0 && (text[end - 1] == '”' || (text[end - 1] == '’' && text.Contains('‘', StringComparison.Ordinal))))
            end--;
        return text.Insert(end, Stop(text));
    }

    /// <summary>A text of which another script must not pull the punctuation behind it to its own side.</summary>
    public static string Isolated(string text) =>
        text.AsSpan().IndexOfAnyInRange('\u0590', '\u08FF') < 0 ? HtmlText.Escape(text) : $"<bdi>{HtmlText.Escape(text)}</bdi>";

    /// <summary>The title of what contains a work, or of a work that stands by itself.</summary>
    public static Html Italic(string text) => new($"<i>{Isolated(text)}</i>");

    /// <summary>A title that is written plain, in italics, or between marks, with its translation and its stop.</summary>
    /// <param name="work">The work.</param>
    /// <param name="form">How the title is set.</param>
    /// <param name="isHeadline">Whether the style gives English titles capitals.</param>
    /// <param name="addition">What stands between the title and the stop; empty if nothing.</param>
    public static Html Of(CitedWork work, TitleForm form, bool isHeadline, string addition = "")
    {
        if (IsDescription(work.Title))
            return new Html(Isolated(Marks(work.Title)) + HtmlText.Escape(Translation(work) + addition) + ".");
        var title = Marks(work.Title, form == TitleForm.Quoted);
        if (isHeadline)
            title = Headline(title, work.Language);
        var behind = HtmlText.Escape(Translation(work) + addition);
        if (behind.Length > 0)
            return new Html(Set(Isolated(title)) + behind + ".");
        var stopped = Stopped(title);
        // The stop stands outside what is isolated or in italics unless it stands before a closing mark.
        var isBehind = stopped.Length > title.Length && stopped.StartsWith(title, StringComparison.Ordinal);
        var text = Isolated(isBehind ? title : stopped);
        var stop = isBehind ? "." : "";
        return new Html(form == TitleForm.Quoted ? Set(text + stop) : Set(text) + stop);

        string Set(string html) =>
            form switch
            {
                TitleForm.Quoted => $"“{html}”",
                TitleForm.Italic => $"<i>{html}</i>",
                _ => html,
            };
    }

    private static string Translation(CitedWork work) => work.TitleEnglish.Length == 0 ? "" : $" [{Marks(work.TitleEnglish)}]";
}

/// <summary>How a title is set.</summary>
internal enum TitleForm
{
    /// <summary>As the words around it.</summary>
    Plain,

    /// <summary>In italics.</summary>
    Italic,

    /// <summary>Between double marks.</summary>
    Quoted,
}
