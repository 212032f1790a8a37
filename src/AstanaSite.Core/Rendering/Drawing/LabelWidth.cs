namespace AstanaSite.Rendering.Drawing;

/// <summary>
/// How wide words are when drawn, so that labels can be placed without a browser. Widths are those of the theme's sans face.
/// </summary>
internal static class LabelWidth
{
    private const double Size = 13;

    // Advance widths of U+0020 to U+007E in thousandths of the size.
    private static ReadOnlySpan<short> Ascii =>
        [
            200,
            289,
            426,
            497,
            497,
            824,
            609,
            249,
            303,
            303,
            418,
            497,
            249,
            311,
            249,
            350,
            497,
            497,
            497,
            497,
            497,
            497,
            497,
            497,
            497,
            497,
            249,
            249,
            497,
            497,
            497,
            425,
            847,
            543,
            588,
            571,
            615,
            527,
            494,
            617,
            652,
            263,
            479,
            579,
            486,
            727,
            647,
            664,
            566,
            664,
            569,
            534,
            536,
            645,
            515,
            786,
            513,
            476,
            539,
            303,
            350,
            303,
            497,
            500,
            542,
            504,
            553,
            456,
            555,
            496,
            292,
            504,
            544,
            246,
            247,
            495,
            255,
            829,
            547,
            542,
            555,
            555,
            347,
            419,
            338,
            544,
            467,
            719,
            446,
            467,
            425,
            303,
            241,
            303,
            497,
        ];

    /// <summary>The width of a text in pixels, a little generous.</summary>
    public static double Of(string text)
    {
        var thousandths = 0;
        foreach (var c in text)
        {
            thousandths += c switch
            {
                >= ' ' and <= '~' => Ascii[c - ' '],
                >= '\u0300' and <= '\u036F' or >= '\u064B' and <= '\u065F' => 0,
                >= '\u0400' and <= '\u052F' => char.IsUpper(c) ? 690 : 545,
                >= '\u0600' and <= '\u06FF' => 420,
                >= '\u2E80' => 1000,
                _ => 540,
            };
        }

        return Math.Ceiling(thousandths * Size / 1000) + 2;
    }
}
