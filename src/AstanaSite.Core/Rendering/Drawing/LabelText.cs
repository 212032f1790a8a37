namespace AstanaSite.Rendering.Drawing;

/// <summary>The words of labels.</summary>
internal static class LabelText
{
    private const int LongestLabel = 44;

    /// <summary>A title that fits beside what it names: cut at a space.</summary>
    internal static string Of(string title)
    {
        if (title.Length <= LongestLabel)
            return title;
        var space = title.LastIndexOf(' ', LongestLabel - 2);
        return string.Concat(title.AsSpan(0, space > LongestLabel / 2 ? space : LongestLabel - 2).TrimEnd([',', ';', ':', ' ']), "…");
    }
}
