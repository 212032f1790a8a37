using System.Text;
using AstanaSite.Mapping;
using AstanaSite.Rendering.Layout;
using AstanaSite.Writing;

namespace AstanaSite.Rendering.Files;

/// <summary>
/// A text file for those who meet the site as a folder or a zip: how to open it and how to verify it, in every language of the site.
/// </summary>
internal static class ReadMe
{
    // The same for all languages; a command is not translated.
    private const string Commands =
        "Linux:    sha256sum -c manifest-sha256.txt\n"
        + "macOS:    shasum -a 256 -c manifest-sha256.txt\n"
        + "Windows:  Get-Content manifest-sha256.txt | % { $d, $p = $_ -split '  ', 2; "
        + "if ((Get-FileHash -LiteralPath $p).Hash -ne $d) { $p } }   (PowerShell)\n"
        + "astana:   astana verify .\n";

    public static Product Of(IReadOnlyList<LanguageContext> contexts) => new(SiteMap.ReadMe, "data", _ =>
        {
            var text = new StringBuilder();
            foreach (var context in contexts)
            {
                var settings = context.Site.Settings;
                text.Append(context.SiteTitle).Append('\n');
                if (context.Edition.Length > 0)
                    text.Append(context.Edition).Append('\n');
                if (settings.Licence.Length > 0)
                    text.Append(context.Words.Fill("licence", "licence", settings.Licence)).Append('\n');
                if (settings.BaseUrl.Length > 0)
                    text.Append(settings.BaseUrl).Append('\n');
                text.Append('\n').Append(context.Words["read_me_open"]).Append('\n');
                text.Append('\n').Append(context.Words["read_me_verify"]).Append("\n\n\n");
            }

            text.Append(Commands);
            return [new OutputFile(SiteMap.ReadMe, Encoding.UTF8.GetBytes(text.ToString()))];
        });
}
