using System.Buffers;
using System.Security.Cryptography;
using AstanaSite.Packing.Names;
using AstanaSite.Text;

namespace AstanaSite.Packing;

/// <summary>A manifest that somebody hands us: digests and paths, one file a line.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Algorithm">What its digests are made with.</param>
/// <param name="IsOfBag">Whether it is read by the rules of bags (RFC 8493), not by those of <c>sha256sum</c>.</param>
internal sealed record PackageManifest(string Name, string Algorithm, bool IsOfBag)
{
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");

    /// <summary>What digests may be made with.</summary>
    internal static IReadOnlyList<string> Algorithms { get; } = ["sha256", "sha512"];

    /// <summary>A line of a manifest.</summary>
    /// <param name="Number">Its number, from 1.</param>
    /// <param name="Digest">The digest, in small letters.</param>
    /// <param name="Path">The file; none if the line is not of its form, or may not list that file.</param>
    /// <param name="BeginsWithDot">Whether the path had <c>./</c> before it, as some programs write it into bags.</param>
    internal readonly record struct Line(int Number, string Digest, string? Path, bool BeginsWithDot);

    /// <summary>Whether a file of a bag is a manifest with digests of another kind.</summary>
    /// <param name="path">Its path within the bag.</param>
    internal static bool IsOfOtherKind(string path)
    {
        const string Start = "manifest-";
        const string End = ".txt";
        var name = path.StartsWith("tag", StringComparison.Ordinal) ? path[3..] : path;
        return name.StartsWith(Start, StringComparison.Ordinal)
            && name.EndsWith(End, StringComparison.Ordinal)
            && !name.Contains('/', StringComparison.Ordinal)
            && !Algorithms.Contains(name[Start.Length..^End.Length]);
    }

    private int Digits => Algorithm == "sha256" ? SHA256.HashSizeInBytes * 2 : SHA512.HashSizeInBytes * 2;

    /// <summary>The lines of its text but the empty ones.</summary>
    internal IEnumerable<Line> Lines(string text)
    {
        var number = 0;
        foreach (var line in text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', '\r'))
        {
            number++;
            if (line.Length > 0)
                yield return Read(number, line);
        }
    }

    private Line Read(int number, string line)
    {
        if (line.Length < Digits + 2 || line.AsSpan(0, Digits).ContainsAnyExcept(HexDigits))
            return new Line(number, "", null, false);
        var rest = line.AsSpan(Digits);
        // Two spaces, or a space and a star, as sha256sum writes; the RFC also lets other tools put other white space.
        var path =
            IsOfBag ? rest.TrimStart(" \t")
            : rest is [' ', ' ' or '*', ..] ? rest[2..]
            : default;
        if (path.Length == rest.Length || path.Length == 0)
            return new Line(number, "", null, false);
        if (IsOfBag && path[0] == '*')
            path = path[1..];
        var beginsWithDot = IsOfBag && path.StartsWith("./");
        if (beginsWithDot)
            path = path[2..];
        var decoded = IsOfBag ? PackagePath.Decode(path.ToString()) : path.ToString();
        var isPath = RelativePath.Resolve("", decoded) == decoded && decoded.Length > 0;
        return new Line(number, line[..Digits].ToLowerInvariant(), isPath && MayList(decoded) ? decoded : null, beginsWithDot);
    }

    // A manifest of a bag lists what lies in the payload, a tag manifest the other files.
    private bool MayList(string path) =>
        !IsOfBag || Name.StartsWith("tag", StringComparison.Ordinal) != path.StartsWith(Bag.Payload, StringComparison.Ordinal);
}
