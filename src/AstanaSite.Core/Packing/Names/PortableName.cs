using System.Buffers;
using System.Text;

namespace AstanaSite.Packing.Names;

/// <summary>Names that every system can hold.</summary>
internal static class PortableName
{
    // What file systems hold in one part of a path, in bytes of UTF-8 (Linux); those that count characters hold more.
    private const int LongestPart = 255;

    private static readonly SearchValues<char> Forbidden = SearchValues.Create("<>:\"/\\|?*");

    // "Naming Files, Paths, and Namespaces" of the Windows documentation; the superscript digits count as digits there.
    private static readonly HashSet<string> Reserved = new(
        [
            "CON",
            "PRN",
            "AUX",
            "NUL",
            "CONIN$",
            "CONOUT$",
            .. "0123456789¹²³".Select(digit => $"COM{digit}"),
            .. "0123456789¹²³".Select(digit => $"LPT{digit}"),
        ],
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>Why some system cannot hold a part of a path, in a few words; empty if all can.</summary>
    internal static string Fault(string part)
    {
        if (part.AsSpan().ContainsAny(Forbidden) || part[^1] is '.' or ' ' || IsReserved(part))
            return $"Windows cannot hold the name {Words.Quoted(part)}";
        return Encoding.UTF8.GetByteCount(part) > LongestPart ? $"the name {Words.Quoted(part)} is longer than systems hold" : "";
    }

    // Whatever follows the first point, it is the device.
    private static bool IsReserved(string part)
    {
        var point = part.IndexOf('.', StringComparison.Ordinal);
        return Reserved.Contains((point < 0 ? part : part[..point]).TrimEnd(' '));
    }
}
