using System.Text;
using AstanaSite.Rendering.Pages;
using AstanaSite.Writing;

namespace AstanaSite.Rendering.Feeds;

/// <summary>A text file for those who meet the site as a folder or a zip: how to open it and how to verify it, in every language of the site.</summary>
internal static class ReadMe
{
    /// <summary>Where it stands.</summary>
    public const string Path = "READ-ME.txt";

    // The same for all languages; a command is not translated.
    private const string Commands = """
        Linux:    sha256sum -c manifest-sha256.txt
        macOS:    shasum -a 256 -c manifest-sha256.txt
        Windows:  Get-Content manifest-sha256.txt | % { $d, $p = $_ -split '  ', 2; if ((Get-FileHash -LiteralPath $p).Hash -ne $d) { $p } }   (PowerShell)
        astana:   astana verify .

        """;

    public static Product Of(IReadOnlyList<LanguageFrame> frames) => new(Path, "data", _ =>
    {
        var text = new StringBuilder();
        foreach (var frame in frames)
        {
            var settings = frame.Site.Settings;
            text.Append(frame.SiteTitle).Append('\n');
            if (frame.Edition.Length > 0) text.Append(frame.Edition).Append('\n');
            if (settings.Licence.Length > 0) text.Append(frame.Words.Fill("licence", "licence", settings.Licence)).Append('\n');
            if (settings.BaseUrl.Length > 0) text.Append(settings.BaseUrl).Append('\n');
            text.Append('\n').Append(frame.Words["read_me_open"]).Append('\n');
            text.Append('\n').Append(frame.Words["read_me_verify"]).Append("\n\n\n");
        }

        text.Append(Commands.ReplaceLineEndings("\n"));
        return [new OutputFile(Path, Encoding.UTF8.GetBytes(text.ToString()))];
    });
}
