using System.Globalization;

namespace AstanaSite.Packing.Names;

/// <summary>Numbers and names in the words of a report.</summary>
internal static class Words
{
    private const int LongestName = 100;

    internal static string Bytes(long count) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "byte" : "bytes")}");

    /// <summary>A name between quotation marks; its end is left out if it is long.</summary>
    internal static string Quoted(string name)
    {
        if (name.Length <= LongestName)
            return $"'{name}'";
        var end = char.IsHighSurrogate(name[LongestName - 1]) ? LongestName - 1 : LongestName;
        return $"'{name[..end]}…'";
    }
}
