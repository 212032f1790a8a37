using Markdig.Parsers;

namespace AstanaSite.Parsing;

/// <summary>
/// Headings that begin with '#'. What stands between the marks and the words is passed over here: a tab in that place would be written as
/// spaces into a text of its own, whose places are no longer those of the file.
/// </summary>
internal sealed class HeadingParser : HeadingBlockParser
{
    /// <inheritdoc/>
    public override BlockState TryOpen(BlockProcessor processor)
    {
        var state = base.TryOpen(processor);
        if (state is BlockState.Break)
            while (processor.CurrentChar is ' ' or '\t')
                processor.NextChar();
        return state;
    }
}
