namespace AstanaSite.Linking;

/// <summary>Addresses of the web that stand in the words of a body.</summary>
internal static class BodyAddress
{
    /// <summary>Whether one begins at a place in a text.</summary>
    public static bool IsStart(string text, int at, int start, int end)
    {
        if (
            text[at] is not ('h' or 'w')
            || (at > start && (char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '/' or '.' or '-' or '@'))
        )
            return false;
        var rest = text.AsSpan(at, end - at);
        var length =
            rest.StartsWith("https://", StringComparison.Ordinal) ? 8
            : rest.StartsWith("http://", StringComparison.Ordinal) ? 7
            : rest.StartsWith("www.", StringComparison.Ordinal) ? 4
            : 0;
        return length > 0 && rest.Length > length && char.IsLetterOrDigit(rest[length]);
    }

    /// <summary>Where it ends: before a space, and before what belongs to the sentence.</summary>
    public static int End(string text, int at, int end)
    {
        var to = at;
        while (to < end && !char.IsWhiteSpace(text[to]) && text[to] is not ('<' or '>' or '"' or '\\'))
            to++;
        // A bracket that was opened within the address belongs to it.
        var opened = text.AsSpan(at, to - at).Count('(') - text.AsSpan(at, to - at).Count(')');
        while (to > at && char.IsPunctuation(text[to - 1]) && text[to - 1] is not ('/' or '-' or '_' or '%' or '#'))
        {
            if (text[to - 1] == ')' && opened++ >= 0)
                break;
            to--;
        }

        return to;
    }
}
