using System.Security.Cryptography;
using System.Text;
using AstanaSite.Platform;
using AstanaSite.Text;

namespace AstanaSite.Writing;

/// <summary>
/// The checksums of a site's files. As text it is what <c>sha256sum -c</c> reads: a digest, two spaces, a path; sorted by path.
/// </summary>
public sealed class Manifest
{
    /// <summary>The name of the manifest within the site; it does not list itself.</summary>
    public const string FileName = "manifest-sha256.txt";

    private readonly SortedDictionary<string, string> digests = new(StringComparer.Ordinal);

    /// <summary>The files' SHA-256 digests in lower-case hexadecimal, by path.</summary>
    public IReadOnlyDictionary<string, string> Digests => digests;

    /// <summary>Adds a file.</summary>
    public void Add(string path, string digest) => digests[path] = digest;

    /// <summary>The SHA-256 digest of some bytes in lower-case hexadecimal.</summary>
    public static string Digest(ReadOnlySpan<byte> content)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, hash);
        return Convert.ToHexStringLower(hash);
    }

    /// <summary>The SHA-256 digest of what a stream holds.</summary>
    internal static string DigestOf(Stream content)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, hash);
        return Convert.ToHexStringLower(hash);
    }

    /// <summary>The manifest that stands in a folder; an empty one if there is none. It is not read through a link.</summary>
    internal static Manifest In(string folder) => NoFollow.Text(Path.Combine(folder, FileName)) is { } text ? Parse(text) : new Manifest();

    /// <summary>The manifest of some files.</summary>
    public static Manifest Of(IEnumerable<OutputFile> files)
    {
        var manifest = new Manifest();
        foreach (var file in files)
            manifest.Add(file.Path, Digest(file.Content.Span));
        return manifest;
    }

    /// <summary>The manifest as text.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(digests.Count * 100);
        foreach (var (path, digest) in digests)
            text.Append(digest).Append("  ").Append(path).Append('\n');
        return text.ToString();
    }

    /// <summary>Reads a manifest; lines that are none, or whose path could leave the site, are passed over.</summary>
    public static Manifest Parse(string text)
    {
        var manifest = new Manifest();
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (line.Length < 67 || line[64] != ' ' || line[65] != ' ')
                continue;
            var path = line[66..].ToString();
            if (RelativePath.Resolve("", path) == path)
                manifest.Add(path, line[..64].ToString());
        }

        return manifest;
    }
}
