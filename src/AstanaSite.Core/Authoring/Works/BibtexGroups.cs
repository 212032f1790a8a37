namespace AstanaSite.Authoring.Works;

/// <summary>
/// Where the groups of a BibTeX file end: braces by their depth, quotes and parentheses by the next of their kind within the same braces.
/// All are found in one pass, so that looking for the end of many groups that have none costs no more than looking for one.
/// </summary>
internal sealed class BibtexGroups
{
    // By the place of the opening mark; 0 where nothing closes it, and while the file is read, the parenthesis that waited before it.
    private readonly int[] ends;

    private BibtexGroups(int[] ends) => this.ends = ends;

    /// <summary>Finds the groups of a text.</summary>
    public static BibtexGroups Of(string text)
    {
        var ends = new int[text.Length];
        var open = new Stack<Level>();
        var level = new Level(-1);
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '\\':
                    i++;
                    break;
                case '{':
                    open.Push(level);
                    level = new Level(i);
                    break;
                case '}' when open.Count > 0:
                    ends[level.Start] = i;
                    Close(ends, ref level, 0);
                    level = open.Pop();
                    break;
                case '}':
                    // Nothing goes on beyond a brace too many.
                    Close(ends, ref level, 0);
                    level = new Level(-1);
                    break;
                case '"':
                    if (level.Quote >= 0)
                        ends[level.Quote] = i;
                    level.Quote = i;
                    break;
                case '(':
                    ends[i] = ~(level.Parenthesis + 1);
                    level.Parenthesis = i;
                    break;
                case ')':
                    Close(ends, ref level, i);
                    break;
            }
        }

        for (Close(ends, ref level, 0); open.Count > 0; Close(ends, ref level, 0))
            level = open.Pop();
        return new BibtexGroups(ends);
    }

    /// <summary>The place of the mark that closes the group; -1 if there is none.</summary>
    /// <param name="start">The place of the mark that opens it.</param>
    public int EndOf(int start) => ends[start] > 0 ? ends[start] : -1;

    private static void Close(int[] ends, ref Level level, int end)
    {
        while (level.Parenthesis >= 0)
            (ends[level.Parenthesis], level.Parenthesis) = (end, ~ends[level.Parenthesis] - 1);
    }

    // What is open within one pair of braces.
    private record struct Level(int Start, int Quote = -1, int Parenthesis = -1);
}
