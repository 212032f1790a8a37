using System.Globalization;
using System.Text;

namespace AstanaSite.Checking.Records;

/// <summary>The numbers and months that a text says, whatever its language: 27 May, 27 мая, ٢٧ أيار and twenty-seven are alike.</summary>
internal static class SpokenNumbers
{
    private const string English = "january february march april may june july august september october november december";
    private const string French = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre";
    private const string Russian =
        "январь/января/январе/январю/январем февраль/февраля/феврале/февралю/февралем март/марта/марте/марту/мартом "
        + "апрель/апреля/апреле/апрелю/апрелем май/мая/мае/маю/маем июнь/июня/июне/июню/июнем июль/июля/июле/июлю/июлем "
        + "август/августа/августе/августу/августом сентябрь/сентября/сентябре/сентябрю/сентябрем "
        + "октябрь/октября/октябре/октябрю/октябрем ноябрь/ноября/ноябре/ноябрю/ноябрем декабрь/декабря/декабре/декабрю/декабрем";
    private const string Arabic = "يناير فبراير مارس ابريل مايو يونيو يوليو اغسطس سبتمبر اكتوبر نوفمبر ديسمبر";

    private const string Levantine = "كانون_الثاني شباط آذار نيسان ايار حزيران تموز آب ايلول تشرين_الاول تشرين_الثاني كانون_الاول";

    private const string Cardinals =
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen";

    private const string Ordinals = "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth";

    private const string Tens = "ten twenty thirty forty fifty sixty seventy eighty ninety hundred";

    private static readonly Dictionary<string, int> Months = MonthsByName();

    private static readonly Dictionary<string, int> Counted = NumbersByName();

    /// <summary>The numbers of a text, and the months beside a number as negative ones, with the place of each.</summary>
    public static IEnumerable<(int Value, int Start, int Length)> In(string text)
    {
        var words = WordsOf(text);
        for (var at = 0; at < words.Count; at++)
        {
            var (word, start, length) = words[at];
            if (NumberOf(word) is { } number)
                yield return (number, start, length);
            else if (MonthAt(words, at, out var count) is { } month && IsBesideNumber(words, at, count))
                yield return (-month, start, words[at + count - 1].Start + words[at + count - 1].Length - start);
        }
    }

    /// <summary>All numbers and months that a text says, those in words of English too.</summary>
    public static HashSet<int> Said(string text)
    {
        var said = new HashSet<int>();
        var words = WordsOf(text);
        var ten = 0;
        for (var at = 0; at < words.Count; at++)
        {
            if (NumberOf(words[at].Word) is { } number)
                said.Add(number);
            if (MonthAt(words, at, out _) is { } month)
                said.Add(-month);
            if (!Counted.TryGetValue(words[at].Word, out var spoken))
            {
                ten = 0;
                continue;
            }

            // Twenty-seven.
            said.Add(spoken);
            if (ten > 0 && spoken < 10)
                said.Add(ten + spoken);
            ten = spoken is >= 20 and < 100 ? spoken : 0;
        }

        return said;
    }

    private static List<(string Word, int Start, int Length)> WordsOf(string text)
    {
        var words = new List<(string, int, int)>();
        var word = new StringBuilder();
        for (var at = 0; at < text.Length; at++)
        {
            var start = at;
            word.Clear();
            for (; at < text.Length; at++)
            {
                if (char.GetUnicodeCategory(text[at]) == UnicodeCategory.NonSpacingMark && word.Length > 0)
                    continue;
                if (!char.IsLetterOrDigit(text[at]))
                    break;
                word.Append(Plain(text[at]));
            }

            if (word.Length > 0)
                words.Add((word.ToString(), start, at - start));
        }

        return words;
    }

    private static char Plain(char letter) =>
        CharUnicodeInfo.GetDecimalDigitValue(letter) is >= 0 and var digit ? (char)('0' + digit)
        : letter is 'أ' or 'إ' ? 'ا'
        : char.ToLowerInvariant(letter);

    private static int? MonthAt(List<(string Word, int Start, int Length)> words, int at, out int count)
    {
        count = 2;
        if (at + 1 < words.Count && MonthOf(words[at].Word + "_" + words[at + 1].Word) is { } two)
            return two;
        count = 1;
        return MonthOf(words[at].Word);
    }

    // Arabic writes "in" and "of" to the month: بأيار.
    private static int? MonthOf(string word) =>
        Months.TryGetValue(word, out var month)
        || (word.Length > 3 && word[0] is 'ب' or 'ل' or 'و' && Months.TryGetValue(word[1..], out month))
            ? month
            : null;

    // مارس is also a verb, and mars a planet.
    private static bool IsBesideNumber(List<(string Word, int Start, int Length)> words, int at, int count)
    {
        for (var near = Math.Max(0, at - 1); near < Math.Min(words.Count, at + count + 2); near++)
            if (NumberOf(words[near].Word) is not null)
                return true;
        return false;
    }

    // 20th and 1er are numbers, too.
    private static int? NumberOf(string word)
    {
        var digits = 0;
        while (digits < word.Length && char.IsAsciiDigit(word[digits]))
            digits++;
        return digits is > 0 and < 9 ? int.Parse(word.AsSpan(0, digits), CultureInfo.InvariantCulture) : null;
    }

    private static Dictionary<string, int> MonthsByName()
    {
        var months = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var language in new[] { English, French, Russian, Arabic, Levantine })
        {
            var names = language.Split(' ');
            for (var month = 0; month < names.Length; month++)
                foreach (var name in names[month].Split('/'))
                    months[name] = month + 1;
        }

        return months;
    }

    private static Dictionary<string, int> NumbersByName()
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal)
        {
            ["half"] = 2,
            ["dozen"] = 12,
            ["both"] = 2,
            ["once"] = 1,
            ["twice"] = 2,
        };
        foreach (var list in new[] { Cardinals, Ordinals })
        foreach (var (number, name) in list.Split(' ').Index())
            numbers[name] = number;
        foreach (var (ten, name) in Tens.Split(' ').Index())
            numbers[name] = 10 * (ten + 1);
        return numbers;
    }
}
