using System.Globalization;
using System.Text;
using AstanaSite.Writing;

namespace AstanaSite.Packing;

/// <summary>A package as a bag (BagIt 1.0, RFC 8493): what libraries and archives take over and check.</summary>
public static class Bag
{
    /// <summary>The folder of what the bag carries.</summary>
    public const string Payload = "data/";

    internal const string Declaration = "bagit.txt";
    internal const string Info = "bag-info.txt";
    internal const string OctetsAndStreams = "Payload-Oxum";

    private const int WidestLine = 79;

    /// <summary>The files of the bag.</summary>
    /// <param name="package">What it carries.</param>
    /// <param name="info">What it says of itself.</param>
    public static IReadOnlyList<OutputFile> Of(IReadOnlyList<OutputFile> package, PackageInfo info)
    {
        var payload = package.Select(file => file with { Path = Payload + file.Path }).ToList();
        OutputFile[] tags =
        [
            Text(Declaration, "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"),
            Text(Info, InfoText(payload, info)),
            Text("manifest-sha256.txt", ManifestText(payload)),
        ];
        return [.. tags, Text("tagmanifest-sha256.txt", ManifestText(tags)), .. payload];
    }

    private static string InfoText(List<OutputFile> payload, PackageInfo info)
    {
        var text = new StringBuilder();
        // RFC 8493 has a label for the address of a mailbox, and lets others be.
        Add(text, info.IsContactPage ? "Contact-Page" : "Contact-Email", info.Contact);
        Add(text, "External-Description", info.Description.Length > 0 ? $"{info.Title}. {info.Description}" : info.Title);
        Add(text, "External-Identifier", info.Address);
        Add(text, "Internal-Sender-Identifier", info.Edition);
        Add(text, "Bagging-Date", info.IsoDay);
        Add(
            text,
            OctetsAndStreams,
            string.Create(CultureInfo.InvariantCulture, $"{payload.Sum(file => (long)file.Content.Length)}.{payload.Count}")
        );
        Add(text, "Bag-Software-Agent", "astana");
        return text.ToString();
    }

    // A long value goes on in the next line, which then begins with a space (RFC 8493, 2.2.2).
    private static void Add(StringBuilder text, string label, string value)
    {
        if (value.Length == 0)
            return;
        text.Append(label).Append(':');
        var column = label.Length + 1;
        foreach (var word in value.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (column + 1 + word.Length > WidestLine && column > label.Length + 1)
            {
                text.Append('\n');
                column = 0;
            }

            text.Append(' ').Append(word);
            column += 1 + word.Length;
        }

        text.Append('\n');
    }

    private static string ManifestText(IEnumerable<OutputFile> files)
    {
        var text = new StringBuilder();
        foreach (var file in files.OrderBy(file => file.Path, StringComparer.Ordinal))
            text.Append(Manifest.Digest(file.Content.Span)).Append("  ").Append(EncodePath(file.Path)).Append('\n');
        return text.ToString();
    }

    private static string EncodePath(string path) =>
        path.Replace("%", "%25", StringComparison.Ordinal)
            .Replace("\n", "%0A", StringComparison.Ordinal)
            .Replace("\r", "%0D", StringComparison.Ordinal);

    private static OutputFile Text(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));
}
