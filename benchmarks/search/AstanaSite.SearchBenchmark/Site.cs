using System.Net;
using System.Text;
using AstanaSite.Searching;
using AstanaSite.Searching.Documents;
using AstanaSite.Writing;

namespace AstanaSite.SearchBenchmark;

/// <summary>Writes pages for the other search engine, the index for ours, and a search page that shows nothing but results.</summary>
internal static class Site
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'";

    private static readonly string[] scripts = ["fold", "letters", "text", "dates", "pieces", "index", "query", "snippet", "page"];

    internal static void WritePages(IReadOnlyList<SearchDocument> documents, string folder)
    {
        foreach (var document in documents)
        {
            var page = new StringBuilder("<!doctype html><html lang=\"")
                .Append(document.Language)
                .Append("\"><head><meta charset=\"utf-8\"><title>")
                .Append(Encode(document.Title))
                .Append("</title></head><body><main><h1>")
                .Append(Encode(document.Title))
                .Append("</h1>");
            foreach (var name in document.Names)
                page.Append("<p>").Append(Encode(name)).Append("</p>");
            if (document.Date.Length > 0)
                page.Append("<p>").Append(Encode(document.Date)).Append("</p>");
            if (document.Summary.Length > 0)
                page.Append("<p>").Append(Encode(document.Summary)).Append("</p>");
            foreach (var section in document.Sections)
            {
                if (section.Heading.Length > 0)
                    page.Append("<h2 id=\"").Append(Encode(section.Anchor)).Append("\">").Append(Encode(section.Heading)).Append("</h2>");
                page.Append("<p>").Append(Encode(section.Text)).Append("</p>");
            }
            foreach (var field in document.SourceFields)
                page.Append("<p>").Append(Encode(field)).Append("</p>");
            Write(folder, document.Url, Encoding.UTF8.GetBytes(page.Append("</main></body></html>\n").ToString()));
        }
    }

    internal static void WriteIndex(IEnumerable<OutputFile> files, string folder)
    {
        foreach (var file in files)
            Write(folder, file.Path, file.Content.Span);
    }

    /// <summary>A search page of ours and one of the other engine, with nothing on them but results.</summary>
    internal static void WriteSearchPages(string theme, string folder)
    {
        foreach (var asset in Directory.GetFiles(Path.Combine(theme, "assets"), "search*"))
            Write(folder, "assets/" + Path.GetFileName(asset), File.ReadAllBytes(asset));
        Write(
            folder,
            "search.html",
            Encoding.UTF8.GetBytes(
                $"""
                <!doctype html>
                <html lang="en" data-root="">
                <head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{Policy}">
                <title>Search</title><link rel="icon" href="data:,"><link rel="stylesheet" href="assets/search.css"></head>
                <body><main>
                <form role="search" action="search.html"><input type="search" name="q" id="search-input"></form>
                <section id="search-filters"></section><p id="search-status" role="status"></p><p id="search-hint"></p>
                <ol id="search-results"></ol>
                <script type="application/json" id="search-strings">{"{}"}</script>
                {string.Concat(scripts.Select(script => $"<script src=\"assets/search-{script}.js\"></script>"))}
                </main></body></html>

                """
            )
        );
        WritePagefindPage(folder);
    }

    /// <summary>A page that shows the other engine's results.</summary>
    internal static int WritePagefindPage(string folder)
    {
        Write(
            folder,
            "pagefind.html",
            """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>Pagefind</title><link rel="icon" href="data:,"></head>
            <body><ol id="search-results"></ol>
            <script type="module">
            import * as pagefind from "./pagefind/pagefind.js";
            window.ask = async query => {
              const found = await pagefind.search(query);
              const pages = await Promise.all(found.results.slice(0, 10).map(result => result.data()));
              document.getElementById("search-results").replaceChildren(...pages.map(page => {
                const item = document.createElement("li");
                item.innerHTML = `<a href="${page.url}">${page.meta.title}</a><p>${page.excerpt}</p>`;
                return item;
              }));
              if (!pages.length) document.getElementById("search-results").append(document.createElement("li"));
              return pages.map(page => page.url);
            };
            const query = new URLSearchParams(location.search).get("q");
            if (query) window.ask(query);
            </script></body></html>

            """u8
        );
        return 0;
    }

    /// <summary>Twenty queries of one word and twenty of three, words that stand together in some page.</summary>
    internal static void WriteQueries(IReadOnlyList<SearchDocument> documents, string file)
    {
        var texts = documents.Where(document => document.Sections.Sum(section => section.Text.Length) > 2000).ToList();
        var lines = new List<string>();
        for (var query = 0; query < 40; query++)
        {
            var words = texts[query * (texts.Count / 40)]
                .Sections[^1]
                .Text.Split(' ')
                .Select(word => word.Trim('.', ','))
                .Where(word => word.Length > 4)
                .Distinct()
                .ToList();
            lines.Add(string.Join(' ', words.Skip(query % 5).Take(query < 20 ? 1 : 3)));
        }
        File.WriteAllLines(file, lines);
    }

    private static void Write(string folder, string path, ReadOnlySpan<byte> bytes)
    {
        var file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, bytes);
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
