using System.Globalization;

namespace AstanaSite.Searching.Words;

/// <summary>The runs of <see cref="FoldingData"/> spread out: one value for each UTF-16 unit.</summary>
internal static class FoldingTable
{
    /// <summary>Parts words.</summary>
    internal const ushort Separator = 0;

    /// <summary>Leaves no trace: vowel marks, accents, tatweel, soft hyphens, marks of direction.</summary>
    internal const ushort Ignored = 1;

    /// <summary>An apostrophe or a letter of transliteration that looks like one.</summary>
    internal const ushort Apostrophe = 2;

    /// <summary>Joins the parts of a compound.</summary>
    internal const ushort Hyphen = 3;

    /// <summary>A word by itself: Han, Hiragana, Katakana.</summary>
    internal const ushort Single = 4;

    /// <summary>Half of a character outside the Basic Multilingual Plane.</summary>
    internal const ushort Surrogate = 5;

    /// <summary>
    /// Values from here to the end of the private use area stand for several letters, see
    /// <see cref="Several"/>; other values are the letter itself.
    /// </summary>
    private const ushort FirstSeveral = 0xE000;

    private static readonly List<string> several = [];

    /// <summary>The value of every UTF-16 unit.</summary>
    internal static readonly ushort[] Values = Spread();

    /// <summary>Whether a value stands for one or more letters or digits of a word.</summary>
    internal static bool IsLetter(ushort value) => value > Surrogate;

    /// <summary>Whether a value stands for several letters.</summary>
    internal static bool IsSeveral(ushort value) => value is >= FirstSeveral and < 0xF900;

    /// <summary>The letters that a value for several stands for.</summary>
    internal static string Several(ushort value) => several[value - FirstSeveral];

    /// <summary>
    /// Whether the text has, from here, both halves of a character that belongs into a word. The planes of emoji and other pictures do not,
    /// and a half without its other half never does: it could not be written as UTF-8.
    /// </summary>
    internal static bool IsLetterPair(ReadOnlySpan<char> text, int index) =>
        index + 1 < text.Length
        && char.IsHighSurrogate(text[index])
        && char.IsLowSurrogate(text[index + 1])
        && text[index] is < '\uD83C' or > '\uD83E';

    private static ushort[] Spread()
    {
        var values = new ushort[0x10000];
        for (var point = 0; point < values.Length; point++)
            values[point] = (ushort)point;
        values.AsSpan(0xD800, 0x800).Fill(Surrogate);
        var end = 0;
        foreach (var range in FoldingData.Runs.AsSpan().Split(';'))
        {
            var run = FoldingData.Runs.AsSpan()[range];
            if (range.Start.Value == FoldingData.Runs.Length)
                break;
            end += TakeNumber(ref run, 0);
            var length = 1;
            if (run is ['*', ..])
            {
                run = run[1..];
                length = TakeNumber(ref run, 1);
            }
            Apply(run, values.AsSpan(end, length));
            end += length;
        }
        return values;
    }

    private static void Apply(ReadOnlySpan<char> action, Span<ushort> values)
    {
        if (action is ['~', .. var distance])
        {
            var by = int.Parse(distance, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            foreach (ref var value in values)
                value = (ushort)(value + by);
            return;
        }
        values.Fill(
            action switch
            {
                [] => Separator,
                ['\'', ..] => Apostrophe,
                ['-', ..] => Hyphen,
                ['^', ..] => Single,
                ['='] => Ignored,
                ['=', var letter] => letter,
                _ => AddSeveral(action[1..].ToString()),
            }
        );
    }

    private static ushort AddSeveral(string letters)
    {
        var index = several.IndexOf(letters);
        if (index < 0)
        {
            index = several.Count;
            several.Add(letters);
        }
        return (ushort)(FirstSeveral + index);
    }

    private static int TakeNumber(ref ReadOnlySpan<char> text, int otherwise)
    {
        var digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[digits]))
            digits++;
        if (digits == 0)
            return otherwise;
        var number = int.Parse(text[..digits], NumberStyles.None, CultureInfo.InvariantCulture);
        text = text[digits..];
        return number;
    }
}
