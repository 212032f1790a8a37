using AstanaSite.Searching.Words;

namespace AstanaSite.Authoring.Works;

/// <summary>The months and seasons that words name, in the languages of <see cref="MonthData"/>.</summary>
internal static class MonthNames
{
    private const int Months = 12;

    // Shorter beginnings of names ("ma", "ju") are words of their own in some language.
    private const int ShortestBeginning = 3;

    private static readonly Row[] Rows = ReadRows();

    // Spring, summer, autumn, winter, each in several languages; CLDR has no names of seasons.
    private static readonly Dictionary<string, int> Seasons = ReadSeasons(
        "spring printemps весна весной весны primavera frühling frühjahr lente voorjaar ilkbahar bahar көктем wiosna jaro vår forår "
            + "ربيع بهار bihar",
        "summer été лето летом estate verano verão sommer zomer yaz жаз літо lato léto sommar صيف تابستان havîn",
        "autumn fall automne осень осенью осени otoño autunno outono herbst herfst najaar sonbahar güz күз осінь jesień podzim höst "
            + "خريف پاییز payîz",
        "winter hiver зима зимой зимы invierno inverno kış қыс vinter zima شتاء زمستان zivistan"
    );

    /// <summary>The season of EDTF, 21 to 24, that a folded word names; 0 if none.</summary>
    public static int Season(string folded) => Seasons.GetValueOrDefault(folded);

    /// <summary>
    /// The month that a folded word names, or, from three letters on, begins the name of; 0 if none, or where languages disagree. The
    /// language of the work decides first, then English, then all the others together.
    /// </summary>
    public static int Month(string folded, string language)
    {
        if (folded.Length == 0)
            return 0;
        foreach (var tag in new[] { language, language.Split('-')[0], "en" })
            if (tag.Length > 0 && Only(Rows.Where(row => row.IsOf(tag)), folded) is var month and > 0)
                return month;
        return Only(Rows, folded);
    }

    private static int Only(IEnumerable<Row> rows, string folded)
    {
        var (exact, begun) = (0, 0);
        foreach (var row in rows)
        {
            var ofRow = 0;
            for (var month = 0; month < Months; month++)
                foreach (var form in row.Forms[month])
                {
                    if (form == folded)
                        exact |= 1 << month;
                    else if (folded.Length >= ShortestBeginning && form.StartsWith(folded, StringComparison.Ordinal))
                        ofRow |= 1 << month;
                }

            begun |= ofRow;
        }

        var found = exact != 0 ? exact : begun;
        return int.PopCount(found) == 1 ? int.TrailingZeroCount(found) + 1 : 0;
    }

    private static Row[] ReadRows()
    {
        var rows = new List<List<string>>();
        foreach (var line in MonthData.Names.Split('\n'))
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (line.StartsWith(' '))
                rows[^1].AddRange(words);
            else
                rows.Add([.. words]);
        }

        return
        [
            .. rows.Select(row => new Row(
                row[0],
                [.. row.Skip(1).Select(names => names.Split('/').Select(name => Folding.Fold(name.Replace('_', ' '))).ToArray())]
            )),
        ];
    }

    private static Dictionary<string, int> ReadSeasons(params ReadOnlySpan<string> names)
    {
        const int Spring = 21;
        var seasons = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < names.Length; i++)
            foreach (var name in names[i].Split(' '))
                seasons[Folding.Fold(name)] = Spring + i;
        return seasons;
    }

    private sealed record Row(string Language, string[][] Forms)
    {
        // The months of Syria are Arabic ones, where a work says no more than that it is in Arabic.
        public bool IsOf(string tag) =>
            Language.StartsWith(tag, StringComparison.OrdinalIgnoreCase) && (Language.Length == tag.Length || Language[tag.Length] == '-');
    }
}
