using System.Globalization;

namespace AstanaSite.Rendering.Themes;

/// <summary>
/// Words that have more than one form, parted by <c>|</c>, and the places in patterns that ask for one of them: <c>{month:2}</c> asks for
/// the second.
/// </summary>
internal static class WordForm
{
    /// <summary>A form of a word: the last that it has, where it has not so many.</summary>
    public static string Of(string forms, int form)
    {
        var start = 0;
        var bar = forms.IndexOf('|', StringComparison.Ordinal);
        if (bar < 0)
            return forms;
        for (; form > 1 && bar >= 0; form--)
        {
            start = bar + 1;
            bar = forms.IndexOf('|', start);
        }

        return bar < 0 ? forms[start..] : forms[start..bar];
    }

    /// <summary>The names in braces of a pattern.</summary>
    public static PlaceReader Places(string pattern) => new(pattern);

    /// <summary>A name in braces.</summary>
    /// <param name="Start">Where the brace opens.</param>
    /// <param name="Length">From brace to brace.</param>
    /// <param name="Name">The name.</param>
    /// <param name="Form">The form that is asked for; 1 where none is named.</param>
    public readonly record struct Place(int Start, int Length, string Name, int Form);

    /// <summary>Walks over the names of a pattern.</summary>
    public struct PlaceReader(string pattern)
    {
        private int next;

        public Place Current { get; private set; }

        public readonly PlaceReader GetEnumerator() => this;

        public bool MoveNext()
        {
            var start = pattern.IndexOf('{', next);
            var end = start < 0 ? -1 : pattern.IndexOf('}', start);
            if (end < 0)
                return false;
            next = end + 1;
            var inner = pattern.AsSpan(start + 1, end - start - 1);
            var colon = inner.IndexOf(':');
            var form = 1;
            if (colon >= 0 && int.TryParse(inner[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out form))
                inner = inner[..colon];
            Current = new Place(start, end - start + 1, Known(inner), Math.Max(form, 1));
            return true;
        }

        // The names of dates are few, so none of them is made anew.
        private static string Known(ReadOnlySpan<char> name) =>
            name switch
            {
                "day" => "day",
                "day_to" => "day_to",
                "month" => "month",
                "month_to" => "month_to",
                "season" => "season",
                "year" => "year",
                "date" => "date",
                "from" => "from",
                "to" => "to",
                _ => name.ToString(),
            };
    }
}
