using System.Net;
using System.Text;
using AstanaSite.Searching;
using AstanaSite.Writing;

namespace AstanaSite.SearchBenchmark;

/// <summary>Writes pages for the other search engine, the index for ours, and a search page that shows nothing but results.</summary>
internal static class Site
{
    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'";

    private static readonly string[] scripts = ["search-fold.js", "search-text.js", "search-index.js", "search-page.js"];

    internal static void WritePages(IReadOnlyList<SearchDocument> documents, string folder)
    {
        foreach (var document in documents)
        {
            var page = new StringBuilder("<!doctype html><html lang=\"").Append(document.Language).Append("\"><head><meta charset=\"utf-8\"><title>")
                .Append(Encode(document.Title)).Append("</title></head><body><main><h1>").Append(Encode(document.Title)).Append("</h1>");
            foreach (var name in document.Names) page.Append("<p>").Append(Encode(name)).Append("</p>");
            if (document.Date.Length > 0) page.Append("<p>").Append(Encode(document.Date)).Append("</p>");
            if (document.Summary.Length > 0) page.Append("<p>").Append(Encode(document.Summary)).Append("</p>");
            foreach (var section in document.Sections)
            {
                if (section.Heading.Length > 0) page.Append("<h2 id=\"").Append(Encode(section.Anchor)).Append("\">").Append(Encode(section.Heading)).Append("</h2>");
                page.Append("<p>").Append(Encode(section.Text)).Append("</p>");
            }
            foreach (var field in document.SourceFields) page.Append("<p>").Append(Encode(field)).Append("</p>");
            Write(folder, document.Url, Encoding.UTF8.GetBytes(page.Append("</main></body></html>\n").ToString()));
        }
    }

    internal static void WriteIndex(IEnumerable<OutputFile> files, string folder)
    {
        foreach (var file in files) Write(folder, file.Path, file.Content.Span);
    }

    internal static void WriteSearchPage(string theme, string folder)
    {
        foreach (var asset in Directory.GetFiles(Path.Combine(theme, "assets"), "search*")) Write(folder, "assets/" + Path.GetFileName(asset), File.ReadAllBytes(asset));
        var page = $"""
            <!doctype html>
            <html lang="en" data-root="">
            <head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{Policy}"><title>Search</title><link rel="stylesheet" href="assets/search.css"></head>
            <body><main>
            <form role="search" action="search.html"><input type="search" name="q" id="search-input"></form>
            <div id="search-message" role="status"></div><div id="search-filters"></div><ol id="search-results"></ol>
            <script type="application/json" id="search-strings">{"{}"}</script>
            {string.Concat(scripts.Select(script => $"<script src=\"assets/{script}\"></script>"))}
            </main></body></html>

            """;
        Write(folder, "search.html", Encoding.UTF8.GetBytes(page));
    }

    private static void Write(string folder, string path, ReadOnlySpan<byte> bytes)
    {
        var file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, bytes);
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
