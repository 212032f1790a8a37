using System.Text;
using System.Text.RegularExpressions;
using AstanaSite.Content;
using AstanaSite.Content.Records;
using AstanaSite.Parsing.Yaml;
using AstanaSite.Reading;

namespace AstanaSite.Authoring;

/// <summary>Begins a translation: every text of the original stands above the place for it.</summary>
public static partial class NewTranslation
{
    /// <summary>The original that an id names, and the path of its translation below <c>input/</c>; none if there is no original.</summary>
    public static (InputFile File, string Path)? Find(IReadOnlyList<InputFile> files, string id, string language)
    {
        var file = files.FirstOrDefault(one => one.Id == id && one.Language.Length == 0);
        return file is null ? null : (file, file.File.Path[..^"md".Length] + language + ".md");
    }

    /// <summary>The text of a new translation; none if the original cannot be read.</summary>
    public static string? Text(IFileTree tree, InputFile original)
    {
        if (RecordParser.Parse(tree, original).Item is not { } item)
            return null;
        var text = new StringBuilder("---\n");
        AddKey(text, "title", item.Title);
        if (item.Summary.Length > 0)
            AddKey(text, "summary", item.Summary);
        text.Append(NewRecord.Help)
            .Append(
                "The day on which a reader whose language it is compared it with the original; until then the page says that nobody has.\n"
            )
            .Append("# checked:\n");
        AddWords(text, FreeWords.Of(item));
        text.Append("---\n");
        AddBody(text, item.Document.BodyText.ToString());
        return text.ToString();
    }

    /// <summary>The words of the original's front matter that a translation has not, with places for them; empty if it has all.</summary>
    public static string MissingWords(IFileTree tree, InputFile original, InputFile translation)
    {
        var text = new StringBuilder();
        if (RecordParser.Parse(tree, original).Item is { } item && RecordParser.Parse(tree, translation).Translation is { } own)
            AddWords(text, FreeWords.Of(item).Where(one => own.WordsFor(one.Words) is null));
        return text.ToString();
    }

    private static void AddKey(StringBuilder text, string key, string original) =>
        text.Append(NewRecord.Help).Append(original.ReplaceLineEndings(" ")).Append('\n').Append(key).Append(":\n");

    private static void AddWords(StringBuilder text, IEnumerable<FreeWord> words)
    {
        var under = "";
        foreach (var one in words.DistinctBy(one => one.Words))
        {
            if (under.Length == 0)
                text.Append("words:\n");
            var place = one.Part.Length > 0 ? $"{one.Key}, {one.Part}" : one.Key;
            if (place != under)
                text.Append("  ").Append(NewRecord.Help).Append(place).Append('\n');
            under = place;
            text.Append("  - original: ").Append(YamlText.Scalar(one.Words)).Append("\n    translation:\n");
        }
    }

    // A paragraph has one sentence a line: the lines stay, and of each what is the same in all languages.
    private static void AddBody(StringBuilder text, string body)
    {
        foreach (var block in Blank().Split(body.ReplaceLineEndings("\n").Trim('\n')))
        {
            if (block.Length == 0)
                continue;
            text.Append("\n<!--\n").Append(block.Replace("--", "- -", StringComparison.Ordinal)).Append("\n-->\n\n");
            foreach (var line in block.Split('\n'))
                text.Append(Kept(line)).Append('\n');
        }
    }

    // Marks at the beginning, links and citations; a row of a table stays whole.
    private static string Kept(string line)
    {
        if (line.StartsWith('|') || line.StartsWith("```", StringComparison.Ordinal))
            return line;
        var kept = new StringBuilder(Mark().Match(line).Value);
        foreach (Match one in LinkOrCitation().Matches(line))
            kept.Append(kept.Length > 0 && kept[^1] != ' ' ? " " : "")
                .Append(one.Groups["address"].Success ? $"[]({one.Groups["address"].Value})" : one.Value);
        return line.TrimEnd().EndsWith('.') ? kept.Append('.').ToString() : kept.ToString();
    }

    [GeneratedRegex(@"\n{2,}")]
    private static partial Regex Blank();

    [GeneratedRegex(@"^\s*(?:#{1,6} |[-*+] |\d{1,9}\. |> )*")]
    private static partial Regex Mark();

    [GeneratedRegex(@"\[@[^\]]*\]|\[[^\]]*\]\((?<address>[^)\s]*)\)")]
    private static partial Regex LinkOrCitation();
}
