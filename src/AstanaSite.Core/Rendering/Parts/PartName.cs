using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AstanaSite.Rendering.Parts;

/// <summary>
/// The first letters of a text, in any script, as a part of a file's name that every system and every zip keeps: Latin letters and digits
/// as they are, a space as a dot, everything else by its number.
/// </summary>
internal static class PartName
{
    private const int Longest = 60;

    private static readonly SearchValues<char> Plain = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    /// <summary>The name; that of an empty text is a dot.</summary>
    public static string Of(string letters)
    {
        if (letters.Length == 0)
            return ".";
        var name = new StringBuilder(letters.Length);
        foreach (var letter in letters)
        {
            if (Plain.Contains(letter))
                name.Append(letter);
            else if (letter == ' ')
                name.Append('.');
            else
                name.Append(CultureInfo.InvariantCulture, $"_{(int)letter:x4}");
        }

        // Names of files end somewhere; what a longer one begins with and the digest of all of it are as unique.
        if (name.Length > Longest)
            name.Remove(Longest, name.Length - Longest)
                .Append('~')
                .Append(Convert.ToHexStringLower(SHA256.HashData(Encoding.Unicode.GetBytes(letters)).AsSpan(0, 8)));
        return name.ToString();
    }
}
