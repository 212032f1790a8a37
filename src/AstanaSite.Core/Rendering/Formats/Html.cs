namespace AstanaSite.Rendering.Formats;

/// <summary>A piece of HTML, ready to stand in a page; a plain string never is.</summary>
/// <param name="Value">The markup.</param>
internal readonly record struct Html(string Value)
{
    /// <summary>No markup.</summary>
    public static Html Empty { get; } = new("");

    /// <summary>Whether there is nothing in it.</summary>
    public bool IsEmpty => string.IsNullOrEmpty(Value);

    /// <summary>A text as HTML.</summary>
    public static Html Of(string text) => new(HtmlText.Escape(text));

    /// <inheritdoc/>
    public override string ToString() => Value ?? "";
}
