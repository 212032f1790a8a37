using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AstanaSite.Writing;

namespace AstanaSite.Packing;

/// <summary>Checks a package against its manifests: a site as it was built or unpacked, or a bag. Nothing is written, and nothing in it is believed.</summary>
public sealed class PackageVerifier
{
    private const int LargestTag = 16 * 1024 * 1024;
    private const int BufferSize = 1 << 16;

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly string[] Algorithms = ["sha256", "sha512"];

    private readonly IPackageFiles package;
    private readonly CancellationToken cancellation;
    private readonly List<VerifyFinding> findings = [];
    private readonly Dictionary<string, PackagedFile> files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, string>> wanted = new(StringComparer.Ordinal);
    private readonly HashSet<string> reported = new(StringComparer.Ordinal);
    private readonly byte[] buffer = new byte[BufferSize];
    private int read;
    private long bytes;

    private PackageVerifier(IPackageFiles package, CancellationToken cancellation) => (this.package, this.cancellation) = (package, cancellation);

    /// <summary>Verifies a package.</summary>
    /// <param name="package">The package.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static VerifyReport Verify(IPackageFiles package, CancellationToken cancellation) => new PackageVerifier(package, cancellation).Run();

    private VerifyReport Run()
    {
        if (package.Fault.Length > 0) return new VerifyReport(false, 0, 0, [new(VerifyProblem.Broken, "", package.Fault)]);
        foreach (var file in package.Files)
        {
            if (file.Danger.Length > 0) Report(VerifyProblem.Unsafe, file.Path, file.Danger);
            else files[file.Path] = file;
        }

        var root = Root();
        var isBag = files.ContainsKey(root + Bag.Declaration);
        if (isBag) VerifyBag(root);
        else VerifySite(root);
        findings.Sort(static (one, other) => string.CompareOrdinal(one.Path, other.Path) is not 0 and var order ? order : one.Problem.CompareTo(other.Problem));
        return new VerifyReport(isBag, read, bytes, findings);
    }

    // A bag in a zip stands in a folder of its own; so does a site that somebody zipped by its folder.
    private string Root()
    {
        if (Holds("")) return "";
        var folders = files.Keys.Select(path => path.IndexOf('/', StringComparison.Ordinal) is > 0 and var end ? path[..(end + 1)] : "").Where(folder => folder.Length > 0).Distinct().Where(Holds).Take(2).ToList();
        return folders.Count == 1 ? folders[0] : "";
    }

    private bool Holds(string folder) => files.ContainsKey(folder + Bag.Declaration) || files.ContainsKey(folder + Manifest.FileName);

    private void VerifySite(string root)
    {
        if (!files.ContainsKey(root + Manifest.FileName))
        {
            Report(VerifyProblem.Missing, Manifest.FileName, "there is neither a manifest nor a bag's declaration");
            return;
        }

        // A manifest that cannot be read leaves nothing to compare with.
        if (!ReadManifest(root, Manifest.FileName, "sha256", isBag: false)) return;
        Compare();
        // What stands before a point belongs to the system or to git, not to the site.
        foreach (var path in files.Keys)
            if (path != root + Manifest.FileName && !wanted.ContainsKey(path) && !IsHidden(path)) Report(VerifyProblem.Extra, path, "");
    }

    private static bool IsHidden(string path) => path.StartsWith('.') || path.Contains("/.", StringComparison.Ordinal);

    private void VerifyBag(string root)
    {
        VerifyDeclaration(root);
        var payloads = Algorithms.Where(algorithm => files.ContainsKey($"{root}manifest-{algorithm}.txt")).ToList();
        var tags = Algorithms.Where(algorithm => files.ContainsKey($"{root}tagmanifest-{algorithm}.txt")).ToList();
        if (payloads.Count == 0) Report(VerifyProblem.Missing, root + "manifest-sha256.txt", "there is no manifest with SHA-256 or SHA-512");
        payloads.RemoveAll(algorithm => !ReadManifest(root, $"manifest-{algorithm}.txt", algorithm, isBag: true));
        tags.RemoveAll(algorithm => !ReadManifest(root, $"tagmanifest-{algorithm}.txt", algorithm, isBag: true));
        Compare();
        var payload = root + Bag.Payload;
        long octets = 0, streams = 0;
        foreach (var (path, file) in files)
        {
            if (path.StartsWith(payload, StringComparison.Ordinal))
            {
                octets += file.Length;
                streams++;
                foreach (var algorithm in payloads)
                    if (!wanted.TryGetValue(path, out var digests) || !digests.ContainsKey(algorithm)) Report(VerifyProblem.Extra, path, $"manifest-{algorithm}.txt does not list it");
            }
            else if (!path.StartsWith(root + "tagmanifest-", StringComparison.Ordinal) && tags.Count > 0 && !wanted.ContainsKey(path))
            {
                Report(VerifyProblem.Extra, path, "no tag manifest lists it");
            }
        }

        VerifyOxum(root, octets, streams);
    }

    private void VerifyDeclaration(string root)
    {
        if (Text(root + Bag.Declaration) is not { } text) return;
        var lines = text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        if (lines.Length != 2 || !lines[0].StartsWith("BagIt-Version: ", StringComparison.Ordinal) || lines[1] != "Tag-File-Character-Encoding: UTF-8")
            Report(VerifyProblem.Broken, root + Bag.Declaration, "it is not the declaration of a bag in UTF-8");
    }

    private void VerifyOxum(string root, long octets, long streams)
    {
        if (!files.ContainsKey(root + Bag.Info) || Text(root + Bag.Info) is not { } text) return;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (!line.StartsWith(Bag.OctetsAndStreams + ":", StringComparison.OrdinalIgnoreCase)) continue;
            var found = string.Create(CultureInfo.InvariantCulture, $"{octets}.{streams}");
            var said = line[(Bag.OctetsAndStreams.Length + 1)..].Trim();
            if (said != found) Report(VerifyProblem.Broken, root + Bag.Info, $"it says that the payload is {said} (bytes.files), but it is {found}");
        }
    }

    private bool ReadManifest(string root, string name, string algorithm, bool isBag)
    {
        if (Text(root + name) is not { } text) return false;
        var isTags = name.StartsWith("tag", StringComparison.Ordinal);
        var digits = algorithm == "sha256" ? SHA256.HashSizeInBytes * 2 : SHA512.HashSizeInBytes * 2;
        var number = 0;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            if (line.Length == 0) continue;
            var path = PathIn(line, digits, isBag);
            if (path is null || (isBag && isTags == path.StartsWith(Bag.Payload, StringComparison.Ordinal)))
            {
                Report(VerifyProblem.Broken, root + name, string.Create(CultureInfo.InvariantCulture, $"line {number} is not a digest and the path of a file that it may list"));
                return false;
            }

            if (!wanted.TryGetValue(root + path, out var digests)) wanted[root + path] = digests = new Dictionary<string, string>(1, StringComparer.Ordinal);
            if (digests.TryAdd(algorithm, line[..digits].ToLowerInvariant())) continue;
            Report(VerifyProblem.Broken, root + name, string.Create(CultureInfo.InvariantCulture, $"line {number} lists '{path}' again"));
            return false;
        }

        return true;
    }

    private static string? PathIn(string line, int digits, bool isBag)
    {
        if (line.Length < digits + 2 || line.AsSpan(0, digits).ContainsAnyExcept(HexDigits)) return null;
        var rest = line.AsSpan(digits);
        // Two spaces, or a space and a star, as sha256sum writes; the RFC also lets other tools put other white space.
        var path = isBag ? rest.TrimStart(" \t") : rest is [' ', ' ' or '*', ..] ? rest[2..] : default;
        if (path.Length == rest.Length || path.Length == 0) return null;
        if (isBag && path[0] == '*') path = path[1..];
        var decoded = isBag ? PackagePath.Decode(path.ToString()) : path.ToString();
        return RelativePath.Resolve("", decoded) == decoded && decoded.Length > 0 ? decoded : null;
    }

    private void Compare()
    {
        foreach (var (path, digests) in wanted.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            cancellation.ThrowIfCancellationRequested();
            if (!files.TryGetValue(path, out var file))
            {
                if (!reported.Contains(path)) Report(VerifyProblem.Missing, path, "");
                continue;
            }

            if (Digests(file, digests.Keys) is not { } found) continue;
            read++;
            bytes += file.Length;
            foreach (var (algorithm, digest) in digests)
                if (found[algorithm] != digest) Report(VerifyProblem.Changed, path, "");
        }
    }

    private Dictionary<string, string>? Digests(PackagedFile file, IEnumerable<string> algorithms)
    {
        var hashes = algorithms.ToDictionary(name => name, name => IncrementalHash.CreateHash(name == "sha256" ? HashAlgorithmName.SHA256 : HashAlgorithmName.SHA512), StringComparer.Ordinal);
        try
        {
            if (!ReadThrough(file, file.Length, chunk =>
            {
                foreach (var hash in hashes.Values) hash.AppendData(chunk);
            })) return null;
            return hashes.ToDictionary(pair => pair.Key, pair => Convert.ToHexStringLower(pair.Value.GetCurrentHash()), StringComparer.Ordinal);
        }
        finally
        {
            foreach (var hash in hashes.Values) hash.Dispose();
        }
    }

    private string? Text(string path)
    {
        var file = files[path];
        if (file.Length > LargestTag)
        {
            Report(VerifyProblem.Broken, path, "it is too large");
            return null;
        }

        using var content = new MemoryStream();
        if (!ReadThrough(file, LargestTag, content.Write)) return null;
        try
        {
            return Strict.GetString(content.GetBuffer(), 0, (int)content.Length);
        }
        catch (DecoderFallbackException)
        {
            Report(VerifyProblem.Broken, path, "it is not UTF-8");
            return null;
        }
    }

    // What is longer than it may be is read no further.
    private bool ReadThrough(PackagedFile file, long most, ReadOnlySpanAction take)
    {
        try
        {
            using var stream = package.Open(file);
            long total = 0;
            for (int count; (count = stream.Read(buffer)) > 0;)
            {
                cancellation.ThrowIfCancellationRequested();
                total += count;
                if (total > most)
                {
                    Report(VerifyProblem.Changed, file.Path, "it is longer than it says");
                    return false;
                }

                take(buffer.AsSpan(0, count));
            }

            return true;
        }
        catch (Exception fault) when (ZipFiles.IsDamage(fault) || fault is IOException or UnauthorizedAccessException)
        {
            Report(VerifyProblem.Broken, file.Path, fault is UnauthorizedAccessException ? "permission denied" : "it cannot be read");
            return false;
        }
    }

    private void Report(VerifyProblem problem, string path, string detail)
    {
        reported.Add(path);
        findings.Add(new VerifyFinding(problem, path, detail));
    }

    private delegate void ReadOnlySpanAction(ReadOnlySpan<byte> chunk);
}
