using System.Buffers;

namespace AstanaSite.Authoring.Works;

/// <summary>Figures above and below the line, as Unicode writes them: without them a power of ten is another number.</summary>
internal static class RaisedText
{
    private const string Plain = "0123456789+-−=()";
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾";
    private const string Lowered = "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎";

    private static readonly SearchValues<char> Known = SearchValues.Create(Plain);

    /// <summary>
    /// The words with their figures raised or lowered; none if some character has no such form, or if there is no figure. Letters stay on
    /// the line, as in <c>5th</c>.
    /// </summary>
    public static string? Of(ReadOnlySpan<char> words, bool isLowered)
    {
        var trimmed = words.Trim();
        if (trimmed.IsEmpty || trimmed.ContainsAnyExcept(Known) || !trimmed.ContainsAnyInRange('0', '9'))
            return null;
        var forms = isLowered ? Lowered : Raised;
        return string.Concat(trimmed.ToArray().Select(c => forms[Plain.IndexOf(c, StringComparison.Ordinal)]));
    }
}
