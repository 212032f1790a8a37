using System.Globalization;
using System.Text.RegularExpressions;
using AstanaSite.Searching;
using AstanaSite.Searching.Documents;

namespace AstanaSite.SearchBenchmark;

/// <summary>Reads the synthetic corpus: enough YAML and Markdown for what its generator writes, no more.</summary>
internal static partial class Corpus
{
    internal static IReadOnlyList<SearchDocument> Read(string folder)
    {
        var files = Directory.GetFiles(folder, "*.md", SearchOption.AllDirectories);
        Array.Sort(files, StringComparer.Ordinal);
        return [.. files.Select(file => Parse(Path.GetRelativePath(folder, file), File.ReadAllText(file)))];
    }

    private static SearchDocument Parse(string path, string source)
    {
        var parts = source.Split("\n---\n\n", 2);
        var head = parts[0];
        var sections = new List<SearchSection>();
        var text = new List<string>();
        var (heading, anchor) = ("", "");
        foreach (var block in PageLink().Replace(Citation().Replace(parts[1], ""), "$1").Split("\n\n"))
        {
            if (block.StartsWith("## ", StringComparison.Ordinal))
            {
                AddSection();
                heading = block[3..].Trim();
                anchor = heading.ToLowerInvariant().Replace(' ', '-');
            }
            else
            {
                text.Add(block.Trim().Replace('\n', ' '));
            }
        }
        AddSection();
        return new SearchDocument
        {
            Url = Path.ChangeExtension(path, ".html").Replace('\\', '/'),
            Language = "en",
            Title = Value(head, "title"),
            Names = [.. Name().Matches(head).Select(match => match.Groups[1].Value)],
            Date = Value(head, "date"),
            Sections = sections,
            SourceFields = [.. Author().Matches(head).Select(match => match.Groups[1].Value), Value(head, "container-title")],
            Facets = new SearchFacets
            {
                Kind = path.Split('/', '\\')[0],
                FirstDay = Date(head) is { } first ? (int)first.Earliest : null,
                LastDay = Date(head) is { } last ? (int)last.Latest : null,
                Perspective = Value(head, "perspective") is { Length: > 0 } perspective ? perspective : null,
                Actors = [.. Actor().Matches(head).Select(match => new SearchActor(match.Groups[1].Value, match.Groups[1].Value))],
            },
        };

        void AddSection()
        {
            if (text.Count > 0 || heading.Length > 0)
                sections.Add(new SearchSection(heading, anchor, string.Join(' ', text)));
            text.Clear();
        }
    }

    private static EdtfDate? Date(string head) => EdtfParser.TryParse(Value(head, "date"), out var date, out _) ? date : null;

    private static string Value(string head, string key)
    {
        var start = head.IndexOf("\n" + key + ": ", StringComparison.Ordinal);
        if (start < 0)
            return "";
        start += key.Length + 3;
        var end = head.IndexOf('\n', start);
        return head[start..(end < 0 ? head.Length : end)].Trim('"');
    }

    [GeneratedRegex(@" ?\[@s\d+\]")]
    private static partial Regex Citation();

    [GeneratedRegex(@"\[([^\]]*)\]\([^)]*\)")]
    private static partial Regex PageLink();

    [GeneratedRegex("""\n  (?:ar|ru): "(.*)""" + "\"")]
    private static partial Regex Name();

    [GeneratedRegex("""(?:family|given): "(.*)""" + "\"")]
    private static partial Regex Author();

    [GeneratedRegex(@"(?:actor: |[\[ ])(a\d{5})")]
    private static partial Regex Actor();
}
