using System.Net;

namespace AstanaSite.Parsing.Html;

/// <summary>
/// Finds the tags in raw HTML. Stricter than a browser on purpose: a tag is taken only in the form that every
/// parser reads alike, and everything else comes back as <see cref="RawTagKind.Other"/>, which is an error. What is
/// written to the page is made anew from the parts.
/// </summary>
internal static class RawTagScanner
{
    /// <summary>The tags in a text, in order. Text between them is not HTML that could do anything once it is escaped.</summary>
    public static IReadOnlyList<RawTag> Scan(string html)
    {
        var tags = new List<RawTag>();
        // An end that is not found once is not looked for again: there may be as many beginnings as there are characters.
        var hasCommentEnd = true;
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0 && at < html.Length; at = html.IndexOf('<', at))
        {
            var tag = ScanOne(html, at, ref hasCommentEnd);
            tags.Add(tag);
            at += tag.Length;
        }

        return tags;
    }

    private static RawTag ScanOne(string html, int start, ref bool hasCommentEnd)
    {
        if (string.CompareOrdinal(html, start, "<!--", 0, 4) == 0)
        {
            var end = hasCommentEnd ? html.IndexOf("-->", start + 4, StringComparison.Ordinal) : -1;
            hasCommentEnd = end >= 0;
            return end < 0 ? Other(html, start) : new RawTag(RawTagKind.Comment, "", [], [], start, end + 3 - start);
        }

        var at = start + 1;
        var isClosing = at < html.Length && html[at] == '/';
        if (isClosing)
            at++;
        var name = Name(html, ref at);
        if (name.Length == 0)
            return Other(html, start);
        var attributes = new List<KeyValuePair<string, string>>();
        var places = new List<int>();
        while (true)
        {
            var before = at;
            Skip(html, ref at);
            if (at >= html.Length)
                return Other(html, start);
            if (html[at] == '>')
                return new RawTag(isClosing ? RawTagKind.Close : RawTagKind.Open, name, attributes, places, start, at + 1 - start);
            if (html[at] == '/' && at + 1 < html.Length && html[at + 1] == '>' && !isClosing)
                return new RawTag(RawTagKind.Open, name, attributes, places, start, at + 2 - start);
            places.Add(at);
            if (isClosing || at == before || !Attribute(html, ref at, attributes))
                return Other(html, start);
        }
    }

    private static bool Attribute(string html, ref int at, List<KeyValuePair<string, string>> attributes)
    {
        var name = Name(html, ref at);
        if (name.Length == 0)
            return false;
        if (at >= html.Length || html[at] != '=')
        {
            attributes.Add(new(name, ""));
            return true;
        }

        at++;
        if (at >= html.Length || html[at] is not ('"' or '\''))
            return false;
        var end = html.IndexOf(html[at], at + 1);
        if (end < 0)
            return false;
        attributes.Add(new(name, WebUtility.HtmlDecode(html[(at + 1)..end])));
        at = end + 1;
        return true;
    }

    private static string Name(string html, ref int at)
    {
        var start = at;
        if (at < html.Length && char.IsAsciiLetter(html[at]))
            while (at < html.Length && (char.IsAsciiLetterOrDigit(html[at]) || html[at] == '-'))
                at++;
        return html[start..at].ToLowerInvariant();
    }

    private static void Skip(string html, ref int at)
    {
        while (at < html.Length && html[at] is ' ' or '\n' or '\t')
            at++;
    }

    private static RawTag Other(string html, int start)
    {
        var end = html.IndexOf('>', start);
        return new RawTag(RawTagKind.Other, "", [], [], start, (end < 0 ? html.Length : end + 1) - start);
    }
}
