namespace AstanaSite.Rendering.Parts;

/// <summary>
/// What the entries of a list have in common by which it is taken apart: a kind, a year, the first letters of a name. A list has several,
/// the first of which makes the groups that its page shows, and each of the others takes apart what is still too long.
/// </summary>
/// <typeparam name="T">The entries.</typeparam>
/// <param name="Of">The value of an entry; it makes addresses and anchors.</param>
/// <param name="Label">The words for a value.</param>
internal sealed record PartKey<T>(Func<T, string> Of, Func<string, string> Label)
{
    /// <summary>What values begin with as anchors, and not as addresses.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>Whether neighbours may share a page, as years and letters may, but not kinds.</summary>
    public bool IsJoined { get; init; }

    /// <summary>
    /// Whether the value is the text in whose order the entries stand. As many of its first letters are looked at as are needed.
    /// </summary>
    public bool IsText { get; init; }

    /// <summary>What values have in common that may share a page, such as the script of letters; all of them where there is none.</summary>
    public Func<string, string>? Family { get; init; }

    /// <summary>The keys that come after a value, where that depends on it; otherwise those that follow in the list.</summary>
    public Func<string, IReadOnlyList<PartKey<T>>>? After { get; init; }

    /// <summary>A value as a part of an address.</summary>
    public string AddressOf(string value) =>
        IsText ? PartName.Of(value)
        : value.StartsWith(Prefix, StringComparison.Ordinal) ? value[Prefix.Length..]
        : value;

    /// <summary>A value as a part of an anchor.</summary>
    public string AnchorOf(string value) => IsText ? PartName.Of(value) : value;
}
