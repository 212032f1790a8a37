using AstanaSite.Linking;
using AstanaSite.Mapping;
using AstanaSite.Parsing.Html;
using AstanaSite.Text;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AstanaSite.Checking.Records;

/// <summary>A passage from the beginning of a statement to the next.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it has ended.</param>
/// <param name="Sources">The ids of what it cites, in their order.</param>
/// <param name="Links">Where its links lead, sorted: the order of words is that of a language.</param>
internal sealed record Passage(int Start, int End, IReadOnlyList<string> Sources, IReadOnlyList<string> Links);

/// <summary>A body as it is compared with another language's: what stands before the first statement, then passage by passage.</summary>
internal sealed class TranslatedText
{
    /// <summary>What stands for a link that leads nowhere, which was reported.</summary>
    public const string Broken = "?";

    private readonly char[] words;

    private TranslatedText(LinkedBody body, IReadOnlyList<Passage> passages, char[] words) =>
        (Source, Passages, this.words) = (body.Document.Source, passages, words);

    public SourceText Source { get; }

    public IReadOnlyList<Passage> Passages { get; }

    /// <summary>The number of statements.</summary>
    public int Count => Passages.Count - 1;

    /// <summary>Where the text ends.</summary>
    public SourceRange End => Source.Range(new TextSpan(Source.Content.TrimEnd().Length, 0));

    /// <summary>The words of a passage, with spaces in the place of citations, addresses and tags.</summary>
    public string WordsOf(Passage passage) => new(words, passage.Start, passage.End - passage.Start);

    /// <summary>The first words of a passage.</summary>
    public SourceRange RangeOf(Passage passage)
    {
        var end = Source.Content.IndexOf('\n', passage.Start);
        return Source.Range(TextSpan.FromBounds(passage.Start, Math.Min(passage.End, end < 0 ? Source.Content.Length : end)));
    }

    public static TranslatedText Of(LinkedBody body)
    {
        var source = body.Document.Source;
        var starts = body
            .Starts.Select(pair => (Offset: pair.Key.Span.Start + pair.Value.Offset, pair.Value.Statement))
            .OrderBy(start => start.Offset)
            .ToList();
        var links = body.Links.Select(pair => (pair.Key.Span.Start, Target: Name(pair.Value))).OrderBy(link => link.Start).ToList();
        var passages = new List<Passage>(starts.Count + 1);
        var next = 0;
        var from = BodyStart(body);
        for (var at = 0; at <= starts.Count; at++)
        {
            var start = at == 0 ? from : starts[at - 1].Offset;
            var end = at < starts.Count ? starts[at].Offset : source.Content.Length;
            var first = next;
            while (next < links.Count && links[next].Start < end)
                next++;
            passages.Add(
                new Passage(
                    start,
                    Math.Max(start, end),
                    at == 0 ? [] : [.. starts[at - 1].Statement.Citations.Select(citation => citation.Source.Id)],
                    [.. links[first..next].Select(link => link.Target).Order(StringComparer.Ordinal)]
                )
            );
        }

        return new TranslatedText(body, passages, WordsOf(body));
    }

    private static int BodyStart(LinkedBody body) =>
        body.Document.Body.FirstOrDefault(block => block is not YamlFrontMatterBlock)?.Span.Start ?? body.Document.Source.Content.Length;

    private static char[] WordsOf(LinkedBody body)
    {
        var words = body.Document.Source.Content.ToCharArray();
        foreach (var citation in body.Marks.Keys)
            Blank(words, citation.Span);
        foreach (var link in body.Links.Keys)
            Blank(
                words,
                link is LinkInline { UrlSpan: { Start: > 0, Length: > 0 } address } ? address
                    : link is LinkInline ? default
                    : link.Span
            );
        if (body.HasRawHtml)
            foreach (var tag in RawTagScanner.Scan(body.Document.Source.Content))
                Blank(words, new SourceSpan(tag.Start, tag.Start + tag.Length - 1));
        return words;
    }

    private static void Blank(char[] words, SourceSpan span)
    {
        if (span.IsEmpty || span.End >= words.Length)
            return;
        for (var at = span.Start; at <= span.End; at++)
            if (words[at] != '\n')
                words[at] = ' ';
    }

    // Headings have the anchors of their language; those of conflicts and statements are the same in all.
    private static string Name(LinkTarget target) =>
        target switch
        {
            RecordTarget record => record.Item.Id + Shared(record.Anchor),
            AnchorTarget own => "#" + Shared(own.Anchor),
            ProductTarget product => product.Path,
            FileTarget file => file.Path,
            ExternalTarget external => external.Url,
            _ => Broken,
        };

    private static string Shared(string anchor) =>
        PageAnchors.IsOfConflict(anchor) || PageAnchors.IsOfStatement(anchor) ? "#" + anchor : "";
}
