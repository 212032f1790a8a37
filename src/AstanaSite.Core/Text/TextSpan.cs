namespace AstanaSite.Text;

/// <summary>A range of a source text, in UTF-16 code units from its start.</summary>
/// <param name="Start">The offset of the first code unit.</param>
/// <param name="Length">The number of code units; 0 for a point between two of them.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>The offset just after the last code unit.</summary>
    public int End => Start + Length;

    /// <summary>The span from one offset up to another; a reversed pair gives an empty span.</summary>
    public static TextSpan FromBounds(int start, int end) => new(start, Math.Max(0, end - start));
}
