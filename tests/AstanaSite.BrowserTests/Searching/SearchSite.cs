using System.Text;
using System.Text.Json;
using AstanaSite.Searching;
using AstanaSite.Searching.Documents;
using Fluid;

namespace AstanaSite.BrowserTests.Searching;

/// <summary>The sample pages with their index and a search page made from the theme's own part, in a folder.</summary>
public sealed class SearchSite : IDisposable
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("search site ");
    private readonly Lazy<SubPathServer> server;

    public SearchSite()
    {
        server = new(() => new SubPathServer(folder.FullName));
        var documents = SampleDocuments.Read();
        foreach (var file in SearchIndexBuilder.Build(documents, CancellationToken.None))
            Write(file.Path, file.Content.Span);
        foreach (var asset in Directory.GetFiles(Repository.Path("theme", "assets"), "search*"))
            Write("assets/" + Path.GetFileName(asset), File.ReadAllBytes(asset));
        foreach (var document in documents)
            WritePage(
                document.Url,
                document.Language,
                document.Title,
                $"<h1>{System.Net.WebUtility.HtmlEncode(document.Title)}</h1>"
                    + string.Concat(document.Sections.Select(section => $"<h2 id=\"{section.Anchor}\">{section.Heading}</h2>"))
            );
        WritePage("search.html", "en", "Search", Part("en", "", documents));
        WritePage("ar/search.html", "ar", "بحث", Part("ar", "../", documents));
    }

    /// <summary>The folder that holds the site.</summary>
    public string Folder => folder.FullName;

    /// <summary>The address of a page, by double click or over http.</summary>
    public string Url(string way, string path) =>
        way == "file"
            ? new Uri(Path.Combine(Folder, path.Split('?')[0])).AbsoluteUri + path[path.Split('?')[0].Length..]
            : server.Value.Url(path);

    public void Dispose()
    {
        if (server.IsValueCreated)
            server.Value.Dispose();
        folder.Delete(recursive: true);
    }

    private static string Part(string language, string root, IReadOnlyList<SearchDocument> documents)
    {
        var words = Words(language);
        var model = new Dictionary<string, object>
        {
            ["t"] = words,
            ["search_words_html"] = JsonSerializer.Serialize(words),
            ["root"] = root,
            ["page"] = new Dictionary<string, object> { ["assets"] = root + "assets/" },
            ["all_pages"] = documents
                .Select(document => new Dictionary<string, object>
                {
                    ["url"] = document.Url,
                    ["title"] = document.Title,
                    ["lang"] = document.Language,
                })
                .ToList(),
        };
        return new FluidParser()
            .Parse(File.ReadAllText(Repository.Path("theme", "partials", "search-page.liquid")))
            .Render(new TemplateContext(model));
    }

    /// <summary>The interface words of the theme: a line <c>key: value</c> each.</summary>
    private static Dictionary<string, string> Words(string language)
    {
        var words = new Dictionary<string, string>
        {
            ["search_label"] = "Search the archive",
            ["search_button"] = "Search",
            ["kind_round"] = "Round",
        };
        foreach (var line in File.ReadAllLines(Repository.Path("theme", "strings", language + ".yml")))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (line.StartsWith("search_", StringComparison.Ordinal))
                words[line[..colon]] = line[(colon + 2)..].Trim('\'');
        }
        return words;
    }

    private void WritePage(string path, string language, string title, string main)
    {
        var assets = string.Concat(Enumerable.Repeat("../", path.Count(character => character == '/'))) + "assets/";
        Write(
            path,
            Encoding.UTF8.GetBytes(
                $"""
                <!doctype html>
                <html lang="{language}" dir="{(language == "ar" ? "rtl" : "ltr")}">
                <head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{Policy}">
                <title>{title}</title><link rel="icon" href="data:,"><link rel="stylesheet" href="{assets}search.css"></head>
                <body><main>{main}</main></body></html>

                """
            )
        );
    }

    private void Write(string path, ReadOnlySpan<byte> bytes)
    {
        var file = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, bytes);
    }
}
