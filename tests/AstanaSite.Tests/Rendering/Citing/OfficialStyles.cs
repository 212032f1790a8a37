using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AstanaSite.Rendering.Citing;
using AstanaSite.Rendering.Formats;
using AstanaSite.Tests.Searching;
using Xunit;

namespace AstanaSite.Tests.Rendering.Citing;

/// <summary>
/// What citeproc makes of the official styles, which lie beside the repository, apart from the kinds of differences that
/// <c>citation-differences.txt</c> lists with their reasons.
/// </summary>
internal sealed partial class OfficialStyles
{
    private const string Description = "Xdescription";

    private static readonly string[] Styles = ["APA", "Chicago", "MLA"];
    private static readonly string[] NameKeys = ["author", "editor"];

    private static readonly string Folder = Repository.Path("..", "shared", "csl");
    private static readonly string Script = Repository.Path("tests", "web", "cite.cjs");

    private readonly HashSet<string> met = new(StringComparer.Ordinal);

    /// <summary>The kinds of differences that were met.</summary>
    internal IReadOnlySet<string> Met => met;

    /// <summary>Whether the styles are there; where they are not, the running test says so.</summary>
    internal static bool AreThere()
    {
        if (Directory.Exists(Folder))
            return true;
        TestContext.Current.AddWarning("The official styles are not in ../shared/csl, so nothing was compared with them here.");
        return false;
    }

    /// <summary>A work as the archive gives it to programs.</summary>
    internal static JsonObject Csl(CitedWork work)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, JsonOut.ForFiles))
            CslJson.Write(json, work);
        return JsonNode.Parse(Encoding.UTF8.GetString(stream.ToArray()))!.AsObject();
    }

    /// <summary>A citation of ours as a reader sees it, italics apart.</summary>
    internal static string Seen(string html) =>
        WebUtility.HtmlDecode(html.Replace("<bdi>", "", StringComparison.Ordinal).Replace("</bdi>", "", StringComparison.Ordinal));

    /// <summary>What the styles say of works in CSL JSON, in the order of the works: by style.</summary>
    internal async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> Say(IReadOnlyList<JsonObject> works)
    {
        var items = new JsonArray();
        for (var i = 0; i < works.Count; i++)
        {
            var item = Adapted(works[i]);
            item["id"] = $"{i}";
            items.Add(item);
            foreach (var (style, other) in ForOneStyle(item))
            {
                other["id"] = $"{i} {style}";
                items.Add(other);
            }
        }

        var output = await Node.Run(items.ToJsonString(), TestContext.Current.CancellationToken, Script, Folder);
        var entries = JsonNode.Parse(output)!.AsObject();
        return
        [
            .. works.Select(
                (work, i) => (IReadOnlyDictionary<string, string>)Styles.ToDictionary(style => style, style => Of(style, i, work, entries))
            ),
        ];
    }

    private string Of(string style, int index, JsonObject work, JsonObject entries)
    {
        var text = entries[$"{index}"]![style]!.GetValue<string>();
        if (entries[$"{index} {style}"] is { } other)
        {
            if (style == "Chicago")
                Assert.Equal("", text);
            text = other[style]!.GetValue<string>();
            if (style == "Chicago")
                text = text.Replace(" n.d.", "", StringComparison.Ordinal);
            met.Add(style == "Chicago" ? "no entry" : "speech");
        }

        return WithReasons(style, WebUtility.HtmlDecode(text), work);
    }

    private JsonObject Adapted(JsonObject work)
    {
        var item = work.DeepClone().AsObject();
        item.Remove("custom");
        if (item["publisher"] is { } publisher && JsonNode.DeepEquals(publisher, item["container-title"]))
        {
            item.Remove("publisher");
            met.Add("published by itself");
        }

        if (TitleText.IsDescription(Title(item)))
        {
            item["title"] = Description;
            met.Add("description");
        }

        foreach (var name in NameKeys.SelectMany(key => item[key]?.AsArray() ?? []))
            if (name!["family"]?.GetValue<string>() is { Length: > 0 } family && char.IsLower(family[0]))
            {
                // citeproc takes no particle off a name in quotation marks.
                name["family"] = $"\"{family}\"";
                met.Add("particle");
            }

        return item;
    }

    // What a style says of it only if it is told otherwise.
    private static IEnumerable<(string Style, JsonObject Item)> ForOneStyle(JsonObject item)
    {
        var type = Text(item, "type");
        var other = item.DeepClone().AsObject();
        if (type is "entry" or "entry-dictionary" or "entry-encyclopedia" && item["author"] is null)
        {
            other["type"] = "article-newspaper";
            other.Remove("publisher");
            yield return ("Chicago", other);
        }
        else if (type == "speech" && item["issued"] is { } issued)
        {
            other["event-date"] = issued.DeepClone();
            yield return ("MLA", other);
        }
    }

    private string WithReasons(string style, string text, JsonObject work)
    {
        var title = Seen(TitleText.Isolated(TitleText.Marks(Title(work))));
        foreach (
            var set in new[] { $"“{Description}.”", $"<i>{Description}</i>.", $"<i>{Description}</i>", $"“{Description}”", Description }
        )
            text = text.Replace(set, set.Contains('.', StringComparison.Ordinal) ? title + "." : title, StringComparison.Ordinal);
        if (style == "APA" && work["issued"] is null && work["accessed"] is null)
            Change("retrieved", text.Replace(" Retrieved ", " ", StringComparison.Ordinal));
        Change("space", text.Replace('\u00A0', ' ').Replace('\u202F', ' '));
        if (title.EndsWith('؟'))
            Change(
                "question mark",
                text.Replace("؟.”", "؟”", StringComparison.Ordinal)
                    .Replace("؟</i>.", "؟</i>", StringComparison.Ordinal)
                    .Replace(title + ".", title, StringComparison.Ordinal)
            );
        if (Text(work, "URL") is { Length: > 0 } url)
            Change("address", text.Replace(url.Replace('\'', '’'), url, StringComparison.Ordinal));
        foreach (Match name in Article().Matches(Title(work)))
            Change("article", text.Replace(" Al-" + name.Value[3..], " " + name.Value, StringComparison.Ordinal));
        if (style != "APA" && Text(work, "language") == "en")
            Change("first word", AfterMark().Replace(text, word => word.Value.ToUpperInvariant()));
        var address = text.LastIndexOf("http", StringComparison.Ordinal) is var at and >= 0 ? text[at..] : "";
        foreach (var key in new[] { "title", "container-title", "publisher" })
        foreach (Match host in Host().Matches(Text(work, key)))
            Change("host", text[..^address.Length].Replace(host.Value, host.Value, StringComparison.OrdinalIgnoreCase) + address);
        return text;

        void Change(string kind, string changed)
        {
            if (changed != text)
                met.Add(kind);
            text = changed;
        }
    }

    private static string Title(JsonObject work) => Text(work, "title");

    private static string Text(JsonObject work, string key) => work[key]?.GetValue<string>() ?? "";

    [GeneratedRegex(@"\bal-\p{Lu}\w*")]
    private static partial Regex Article();

    // A word in marks of its own behind a comma.
    [GeneratedRegex(@"(?<=, ‘)\p{Ll}")]
    private static partial Regex AfterMark();

    [GeneratedRegex(@"[\w-]+(\.[\w-]+)*\.[a-z]{2,}\b")]
    private static partial Regex Host();
}
