using System.Globalization;
using System.Text;
using AstanaSite.Platform;

namespace AstanaSite.Packing.Names;

/// <summary>
/// Texts taken apart into letters and marks in their order (Unicode normalisation form D). The runtime does it only with culture data,
/// which the program goes without.
/// </summary>
internal static class CanonicalForm
{
    // Syllables of Hangul are made of up to three letters by reckoning (Unicode Standard, 3.12).
    private const int FirstSyllable = 0xAC00;
    private const int Syllables = 11172;
    private const int FirstLead = 0x1100;
    private const int FirstVowel = 0x1161;
    private const int BeforeTrails = 0x11A7;
    private const int Vowels = 21;
    private const int Trails = 28;

    private sealed record Tables(Dictionary<int, Rune[]> Parts, Dictionary<int, int> Order, Dictionary<int, string> Capitals);

    private readonly record struct Mark(Rune Rune, int Order, int Place);

    private static readonly Lazy<Tables> Data = new(() => Parse(Resource.Text("canonical.txt")));

    /// <summary>A text taken apart, so that it does not matter whether letters and marks were one character or several.</summary>
    internal static string Of(string text)
    {
        if (Ascii.IsValid(text))
            return text;
        var tables = Data.Value;
        var marks = new List<Mark>(text.Length + 8);
        var sorted = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is >= FirstSyllable and < FirstSyllable + Syllables)
                AddSyllable(rune.Value - FirstSyllable);
            else if (tables.Parts.TryGetValue(rune.Value, out var parts))
                foreach (var part in parts)
                    Add(part);
            else
                Add(rune);
        }

        Sort();
        var result = new StringBuilder(marks.Count + 8);
        foreach (var mark in marks)
            result.Append(mark.Rune);
        return result.ToString();

        void AddSyllable(int number)
        {
            Add(new Rune(FirstLead + number / (Vowels * Trails)));
            Add(new Rune(FirstVowel + number / Trails % Vowels));
            if (number % Trails > 0)
                Add(new Rune(BeforeTrails + number % Trails));
        }

        void Add(Rune rune)
        {
            var order = tables.Order.GetValueOrDefault(rune.Value);
            if (order == 0)
                Sort();
            marks.Add(new Mark(rune, order, marks.Count));
            if (order == 0)
                sorted = marks.Count;
        }

        // Marks on one letter are brought into order; those of one class keep theirs.
        void Sort()
        {
            if (marks.Count - sorted > 1)
                marks.Sort(sorted, marks.Count - sorted, ByOrder);
            sorted = marks.Count;
        }
    }

    /// <summary>A text in capitals, as systems compare names: also where one letter has several capitals.</summary>
    internal static string UpperCase(string text)
    {
        var capitals = Data.Value.Capitals;
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (capitals.TryGetValue(rune.Value, out var several))
                result.Append(several);
            else
                result.Append(Rune.ToUpperInvariant(rune));
        return result.ToString();
    }

    private static readonly Comparer<Mark> ByOrder = Comparer<Mark>.Create(
        static (one, other) => one.Order != other.Order ? one.Order.CompareTo(other.Order) : one.Place.CompareTo(other.Place)
    );

    private static Tables Parse(string text)
    {
        var tables = new Tables([], [], []);
        var table = "";
        foreach (var line in text.Split('\n'))
        {
            if (line.StartsWith("# ", StringComparison.Ordinal))
                table = line[2..];
            else
                foreach (var entry in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                    Add(tables, table, entry);
        }

        return tables;
    }

    private static void Add(Tables tables, string table, string entry)
    {
        var middle = entry.IndexOf('=', StringComparison.Ordinal);
        var points = entry[..middle].Split('-').Select(Hex).ToList();
        var value = entry[(middle + 1)..];
        if (table == "order")
            for (var point = points[0]; point <= points[^1]; point++)
                tables.Order[point] = int.Parse(value, CultureInfo.InvariantCulture);
        else if (table == "parts")
            tables.Parts[points[0]] = [.. Runes(value)];
        else
            tables.Capitals[points[0]] = string.Concat(Runes(value));
    }

    private static IEnumerable<Rune> Runes(string value) => value.Split('.').Select(point => new Rune(Hex(point)));

    private static int Hex(string digits) => int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
