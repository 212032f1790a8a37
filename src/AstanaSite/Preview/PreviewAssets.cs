namespace AstanaSite.Program.Preview;

/// <summary>The preview's own files, built into the program.</summary>
internal static class PreviewAssets
{
    /// <summary>The script that refreshes an open page.</summary>
    public static readonly byte[] Script = Read("preview.js");

    /// <summary>The look of what it shows over the page.</summary>
    public static readonly byte[] Style = Read("preview.css");

    private static byte[] Read(string name)
    {
        using var stream = typeof(PreviewAssets).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"'{name}' was not built in");
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }
}
