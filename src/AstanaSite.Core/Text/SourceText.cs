namespace AstanaSite.Text;

/// <summary>One text file as it was read: its path and its content with <c>\n</c> line ends and without a byte order mark.</summary>
public sealed class SourceText
{
    private LineMap? lines;

    /// <summary>
    /// Makes a source text; <c>\r\n</c> and lone <c>\r</c> become <c>\n</c>, so that a checkout's line ends change no output.
    /// </summary>
    /// <param name="path">The path as messages show it, with <c>/</c> between its parts.</param>
    /// <param name="content">The decoded content.</param>
    public SourceText(string path, string content)
    {
        Path = path;
        if (content.StartsWith('\uFEFF'))
            content = content[1..];
        Content = content.Contains('\r', StringComparison.Ordinal)
            ? content.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n')
            : content;
    }

    /// <summary>The path as messages show it, with <c>/</c> between its parts.</summary>
    public string Path { get; }

    /// <summary>The text.</summary>
    public string Content { get; }

    /// <summary>The line starts, found at the first use.</summary>
    public LineMap Lines => lines ??= new LineMap(Content);

    /// <summary>A range of this text.</summary>
    public SourceRange Range(TextSpan span) => new(this, span);

    /// <summary>The whole first line, for what concerns the file as such.</summary>
    public SourceRange Start => new(this, new TextSpan(0, 0));
}

/// <summary>A range of one source text.</summary>
/// <param name="Source">The text.</param>
/// <param name="Span">Where in it.</param>
public readonly record struct SourceRange(SourceText Source, TextSpan Span)
{
    /// <summary>Line and column of the first code unit, both from 1.</summary>
    public LinePosition Start => Source.Lines.At(Span.Start);

    /// <summary>Line and column just after the last code unit, both from 1.</summary>
    public LinePosition End => Source.Lines.At(Span.End);
}
