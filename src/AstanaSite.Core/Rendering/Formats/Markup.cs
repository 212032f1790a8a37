using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace AstanaSite.Rendering.Formats;

/// <summary>Puts HTML together. What is filled into an interpolated string is escaped, unless it is <see cref="Html"/> already.</summary>
internal sealed class Markup
{
    private const int UsualLength = 4096;
    private const int LongestKept = 1 << 20;
    private const int MostKept = 8;

    // A page is put together of some fifty pieces, most of them short, some of a megabyte: builders that have grown are used again.
    [ThreadStatic]
    private static Stack<StringBuilder>? kept;

    private StringBuilder? builder = Take();
    private Html given;

    /// <summary>Whether nothing was added yet.</summary>
    public bool IsEmpty => builder is null ? given.IsEmpty : builder.Length == 0;

    /// <summary>The number of characters so far.</summary>
    public int Length => Text.Length;

    private StringBuilder Text => builder ?? throw new InvalidOperationException("nothing can be added to markup that was given out");

    /// <summary>Appends markup with filled-in values.</summary>
    public Markup Add([InterpolatedStringHandlerArgument("")] ref MarkupHandler markup) => this;

    /// <summary>Appends markup.</summary>
    public Markup Add(Html html)
    {
        Text.Append(html.Value);
        return this;
    }

    /// <summary>Appends markup that is written in the code itself.</summary>
    public Markup Raw(string html)
    {
        Text.Append(html);
        return this;
    }

    /// <summary>The markup, to which nothing can be added from now on.</summary>
    public Html ToHtml()
    {
        if (builder is null)
            return given;
        given = builder.Length == 0 ? Html.Empty : new Html(builder.ToString());
        if (builder.Capacity <= LongestKept && kept!.Count < MostKept)
            kept.Push(builder);
        builder = null;
        return given;
    }

    /// <inheritdoc/>
    public override string ToString() => builder?.ToString() ?? given.ToString();

    private static StringBuilder Take()
    {
        kept ??= new Stack<StringBuilder>(MostKept);
        return kept.TryPop(out var builder) ? builder.Clear() : new StringBuilder(UsualLength);
    }

    /// <summary>Fills values into markup.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct MarkupHandler
    {
        private readonly StringBuilder text;

        /// <summary>Begins to append.</summary>
        public MarkupHandler(int literalLength, int formattedCount, Markup markup)
        {
            _ = (literalLength, formattedCount);
            text = markup.Text;
        }

        /// <summary>Appends markup.</summary>
        public void AppendLiteral(string markup) => text.Append(markup);

        /// <summary>Appends words, escaped.</summary>
        public void AppendFormatted(string? words) => HtmlText.Append(text, words);

        /// <summary>Appends markup.</summary>
        public void AppendFormatted(Html html) => text.Append(html.Value);

        /// <summary>Appends a number.</summary>
        public void AppendFormatted(long number) => text.Append(CultureInfo.InvariantCulture, $"{number}");
    }
}
