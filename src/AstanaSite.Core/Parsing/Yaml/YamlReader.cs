using AstanaSite.Diagnostics;
using AstanaSite.Diagnostics.Codes;
using AstanaSite.Reading;
using AstanaSite.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace AstanaSite.Parsing.Yaml;

/// <summary>
/// Reads YAML into values with their places. Works on the events of the parser: no reflection, and what could blow up (aliases) or
/// surprise (tags, several documents) is refused where it stands.
/// </summary>
internal sealed class YamlReader
{
    private const int DeepestNesting = 16;

    private readonly SourceText source;
    private readonly int offset;
    private readonly int end;
    private readonly DiagnosticBag diagnostics;
    private readonly Parser parser;

    private YamlReader(SourceText source, TextSpan span, DiagnosticBag diagnostics)
    {
        this.source = source;
        this.diagnostics = diagnostics;
        offset = span.Start;
        end = Math.Min(span.End, source.Content.Length);
        parser = new Parser(new StringReader(source.Content.Substring(span.Start, span.Length)));
    }

    /// <summary>The value that a range of a text holds, or none where it cannot be read or is empty; what is wrong is reported.</summary>
    public static YamlNode? Read(SourceText source, TextSpan span, DiagnosticBag diagnostics)
    {
        var reader = new YamlReader(source, span, diagnostics);
        try
        {
            return reader.ReadDocument();
        }
        catch (YamlException fault)
        {
            var problem = YamlFault.Explain(source.Content, span, reader.Point(fault.Start), fault);
            diagnostics.Add(
                Diagnostic.At(FrontMatterProblems.Syntax, source.Range(problem.Place), problem.Suggestion, problem.Words, problem.Help)
            );
            return null;
        }
        catch (Exception fault) when (fault is InvalidOperationException or ArgumentException)
        {
            // The parser has a few faults of its own on texts that are no YAML; the last thing that it understood is near.
            diagnostics.Report(
                FrontMatterProblems.Syntax,
                source.Range(reader.Point(reader.parser.Current?.End ?? Mark.Empty)),
                "something after this place is no YAML",
                "write one key a line, such as 'title: …', and put quotes around values with marks in them"
            );
            return null;
        }
    }

    private YamlNode? ReadDocument()
    {
        parser.Consume<StreamStart>();
        if (!parser.TryConsume<DocumentStart>(out _))
            return null;
        var node = ReadNode(0);
        parser.Consume<DocumentEnd>();
        if (parser.Current is DocumentStart more)
            Refuse(more, "a second YAML document");
        return node;
    }

    private YamlNode ReadNode(int depth)
    {
        if (depth > DeepestNesting)
            throw new YamlException(parser.Current!.Start, parser.Current.End, $"more than {DeepestNesting} levels of nesting");
        if (parser.Current is NodeEvent { Anchor.IsEmpty: false } anchored)
            Refuse(anchored, "an anchor ('&')");
        if (parser.Current is NodeEvent { Tag.IsEmpty: false } tagged)
            Refuse(tagged, "a tag ('!')");
        if (parser.TryConsume<Scalar>(out var scalar))
        {
            // What was taken for a tag, and refused, was the value.
            var value = ValueOf(scalar);
            return value.IsNull && (!scalar.Tag.IsEmpty || !scalar.Anchor.IsEmpty) ? new YamlRefused(value.Span) : value;
        }

        if (parser.TryConsume<SequenceStart>(out var sequence))
            return ReadSequence(sequence, depth);
        if (parser.TryConsume<MappingStart>(out var mapping))
            return ReadMapping(mapping, depth);
        var alias = parser.Consume<AnchorAlias>();
        Refuse(alias, "an alias ('*')");
        return new YamlRefused(Span(alias.Start, alias.End));
    }

    private YamlSequence ReadSequence(SequenceStart start, int depth)
    {
        var items = new List<YamlNode>();
        while (true)
        {
            if (parser.TryConsume<SequenceEnd>(out var end))
                return new YamlSequence(
                    items,
                    Span(
                        start.Start,
                        start.Style == SequenceStyle.Flow ? AfterBracket(end) : LastOffset(items.Count > 0 ? items[^1] : null, end)
                    )
                );
            items.Add(ReadNode(depth + 1));
        }
    }

    private YamlMapping ReadMapping(MappingStart start, int depth)
    {
        var entries = new List<YamlEntry>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        while (true)
        {
            if (parser.TryConsume<MappingEnd>(out var end))
                return new YamlMapping(
                    entries,
                    Span(
                        start.Start,
                        start.Style == MappingStyle.Flow ? AfterBracket(end) : LastOffset(entries.Count > 0 ? entries[^1].Value : null, end)
                    )
                );
            if (parser.Current is not Scalar)
                throw new YamlException(parser.Current!.Start, parser.Current.End, "a key must be a single word or text");
            if (parser.Current is Scalar { Tag.IsEmpty: false } or Scalar { Anchor.IsEmpty: false })
                Refuse(parser.Current, "an anchor ('&') or a tag ('!')");
            var key = ScalarOf(parser.Consume<Scalar>());
            var value = ReadNode(depth + 1);
            if (keys.Add(key.Value))
                entries.Add(new YamlEntry(key, value));
            else
                diagnostics.Report(FrontMatterProblems.DuplicateKey, source.Range(key.Span), key.Value);
        }
    }

    // The end of a block collection is found by the parser only at the next line that is indented less.
    private int LastOffset(YamlNode? last, ParsingEvent end) => last?.Span.End ?? Offset(end.End);

    // The end of a flow collection is a point before its bracket; a mapping of one key within a flow sequence has none.
    private int AfterBracket(ParsingEvent end)
    {
        var at = offset + (int)end.Start.Index;
        return at < source.Content.Length && source.Content[at] is ']' or '}' ? at + 1 : at;
    }

    /// <summary>A value; what YAML takes off its end, or puts to it, without a word is reported.</summary>
    private YamlScalar ValueOf(Scalar scalar)
    {
        var value = ScalarOf(scalar);
        var content = source.Content;
        if (value.IsPlain && EntryWithin(value.Span) is { } entry)
            diagnostics.Report(FrontMatterProblems.EntryInValue, source.Range(entry), value.Value);
        if (scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded)
            return value;
        var at = value.Span.End;
        while (at < end && content[at] is ' ' or '\t')
            at++;
        // An empty value with a remark behind it is one that waits to be filled in.
        if (at + 1 >= end || content[at] != '#' || (value.IsNull && content[at + 1] is ' ' or '\n'))
            return value;
        var lineEnd = content.IndexOf('\n', at) is >= 0 and var found ? Math.Min(found, end) : end;
        var line = content.AsSpan(value.IsNull ? at : value.Span.Start, lineEnd - (value.IsNull ? at : value.Span.Start)).TrimEnd();
        diagnostics.Add(
            Diagnostic.At(
                FrontMatterProblems.CutAtComment,
                source.Range(TextSpan.FromBounds(at, lineEnd)),
                line.Contains('\n') ? null : YamlFault.InQuotes(line.ToString()),
                content[at..lineEnd].TrimEnd()
            )
        );
        return value;
    }

    // A line with a dash that is indented like a list, but stands below a value, is the value's.
    private TextSpan? EntryWithin(TextSpan span)
    {
        var text = source.Content.AsSpan(span.Start, span.Length);
        for (var line = text.IndexOf('\n'); line >= 0; )
        {
            var rest = text[(line + 1)..];
            var words = rest.TrimStart(' ');
            if (words.StartsWith("- "))
                return new TextSpan(span.Start + line + 1 + rest.Length - words.Length, 1);
            var next = rest.IndexOf('\n');
            line = next < 0 ? -1 : line + 1 + next;
        }

        return null;
    }

    private YamlScalar ScalarOf(Scalar scalar)
    {
        var span = Span(scalar.Start, scalar.End);
        if (scalar.Style == ScalarStyle.DoubleQuoted && source.Content.AsSpan(span.Start, span.Length).Contains('\\'))
            SourceReader.CheckEscaped(scalar.Value, source.Range(span), diagnostics);
        return new YamlScalar(scalar.Value, scalar.Style == ScalarStyle.Plain, span);
    }

    private void Refuse(ParsingEvent found, string what) =>
        diagnostics.Report(FrontMatterProblems.Unsupported, source.Range(Span(found.Start, found.End)), what);

    private TextSpan Span(Mark start, Mark end) => Span(start, Offset(end));

    private TextSpan Span(Mark start, int end) => TextSpan.FromBounds(Offset(start), end);

    private TextSpan Point(Mark mark) => new(Offset(mark), 0);

    // The parser reads a little beyond the end of a text.
    private int Offset(Mark mark) => Math.Min(offset + (int)mark.Index, source.Content.Length);
}
