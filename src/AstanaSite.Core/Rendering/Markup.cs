using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace AstanaSite.Rendering;

/// <summary>Puts HTML together. What is filled into an interpolated string is escaped, unless it is <see cref="Html"/> already.</summary>
public sealed class Markup
{
    private readonly StringBuilder text = new(256);

    /// <summary>Whether nothing was added yet.</summary>
    public bool IsEmpty => text.Length == 0;

    /// <summary>Appends markup with filled-in values.</summary>
    public Markup Add([InterpolatedStringHandlerArgument("")] ref MarkupHandler markup) => this;

    /// <summary>Appends markup.</summary>
    public Markup Add(Html html)
    {
        text.Append(html.Value);
        return this;
    }

    /// <summary>Appends markup that is written in the code itself.</summary>
    public Markup Raw(string html)
    {
        text.Append(html);
        return this;
    }

    /// <summary>The markup so far.</summary>
    public Html ToHtml() => text.Length == 0 ? Html.Empty : new Html(text.ToString());

    /// <inheritdoc/>
    public override string ToString() => text.ToString();

    /// <summary>Fills values into markup.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct MarkupHandler
    {
        private readonly StringBuilder text;

        /// <summary>Begins to append.</summary>
        public MarkupHandler(int literalLength, int formattedCount, Markup markup)
        {
            _ = (literalLength, formattedCount);
            text = markup.text;
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
