using System.Text;

namespace AstanaSite.Platform;

/// <summary>Files that are part of the program: tables of data and markup that would be wide as code.</summary>
internal static class Resource
{
    /// <summary>The bytes of a file, by its name without folder.</summary>
    public static byte[] Bytes(string name)
    {
        using var stream = typeof(Resource).Assembly.GetManifestResourceStream(name)
            ?? throw new ArgumentException($"there is no resource '{name}'", nameof(name));
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>The text of a file, with <c>\n</c> line ends whatever those of the checkout were.</summary>
    public static string Text(string name) => Encoding.UTF8.GetString(Bytes(name)).ReplaceLineEndings("\n");
}
