using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace AstanaSite.Authoring.Works;

/// <summary>Words as programs for references hold them, made plain.</summary>
internal static partial class WorkText
{
    /// <summary>The words without markup, on one line, without characters that no reader sees.</summary>
    public static string Plain(string words) => Clean(WithoutMarkup(words));

    /// <summary>
    /// The words without elements and entities of HTML: figures stay raised or lowered, and what stood on two lines stays apart.
    /// </summary>
    public static string WithoutMarkup(string words)
    {
        if (!words.Contains('<', StringComparison.Ordinal))
            return WebUtility.HtmlDecode(words);
        var raised = Figures()
            .Replace(words, one => RaisedText.Of(one.Groups[2].ValueSpan, one.Groups[1].ValueSpan[^1] is 'b' or 'B') ?? one.Value);
        return WebUtility.HtmlDecode(Tags().Replace(Breaks().Replace(raised, " "), ""));
    }

    /// <summary>The words on one line, without characters that no reader sees.</summary>
    public static string Clean(string words)
    {
        var plain = new StringBuilder(words.Length);
        foreach (var rune in words.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Control)
            {
                if (plain.Length > 0 && plain[^1] != ' ')
                    plain.Append(' ');
            }
            else if (!IsHidden(rune.Value))
            {
                plain.Append(rune.ToString());
            }
        }

        return plain.ToString().TrimEnd(' ');
    }

    // The joiners and marks U+200C to U+200F belong to the spelling of several languages.
    private static bool IsHidden(int value) =>
        value is 0x200B or 0x2060 or 0xFEFF or 0xFFFD or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);

    [GeneratedRegex(
        "<(?:jats:)?(su[bp])(?: [^<>]*)?>([0-9+−=() -]{1,24})</(?:jats:)?su[bp]>",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Figures();

    [GeneratedRegex("</?(?:jats:)?(?:p|br|title)(?: [^<>]*)?/?>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Breaks();

    // The elements that Zotero and citation processors know in titles.
    [GeneratedRegex(
        "</?(?:jats:)?(?:i|b|em|strong|sub|sup|sc|scp|span|italic|bold)(?: [^<>]*)?/?>",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Tags();
}
