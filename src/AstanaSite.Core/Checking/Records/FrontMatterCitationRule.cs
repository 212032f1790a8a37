using AstanaSite.Content.Records;
using AstanaSite.Diagnostics.Codes;
using AstanaSite.Parsing.Yaml;
using AstanaSite.Text;

namespace AstanaSite.Checking.Records;

/// <summary>The words of front matter hold no citations: an entry has its key <c>cite</c>, and a summary says what the body does.</summary>
internal static class FrontMatterCitationRule
{
    private const string Opening = "[@";

    public static void Check(RuleContext context)
    {
        var document = context.Body.Document;
        // Front matter is read again only where it may have one.
        if (
            document.FrontMatterBlock is not { } block
            || !document.Source.Content.AsSpan(0, block.Span.End + 1).Contains(Opening, StringComparison.Ordinal)
        )
            return;
        foreach (var (key, value) in document.ReadFrontMatter().Entries)
            Check(context, document.Source, value, key.Value);
    }

    private static void Check(RuleContext context, SourceText source, YamlNode node, string key)
    {
        switch (node)
        {
            case YamlMapping mapping:
                foreach (var entry in mapping.Entries)
                    Check(context, source, entry.Value, entry.Key.Value);
                break;
            case YamlSequence sequence:
                foreach (var item in sequence.Items)
                    Check(context, source, item, key);
                break;
            case YamlScalar scalar:
                Check(context, source, scalar.Span, key);
                break;
        }
    }

    private static void Check(RuleContext context, SourceText source, TextSpan place, string key)
    {
        var text = source.Content.AsSpan(place.Start, place.Length);
        for (var from = 0; text[from..].IndexOf(Opening, StringComparison.Ordinal) is >= 0 and var next; )
        {
            var start = from + next;
            var length = text[start..].IndexOf(']') + 1;
            if (length <= Opening.Length)
                return;
            // A title in brackets may begin with the name of an account.
            if (key == "summary" || IsCitation(context, text.Slice(start + Opening.Length, length - Opening.Length - 1)))
                context.Diagnostics.Report(
                    CitationProblems.InFrontMatter,
                    source.Range(new TextSpan(place.Start + start, length)),
                    text.Slice(start, length).ToString(),
                    key == "summary"
                        ? "leave it out: a summary says nothing that the body does not say with its sources"
                        : "name the source in the entry's key 'cite', or say it in the body"
                );
            from = start + length;
        }
    }

    private static bool IsCitation(RuleContext context, ReadOnlySpan<char> inside)
    {
        var end = inside.IndexOfAny(" ,;");
        var id = end < 0 ? inside : inside[..end];
        return id is "?" || context.Site.Find(id.ToString()) is CitedSource;
    }
}
