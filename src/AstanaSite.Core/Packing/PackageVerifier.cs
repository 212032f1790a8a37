using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AstanaSite.Packing.Names;
using AstanaSite.Writing;

namespace AstanaSite.Packing;

/// <summary>
/// Checks a package against its manifests: a site as it was built or unpacked, or a bag. Nothing is written, and nothing in it is believed.
/// </summary>
public sealed class PackageVerifier
{
    private const string BagVersion = "BagIt-Version: ";
    private const int LargestTag = 16 * 1024 * 1024;
    private const int BufferSize = 1 << 16;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly IPackageFiles package;
    private readonly CancellationToken cancellation;
    private readonly List<VerifyFinding> findings = [];
    private readonly Dictionary<string, PackagedFile> files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, string>> wanted = new(StringComparer.Ordinal);
    private readonly HashSet<string> reported = new(StringComparer.Ordinal);
    private readonly HashSet<VerifyNote> notes = [];
    private readonly HashSet<string> readThrough = new(StringComparer.Ordinal);
    private readonly byte[] buffer = new byte[BufferSize];
    private int read;
    private long bytes;

    private PackageVerifier(IPackageFiles package, CancellationToken cancellation) =>
        (this.package, this.cancellation) = (package, cancellation);

    /// <summary>Verifies a package.</summary>
    /// <param name="package">The package.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static VerifyReport Verify(IPackageFiles package, CancellationToken cancellation) =>
        new PackageVerifier(package, cancellation).Run();

    private VerifyReport Run()
    {
        if (package.Fault.Length > 0)
            return new VerifyReport(false, 0, 0, [new(VerifyProblem.Broken, "", package.Fault)], []);
        notes.UnionWith(package.Notes);
        foreach (var finding in package.Findings)
            Report(finding.Problem, finding.Path, finding.Detail);
        foreach (var file in package.Files.Where(file => !file.Path.EndsWith('/')))
            files[file.Path] = file;

        var root = Root();
        var isBag = files.ContainsKey(root + Bag.Declaration);
        if (isBag)
            VerifyBag(root);
        else
            VerifySite(root);
        ReadOthers();
        findings.Sort(
            static (one, other) =>
                string.CompareOrdinal(one.Path, other.Path) is not 0 and var order ? order : one.Problem.CompareTo(other.Problem)
        );
        return new VerifyReport(isBag, read, bytes, findings, [.. notes.OrderBy(note => note.Path, StringComparer.Ordinal)]);
    }

    // What no manifest vouches for may still be damaged, or hide that it is more than it says.
    private void ReadOthers()
    {
        if (!package.KnowsContent)
            return;
        foreach (var file in package.Files)
            if (!readThrough.Contains(file.Path))
                ReadThrough(file, file.Length, static _ => { });
    }

    // A bag in a zip stands in a folder of its own; so does a site that somebody zipped by its folder.
    private string Root()
    {
        if (Holds(""))
            return "";
        var folders = files
            .Keys.Select(path => path.IndexOf('/', StringComparison.Ordinal) is > 0 and var end ? path[..(end + 1)] : "")
            .Where(folder => folder.Length > 0)
            .Distinct()
            .Where(Holds)
            .Take(2)
            .ToList();
        if (folders.Count > 1)
            Report(VerifyProblem.Broken, "", $"there are several packages in it, among them {Words.Quoted(folders[0])}");
        return folders.Count == 1 ? folders[0] : "";
    }

    private bool Holds(string folder) => files.ContainsKey(folder + Bag.Declaration) || files.ContainsKey(folder + Manifest.FileName);

    private void VerifySite(string root)
    {
        if (!files.ContainsKey(root + Manifest.FileName))
        {
            // One that is there and cannot be believed was reported already.
            if (!reported.Any(path => path.Length == 0 || path.EndsWith(Manifest.FileName, StringComparison.Ordinal)))
                Report(VerifyProblem.Missing, Manifest.FileName, "there is neither a manifest nor a bag's declaration");
            return;
        }

        // A manifest that cannot be read leaves nothing to compare with.
        if (!ReadManifest(root, new PackageManifest(Manifest.FileName, "sha256", IsOfBag: false)))
            return;
        // The links of a site's pages lead to its files by their names as they are listed.
        foreach (var (path, found) in OtherForms())
            Report(VerifyProblem.Missing, path, $"{Words.Quoted(found)} has its name in another Unicode normalisation");
        Compare();
        foreach (var path in files.Keys)
        {
            if (path == root + Manifest.FileName || wanted.ContainsKey(path))
                continue;
            // In a folder, what stands behind a point belongs to the system or to git, not to the site; in a zip somebody put it.
            if (!package.KnowsContent && PackagePath.Hidden(path) is { Length: > 0 } hidden)
                Note(hidden, "its name begins with a point, so it is not counted");
            else
                Report(VerifyProblem.Extra, path, "");
        }
    }

    private void VerifyBag(string root)
    {
        VerifyDeclaration(root);
        var payloads = Manifests(root, "manifest-");
        var tags = Manifests(root, "tagmanifest-");
        if (payloads.Count == 0)
            Report(VerifyProblem.Missing, root + "manifest-sha256.txt", "there is no manifest with SHA-256 or SHA-512");
        if (tags.Count == 0)
            Note(root + "tagmanifest-sha256.txt", "there is none, so nothing vouches for what lies outside the payload");
        foreach (var path in files.Keys.Where(path => path.StartsWith(root, StringComparison.Ordinal)))
            if (PackageManifest.IsOfOtherKind(path[root.Length..]))
                Note(path, "its digests are of a kind that is not reckoned here");
        payloads.RemoveAll(manifest => !ReadManifest(root, manifest));
        tags.RemoveAll(manifest => !ReadManifest(root, manifest));
        PairOtherForms();
        Compare();
        var payload = root + Bag.Payload;
        long octets = 0,
            streams = 0;
        foreach (var (path, file) in files)
        {
            if (path.StartsWith(payload, StringComparison.Ordinal))
            {
                octets += file.Length;
                streams++;
                foreach (var manifest in payloads)
                    if (!wanted.TryGetValue(path, out var digests) || !digests.ContainsKey(manifest.Algorithm))
                        Report(VerifyProblem.Extra, path, $"{manifest.Name} does not list it");
            }
            else if (!path.StartsWith(root, StringComparison.Ordinal))
            {
                Report(VerifyProblem.Extra, path, "it lies outside the bag");
            }
            else if (!path.StartsWith(root + "tagmanifest-", StringComparison.Ordinal) && tags.Count > 0 && !wanted.ContainsKey(path))
            {
                // RFC 8493, 2.2.1: a tag manifest may list fewer tag files than there are.
                Note(path, "no tag manifest lists it, so nothing vouches for it");
            }
        }

        VerifyOxum(root, octets, streams);
    }

    private List<PackageManifest> Manifests(string root, string prefix) =>
        [
            .. PackageManifest
                .Algorithms.Select(algorithm => new PackageManifest($"{prefix}{algorithm}.txt", algorithm, IsOfBag: true))
                .Where(manifest => files.ContainsKey(root + manifest.Name)),
        ];

    // On their way through systems names get another Unicode normalisation, which is no fault of a bag (RFC 8493, 5.2).
    private void PairOtherForms()
    {
        foreach (var (path, found) in OtherForms())
        {
            if (!wanted.TryGetValue(found, out var digests))
                wanted[found] = digests = new Dictionary<string, string>(1, StringComparer.Ordinal);
            if (digests.Keys.Any(wanted[path].ContainsKey))
                continue;
            foreach (var (algorithm, digest) in wanted[path])
                digests.Add(algorithm, digest);
            wanted.Remove(path);
            Note(found, "a manifest has its name in another Unicode normalisation");
        }
    }

    /// <summary>Files that are listed and not there, each with one whose name differs in Unicode normalisation alone.</summary>
    private List<(string Listed, string Found)> OtherForms()
    {
        var lost = wanted.Keys.Where(path => !Ascii.IsValid(path) && !files.ContainsKey(path) && !reported.Contains(path)).ToList();
        if (lost.Count == 0)
            return [];
        // Of files whose names differ in that alone the package opens one only.
        var forms = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in files.Keys.Where(path => !Ascii.IsValid(path)))
            forms.TryAdd(CanonicalForm.Of(path), path);
        return [.. lost.Select(path => (path, forms.GetValueOrDefault(CanonicalForm.Of(path), ""))).Where(pair => pair.Item2.Length > 0)];
    }

    private void VerifyDeclaration(string root)
    {
        if (Text(root + Bag.Declaration) is not { } text)
            return;
        var lines = text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        if (
            lines.Length != 2
            || !lines[0].StartsWith(BagVersion, StringComparison.Ordinal)
            || !IsVersion(lines[0].AsSpan(BagVersion.Length))
            || lines[1] != "Tag-File-Character-Encoding: UTF-8"
        )
            Report(VerifyProblem.Broken, root + Bag.Declaration, "it is not the declaration of a bag in UTF-8");
    }

    private static bool IsVersion(ReadOnlySpan<char> text) =>
        text.IndexOf('.') is > 0 and var point
        && point < text.Length - 1
        && !text[..point].ContainsAnyExceptInRange('0', '9')
        && !text[(point + 1)..].ContainsAnyExceptInRange('0', '9');

    private void VerifyOxum(string root, long octets, long streams)
    {
        if (!files.ContainsKey(root + Bag.Info) || Text(root + Bag.Info) is not { } text)
            return;
        // A line that begins with white space goes on with the one before (RFC 8493, 2.2.2).
        var whole = text.ReplaceLineEndings("\n")
            .Replace("\n ", " ", StringComparison.Ordinal)
            .Replace("\n\t", " ", StringComparison.Ordinal);
        foreach (var line in whole.Split('\n'))
        {
            if (!line.StartsWith(Bag.OctetsAndStreams + ":", StringComparison.OrdinalIgnoreCase))
                continue;
            var found = string.Create(CultureInfo.InvariantCulture, $"{octets}.{streams}");
            var said = line[(Bag.OctetsAndStreams.Length + 1)..].Trim();
            if (said != found)
                Report(VerifyProblem.Broken, root + Bag.Info, $"it says that the payload is {said} (bytes.files), but it is {found}");
        }
    }

    private bool ReadManifest(string root, PackageManifest manifest)
    {
        if (Text(root + manifest.Name) is not { } text)
            return false;
        var hasDots = false;
        foreach (var line in manifest.Lines(text))
        {
            hasDots |= line.BeginsWithDot;
            if (line.Path is null)
                return Refuse(line.Number, "is not a digest and the path of a file that it may list");
            var path = root + line.Path;
            if (!wanted.TryGetValue(path, out var digests))
                wanted[path] = digests = new Dictionary<string, string>(1, StringComparer.Ordinal);
            if (!digests.TryAdd(manifest.Algorithm, line.Digest))
                return Refuse(line.Number, $"lists {Words.Quoted(line.Path)} again");
        }

        if (hasDots)
            Note(root + manifest.Name, "paths in it begin with './', which says nothing");
        return true;

        bool Refuse(int number, string words)
        {
            Report(VerifyProblem.Broken, root + manifest.Name, string.Create(CultureInfo.InvariantCulture, $"line {number} {words}"));
            return false;
        }
    }

    private void Compare()
    {
        foreach (var (path, digests) in wanted.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            cancellation.ThrowIfCancellationRequested();
            if (!files.TryGetValue(path, out var file))
            {
                if (!reported.Contains(path))
                    Report(VerifyProblem.Missing, path, "");
                continue;
            }

            if (Digests(file, digests.Keys) is not { } found)
                continue;
            read++;
            bytes += file.Length;
            foreach (var (algorithm, digest) in digests)
                if (found[algorithm] != digest)
                    Report(VerifyProblem.Changed, path, "");
        }
    }

    private Dictionary<string, string>? Digests(PackagedFile file, IEnumerable<string> algorithms)
    {
        var hashes = algorithms.ToDictionary(
            name => name,
            name => IncrementalHash.CreateHash(name == "sha256" ? HashAlgorithmName.SHA256 : HashAlgorithmName.SHA512),
            StringComparer.Ordinal
        );
        try
        {
            if (!ReadThrough(file, file.Length, chunk =>
                {
                    foreach (var hash in hashes.Values)
                        hash.AppendData(chunk);
                }))
                return null;
            return hashes.ToDictionary(
                pair => pair.Key,
                pair => Convert.ToHexStringLower(pair.Value.GetCurrentHash()),
                StringComparer.Ordinal
            );
        }
        finally
        {
            foreach (var hash in hashes.Values)
                hash.Dispose();
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
        if (!ReadThrough(file, LargestTag, content.Write))
            return null;
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
            readThrough.Add(file.Path);
            using var stream = package.Open(file);
            long total = 0;
            for (int count; (count = stream.Read(buffer)) > 0; )
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
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            Report(
                VerifyProblem.Broken,
                file.Path,
                fault switch
                {
                    InvalidDataException => fault.Message,
                    UnauthorizedAccessException => "permission denied",
                    _ => "it cannot be read",
                }
            );
            return false;
        }
    }

    private void Note(string path, string detail) => notes.Add(new VerifyNote(path, detail));

    private void Report(VerifyProblem problem, string path, string detail)
    {
        reported.Add(path);
        findings.Add(new VerifyFinding(problem, path, detail));
    }

    private delegate void ReadOnlySpanAction(ReadOnlySpan<byte> chunk);
}
