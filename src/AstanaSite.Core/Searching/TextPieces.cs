namespace AstanaSite.Searching;

/// <summary>What results show: title, address, summary and the body to take a sentence from. A piece holds a long page or a few short ones.</summary>
internal static class TextPieces
{
    /// <summary>A full piece has at least so many characters: files of less are mostly overhead.</summary>
    private const int LeastFull = 1_500;

    /// <summary>A full piece has at most so many characters and what its last document adds.</summary>
    private const int MostFull = 4_000;

    /// <summary>Documents whose texts are written by one worker at a time.</summary>
    private const int Stretch = 128;

    /// <summary>Writes the texts of all documents.</summary>
    internal static TextGroup Make(IReadOnlyList<SearchDocument> documents, TextCode code, Workers workers)
    {
        var full = FullFor(documents);
        var stretches = workers.Make(
            (documents.Count + Stretch - 1) / Stretch,
            index => Write(documents.Skip(index * Stretch).Take(Stretch), full, code));
        var counts = new PieceText();
        foreach (var (_, count) in stretches.SelectMany(pieces => pieces)) counts.AddNumber(count);
        var pieces = PieceGroup.Make("texts", [.. stretches.SelectMany(pieces => pieces).Select(piece => piece.Text)], workers);
        return new TextGroup(pieces, counts.Written.ToString());
    }

    /// <summary>
    /// A first search loads ten pieces, and in the root the names of all, eight characters each: their sum is least where a piece is as long as
    /// the root of 0.8 times the whole, which is about half of what the texts are unpacked.
    /// </summary>
    private static int FullFor(IReadOnlyList<SearchDocument> documents)
    {
        var all = documents.Sum(document => (long)document.Sections.Sum(section => section.Text.Length));
        return Math.Clamp((int)Math.Sqrt(0.4 * all), LeastFull, MostFull);
    }

    private static List<(PieceText Text, int Documents)> Write(IEnumerable<SearchDocument> documents, int full, TextCode code)
    {
        var pieces = new List<(PieceText Text, int Documents)>();
        var text = new PieceText(2 * full);
        var bits = new PieceBits(text);
        var count = 0;
        foreach (var document in documents)
        {
            if (count == 0) text.Add(PieceGroup.Salt);
            Write(document, code, bits);
            count++;
            if (text.Length >= full) End();
        }
        if (count > 0) End();
        return pieces;

        void End()
        {
            bits.End();
            pieces.Add((text, count));
            text = new PieceText(2 * full);
            bits = new PieceBits(text);
            count = 0;
        }
    }

    private static void Write(SearchDocument document, TextCode code, PieceBits piece)
    {
        code.AddField(document.Url, piece);
        code.AddField(document.Language, piece);
        code.AddField(document.Facets.Kind, piece);
        code.AddField(document.Title, piece);
        code.AddField(document.Date, piece);
        code.AddField(document.Summary, piece);
        code.AddField(string.Join('\t', document.Names.Select(name => name.Replace('\t', ' '))), piece);
        foreach (var section in document.Sections)
        {
            code.AddField(section.Heading, piece);
            code.AddField(section.Anchor, piece);
            code.AddField(section.Text, piece);
        }
        code.EndDocument(piece);
    }

    /// <summary>Pieces with the number of documents in each, as digits of <see cref="PieceText"/>.</summary>
    internal sealed record TextGroup(PieceGroup Pieces, string Counts);
}
