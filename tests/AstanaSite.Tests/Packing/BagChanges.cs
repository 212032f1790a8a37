using System.Text;
using AstanaSite.Packing;
using AstanaSite.Writing;

namespace AstanaSite.Tests.Packing;

/// <summary>What can be done to a bag, by the names that stand in <c>bags.txt</c>. A bag is its files by their paths.</summary>
internal static class BagChanges
{
    private const string Whole = "bag/data/files/caf\u00E9.txt";
    private const string Apart = "bag/data/files/cafe\u0301.txt";
    private const string Manifest = "bag/manifest-sha256.txt";
    private const string TagManifest = "bag/tagmanifest-sha256.txt";

    internal static IReadOnlyDictionary<string, Action<Dictionary<string, string>>> All { get; } =
        new Dictionary<string, Action<Dictionary<string, string>>>(StringComparer.Ordinal)
        {
            ["nothing"] = _ => { },
            ["a name in another normalisation"] = bag => bag.Rename(Whole, Apart),
            ["a name in another normalisation, changed"] = bag =>
            {
                bag.Rename(Whole, Apart);
                bag[Apart] = "TEXT";
            },
            ["a name in both normalisations"] = bag => bag[Apart] = bag[Whole],
            ["a name listed in both normalisations"] = bag =>
            {
                var line = bag[Manifest].Split('\n').First(line => line.EndsWith("caf\u00E9.txt", StringComparison.Ordinal));
                bag[Manifest] += line.Replace("\u00E9", "e\u0301", StringComparison.Ordinal) + "\n";
                bag.Remove(TagManifest);
            },
            ["a tag file that is not listed"] = bag => bag["bag/notes/how.txt"] = "x",
            ["a hidden tag file"] = bag => bag["bag/.DS_Store"] = "x",
            ["no tag manifest"] = bag => bag.Remove(TagManifest),
            ["points before paths"] = bag =>
            {
                bag[Manifest] = bag[Manifest].Replace("  data/", "  ./data/", StringComparison.Ordinal);
                bag.Remove(TagManifest);
            },
            ["digests of another kind"] = bag => bag["bag/manifest-md5.txt"] = "",
            ["a value that goes on in the next line"] = bag =>
            {
                bag["bag/bag-info.txt"] = bag["bag/bag-info.txt"].Replace("Payload-Oxum:", "Payload-Oxum:\n", StringComparison.Ordinal);
                bag.Remove(TagManifest);
            },
            ["a version that is none"] = bag =>
            {
                bag["bag/bagit.txt"] = bag["bag/bagit.txt"].Replace("1.0", "one", StringComparison.Ordinal);
                bag.Remove(TagManifest);
            },
            ["two bags"] = bag =>
            {
                foreach (var (path, text) in bag.ToList())
                    bag["other/" + path[4..]] = text;
            },
            ["no payload file"] = bag => bag.Remove("bag/data/empty.txt"),
            ["a payload file more"] = bag => bag["bag/data/more.txt"] = "",
            ["a hidden payload file"] = bag => bag["bag/data/.DS_Store"] = "",
            ["no tag file"] = bag => bag.Remove("bag/bag-info.txt"),
            ["a changed tag file"] = bag => bag["bag/bagit.txt"] += "\n",
            ["a file beside the bag"] = bag => bag["beside.txt"] = "x",
            ["a file beside a bag without tag manifest"] = bag =>
            {
                bag["beside.txt"] = "x";
                bag.Remove(TagManifest);
            },
            ["the payload for a tag file"] = bag => bag[TagManifest] += new string('0', 64) + "  data/index.html\n",
        };

    /// <summary>A bag in its folder, with a name that can be written in two ways.</summary>
    internal static Dictionary<string, string> Bagged() =>
        Bag.Of(
                Package.Of([.. SamplePackage.Site, SamplePackage.File("files/caf\u00E9.txt", "text")], SamplePackage.Info),
                SamplePackage.Info
            )
            .ToDictionary(file => "bag/" + file.Path, file => Encoding.UTF8.GetString(file.Content.Span), StringComparer.Ordinal);

    internal static IEnumerable<OutputFile> Files(Dictionary<string, string> bag) =>
        bag.Select(one => SamplePackage.File(one.Key, one.Value));

    private static void Rename(this Dictionary<string, string> bag, string from, string to)
    {
        bag[to] = bag[from];
        bag.Remove(from);
    }
}
