using System.Buffers;
using System.Text;

namespace AstanaSite.Tests.Bounds;

/// <summary>
/// The searches of the runtime, counted: each has the name and the parameters of the one it stands for (of a method of an instance, the
/// instance first), and the number of the method that searches at the end.
/// </summary>
public static class CountedSearches
{
    public static int IndexOf<T>(ReadOnlySpan<T> span, T value, int by)
        where T : IEquatable<T>? => Passed(span.IndexOf(value), span.Length, by);

    public static int IndexOf<T>(ReadOnlySpan<T> span, ReadOnlySpan<T> value, int by)
        where T : IEquatable<T>? => Passed(span.IndexOf(value), span.Length, by);

    public static int IndexOf(ReadOnlySpan<char> span, ReadOnlySpan<char> value, StringComparison comparison, int by) =>
        Passed(span.IndexOf(value, comparison), span.Length, by);

    public static int IndexOfAny<T>(ReadOnlySpan<T> span, T one, T other, int by)
        where T : IEquatable<T>? => Passed(span.IndexOfAny(one, other), span.Length, by);

    public static int IndexOfAny<T>(ReadOnlySpan<T> span, T one, T other, T third, int by)
        where T : IEquatable<T>? => Passed(span.IndexOfAny(one, other, third), span.Length, by);

    public static int IndexOfAny<T>(ReadOnlySpan<T> span, SearchValues<T> values, int by)
        where T : IEquatable<T>? => Passed(span.IndexOfAny(values), span.Length, by);

    public static int IndexOfAny<T>(ReadOnlySpan<T> span, ReadOnlySpan<T> values, int by)
        where T : IEquatable<T>? => Passed(span.IndexOfAny(values), span.Length, by);

    public static int IndexOfAny(ReadOnlySpan<char> span, SearchValues<string> values, int by) =>
        Passed(span.IndexOfAny(values), span.Length, by);

    public static int IndexOfAnyExcept<T>(ReadOnlySpan<T> span, T one, int by)
        where T : IEquatable<T>? => Passed(span.IndexOfAnyExcept(one), span.Length, by);

    public static int IndexOfAnyExcept<T>(ReadOnlySpan<T> span, T one, T other, int by)
        where T : IEquatable<T>? => Passed(span.IndexOfAnyExcept(one, other), span.Length, by);

    public static int IndexOfAnyExcept<T>(ReadOnlySpan<T> span, SearchValues<T> values, int by)
        where T : IEquatable<T>? => Passed(span.IndexOfAnyExcept(values), span.Length, by);

    public static int IndexOfAnyInRange<T>(ReadOnlySpan<T> span, T first, T last, int by)
        where T : IComparable<T> => Passed(span.IndexOfAnyInRange(first, last), span.Length, by);

    public static int IndexOfAnyExceptInRange<T>(ReadOnlySpan<T> span, T first, T last, int by)
        where T : IComparable<T> => Passed(span.IndexOfAnyExceptInRange(first, last), span.Length, by);

    public static int LastIndexOf<T>(ReadOnlySpan<T> span, T value, int by)
        where T : IEquatable<T>? => PassedBack(span.LastIndexOf(value), span.Length, by);

    public static int LastIndexOf<T>(ReadOnlySpan<T> span, ReadOnlySpan<T> value, int by)
        where T : IEquatable<T>? => PassedBack(span.LastIndexOf(value), span.Length, by);

    public static bool Contains<T>(ReadOnlySpan<T> span, T value, int by)
        where T : IEquatable<T>? => IndexOf(span, value, by) >= 0;

    public static bool Contains<T>(ReadOnlySpan<T> span, T value, IEqualityComparer<T>? comparer, int by)
    {
        WorkMeter.Pass(by, 8L * span.Length);
        return span.Contains(value, comparer);
    }

    public static bool Contains(ReadOnlySpan<char> span, ReadOnlySpan<char> value, StringComparison comparison, int by) =>
        Passed(span.IndexOf(value, comparison), span.Length, by) >= 0;

    public static bool ContainsAny<T>(ReadOnlySpan<T> span, SearchValues<T> values, int by)
        where T : IEquatable<T>? => IndexOfAny(span, values, by) >= 0;

    public static bool ContainsAnyExcept<T>(ReadOnlySpan<T> span, T one, T other, T third, int by)
        where T : IEquatable<T>? => Passed(span.IndexOfAnyExcept(one, other, third), span.Length, by) >= 0;

    public static bool ContainsAnyExcept<T>(ReadOnlySpan<T> span, SearchValues<T> values, int by)
        where T : IEquatable<T>? => IndexOfAnyExcept(span, values, by) >= 0;

    public static bool ContainsAnyInRange<T>(ReadOnlySpan<T> span, T first, T last, int by)
        where T : IComparable<T> => IndexOfAnyInRange(span, first, last, by) >= 0;

    public static bool ContainsAnyExceptInRange<T>(ReadOnlySpan<T> span, T first, T last, int by)
        where T : IComparable<T> => IndexOfAnyExceptInRange(span, first, last, by) >= 0;

    public static int Count<T>(ReadOnlySpan<T> span, T value, int by)
        where T : IEquatable<T>?
    {
        WorkMeter.Pass(by, span.Length);
        return span.Count(value);
    }

    public static bool SequenceEqual<T>(ReadOnlySpan<T> span, ReadOnlySpan<T> other, int by)
        where T : IEquatable<T>?
    {
        WorkMeter.Pass(by, span.Length == other.Length ? span.Length : 0);
        return span.SequenceEqual(other);
    }

    public static bool SequenceEqual<T>(Span<T> span, ReadOnlySpan<T> other, int by)
        where T : IEquatable<T>? => SequenceEqual((ReadOnlySpan<T>)span, other, by);

    public static int CommonPrefixLength<T>(ReadOnlySpan<T> span, ReadOnlySpan<T> other, int by) =>
        Passed(span.CommonPrefixLength(other), 0, by);

    public static ReadOnlySpan<char> Trim(ReadOnlySpan<char> span, int by) => Trimmed(span, span.Trim(), by);

    public static ReadOnlySpan<char> Trim(ReadOnlySpan<char> span, char c, int by) => Trimmed(span, span.Trim(c), by);

    public static ReadOnlySpan<char> TrimStart(ReadOnlySpan<char> span, int by) => Trimmed(span, span.TrimStart(), by);

    public static ReadOnlySpan<char> TrimStart(ReadOnlySpan<char> span, char c, int by) => Trimmed(span, span.TrimStart(c), by);

    public static ReadOnlySpan<char> TrimStart(ReadOnlySpan<char> span, ReadOnlySpan<char> marks, int by) =>
        Trimmed(span, span.TrimStart(marks), by);

    public static ReadOnlySpan<char> TrimEnd(ReadOnlySpan<char> span, int by) => Trimmed(span, span.TrimEnd(), by);

    public static ReadOnlySpan<char> TrimEnd(ReadOnlySpan<char> span, char c, int by) => Trimmed(span, span.TrimEnd(c), by);

    public static ReadOnlySpan<char> TrimEnd(ReadOnlySpan<char> span, ReadOnlySpan<char> marks, int by) =>
        Trimmed(span, span.TrimEnd(marks), by);

    public static int IndexOf(string text, char c, int by) => Passed(text.IndexOf(c), text.Length, by);

    public static int IndexOf(string text, char c, StringComparison comparison, int by) =>
        Passed(text.IndexOf(c, comparison), text.Length, by);

    public static int IndexOf(string text, char c, int start, int by) => Passed(text.IndexOf(c, start), text.Length, by, start);

    public static int IndexOf(string text, char c, int start, int count, int by) =>
        Passed(text.IndexOf(c, start, count), start + count, by, start);

    public static int IndexOf(string text, string value, int by) =>
        Passed(text.IndexOf(value, StringComparison.CurrentCulture), text.Length, by);

    public static int IndexOf(string text, string value, StringComparison comparison, int by) =>
        Passed(text.IndexOf(value, comparison), text.Length, by);

    public static int IndexOf(string text, string value, int start, int by) =>
        Passed(text.IndexOf(value, start, StringComparison.CurrentCulture), text.Length, by, start);

    public static int IndexOf(string text, string value, int start, StringComparison comparison, int by) =>
        Passed(text.IndexOf(value, start, comparison), text.Length, by, start);

    public static int IndexOf(string text, string value, int start, int count, StringComparison comparison, int by) =>
        Passed(text.IndexOf(value, start, count, comparison), start + count, by, start);

    public static int IndexOfAny(string text, char[] marks, int start, int by) =>
        Passed(text.IndexOfAny(marks, start), text.Length, by, start);

    public static int LastIndexOf(string text, char c, int by) => PassedBack(text.LastIndexOf(c), text.Length, by);

    public static int LastIndexOf(string text, char c, int start, int by) => PassedBack(text.LastIndexOf(c, start), start + 1, by);

    public static int LastIndexOf(string text, string value, int by) =>
        PassedBack(text.LastIndexOf(value, StringComparison.CurrentCulture), text.Length, by);

    public static int LastIndexOf(string text, string value, int start, int count, StringComparison comparison, int by)
    {
        var found = text.LastIndexOf(value, start, count, comparison);
        WorkMeter.Pass(by, found < 0 ? count : start - found);
        return found;
    }

    public static int LastIndexOfAny(string text, char[] marks, int by) => PassedBack(text.LastIndexOfAny(marks), text.Length, by);

    public static bool Contains(string text, char c, int by) => IndexOf(text, c, by) >= 0;

    public static bool Contains(string text, char c, StringComparison comparison, int by) => IndexOf(text, c, comparison, by) >= 0;

    public static bool Contains(string text, string value, int by) => IndexOf(text, value, StringComparison.Ordinal, by) >= 0;

    public static bool Contains(string text, string value, StringComparison comparison, int by) =>
        IndexOf(text, value, comparison, by) >= 0;

    public static string Replace(string text, char old, char with, int by)
    {
        WorkMeter.Pass(by, text.Length);
        return text.Replace(old, with);
    }

    public static string Replace(string text, string old, string? with, int by) => Replace(text, old, with, StringComparison.Ordinal, by);

    public static string Replace(string text, string old, string? with, StringComparison comparison, int by)
    {
        WorkMeter.Pass(by, text.Length);
        return text.Replace(old, with, comparison);
    }

    public static string Trim(string text, int by) => Trimmed(text, text.Trim(), by);

    public static string Trim(string text, char c, int by) => Trimmed(text, text.Trim(c), by);

    public static string Trim(string text, char[]? marks, int by) => Trimmed(text, text.Trim(marks), by);

    public static string TrimStart(string text, int by) => Trimmed(text, text.TrimStart(), by);

    public static string TrimStart(string text, char c, int by) => Trimmed(text, text.TrimStart(c), by);

    public static string TrimStart(string text, char[]? marks, int by) => Trimmed(text, text.TrimStart(marks), by);

    public static string TrimEnd(string text, int by) => Trimmed(text, text.TrimEnd(), by);

    public static string TrimEnd(string text, char c, int by) => Trimmed(text, text.TrimEnd(c), by);

    public static string TrimEnd(string text, char[]? marks, int by) => Trimmed(text, text.TrimEnd(marks), by);

    // The operators; only texts of the same length are compared.
    public static bool op_Equality(string? text, string? other, int by)
    {
        if (text is not null && other is not null && text.Length == other.Length && !ReferenceEquals(text, other))
            WorkMeter.Pass(by, text.Length);
        return text == other;
    }

    public static bool op_Inequality(string? text, string? other, int by) => !op_Equality(text, other, by);

    public static void Clear(Array array, int by)
    {
        WorkMeter.Pass(by, array.Length);
        Array.Clear(array);
    }

    public static void Clear(Array array, int start, int length, int by)
    {
        WorkMeter.Pass(by, length);
        Array.Clear(array, start, length);
    }

    public static int IndexOf<T>(T[] array, T value, int by) => PassedOne(Array.IndexOf(array, value), array.Length, by);

    public static bool Contains<T>(List<T> list, T value, int by) => IndexOf(list, value, by) >= 0;

    public static int IndexOf<T>(List<T> list, T value, int by) => PassedOne(list.IndexOf(value), list.Count, by);

    public static void Insert<T>(List<T> list, int index, T value, int by)
    {
        WorkMeter.Pass(by, list.Count - index);
        list.Insert(index, value);
    }

    public static void RemoveAt<T>(List<T> list, int index, int by)
    {
        WorkMeter.Pass(by, list.Count - index);
        list.RemoveAt(index);
    }

    public static bool Remove<T>(List<T> list, T value, int by)
    {
        WorkMeter.Pass(by, list.Count);
        return list.Remove(value);
    }

    // Of a set or a dictionary this is one look-up.
    public static bool Contains<T>(ICollection<T> all, T value, int by)
    {
        WorkMeter.Pass(by, all is IList<T> ? 8L * all.Count : 8);
        return all.Contains(value);
    }

    public static bool Contains<T>(IEnumerable<T> all, T value, int by) => all.Contains(value, Counting<T>(all, null, by));

    public static bool Contains<T>(IEnumerable<T> all, T value, IEqualityComparer<T>? comparer, int by) =>
        all.Contains(value, Counting(all, comparer, by));

    public static bool SequenceEqual<T>(IEnumerable<T> all, IEnumerable<T> others, IEqualityComparer<T>? comparer, int by) =>
        all.SequenceEqual(others, Counting(all, comparer, by));

    public static int Count<T>(IEnumerable<T> all, int by)
    {
        var count = all.Count();
        WorkMeter.Pass(by, all is ICollection<T> ? 0 : 8L * count);
        return count;
    }

    public static T Last<T>(IEnumerable<T> all, int by) => Walked(all, all.Last(), by);

    public static T? LastOrDefault<T>(IEnumerable<T> all, int by) => Walked(all, all.LastOrDefault(), by);

    public static IEnumerable<T> Skip<T>(IEnumerable<T> all, int count, int by)
    {
        WorkMeter.Pass(by, all is IList<T> ? 0 : 8L * count);
        return all.Skip(count);
    }

    // A text that is put together stands in pieces, and its characters are looked for from the last piece on.
    public static char get_Chars(StringBuilder text, int index, int by)
    {
        WorkMeter.Pass(by, (text.Length - index) / 256);
        return text[index];
    }

    public static StringBuilder Insert(StringBuilder text, int index, string? value, int by)
    {
        WorkMeter.Pass(by, text.Length - index);
        return text.Insert(index, value);
    }

    private static int Passed(int found, int end, int by, int start = 0)
    {
        WorkMeter.Pass(by, (found < 0 ? end : found) - start);
        return found;
    }

    private static int PassedBack(int found, int length, int by)
    {
        WorkMeter.Pass(by, length - Math.Max(0, found));
        return found;
    }

    private static int PassedOne(int found, int length, int by)
    {
        WorkMeter.Pass(by, 8L * (found < 0 ? length : found));
        return found;
    }

    private static ReadOnlySpan<char> Trimmed(ReadOnlySpan<char> before, ReadOnlySpan<char> after, int by)
    {
        WorkMeter.Pass(by, 8L * (before.Length - after.Length));
        return after;
    }

    private static string Trimmed(string before, string after, int by)
    {
        WorkMeter.Pass(by, 8L * (before.Length - after.Length));
        return after;
    }

    private static T Walked<T>(IEnumerable<T> all, T found, int by)
    {
        WorkMeter.Pass(by, all is IList<T> ? 0 : 8L * all.Count());
        return found;
    }

    private static EqualityComparer<T>? Counting<T>(IEnumerable<T> all, IEqualityComparer<T>? comparer, int by)
    {
        // A set that is asked as it wishes to be asked takes one look.
        if (comparer is null && all is ICollection<T> and not IList<T>)
            return null;
        var known = comparer ?? EqualityComparer<T>.Default;
        return EqualityComparer<T>.Create(
            (one, other) =>
            {
                WorkMeter.Pass(by, 8);
                return known.Equals(one, other);
            }
        );
    }
}
